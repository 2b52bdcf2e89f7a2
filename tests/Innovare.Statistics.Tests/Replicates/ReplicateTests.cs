using Innovare.Statistics.Estimation;
using Innovare.Statistics.Numbers;
using Innovare.Statistics.Replicates;
using Innovare.Statistics.Tests.Estimation;
using Innovare.Statistics.Weighting;

namespace Innovare.Statistics.Tests.Replicates;

public sealed class ReplicateTests
{
    static readonly double[] s_populations = [100, 200, 300, 400];

    [Fact]
    public void The_jackknife_of_a_total_is_the_textbook_variance()
    {
        var sample = Samples.Stratified();
        var expected = Estimates.Total(sample.Design, sample.Values, sample.Design.All()).StandardError!.Value;

        var found = Total(Jackknife.Stratified(sample.Strata, [], s_populations), sample);

        Assert.Equal(expected, found.StandardErrors[0]!.Value, expected * 1e-12);
        Assert.Equal(sample.Design.DegreesOfFreedom, found.DegreesOfFreedom);
    }

    [Theory, InlineData(true), InlineData(false)]
    public void The_bootstrap_of_a_mean_comes_near_the_linearised_error_with_or_without_correction(bool corrected)
    {
        var sample = Samples.Stratified();
        var design = SurveyDesign.Stratified(sample.Strata, sample.Weights, corrected ? sample.Populations : []);
        var expected = Estimates.Mean(design, sample.Values, design.All()).StandardError!.Value;
        var plan = corrected
            ? Bootstrap.RaoWuYueBeaumont(7, 4000, sample.Strata, s_populations)
            : Bootstrap.RaoWuWithoutCorrection(7, 4000, sample.Strata);

        var found = ReplicateEstimates.Of(plan, sample.Weights, 1, (w, r) => r[0] = Sums.OfProducts(w, sample.Values) / Sums.Of(w));

        // 4,000 replicates leave a Monte-Carlo error of 1/√8000 = 1.1 %; three of them, and a little for the ratio.
        Assert.Equal(1, found.StandardErrors[0]!.Value / expected, 0.04);
    }

    [Fact]
    public void A_stratum_taken_whole_keeps_its_weights_in_every_replicate()
    {
        int[] strata = [0, 0, 0, 1, 1, 1, 1];

        var plan = Bootstrap.RaoWuYueBeaumont(3, 50, strata, [3, 40]);

        Assert.All(Enumerable.Range(0, plan.Count), r => Assert.All(plan.FactorsOf(r).Take(3), f => Assert.Equal(1, f, 1e-12)));
        Assert.Contains(Enumerable.Range(0, plan.Count), r => plan.FactorsOf(r)[4] > 1.1);
    }

    [Fact]
    public void Factors_are_never_negative_and_average_one()
    {
        var sample = Samples.Stratified();
        var plan = Bootstrap.RaoWuYueBeaumont(5, 2000, sample.Strata, s_populations);

        var factors = Enumerable.Range(0, plan.Count).Select(plan.FactorsOf).ToArray();

        Assert.All(factors, f => Assert.All(f, x => Assert.True(x >= 0)));
        Assert.Equal(1, factors.Average(f => f[17]), 0.08);
        Assert.All(factors, f => Assert.Equal(1000, Sums.OfProducts(f, sample.Weights), 1e-8));
    }

    [Fact]
    public void The_numbers_are_the_same_to_the_last_bit_for_any_number_of_threads()
    {
        var sample = Samples.Stratified();
        var plan = Bootstrap.RaoWuYueBeaumont(11, 333, sample.Strata, s_populations);

        var one = Raked(plan, sample, threads: 1);
        var four = Raked(plan, sample, threads: 4);

        Assert.Equal(one.StandardErrors, four.StandardErrors);
        Assert.Equal(0, one.Uncalibrated);
    }

    [Fact]
    public void Raking_every_replicate_to_the_size_of_the_strata_takes_their_variance_away()
    {
        var sample = Samples.Stratified();
        var plan = Bootstrap.RaoWuYueBeaumont(11, 200, sample.Strata, s_populations);

        var found = Raked(plan, sample, threads: 1);

        Assert.Equal(400, found.Values[1]!.Value, 1e-6);
        Assert.Equal(0, found.StandardErrors[1]!.Value, 1e-6);
    }

    [Fact]
    public void A_replicate_that_cannot_be_calibrated_is_counted_and_its_margin_named()
    {
        var sample = Samples.Stratified();
        var plan = Jackknife.Stratified(sample.Strata);
        int[] alone = [.. Enumerable.Range(0, 60).Select(i => i == 7 ? 1 : 0)];
        Margin[] margins = [new("kind", alone, [950, 50], ["many", "one"])];

        var found = ReplicateEstimates.Of(plan, sample.Weights, 1, (w, r) => r[0] = Sums.Of(w), w => Raking.To(margins, w));

        Assert.Equal(1, found.Uncalibrated);
        Assert.Equal("kind=one", found.WorstMargin);
        Assert.Null(found.StandardErrors[0]);
        Assert.NotNull(found.Values[0]);
    }

