using Innovare.Statistics.Estimation;

namespace Innovare.Statistics.Tests.Estimation;

public sealed class ChangeTests
{
    [Fact]
    public void A_difference_of_two_and_a_half_standard_errors_is_significant()
    {
        var change = Change.Between(Share(0.80, 0.012), Share(0.84, 0.0105));

        Assert.Equal(0.04, change.Difference!.Value, tolerance: 1e-15);
        Assert.Equal(Math.Sqrt((0.012 * 0.012) + (0.0105 * 0.0105)), change.StandardError!.Value, tolerance: 1e-15);
        Assert.InRange(change.PValue!.Value, 0.012, 0.0125);
        Assert.True(change.IsSignificant);
        Assert.False(Change.Between(Share(0.80, 0.012), Share(0.84, 0.0105), level: 0.01).IsSignificant);
    }

    [Fact]
    public void Turning_the_two_round_turns_the_sign_and_nothing_else()
    {
        var there = Change.Between(Share(0.5, 0.02), Share(0.6, 0.03));
        var back = Change.Between(Share(0.6, 0.03), Share(0.5, 0.02));

        Assert.Equal(there with { Difference = -there.Difference }, back);
    }

    [Fact]
    public void An_estimate_without_standard_error_allows_no_word_of_change()
    {
        var change = Change.Between(
            Share(0.5, 0.01), Share(0.9, 0.01) with { StandardError = null, State = EstimateState.SingleUnitStratum });

        Assert.Equal(0.4, change.Difference!.Value, tolerance: 1e-15);
        Assert.Null(change.PValue);
        Assert.False(change.IsSignificant);
    }

    [Fact]
    public void An_empty_base_has_no_difference() =>
        Assert.Null(Change.Between(Share(0.5, 0.01), Share(0.5, 0.01) with { Value = null, State = EstimateState.EmptyBase }).Difference);

    [Fact]
    public void A_share_of_0_brings_the_width_of_its_interval_not_certainty()
    {
        var none = Share(0, 0) with { Lower = 0, Upper = 0.2, State = EstimateState.Boundary };

        Assert.False(Change.Between(none, Share(0.05, 0.01)).IsSignificant);
    }

    [Fact]
    public void Two_exact_figures_differ_or_they_do_not()
    {
        var (five, six) = (Share(0.5, 0) with { State = EstimateState.Exact }, Share(0.6, 0) with { State = EstimateState.Exact });

        Assert.Equal(0, Change.Between(five, six).PValue);
        Assert.Equal(1, Change.Between(five, five).PValue);
    }

    static Estimate Share(double value, double error) =>
        new(value, error, value - (2 * error), value + (2 * error), 1600, 800, 1, 1500, 0.95, EstimateState.Measured);
}
