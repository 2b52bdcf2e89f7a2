using Innovare.Statistics.Estimation;
using Innovare.Statistics.Numbers;
using Innovare.Statistics.Sampling;
using Innovare.Statistics.Weighting;

namespace Innovare.Statistics.Tests.Estimation;

public sealed class CoverageTests
{
    const int Units = 2000, Rounds = 600;
    static readonly int[] s_population = [1000, 600, 300, 100];

    [Fact]
    public void The_95_percent_interval_covers_the_truth_95_times_in_100()
    {
        var random = new SeededRandom(12);
        var strata = Enumerable.Range(0, Units).Select(i => i < 1000 ? 0 : i < 1600 ? 1 : i < 1900 ? 2 : 3).ToArray();
        var region = strata.Select(_ => random.NextBelow(3)).ToArray();
        var has = strata.Select((h, i) => random.NextDouble() < 0.25 + (0.1 * h) + (0.15 * region[i])).ToArray();
        var answers = strata.Select(h => 0.3 + (0.1 * h)).ToArray();
        var truth = has.Count(x => x) / (double)Units;

        var covered = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var share = Survey(random, strata, region, has, answers);
            if (share.Lower <= truth && truth <= share.Upper) covered++;
        }

        // 95 % ± 3.3 standard errors of a share of 600
        Assert.InRange(covered / (double)Rounds, 0.92, 0.98);
    }

    // The whole chain: allocate, draw, lose some answers, adjust, rake, estimate.
    static Estimate Survey(SeededRandom random, int[] strata, int[] region, bool[] has, double[] answers)
    {
        var sizes = StratumAllocation.Proportional(400, s_population, minimum: 40).SampleSizes;
        var numbers = strata.Select(_ => random.NextDouble()).ToArray();
        var drawn = SampleSelection.ByPermanentRandomNumbers(strata, numbers, s_keys, sizes);
        var responded = drawn.Select(i => random.NextDouble() < answers[i]).ToArray();
        var sampled = drawn.Select(i => strata[i]).ToArray();
        var adjusted = ResponseGroups.Adjust(sampled, responded, DesignWeights.Of(sampled, s_population), [0, 0, 0, 0], 5);
        var kept = drawn.Where((_, k) => responded[k]).ToArray();
        var weights = adjusted.Weights.Where((_, k) => responded[k]).ToArray();
        var totals = region.CountBy(r => r).OrderBy(p => p.Key).Select(p => (double)p.Value).ToArray();
        Margin[] margins =
        [
            new("stratum", kept.Select(i => strata[i]).ToArray(), s_population.Select(n => (double)n).ToArray()),
            new("region", kept.Select(i => region[i]).ToArray(), totals),
        ];
        var design = SurveyDesign.Stratified(kept.Select(i => strata[i]).ToArray(), weights, s_population)
            .Calibrated(margins, Raking.To(margins, weights));
        return Estimates.Share(design, kept.Select(i => has[i]).ToArray(), design.All());
    }

    static readonly string[] s_keys = [.. Enumerable.Range(0, Units).Select(i => $"{i}")];
}
