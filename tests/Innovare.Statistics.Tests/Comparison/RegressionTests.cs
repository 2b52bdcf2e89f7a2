using Innovare.Statistics.Comparison;
using Innovare.Statistics.Estimation;
using Innovare.Statistics.Tests.Estimation;

namespace Innovare.Statistics.Tests.Comparison;

public sealed class RegressionTests
{
    static readonly Sample s_sample = Samples.Stratified();
    static readonly double[] s_ones = Enumerable.Repeat(1.0, 60).ToArray();
    static readonly double[] s_group = [.. Enumerable.Range(0, 60).Select(i => i % 5 < 2 ? 1.0 : 0)];
    static readonly double[] s_has = [.. s_sample.Has.Select(h => h ? 1.0 : 0)];

    [Fact]
    public void With_groups_alone_the_coefficients_are_log_odds_of_shares()
    {
        var design = s_sample.Design;
        var (one, zero) = (s_group.Select(g => g > 0).ToArray(), s_group.Select(g => g <= 0).ToArray());

        var fit = Regression.Logistic(design, s_has, [s_ones, s_group], design.All());

        var (high, low) = (Linearised.Mean(design, s_has, one), Linearised.Mean(design, s_has, zero));
        var (p, q) = (high.Value!.Value, low.Value!.Value);
        var difference = Linearised.Combination([1 / (p * (1 - p)), -1 / (q * (1 - q))], high, low);
        Assert.True(fit.Converged);
        Assert.Equal(Math.Log(q / (1 - q)), fit.Terms[0].Value!.Value, tolerance: 1e-10);
        Assert.Equal(Math.Log(p / (1 - p)) - Math.Log(q / (1 - q)), fit.Terms[1].Value!.Value, tolerance: 1e-10);
        Assert.Equal(difference.StandardError!.Value, fit.Terms[1].StandardError!.Value, tolerance: 1e-9);
        Assert.Equal(design.DegreesOfFreedom - 1, fit.DegreesOfFreedom);
    }

    [Fact]
    public void With_an_intercept_alone_linear_regression_is_the_mean()
    {
        var design = s_sample.Design;

        var fit = Regression.Linear(design, s_sample.Values, [s_ones], design.All());

        var mean = Estimates.Mean(design, s_sample.Values, design.All());
        Assert.Equal(mean.Value!.Value, fit.Terms[0].Value!.Value, tolerance: 1e-10);
        Assert.Equal(mean.StandardError!.Value, fit.Terms[0].StandardError!.Value, tolerance: 1e-10);
    }

    [Fact]
    public void A_predictor_in_other_units_changes_its_coefficient_and_nothing_else()
    {
        var design = s_sample.Design;
        var thousands = s_sample.Values.Select(v => v / 1000).ToArray();

        var fit = Regression.Logistic(design, s_has, [s_ones, s_sample.Values], design.All());
        var scaled = Regression.Logistic(design, s_has, [s_ones, thousands], design.All());

        Assert.Equal(fit.Terms[0].Value!.Value, scaled.Terms[0].Value!.Value, tolerance: 1e-8);
        Assert.Equal(1000 * fit.Terms[1].Value!.Value, scaled.Terms[1].Value!.Value, tolerance: 1e-6);
        Assert.Equal(
            fit.Terms[1].Value / fit.Terms[1].StandardError ?? 0, scaled.Terms[1].Value / scaled.Terms[1].StandardError ?? 1, tolerance: 1e-8);
    }

    [Fact]
    public void A_predictor_that_others_explain_is_named_and_left_out()
    {
        var design = s_sample.Design;
        var rest = s_group.Select(g => 1 - g).ToArray();

        var fit = Regression.Logistic(design, s_has, [s_ones, s_group, rest], design.All());

        Assert.Equal([2], fit.Redundant);
        Assert.Equal(0, fit.Terms[2].Value);
        Assert.Equal(
            Regression.Logistic(design, s_has, [s_ones, s_group], design.All()).Terms[1].StandardError!.Value,
            fit.Terms[1].StandardError!.Value,
            tolerance: 1e-10);
    }

    [Fact]
    public void Outcomes_parted_completely_are_said_not_to_converge()
    {
        var design = s_sample.Design;

        var fit = Regression.Logistic(design, s_group, [s_ones, s_group], design.All());

        Assert.False(fit.Converged);
        Assert.All(fit.Terms, t => Assert.True(double.IsFinite(t.Value!.Value)));
    }

    [Fact]
    public void Nobody_to_learn_from_gives_no_coefficients()
    {
        var fit = Regression.Logistic(s_sample.Design, s_has, [s_ones], new bool[60]);

        Assert.False(fit.Converged);
        Assert.Null(fit.Terms[0].Value);
        Assert.Equal(0, fit.DegreesOfFreedom);
    }

    [Fact]
    public void An_outcome_outside_0_to_1_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(
        () => Regression.Logistic(s_sample.Design, s_sample.Values, [s_ones], s_sample.Design.All()));

    [Fact]
    public void A_predictor_that_is_no_number_is_refused_inside_the_base_only()
    {
        double[] broken = [double.NaN, .. s_group[1..]];
        bool[] without = [.. Enumerable.Range(0, 60).Select(i => i > 0)];

        Assert.Throws<ArgumentOutOfRangeException>(
            () => Regression.Linear(s_sample.Design, s_sample.Values, [s_ones, broken], s_sample.Design.All()));
        Assert.True(Regression.Linear(s_sample.Design, s_sample.Values, [s_ones, broken], without).Converged);
    }
}
