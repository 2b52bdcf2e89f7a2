using Innovare.Cases.Store;
using Innovare.PublicSector;
using Innovare.Survey.Disseminate;
using Innovare.Tests;
using Innovare.Web.Guides;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests.Guides;

/// <summary>The texts of <c>content/guides</c>, and what is said of broken ones.</summary>
public sealed class GuideShelfTests : IDisposable
{
    static readonly string Folder = Repository.File("content", "guides");
    static readonly GuideShelf House = GuideShelf.Read(Folder);
    static readonly CaseLibrary Cases = CaseLibrary.Read(Repository.File("content", "cases"));
    static readonly PublishedFigures Figures = PublishedFigures.Read(Repository.File("content", "figures"));

    readonly string _broken = Directory.CreateTempSubdirectory("innovare-guides-").FullName;

    [Fact]
    public void Every_guide_is_read_and_every_reference_leads_somewhere() =>
        Assert.Empty(House.Findings.Concat(new GuideReferences(Figures, Cases, House).Findings()));

    [Fact]
    public void There_are_twenty_tools_eighteen_tips_and_at_least_ten_approaches()
    {
        Assert.Equal(20, House.Of(GuideKind.Tools).Count());
        Assert.Equal(8, House.Of(GuideKind.Tools).Count(t => t.Tool!.Interactive is not null));
        Assert.All(Enum.GetValues<Language>(), language => Assert.Equal(18, Headings(House.Of(GuideKind.Tips).Single(), language, "### ").Count()));
        Assert.InRange(House.Of(GuideKind.Approaches).Count(), 10, 20);
    }

    [Fact]
    public void Every_page_on_what_and_why_has_live_figures_cases_and_a_source() =>
        Assert.All(House.Of(GuideKind.Learn), guide =>
        {
            Assert.InRange(guide.Cases.Count, 2, 4);
            Assert.NotEmpty(guide.Sources);
            Assert.All(Enum.GetValues<Language>(), language => Assert.Contains("{PUB", guide.Body[language], StringComparison.Ordinal));
        });

    [Fact]
    public void The_ten_best_known_approaches_are_among_them() =>
        Assert.Subset(
            House.Of(GuideKind.Approaches).Select(a => a.Id).ToHashSet(StringComparer.Ordinal),
            new HashSet<string>(StringComparer.Ordinal) { "design-thinking", "behavioural-science", "co-creation", "open-innovation", "positive-deviance", "employee-driven", "data-driven", "mission-oriented", "innovative-procurement", "foresight" });

    [Fact]
    public void A_guide_without_a_source_is_named_whatever_it_tells()
    {
        foreach (var kind in new[] { GuideKind.Learn, GuideKind.Approaches, GuideKind.Partnerships, GuideKind.Value, GuideKind.Decisions, GuideKind.Barometer })
        {
            var bare = House with { Guides = [.. House.Of(kind).Take(1).Select(g => g with { Sources = [] })] };

            Assert.Contains(new GuideReferences(Figures, Cases, bare).Findings(), f => f.Code is "guide-source-missing" && f.Where == GuideShelf.PlaceOf(kind, bare.Guides[0].Id) + ".da.md");
        }
    }

    [Fact]
    public void Every_approach_says_what_when_when_not_how_and_what_to_do_in_the_first_hour() =>
        Assert.All(House.Of(GuideKind.Approaches), approach =>
        {
            Assert.Equal(["Hvad er det?", "Brug det når", "Lad være når", "Sådan gør I", "Den første time"], Headings(approach, Language.Danish, "## "));
            Assert.Equal(["What it is", "Use it when", "Do not use it when", "Steps", "The first hour"], Headings(approach, Language.English, "## "));
            Assert.InRange(approach.Cases.Count, 3, 4);
            Assert.Contains("{PUB", approach.Body.Da, StringComparison.Ordinal);
            Assert.Contains("{PUB", approach.Body.En, StringComparison.Ordinal);
        });

