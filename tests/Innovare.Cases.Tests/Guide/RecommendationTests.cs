using Innovare.Cases.Guide;

namespace Innovare.Cases.Tests.Guide;

/// <summary>The rule behind adopt, adapt, be inspired, leave.</summary>
public sealed class RecommendationTests
{
    [Theory]
    [InlineData("measured", "yes", 0, 0, Way.Adopt)]
    [InlineData("judged", "yes", 0, 0, Way.Adopt)]
    [InlineData("unknown", "yes", 0, 0, Way.BeInspired)]
    [InlineData("no", "yes", 0, 0, Way.Leave)]
    [InlineData("measured", "partly", 0, 0, Way.Adapt)]
    [InlineData("measured", "no", 0, 0, Way.Leave)]
    [InlineData("measured", "yes", 1, 0, Way.Adapt)]
    [InlineData("measured", "yes", 3, 0, Way.Adapt)]
    [InlineData("measured", "yes", 4, 0, Way.BeInspired)]
    [InlineData("measured", "yes", 0, 1, Way.Adapt)]
    [InlineData("measured", "yes", 0, 2, Way.BeInspired)]
    [InlineData("measured", "yes", 0, 3, Way.BeInspired)]
    [InlineData("measured", "yes", 0, 4, Way.Leave)]
    [InlineData("measured", "partly", 1, 4, Way.Leave)]
    public void The_tightest_reason_decides(string value, string need, int complicated, int complex, Way way)
    {
        var recommendation = Recommendation.Of(Answers(value), Answers(need, complicated, complex));

        Assert.Equal(way, recommendation.Way);
        Assert.Equal(recommendation.Reasons.Min(r => r.AtMost), recommendation.Reasons[0].AtMost);
    }

    [Fact]
    public void What_is_complex_at_both_is_no_difference_but_still_complex()
    {
        var recommendation = Recommendation.Of(Answers("measured", complex: 2), Answers("yes", complex: 2));

        Assert.DoesNotContain(recommendation.Domains, d => d.IsDifferent);
        Assert.Equal(Way.BeInspired, recommendation.Way);
    }

    [Fact]
    public void What_is_easier_at_the_takers_is_different_and_no_reason_to_keep_away()
    {
        var recommendation = Recommendation.Of(Answers("measured", complicated: 5), Answers("yes"));

        Assert.Equal(5, recommendation.Domains.Count(d => d.IsDifferent));
        Assert.Equal(Way.Adopt, recommendation.Way);
    }

    [Fact]
    public void Everything_that_is_missing_is_said_at_once_and_nothing_is_recommended()
    {
        var recommendation = Recommendation.Of(new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal) { ["fit-time"] = "nonsense" });

        Assert.Equal(4, recommendation.Missing.Count);
        Assert.Null(recommendation.Way);
    }

    [Fact]
    public void Six_phases_hold_thirteen_tools_and_every_question_is_put_to_both_in_both_languages()
    {
        var questions = SpreadingGuide.Phases.SelectMany(p => p.Questions).ToList();

        Assert.Equal([1, 2, 3, 4, 5, 6], SpreadingGuide.Phases.Select(p => p.Number));
        Assert.Equal(13, SpreadingGuide.Phases.Sum(p => p.Tools.Count));
        Assert.Equal(questions.Count, questions.Select(q => q.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(questions.SelectMany(q => (Asked[])[q.Giver, q.Taker]), a => Assert.True(a.Words.Da.Length > 0 && a.Words.En.Length > 0));
        Assert.Equal(7, FitDomains.All.Count);
    }

    static Dictionary<string, string> Answers(string relevance, int complicated = 0, int complex = 0) =>
        FitDomains.All
            .Select((d, i) => KeyValuePair.Create(d.Answer, i < complex ? FitDomains.Complex : i < complex + complicated ? FitDomains.Complicated : FitDomains.Simple))
            .Append(KeyValuePair.Create(SpreadingGuide.Relevance, relevance))
            .ToDictionary(StringComparer.Ordinal);
}
