using Innovare.Statistics.Estimation;
using Innovare.Statistics.Numbers;
using Innovare.Statistics.Replicates;
using Innovare.Statistics.Tests.Estimation;

namespace Innovare.Statistics.Tests.Replicates;

/// <summary>The bootstrap of a sample in two stages, both with their finite population corrections.</summary>
public sealed class TwoStageBootstrapTests
{
    const int Replicates = 4000;

    [Theory]
    [InlineData(12, 30)] // two thirds of the clusters, a fifth of their people
    [InlineData(8, 12)] // all clusters, half of their people
    [InlineData(80, 7)] // a tenth of the clusters, nearly all of their people
    public void The_variance_is_the_linearised_one_of_two_stages(int towns, int people)
    {
        var region = Region.Of(towns, people);
        var design = SurveyDesign.Of(region.First, region.Weights, region.Second);
        var plan = Bootstrap.RaoWuYueBeaumont(5, Replicates, region.First, region.Second);

        var bootstrap = ReplicateEstimates.Of(plan, region.Weights, 2, region.TotalAndMean);

        double[] linearised =
        [
            Linearised.Total(design, region.Values, design.All()).StandardError!.Value,
            Linearised.Mean(design, region.Values, design.All()).StandardError!.Value,
        ];
        // A standard error from R replicates is known to 1/√(2R); three and a half of them, and a little for the mean's curvature.
        for (var k = 0; k < 2; k++) Assert.Equal(1, bootstrap.StandardErrors[k]!.Value / linearised[k], tolerance: 0.045);
        Assert.Equal(design.DegreesOfFreedom, bootstrap.DegreesOfFreedom);
    }

    [Fact]
    public void Factors_are_1_on_average_and_never_below_0()
    {
        var region = Region.Of(12, 30);
        var plan = Bootstrap.RaoWuYueBeaumont(6, Replicates, region.First, region.Second);

        var factors = Enumerable.Range(0, Replicates).Select(plan.FactorsOf).ToArray();

        Assert.All(factors, f => Assert.True(f.Min() >= 0));
        // Var(f) is (1 − f₁) + f₁(1 − f₂), 0.87 at most: three and a half standard errors of the mean are 0.05.
        Assert.All(Enumerable.Range(0, plan.Units), i => Assert.Equal(1, factors.Average(f => f[i]), tolerance: 0.055));
    }

    [Fact]
    public void Clusters_taken_whole_leave_the_bootstrap_of_one_stage()
    {
        var region = Region.Of(12, people: 6);

        var two = Bootstrap.RaoWuYueBeaumont(7, 50, region.First, region.Second);
        var one = Bootstrap.RaoWuYueBeaumont(7, 50, region.First.StratumOfUnit, [12, 12], region.Clusters);

        for (var r = 0; r < 50; r++) Assert.Equal(one.FactorsOf(r), two.FactorsOf(r));
    }

    [Fact]
    public void Without_the_correction_the_first_stage_holds_everything()
    {
        var region = Region.Of(12, 30);
        var open = new SamplingStage(region.First.StratumOfUnit, region.Clusters, []);

        var two = Bootstrap.RaoWuYueBeaumont(8, 50, open, region.Second);
        var one = Bootstrap.RaoWuWithoutCorrection(8, 50, region.First.StratumOfUnit, region.Clusters);

        for (var r = 0; r < 50; r++) Assert.Equal(one.FactorsOf(r), two.FactorsOf(r));
    }

    [Fact]
    public void Everybody_taken_at_both_stages_leaves_nothing_to_chance()
    {
        var region = Region.Of(8, 6);

        var plan = Bootstrap.RaoWuYueBeaumont(9, 20, region.First, region.Second);

        Assert.All(Enumerable.Range(0, 20).SelectMany(plan.FactorsOf), f => Assert.Equal(1, f));
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_bits()
    {
        var region = Region.Of(12, 30);
        var plan = Bootstrap.RaoWuYueBeaumont(10, 300, region.First, region.Second);

        var (one, four) = (Run(1), Run(4));

        Assert.Equal(one.StandardErrors, four.StandardErrors);

        ReplicateResult Run(int threads) => ReplicateEstimates.Of(plan, region.Weights, 2, region.TotalAndMean, threads: threads);
    }

    [Fact]
    public void A_cluster_with_one_person_of_several_is_named()
    {
        var first = new SamplingStage([0, 0, 0], [0, 0, 1], [5]);
        var second = new SamplingStage([0, 0, 1], [], [4, 4]);

        var refusal = Assert.Throws<ArgumentException>(() => Bootstrap.RaoWuYueBeaumont(1, 10, first, second));

        Assert.Contains("single PSU: 1", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("second", refusal.ParamName);
    }

    /// <summary>Two strata of 8 sampled towns with 6 sampled people each.</summary>
    sealed record Region(SamplingStage First, SamplingStage Second, int[] Clusters, double[] Weights, double[] Values)
    {
        public static Region Of(int towns, int people)
        {
            var random = new SeededRandom(3);
            int[] clusters = [.. Enumerable.Range(0, 96).Select(i => i / 6)];
            double[] level = [.. Enumerable.Range(0, 16).Select(_ => 5 + random.NextNormal())];
            return new Region(
                new SamplingStage([.. clusters.Select(c => c / 8)], clusters, [towns, towns]),
                new SamplingStage(clusters, [], [.. Enumerable.Repeat((double)people, 16)]),
                clusters,
                [.. clusters.Select(_ => towns / 8.0 * people / 6.0)],
                [.. clusters.Select(c => level[c] + (3 * random.NextNormal()))]);
        }

        public void TotalAndMean(ReadOnlySpan<double> weights, Span<double> results)
        {
            results[0] = Sums.OfProducts(weights, Values);
            results[1] = results[0] / Sums.Of(weights);
        }
    }
}
