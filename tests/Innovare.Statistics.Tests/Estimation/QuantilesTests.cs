using Innovare.Statistics.Estimation;
using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Tests.Estimation;

public sealed class QuantilesTests
{
    static readonly double[] s_values = [31, 2, 17, 5, 11, 3, 23, 7, 13, 19];

    // Hyndman and Fan (1996), table 1: quantile at np + m; the first three are steps.
    public static TheoryData<QuantileRule, double> Rules => new()
    {
        { QuantileRule.Linear, 0.25 }, { QuantileRule.Midpoint, 0.25 }, { QuantileRule.Weibull, 0.25 }, { QuantileRule.Mode, 0.25 },
        { QuantileRule.MedianUnbiased, 0.25 }, { QuantileRule.NormalUnbiased, 0.25 }, { QuantileRule.Linear, 0.5 },
        { QuantileRule.Midpoint, 0.63 }, { QuantileRule.Weibull, 0.63 }, { QuantileRule.Mode, 0.91 },
        { QuantileRule.MedianUnbiased, 0.63 }, { QuantileRule.NormalUnbiased, 0.87 },
    };

    [Theory, MemberData(nameof(Rules))]
    public void With_equal_weights_the_rules_are_those_of_Hyndman_and_Fan(QuantileRule rule, double p)
    {
        var offset = rule switch
        {
            QuantileRule.Linear => 0,
            QuantileRule.Midpoint => 0.5,
            QuantileRule.Weibull => p,
            QuantileRule.Mode => 1 - p,
            QuantileRule.MedianUnbiased => (p + 1) / 3,
            _ => (p / 4) + (3 / 8.0),
        };
        var sorted = s_values.Order().ToArray();
        var place = (10 * p) + offset;
        var k = (int)Math.Floor(place);
        var expected = sorted[k - 1] + ((place - k) * (sorted[k] - sorted[k - 1]));

        Assert.Equal(expected, Quantile(p, rule).Value!.Value, tolerance: 1e-9);
    }

    [Theory]
    [InlineData(QuantileRule.Inverse, 0.3, 5), InlineData(QuantileRule.InverseAveraged, 0.3, 6), InlineData(QuantileRule.Nearest, 0.3, 7)]
    [InlineData(QuantileRule.Inverse, 0.4, 7), InlineData(QuantileRule.InverseAveraged, 0.4, 9), InlineData(QuantileRule.Nearest, 0.4, 7)]
    [InlineData(QuantileRule.Inverse, 0.31, 7), InlineData(QuantileRule.InverseAveraged, 0.31, 7), InlineData(QuantileRule.Nearest, 0.31, 7)]
    public void Steps_part_only_where_the_share_is_met_exactly(QuantileRule rule, double p, double expected) =>
        Assert.Equal(expected, Quantile(p, rule).Value);

    [Theory, InlineData(QuantileRule.Inverse), InlineData(QuantileRule.InverseAveraged)]
    public void A_weight_of_2_is_the_value_twice(QuantileRule rule)
    {
        var weighted = SurveyDesign.Stratified(new int[4], [1, 2, 1, 3], []);
        var repeated = SurveyDesign.Stratified(new int[7], [1, 1, 1, 1, 1, 1, 1], []);
        foreach (var p in new[] { 0.1, 1 / 7.0, 0.4, 3 / 7.0, 0.5, 4 / 7.0, 0.9 })
            Assert.Equal(
                Quantiles.Of(repeated, [4.0, 9, 9, 2, 6, 6, 6], p, repeated.All(), rule: rule).Value,
                Quantiles.Of(weighted, [4.0, 9, 2, 6], p, weighted.All(), rule: rule).Value);
    }

    [Fact] // Woodruff (1952): the interval holds the values whose shares lie in the interval of p
    public void The_interval_is_that_of_the_share_read_off_the_values()
    {
        var sample = Samples.Stratified();
        var median = Quantiles.Of(sample.Design, sample.Values, 0.5, sample.Design.All());
        var share = Estimates.Share(sample.Design, [.. sample.Values.Select(v => v <= median.Value)], sample.Design.All());

        double ShareBelow(double value) =>
            Estimates.Share(sample.Design, [.. sample.Values.Select(v => v <= value)], sample.Design.All()).Value!.Value;
        Assert.True(ShareBelow(median.Lower!.Value) >= share.Lower && ShareBelow(median.Lower.Value - 1e-9) < share.Lower);
        Assert.True(ShareBelow(median.Upper!.Value) >= share.Upper && ShareBelow(median.Upper.Value - 1e-9) < share.Upper);
        Assert.Equal(
            median.Upper.Value - median.Lower.Value,
            2 * StudentT.Quantile(0.975, median.DegreesOfFreedom) * median.StandardError!.Value,
            tolerance: 1e-9);
    }

    [Fact]
    public void The_quantile_moves_with_the_scale_and_not_with_the_order_of_rows()
    {
        var sample = Samples.Stratified();
        var turned = sample.InOrder([.. Enumerable.Range(0, 60).Reverse()]);

        var here = Quantiles.Of(sample.Design, sample.Values, 0.75, sample.Design.All());
        var there = Quantiles.Of(turned.Design, [.. turned.Values.Select(v => 10 + (2 * v))], 0.75, turned.Design.All());

        Assert.Equal(10 + (2 * here.Value!.Value), there.Value!.Value, tolerance: 1e-9);
        Assert.Equal(2 * here.StandardError!.Value, there.StandardError!.Value, tolerance: 1e-9);
    }

    [Fact]
    public void Where_a_t_interval_leaves_0_to_1_the_quantile_has_no_end()
    {
        var design = SurveyDesign.Stratified(new int[10], Enumerable.Repeat(1.0, 10).ToArray(), []);

        var low = Quantiles.Of(design, s_values, 0.1, design.All(), interval: IntervalMethod.T);

        Assert.Null(low.Lower);
        Assert.Null(low.StandardError);
        Assert.NotNull(low.Upper);
    }

    [Fact]
    public void Nobody_has_no_median_and_one_has_no_interval_worth_the_name()
    {
        var design = SurveyDesign.Stratified(new int[10], Enumerable.Repeat(1.0, 10).ToArray(), []);

        var none = Quantiles.Of(design, s_values, 0.5, new bool[10]);
        var one = Quantiles.Of(design, s_values, 0.5, [.. Enumerable.Range(0, 10).Select(i => i == 4)]);

        Assert.Equal(EstimateState.EmptyBase, none.State);
        Assert.Equal((11.0, EstimateState.TooFewDegreesOfFreedom), (one.Value, one.State));
        Assert.Null(one.StandardError);
    }

    [Fact]
    public void Where_all_are_equal_so_is_the_quantile()
    {
        var design = SurveyDesign.Stratified(new int[10], Enumerable.Repeat(1.0, 10).ToArray(), []);

        var median = Quantiles.Of(design, Enumerable.Repeat(5.0, 10).ToArray(), 0.5, design.All());

        Assert.Equal((5.0, 5.0, 5.0), (median.Value, median.Lower, median.Upper));
    }

    static Estimate Quantile(double p, QuantileRule rule)
    {
        var design = SurveyDesign.Stratified(new int[10], Enumerable.Repeat(3.0, 10).ToArray(), []);
        return Quantiles.Of(design, s_values, p, design.All(), rule: rule);
    }
}
