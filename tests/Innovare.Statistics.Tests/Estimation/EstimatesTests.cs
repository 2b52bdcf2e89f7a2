using Innovare.Statistics.Estimation;
using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Tests.Estimation;

public sealed class EstimatesTests
{
    [Fact] // Lohr (2010), Sampling: Design and Analysis, 2nd ed., example 3.2, pp. 78–79
    public void Total_is_that_of_the_agricultural_census_textbook_example()
    {
        int[] population = [1054, 220, 1382, 422], drawn = [103, 21, 135, 41];
        double[] mean = [300_504.16, 97_629.81, 211_315.04, 662_295.51];
        double[] variance = [29_618_183_543, 7_647_472_708, 53_587_487_856, 396_185_950_266];
        var strata = Enumerable.Range(0, 4).SelectMany(h => Enumerable.Repeat(h, drawn[h])).ToArray();
        var values = Enumerable.Range(0, 4).SelectMany(h => WithMoments(drawn[h], mean[h], variance[h])).ToArray();
        var weights = strata.Select(h => (double)population[h] / drawn[h]).ToArray();
        var design = SurveyDesign.Stratified(strata, weights, population);

        var total = Estimates.Total(design, values, design.All());

        Assert.Equal(909_736_034, total.Value!.Value, tolerance: 10);
        Assert.Equal(50_417_248, total.StandardError!.Value, tolerance: 10);
        Assert.Equal(296, total.DegreesOfFreedom);
    }

    [Fact] // p ± t·sqrt((1−f)·p(1−p)/(n−1)), Cochran (1977), eq. 3.8
    public void Share_of_a_simple_random_sample_has_the_textbook_standard_error()
    {
        var design = SurveyDesign.Stratified(new int[50], Enumerable.Repeat(10.0, 50).ToArray(), [500]);
        var has = Enumerable.Range(0, 50).Select(i => i < 20).ToArray();

        var share = Estimates.Share(design, has, design.All());

        Assert.Equal(0.4, share.Value!.Value, tolerance: 1e-15);
        Assert.Equal(Math.Sqrt(0.9 * 0.4 * 0.6 / 49), share.StandardError!.Value, tolerance: 1e-15);
        Assert.Equal(1, share.DesignEffect!.Value, tolerance: 1e-12);
        Assert.Equal((50, 20, 49), (share.Count, share.Numerator, share.DegreesOfFreedom));
    }

    [Fact]
    public void Weights_twice_as_large_change_no_share_but_double_every_count()
    {
        var sample = Samples.Stratified();
        var twice = SurveyDesign.Stratified(sample.Strata, [.. sample.Weights.Select(w => 2 * w)], []);
        var once = SurveyDesign.Stratified(sample.Strata, sample.Weights, []);

        var (share, same) = (Estimates.Share(once, sample.Has, once.All()), Estimates.Share(twice, sample.Has, once.All()));
        var (count, double_) = (Estimates.Count(once, sample.Has, once.All()), Estimates.Count(twice, sample.Has, once.All()));

        Assert.Equal(share.Value!.Value, same.Value!.Value, tolerance: 1e-14);
        Assert.Equal(share.StandardError!.Value, same.StandardError!.Value, tolerance: 1e-14);
        Assert.Equal(2 * count.Value!.Value, double_.Value!.Value, tolerance: 1e-9);
        Assert.Equal(2 * count.StandardError!.Value, double_.StandardError!.Value, tolerance: 1e-9);
    }

    [Fact]
    public void Order_of_respondents_does_not_matter()
    {
        var sample = Samples.Stratified();
        var order = Enumerable.Range(0, 60).ToArray();
        new SeededRandom(11).Shuffle<int>(order);
        var shuffled = sample.InOrder(order);

        var before = Estimates.Mean(sample.Design, sample.Values, sample.Design.All());
        var after = Estimates.Mean(shuffled.Design, shuffled.Values, sample.Design.All());

        Assert.Equal(before.Value!.Value, after.Value!.Value, tolerance: 1e-13);
        Assert.Equal(before.StandardError!.Value, after.StandardError!.Value, tolerance: 1e-13);
    }

    [Fact]
    public void Merging_two_equal_strata_changes_nothing_but_the_degree_of_freedom_between_them()
    {
        double[] once = [3, 8, 4, 9, 1], values = [.. once, .. once], weights = Enumerable.Repeat(6.0, 10).ToArray();
        var apart = SurveyDesign.Stratified([0, 0, 0, 0, 0, 1, 1, 1, 1, 1], weights, [30, 30]);
        var merged = SurveyDesign.Stratified(new int[10], weights, [60]);

        var (two, one) = (Estimates.Mean(apart, values, apart.All()), Estimates.Mean(merged, values, merged.All()));

        Assert.Equal(two.Value, one.Value);
        Assert.Equal(two.StandardError!.Value * Math.Sqrt(10.0 / 9 / (5.0 / 4)), one.StandardError!.Value, tolerance: 1e-12);
        Assert.Equal(two.DegreesOfFreedom + 1, one.DegreesOfFreedom);
    }