    [Fact]
    public void Every_phase_and_level_has_a_tool_and_every_tool_its_steps_and_pitfalls()
    {
        Assert.Equal(4, House.Of(GuideKind.Tools).Select(t => t.Tool!.Phase).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(3, House.Of(GuideKind.Tools).Select(t => t.Tool!.Level).Distinct(StringComparer.Ordinal).Count());
        Assert.All(House.Of(GuideKind.Tools), tool =>
        {
            Assert.Equal(["Hvad får I ud af det?", "Sådan gør I", "Pas på"], Headings(tool, Language.Danish, "## "));
            Assert.Equal(["What you get", "Steps", "Watch out"], Headings(tool, Language.English, "## "));
        });
    }

    [Fact]
    public void The_Danish_is_plain() => Assert.All(House.Guides, guide =>
    {
        var lix = Reading.Lix([guide.Summary.Da, .. guide.Body.Da.Split('\n').Where(line => line.Any(char.IsLetter) && !line.StartsWith('#') && !line.StartsWith('|') && !line.StartsWith('{'))]);
        Assert.True(lix <= 45, $"{guide.Id}: {lix:0}");
    });

    [Theory]
    [InlineData("phase: implement", "phase: later", "guide-value-unknown")]
    [InlineData("minutes: 60", "minutes: 0", "guide-minutes")]
    [InlineData("participants: 2-6\n", "", "guide-participants")]
    [InlineData("title: Værdiplan", "title: ", "guide-text-missing")]
    [InlineData("  - id: price", "  - id: cost", "guide-field-pair")]
    [InlineData("level: practised", "level: practised\nlevle: expert", "guide-front-matter")]
    [InlineData("    kind: table", "    kind: tabel", "guide-value-unknown")]
    public void A_fault_in_a_guide_is_named_and_the_others_are_read(string sound, string faulty, string code)
    {
        Break("tools/value-plan.da.md", sound, faulty);

        var shelf = GuideShelf.Read(_broken);

        Assert.Contains(shelf.Findings, finding => string.Equals(finding.Code, code, StringComparison.Ordinal) && finding.Where.Contains("value-plan.da.md", StringComparison.Ordinal));
        Assert.Equal(House.Guides.Count - 1, shelf.Guides.Count);
    }

    [Fact]
    public void What_is_the_same_in_both_languages_stands_once()
    {
        Break("tools/value-plan.en.md", "slug: value-plan", "slug: value-plan\nminutes: 90");

        Assert.Equal("guide-shared-twice", Assert.Single(GuideShelf.Read(_broken).Findings).Code);
    }

    [Fact]
    public void A_guide_in_one_language_only_is_named()
    {
        Copy();
        File.Delete(Path.Combine(_broken, "learn", "why.en.md"));

        Assert.Equal("guide-language-missing", Assert.Single(GuideShelf.Read(_broken).Findings).Code);
    }

    [Theory]
    [InlineData("{PUB04: novelty=reuse, time=2019 | percent0}", "{PUB04: novelty=reuse, time=2023 | percent0}")]
    [InlineData("{PUB04: novelty=reuse, time=2019 | percent0}", "{PUB04: novelty=reuse | percent0}")]
    [InlineData("{PUB04: novelty=reuse, time=2019 | percent0}", "{case: no-such-case}")]
    [InlineData("{PUB04: novelty=reuse, time=2019 | percent0}", "{figure: PUB99}")]
    public void A_reference_to_nothing_is_named(string sound, string faulty)
    {
        Break("tools/look-for-what-exists.da.md", sound, faulty);

        var finding = Assert.Single(new GuideReferences(Figures, Cases, GuideShelf.Read(_broken)).Findings());

        Assert.Equal("guide-reference-unknown", finding.Code);
        Assert.Contains(faulty, finding.What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new=no", "not-new")]
    [InlineData("new=yes kind=yes tried=no", "idea")]
    [InlineData("new=yes kind=yes tried=yes used=no", "trial")]
    [InlineData("new=yes kind=yes tried=yes used=yes value=yes documented=no", "in-use")]
    [InlineData("new=yes kind=yes tried=yes used=yes value=yes documented=yes", "innovation")]
    public void Six_questions_tell_an_idea_from_an_innovation(string answers, string outcome) =>
        Assert.Equal(outcome, House.Find(GuideKind.Decisions, "is-it-an-innovation")!.Decision!.For(Read(answers)).Outcome!.Id);

    [Theory]
    [InlineData("market=yes", "tender")]
    [InlineData("market=no small=yes", "mini-trial")]
    [InlineData("market=no small=no buy=yes", "partnership")]
    [InlineData("market=no small=no buy=no shared=yes", "opi")]
    [InlineData("market=no small=no buy=no shared=no", "rd-tender")]
    public void Five_questions_point_to_a_form(string answers, string outcome) =>
        Assert.Equal(outcome, House.Find(GuideKind.Decisions, "which-form")!.Decision!.For(Read(answers)).Outcome!.Id);

    [Fact]
    public void Others_with_the_same_need_are_told_of_scaling_beside_the_form()
    {
        var decision = House.Find(GuideKind.Decisions, "which-form")!.Decision!;

        Assert.Equal("scaling", Assert.Single(decision.Beside(Read("market=yes others=yes"))).Id);
        Assert.Empty(decision.Beside(Read("market=yes others=no")));
    }

    [Fact]
    public void An_answer_that_could_decide_is_asked_for() =>
        Assert.Equal("new", House.Find(GuideKind.Decisions, "is-it-an-innovation")!.Decision!.For(Read("tried=yes")).Missing!.Id);

    public void Dispose() => Directory.Delete(_broken, recursive: true);

    static Dictionary<string, bool> Read(string answers) =>
        answers.Split(' ').Select(a => a.Split('=')).ToDictionary(a => a[0], a => a[1] is "yes", StringComparer.Ordinal);

    static IEnumerable<string> Headings(Guide guide, Language language, string mark) =>
        guide.Body[language].Split('\n').Where(line => line.StartsWith(mark, StringComparison.Ordinal)).Select(line => line[mark.Length..]);

    void Copy()
    {
        foreach (var path in Directory.EnumerateFiles(Folder, "*.md", SearchOption.AllDirectories))
        {
            var to = Path.Combine(_broken, Path.GetRelativePath(Folder, path));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(path, to);
        }
    }

    void Break(string file, string sound, string faulty)
    {
        Copy();
        var path = Path.Combine(_broken, file);
        var text = File.ReadAllText(path);
        Assert.Contains(sound, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(sound, faulty, StringComparison.Ordinal));
    }
}
