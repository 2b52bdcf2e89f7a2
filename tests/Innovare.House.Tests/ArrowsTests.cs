using System.Text.RegularExpressions;
using System.Xml.Linq;
using Innovare.Tests;

namespace Innovare.House.Tests;

/// <summary>The house has floors: every using of ours points down, so no two rooms know each other.</summary>
public sealed partial class ArrowsTests
{
    /// <summary>The floors: a project may know exactly these (docs: the arrows of the house).</summary>
    static readonly Dictionary<string, string[]> Floors = new(StringComparer.Ordinal)
    {
        ["Innovare.Statistics"] = [],
        ["Innovare.Statbank"] = [],
        ["Innovare.PublicSector"] = [],
        ["Innovare.Platform"] = ["PublicSector"],
        ["Innovare.Survey"] = ["Platform", "PublicSector", "Statbank", "Statistics"],
        ["Innovare.Cases"] = ["Platform", "PublicSector"],
        ["Innovare.Web"] = ["Cases", "Platform", "PublicSector", "Statbank", "Statistics", "Survey"],
        ["Innovare.Cli"] = ["Cases", "Platform", "PublicSector", "Statbank", "Statistics", "Survey", "Web"],
    };

    static readonly string[] SurveyPhases =
        ["Design", "Simulate", "Collect", "Field", "Process", "Analyse", "Disseminate", "Store", "Rounds", "OwnBarometers"];

    [Fact]
    public void Rooms_form_no_circle()
    {
        var next = Arrows.Between.Concat(ParentArrows()).ToLookup(a => a.From, a => a.To, StringComparer.Ordinal);

        foreach (var room in next.Select(group => group.Key))
            Assert.False(Reaches(room, room, []), $"{room} leads back to itself.");

        bool Reaches(string from, string target, HashSet<string> seen) =>
            next[from].Any(to => Arrows.Same(to, target) || (seen.Add(to) && Reaches(to, target, seen)));
    }

    [Fact]
    public void Projects_reference_only_the_floors_below()
    {
        foreach (var (project, floors) in Floors)
        {
            var file = XDocument.Load(Repository.File("src", project, project + ".csproj"));
            var references = file.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));

            Assert.Empty(references.Except(floors.Select(f => "Innovare." + f)));
        }
    }

    [Fact]
    public void Every_project_of_the_solution_has_its_floor() =>
        Assert.Equal(
            Floors.Keys.Order(StringComparer.Ordinal),
            Directory.EnumerateDirectories(Repository.File("src"), "Innovare.*").Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal));

    [Fact]
    public void Using_lines_name_only_the_floors_below()
    {
        var wrong = Arrows.Between
            .Select(a => (From: Arrows.ProjectOf(a.From), To: Arrows.ProjectOf(a.To)))
            .Where(a => !Arrows.Same(a.From, a.To) && !Floors[a.From].Contains(a.To["Innovare.".Length..]));

        Assert.Empty(wrong);
    }

    [Fact]
    public void Survey_phases_know_only_the_phases_before_them()
    {
        var wrong = Arrows.Between
            .Where(a => Phase(a.From) >= 0 && Phase(a.To) >= 0 && Phase(a.To) > Phase(a.From)) // rooms of one phase: Rooms_form_no_circle
            .Select(a => $"{a.From} knows {a.To}");

        Assert.Empty(wrong);

        static int Phase(string room) =>
            room.StartsWith("Innovare.Survey.", StringComparison.Ordinal) ? Array.IndexOf(SurveyPhases, room.Split('.')[2]) : -1;
    }

    [Fact]
    public void Web_slices_never_import_each_other()
    {
        var wrong = Arrows.Between
            .Where(a => Slice(a.From) is { } from && Slice(a.To) is { } to && !Arrows.Same(to, "Look") && !Arrows.Same(from, to))
            .Select(a => $"{a.From} knows {a.To}");

        Assert.Empty(wrong);

        static string? Slice(string room) =>
            room.StartsWith("Innovare.Web.", StringComparison.Ordinal) ? room.Split('.')[2] : null;
    }

    [Fact]
    public void The_ground_and_the_wings_carry_no_web_framework()
    {
        foreach (var project in Floors.Keys.Except(["Innovare.Web", "Innovare.Cli"], StringComparer.Ordinal))
        {
            Assert.DoesNotContain("AspNetCore", File.ReadAllText(Repository.File("src", project, project + ".csproj")), StringComparison.Ordinal);
            Assert.DoesNotContain(Arrows.Sources(), s => Arrows.Same(Arrows.ProjectOf(s.Room), project)
                && s.Text.Contains("using Microsoft.AspNetCore", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void No_name_of_ours_is_hidden_from_the_using_lines()
    {
        var hidden = Arrows.Sources()
            .SelectMany(s => Hidden().Matches(s.Text).Select(m => $"{s.File}: {m.Value.Trim()}"));

        Assert.Empty(hidden);
    }

    // A namespace sees its parents without a using, so that arrow is drawn too; parents must not name their children.
    static IEnumerable<(string From, string To)> ParentArrows()
    {
        foreach (var room in Arrows.Sources().Select(s => s.Room).Distinct())
            for (var parent = room; parent.LastIndexOf('.') > "Innovare".Length;)
            {
                var child = parent;
                parent = parent[..parent.LastIndexOf('.')];
                // the server of Web names its slices only by convention, its root words are what they share
                yield return (child, parent);
            }
    }

    // global usings, aliases and qualified names would escape the reading above
    [GeneratedRegex(@"^\s*global using Innovare.*$|^\s*@?using \w+ = Innovare.*$|^(?!\s*(@?using |@namespace |namespace |//|@addTagHelper )).*(?<![\w.""/-])Innovare\.(Statistics|Statbank|PublicSector|Platform|Survey|Cases|Web|Cli)\.\w+(?![\w.]*"")", RegexOptions.Multiline, 2000)]
    private static partial Regex Hidden();
}