    [Fact]
    public void A_census_has_no_variance_and_says_it_is_exact()
    {
        var sample = Samples.Stratified();
        var design = SurveyDesign.Stratified(sample.Strata, Enumerable.Repeat(1.0, 60).ToArray(), [15, 15, 15, 15]);

        var share = Estimates.Share(design, sample.Has, design.All());

        Assert.Equal(EstimateState.Exact, share.State);
        Assert.Equal((0.0, share.Value, share.Value), (share.StandardError, share.Lower, share.Upper));
    }

    [Fact]
    public void A_share_is_the_mean_of_zeros_and_ones_and_a_ratio_of_counts()
    {
        var sample = Samples.Stratified();
        var design = sample.Design;
        var ones = sample.Has.Select(h => h ? 1.0 : 0).ToArray();
        var inBase = sample.Values.Select(v => v > 12).ToArray();

        var share = Estimates.Share(design, sample.Has, inBase);
        var mean = Estimates.Mean(design, ones, inBase);
        var ratio = Estimates.Ratio(design, ones, Enumerable.Repeat(1.0, 60).ToArray(), inBase);

        Assert.Equal(share.Value!.Value, mean.Value!.Value, tolerance: 1e-15);
        Assert.Equal(share.StandardError!.Value, ratio.StandardError!.Value, tolerance: 1e-15);
        Assert.Equal(
            Estimates.Count(design, sample.Has, inBase).Value!.Value / Estimates.Count(design, inBase, inBase).Value!.Value,
            share.Value.Value,
            tolerance: 1e-14);
    }

    [Fact]
    public void Shares_of_categories_that_exclude_each_other_add_up_to_1()
    {
        var sample = Samples.Stratified();
        bool[][] categories = [.. Enumerable.Range(0, 3).Select(c => sample.Values.Select((_, i) => i % 7 % 3 == c).ToArray())];

        var shares = Estimates.Shares(sample.Design, categories, sample.Design.All());

        Assert.Equal(1, shares.Sum(s => s.Value!.Value), tolerance: 1e-14);
        Assert.Equal(60, shares.Sum(s => s.Numerator));
    }

    [Fact]
    public void A_domain_keeps_the_design_so_its_size_is_uncertain_too()
    {
        var sample = Samples.Stratified();
        var domain = sample.Has;

        var count = Estimates.Count(sample.Design, domain, domain);

        Assert.Equal(EstimateState.Measured, count.State);
        Assert.True(count.StandardError > 10);
    }

    [Fact]
    public void An_empty_domain_has_no_numbers_at_all()
    {
        var sample = Samples.Stratified();

        var share = Estimates.Share(sample.Design, sample.Has, new bool[60]);

        Assert.Equal(new Estimate(null, null, null, null, 0, 0, null, 0, 0.95, EstimateState.EmptyBase), share);
    }

    [Fact]
    public void Values_that_are_all_equal_have_no_spread_and_say_so()
    {
        var sample = Samples.Stratified();

        var mean = Estimates.Mean(sample.Design, Enumerable.Repeat(0.3, 60).ToArray(), sample.Design.All());

        Assert.Equal(EstimateState.Boundary, mean.State);
        Assert.Equal(0, mean.StandardError);
        Assert.Null(mean.Lower);
    }

    [Fact]
    public void A_value_that_is_not_a_number_is_refused_inside_the_base_and_unread_outside_it()
    {
        var sample = Samples.Stratified();
        sample.Values[3] = double.NaN;
        var without = sample.Design.All();
        without[3] = false;

        Assert.Throws<ArgumentOutOfRangeException>(() => Estimates.Total(sample.Design, sample.Values, sample.Design.All()));
        Assert.Equal(EstimateState.Measured, Estimates.Total(sample.Design, sample.Values, without).State);
    }

    // n values with exactly this mean and variance: pairs at equal distance, and one in the middle when n is odd.
    static IEnumerable<double> WithMoments(int n, double mean, double variance)
    {
        var distance = Math.Sqrt(n % 2 == 1 ? variance : variance * (n - 1) / n);
        return Enumerable.Range(0, n).Select(i => i == n - 1 && n % 2 == 1 ? mean : mean + (i % 2 == 0 ? distance : -distance));
    }

    [Fact]
    public void Ten_million_respondents_are_a_sample_like_any_other()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("INNOVARE_LONG") == "1", "Takes a gigabyte: set INNOVARE_LONG=1.");
        const int Many = 10_000_000;
        var (has, everyone) = (new bool[Many], new bool[Many]);
        for (var i = 0; i < Many; i++) (has[i], everyone[i]) = (i % 10 < 3, true);
        var weights = new double[Many];
        Array.Fill(weights, 2.0);

        var share = Estimates.Share(SurveyDesign.Stratified(new int[Many], weights, [2 * Many]), has, everyone);

        Assert.Equal(0.3, share.Value!.Value, tolerance: 1e-15);
        Assert.Equal(Math.Sqrt(0.5 * 0.21 / (Many - 1)), share.StandardError!.Value, tolerance: 1e-15);
    }
}
