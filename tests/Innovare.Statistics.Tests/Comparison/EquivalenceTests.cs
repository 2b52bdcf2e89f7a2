using Innovare.Statistics.Comparison;
using Innovare.Statistics.Estimation;

namespace Innovare.Statistics.Tests.Comparison;

public sealed class EquivalenceTests
{
    [Fact]
    public void Two_and_a_half_standard_errors_inside_the_margin_is_unchanged()
    {
        var test = Equivalence.Of(Difference(0.005, 0.01), margin: 0.03);

        Assert.Equal(0.006210, test.PValue!.Value, tolerance: 1e-6); // the normal distribution below −2.5
        Assert.True(test.IsUnchanged);
        Assert.False(Equivalence.Of(Difference(0.005, 0.01), margin: 0.03, level: 0.005).IsUnchanged);
    }

    [Fact]
    public void Not_significant_is_not_the_same_as_unchanged()
    {
        var change = Difference(0.01, 0.03);

        Assert.False(change.PValue < 0.05);
        Assert.False(Equivalence.Of(change, margin: 0.03).IsUnchanged);
    }

    [Fact]
    public void A_small_change_may_be_both_significant_and_within_the_margin()
    {
        var change = Difference(0.01, 0.002);

        Assert.True(change.PValue < 0.05);
        Assert.True(Equivalence.Of(change, margin: 0.03).IsUnchanged);
    }

    [Fact]
    public void It_says_unchanged_when_the_90_percent_interval_lies_inside_the_margin()
    {
        foreach (var difference in new[] { -0.02, -0.0136, -0.0134, 0, 0.0134, 0.0136 })
        {
            var change = Difference(difference, 0.01);
            var (low, high) = change.Interval(0.9)!.Value;

            Assert.Equal(low > -0.03 && high < 0.03, Equivalence.Of(change, margin: 0.03).IsUnchanged);
        }
    }

    [Fact]
    public void What_cannot_be_tested_is_not_called_unchanged()
    {
        var unknown = new Change(0, null, null, false, 0.05);

        Assert.Null(Equivalence.Of(unknown, 0.03).PValue);
        Assert.False(Equivalence.Of(unknown, 0.03).IsUnchanged);
    }

    [Fact]
    public void Exact_figures_are_unchanged_when_they_differ_by_less_than_the_margin()
    {
        Assert.True(Equivalence.Of(Difference(0.02, 0), 0.03).IsUnchanged);
        Assert.False(Equivalence.Of(Difference(0.03, 0), 0.03).IsUnchanged);
    }

    [Theory, InlineData(0), InlineData(-0.1), InlineData(double.NaN)]
    public void A_margin_must_be_above_0(double margin) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Equivalence.Of(Difference(0, 1), margin));

    static Change Difference(double value, double error)
    {
        Estimate Exact(double x) => new(x, 0, x, x, 10, 5, null, 9, 0.95, EstimateState.Exact);
        var later = error > 0 ? Exact(value) with { StandardError = error, State = EstimateState.Measured, DegreesOfFreedom = 2_000_000_000 } : Exact(value);
        return Change.Between(Exact(0), later);
    }
}