    [Fact]
    public void A_base_that_some_replicates_lose_has_a_value_but_no_error()
    {
        var sample = Samples.Stratified();
        var own = new double[60];
        own[3] = 1;

        var found = ReplicateEstimates.Of(Jackknife.Stratified(sample.Strata), sample.Weights, 1,
            (w, r) => r[0] = Sums.OfProducts(w, sample.Values) * own[3] / (w[3] * own[3]));

        Assert.Equal(1, found.Missing[0]);
        Assert.NotNull(found.Values[0]);
        Assert.Null(found.StandardErrors[0]);
    }

    [Fact]
    public void Half_samples_of_a_total_give_half_the_squared_differences()
    {
        int[] strata = [0, 0, 1, 1, 2, 2, 3, 3, 4, 4];
        double[] values = [1, 4, 2, 9, 5, 5, 8, 1, 0, 3];
        var ones = Enumerable.Repeat(1.0, 10).ToArray();
        var expected = Math.Sqrt(9 + 49 + 0 + 49 + 9);

        var balanced = ReplicateEstimates.Of(HalfSamples.Balanced(strata), ones, 1, (w, r) => r[0] = Sums.OfProducts(w, values));
        var fay = ReplicateEstimates.Of(HalfSamples.Balanced(strata, fay: 0.4), ones, 1, (w, r) => r[0] = Sums.OfProducts(w, values));

        Assert.Equal(expected, balanced.StandardErrors[0]!.Value, 1e-12);
        Assert.Equal(expected, fay.StandardErrors[0]!.Value, 1e-12);
    }

    [Theory, InlineData(12), InlineData(24), InlineData(40)]
    public void Successive_differences_of_a_total_are_those_of_neighbours_in_a_closed_list(int replicates)
    {
        double[] values = [3, 1, 4, 1, 5, 9, 2, 6];
        int[] order = [5, 3, 8, 1, 7, 2, 6, 4];
        var sorted = order.Zip(values).OrderBy(p => p.First).Select(p => p.Second).ToArray();
        var squares = sorted.Select((v, i) => Math.Pow(v - sorted[(i + 1) % 8], 2)).Sum();
        var plan = SuccessiveDifferences.InOrder(order, replicates, populationSize: 32);

        var found = ReplicateEstimates.Of(plan, Enumerable.Repeat(4.0, 8).ToArray(), 1, (w, r) => r[0] = Sums.OfProducts(w, values));

        Assert.Equal(Math.Sqrt(16 * 0.75 * squares / 2), found.StandardErrors[0]!.Value, 1e-9);
    }

    [Fact]
    public void Two_rounds_on_one_plan_show_the_covariance_of_their_overlap()
    {
        var sample = Samples.Stratified();
        var later = sample.Values.Select(v => v + 3).ToArray();

        var found = ReplicateEstimates.Of(Jackknife.Stratified(sample.Strata), sample.Weights, 2,
            (w, r) => (r[0], r[1]) = (Sums.OfProducts(w, sample.Values) / Sums.Of(w), Sums.OfProducts(w, later) / Sums.Of(w)));

        Assert.True(found.StandardErrors[0] > 0.1);
        Assert.Equal(0, found.VarianceOf([-1, 1])!.Value, 1e-18);
    }

    [Fact]
    public void Strata_of_one_PSU_are_refused_by_name()
    {
        var refusal = Assert.Throws<ArgumentException>(() => Jackknife.Stratified([0, 0, 1, 2, 2]));

        Assert.Contains("single PSU: 1.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_input_is_refused_at_the_door()
    {
        double[][] replicates = [[1, 2], [2, 1]];

        Assert.Throws<ArgumentOutOfRangeException>(() => GivenWeights.Of([1, 0], replicates, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => GivenWeights.Of([1, 1], [[1, double.NaN], [1, 1]], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Jackknife.Stratified([0, 0], [], [1]));
        Assert.Throws<ArgumentException>(() => HalfSamples.Balanced([0, 0, 0]));
        Assert.Throws<ArgumentException>(() => SuccessiveDifferences.InOrder([1, 1, 2], 8));
        Assert.Throws<ArgumentOutOfRangeException>(() => Bootstrap.RaoWuWithoutCorrection(1, 1, [0, 0]));
    }

    static ReplicateResult Total(ReplicatePlan plan, Sample sample) =>
        ReplicateEstimates.Of(plan, sample.Weights, 1, (w, r) => r[0] = Sums.OfProducts(w, sample.Values));

    static ReplicateResult Raked(ReplicatePlan plan, Sample sample, int threads)
    {
        Margin[] margins = [new("stratum", sample.Strata, s_populations)];
        return ReplicateEstimates.Of(plan, sample.Weights, 2, (w, r) =>
        {
            r[0] = Sums.OfProducts(w, sample.Values);
            for (var i = 0; i < w.Length; i++) r[1] += sample.Strata[i] == 3 ? w[i] : 0;
        }, w => Raking.To(margins, w), threads);
    }
}
