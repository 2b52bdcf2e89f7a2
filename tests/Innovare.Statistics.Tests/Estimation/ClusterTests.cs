using Innovare.Statistics.Estimation;
using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Tests.Estimation;

public sealed class ClusterTests
{
    // Lohr (2010), Sampling: Design and Analysis, example 5.2: five of 100 suites, all four students of each.
    static readonly double[] s_grades =
    [
        3.08, 2.60, 3.44, 3.04, 2.36, 3.04, 3.28, 2.68, 2.00, 2.56, 2.52, 1.88, 3.00, 2.88, 3.44, 3.64, 2.68, 1.92, 3.28, 3.20,
    ];

    static readonly int[] s_suites = [.. Enumerable.Range(0, 20).Select(i => i / 4)];

    [Fact]
    public void Grades_of_students_in_suites_agree_with_Lohr()
    {
        var design = SurveyDesign.Of(new SamplingStage(new int[20], s_suites, [100]), Enumerable.Repeat(20.0, 20).ToArray());

        var (total, mean) = (Estimates.Total(design, s_grades, design.All()), Estimates.Mean(design, s_grades, design.All()));

        Assert.Equal(1130.4, total.Value!.Value, tolerance: 1e-9);
        Assert.Equal(2.826, mean.Value!.Value, tolerance: 1e-12);
        Assert.Equal(0.164, mean.StandardError!.Value, tolerance: 5e-4);
        Assert.Equal(4, mean.DegreesOfFreedom);
        Assert.Equal(4, design.DegreesOfFreedom);
    }

    [Fact] // Särndal, Swensson and Wretman (1992), result 4.3.1, written out
    public void Two_stages_have_the_variance_of_the_textbook()
    {
        int[] cluster = [0, 0, 0, 1, 1, 2, 2, 2, 2];
        double[] values = [3, 5, 4, 8, 9, 1, 2, 2, 4], sizes = [12, 8, 20], drawn = [3, 2, 4];
        var weights = cluster.Select(c => 30.0 / 3 * sizes[c] / drawn[c]).ToArray();
        var design = SurveyDesign.Of(
            new SamplingStage(new int[9], cluster, [30]), weights, new SamplingStage(cluster, [], sizes));

        var total = Estimates.Total(design, values, design.All());

        double[][] inside = [values[..3], values[3..5], values[5..]];
        var totals = inside.Select((v, c) => sizes[c] * v.Average()).ToArray();
        var between = 30.0 * 30 * (1 - (3 / 30.0)) / 3 * Spread(totals);
        var within = 30.0 / 3 * inside.Select((v, c) => sizes[c] * sizes[c] * (1 - (drawn[c] / sizes[c])) / drawn[c] * Spread(v)).Sum();
        Assert.Equal(10 * totals.Sum(), total.Value!.Value, tolerance: 1e-9);
        Assert.Equal(Math.Sqrt(between + within), total.StandardError!.Value, tolerance: 1e-9);
    }

    [Fact]
    public void Clusters_taken_whole_have_no_second_stage()
    {
        var sample = Samples.Stratified();
        var clusters = Clusters(sample);
        var first = new SamplingStage(sample.Strata, clusters, [20, 20, 20, 20]);
        var sizes = Enumerable.Range(0, 20).Select(c => (double)clusters.Count(x => x == c)).ToArray();

        var one = SurveyDesign.Of(first, sample.Weights);
        var two = SurveyDesign.Of(first, sample.Weights, new SamplingStage(clusters, [], sizes));

        Assert.Equal(
            Estimates.Mean(one, sample.Values, one.All()).StandardError!.Value,
            Estimates.Mean(two, sample.Values, two.All()).StandardError!.Value,
            tolerance: 1e-12);
    }

    [Fact]
    public void When_every_cluster_is_in_the_sample_clusters_are_strata()
    {
        var sample = Samples.Stratified();
        var one = SurveyDesign.Stratified(sample.Strata, sample.Weights, sample.Populations);
        var two = SurveyDesign.Of(
            new SamplingStage(new int[60], sample.Strata, [4]),
            sample.Weights,
            new SamplingStage(sample.Strata, [], [.. sample.Populations.Select(n => (double)n)]));

        Assert.Equal(
            Estimates.Total(one, sample.Values, one.All()).StandardError!.Value,
            Estimates.Total(two, sample.Values, two.All()).StandardError!.Value,
            tolerance: 1e-9);
    }

