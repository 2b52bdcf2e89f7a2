using Innovare.Survey.Disseminate;
using Innovare.Survey.Process;
using Innovare.Survey.Tests.Simulate;

namespace Innovare.Survey.Tests.Process;

public sealed class SilenceTests
{
    public static TheoryData<string> Rounds => Countries.Rounds;

    [Theory]
    [MemberData(nameof(Rounds))]
    public void Large_workplaces_answer_more_and_the_indicator_says_so(string round)
    {
        var weighted = Pipeline.Weighted(round);

        var silence = Silence.Of(weighted.Edited)!;

        // The simulated propensities differ by level, sub-sector and size, which is just what the indicator is told.
        Assert.InRange(silence.Indicator.Value, 0.6, 0.97);
        Assert.InRange(silence.Indicator.Upper - silence.Indicator.Lower, 0.001, 0.2);
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public void The_response_rate_is_that_of_the_population_not_of_the_sample(string round)
    {
        var weighted = Pipeline.Weighted(round);

        var silence = Silence.Of(weighted.Edited)!;

        Assert.Equal(weighted.DesignWeights.Sum() / weighted.Sample.Frame.Workplaces.Count, silence.ResponseRate, 1e-6);
        Assert.Equal(0.5, (silence.ResponseRate * 0.83) + ((1 - silence.ResponseRate) * silence.MajorityTurns(0.83).Needed), 1e-12);
    }

    [Fact]
    public void The_report_of_the_estimates_tells_what_the_silent_could_change()
    {
        var weighted = Pipeline.Weighted("demo-2023");
        var (drafts, safe) = Pipeline.Of("demo-2023");

        var facts = PhaseReports.Of(weighted, drafts, safe, safe.Tables).Single(r => r.Id == "estimates").Facts.Select(f => f.Name.Da).ToList();

        foreach (var start in new[] { "Stikprøveusikkerhed", "Repræsentativitet", "Størst mulig skævhed", "Vendepunkt" })
            Assert.Contains(facts, f => f.StartsWith(start, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_headline_has_its_interval_the_largest_bias_and_the_tipping_point()
    {
        var weighted = Pipeline.Weighted("demo-2023");
        var (drafts, safe) = Pipeline.Of("demo-2023");

        var headlines = PhaseReports.Of(weighted, drafts, safe, safe.Tables).Single(r => r.Id == "estimates").Headlines;

        Assert.Equal(5, headlines.Count); // innovative, and the four types
        Assert.All(headlines, h =>
        {
            Assert.Matches(@"^\d+-\d+ pct\.$", h.Interval.Da);
            Assert.EndsWith("procentpoint", h.MaximalBias!.Da, StringComparison.Ordinal);
            Assert.Matches("svarede|skifte", h.TippingPoint!.Da);
        });
    }
}
