using System.Text;
using System.Text.Json.Nodes;
using Innovare.PublicSector;
using Innovare.Survey.Design.Checking;
using Innovare.Survey.Design.Reading;
using Innovare.Tests;

namespace Innovare.Survey.Tests.Design.Checking;

public sealed class QuestionnaireCheckTests
{
    static readonly string Strategy = Repository.File("questionnaires", "strategy-2023");

    static readonly Dictionary<string, Codelist> Levels = new(StringComparer.Ordinal)
    {
        ["level"] = new("level", [.. new[] { "municipal", "region", "state" }.Select(c => new CodelistEntry(c, new(c, c), null, null, null))]),
    };

    public static TheoryData<string> Broken => [.. BrokenQuestionnaires.All.Keys];

    [Theory]
    [InlineData("questionnaires", "strategy-2023")]
    [InlineData("rounds", "demo-2023")]
    public void A_committed_questionnaire_has_no_findings(string folder, string name) =>
        Assert.Empty(QuestionnaireFile.Read(Repository.File(folder, name)).Findings);

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_questionnaire_is_refused_by_the_code_of_what_is_wrong(string name)
    {
        var (code, change) = BrokenQuestionnaires.All[name];
        var document = JsonNode.Parse(File.ReadAllText(Path.Combine(Strategy, "questionnaire.json")))!;
        change(document);

        var reading = QuestionnaireFile.Parse(Encoding.UTF8.GetBytes(document.ToJsonString()), Levels);

        Assert.Null(reading.Form);
        Assert.Contains(code, reading.Findings.Select(f => f.Code));
        Assert.All(reading.Findings, f =>
        {
            Assert.StartsWith("questionnaire.json#", f.Where, StringComparison.Ordinal);
            Assert.NotEmpty(f.Mend);
            Assert.DoesNotContain("{0}", f.What, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void There_are_a_hundred_broken_questionnaires_and_every_fault_of_the_catalogue_is_among_them()
    {
        var tried = BrokenQuestionnaires.All.Values.Select(b => b.Code).Append("period-twice").ToHashSet(StringComparer.Ordinal);

        Assert.True(BrokenQuestionnaires.All.Count >= 100, $"{BrokenQuestionnaires.All.Count} broken questionnaires");
        Assert.Empty(Faults.All.Keys.Except(tried));
    }

    [Fact]
    public void A_round_that_says_twice_what_is_asked_about_is_refused()
    {
        using var round = BrokenRound.Of("demo-2023", "questionnaire.json", d => d["period"] = JsonNode.Parse("""{ "year": 2019, "referencePeriod": "2018-2019" }"""));

        Assert.Equal("period-twice", Assert.Single(RoundFolder.Read(round.Path).Findings).Code);
    }

    [Fact]
    public void Several_faults_are_all_found_at_once()
    {
        var document = JsonNode.Parse(File.ReadAllText(Path.Combine(Strategy, "questionnaire.json")))!;
        foreach (var name in new[] { "version as words", "crowded page", "typewriter quotes", "at least none" })
            BrokenQuestionnaires.All[name].Break(document);

        var codes = QuestionnaireFile.Parse(Encoding.UTF8.GetBytes(document.ToJsonString()), Levels).Findings.Select(f => f.Code).ToHashSet();

        Assert.Subset(codes, new HashSet<string> { "version-malformed", "page-too-full", "text-quotes", "count-outside" });
    }
}