    [Fact]
    public void Neither_the_order_of_rows_nor_the_numbers_of_clusters_matter()
    {
        var sample = Samples.Stratified();
        var clusters = Clusters(sample);
        var order = Enumerable.Range(0, 60).OrderBy(i => i * 37 % 60).ToArray();
        var there = SurveyDesign.Of(new SamplingStage(sample.Strata, clusters, [20, 20, 20, 20]), sample.Weights);
        var shuffled = sample.InOrder(order);

        var back = SurveyDesign.Of(
            new SamplingStage(shuffled.Strata, [.. order.Select(i => 40 - clusters[i])], [20, 20, 20, 20]), shuffled.Weights);

        var (a, b) = (Estimates.Mean(there, sample.Values, there.All()), Estimates.Mean(back, shuffled.Values, back.All()));
        Assert.Equal(a.StandardError!.Value, b.StandardError!.Value, tolerance: 1e-12);
        Assert.Equal(a.DegreesOfFreedom, b.DegreesOfFreedom);
    }

    [Fact]
    public void Units_alike_within_clusters_make_the_sample_worth_less()
    {
        var design = SurveyDesign.Of(new SamplingStage(new int[20], s_suites, [100]), Enumerable.Repeat(20.0, 20).ToArray());
        var alike = s_suites.Select(c => (double)(c * c)).ToArray();

        var mean = Estimates.Mean(design, alike, design.All());

        Assert.InRange(mean.DesignEffect!.Value, 4, 6);
        Assert.Equal(mean.DesignEffectWithReplacement!.Value, mean.DesignEffect.Value * (1 - (20 / 400.0)), tolerance: 1e-12);
    }

    [Fact]
    public void A_domain_in_two_clusters_has_one_degree_of_freedom()
    {
        var design = SurveyDesign.Of(new SamplingStage(new int[20], s_suites, [100]), Enumerable.Repeat(20.0, 20).ToArray());

        var mean = Estimates.Mean(design, s_grades, [.. s_suites.Select(c => c < 2)]);

        Assert.Equal(1, mean.DegreesOfFreedom);
    }

    [Fact]
    public void A_single_cluster_is_named_at_either_stage()
    {
        int[] cluster = [0, 0, 1, 2];
        var first = new SamplingStage([0, 0, 0, 1], cluster, [10, 10], ["north", "south"]);
        var second = new SamplingStage(cluster, [], [5, 5, 5], ["town 1", "town 2", "town 3"]);

        var design = SurveyDesign.Of(first, [5, 5, 25, 50], second);
        var total = Estimates.Total(design, [1.0, 2, 3, 4], design.All());

        Assert.Equal(["south", "town 2", "town 3"], design.SingleUnitStrataFound);
        Assert.Equal(EstimateState.SingleUnitStratum, total.State);
        Assert.Null(total.StandardError);
    }

    [Fact]
    public void Removing_a_single_cluster_leaves_the_variance_of_the_others()
    {
        double StandardError(SingleUnitStrata rule)
        {
            var design = SurveyDesign.Of(new SamplingStage([0, 0, 0, 1], [], []), [1, 1, 1, 1], singleUnits: rule);
            return Estimates.Total(design, [1.0, 2, 4, 9], design.All()).StandardError!.Value;
        }

        Assert.Equal(StandardError(SingleUnitStrata.Certainty), StandardError(SingleUnitStrata.Remove));
        Assert.Equal(Math.Sqrt(3 * Spread([1, 2, 4])), StandardError(SingleUnitStrata.Remove), tolerance: 1e-12);
    }

    [Fact]
    public void A_cluster_in_two_strata_is_refused_by_name()
    {
        var stage = new SamplingStage([0, 1], [3, 3], [5, 5], ["north", "south"]);

        var refusal = Assert.Throws<ArgumentException>(() => SurveyDesign.Of(stage, [1, 1]));

        Assert.Contains("Cluster 3 lies in north and in south", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_stratum_in_two_clusters_is_refused() =>
        Assert.Throws<ArgumentException>(() => SurveyDesign.Of(
            new SamplingStage([0, 0], [0, 1], [9]), [1, 1], new SamplingStage([0, 0], [], [9])));

    [Fact]
    public void More_clusters_than_there_are_is_refused_by_name()
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(
            () => SurveyDesign.Of(new SamplingStage([0, 0], [0, 1], [1], ["north"]), [1, 1]));

        Assert.Contains("Stratum north: 2 were drawn", refusal.Message, StringComparison.Ordinal);
    }

    [Theory, InlineData(double.NaN), InlineData(double.PositiveInfinity), InlineData(-1.0)]
    public void A_weight_or_a_population_that_is_no_number_of_units_is_refused(double number)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SurveyDesign.Of(new SamplingStage([0, 0], [], []), [1, number]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SamplingStage([0, 0], [], [number]));
    }

    static int[] Clusters(Sample sample) => [.. Enumerable.Range(0, 60).Select(i => sample.Strata[i] + (4 * (i / 12)))];

    static double Spread(double[] values) => Sums.Of([.. values.Select(v => Math.Pow(v - values.Average(), 2))]) / (values.Length - 1);
}
