using Innovare.Statistics.Comparison;
using Innovare.Statistics.Estimation;

namespace Innovare.Statistics.Tests.Estimation;

public sealed class LinearisedTests
{
    static readonly Sample s_sample = Samples.Stratified();
    static readonly bool[] s_odd = [.. Enumerable.Range(0, 60).Select(i => i % 3 == 1)];
    static readonly double[] s_other = [.. s_sample.Values.Select((v, i) => 3 + (0.4 * v) + (i % 7))];
    static readonly int[] s_classes = [.. Enumerable.Range(0, 60).Select(i => i / 5 % 3)];

    /// <summary>Every kind of estimate, from the weights alone.</summary>
    public static TheoryData<string> Kinds =>
        ["total", "mean", "ratio", "variance", "difference", "standardised", "standardised to a group", "linear", "logistic"];

    [Theory, MemberData(nameof(Kinds))]
    public void The_influence_of_a_respondent_is_the_derivative_by_its_weight(string kind)
    {
        var found = Make(kind, s_sample.Weights);
        for (var i = 0; i < 60; i += 7)
        {
            var step = 1e-4 * s_sample.Weights[i];
            double Moved(double by) => Make(kind, [.. s_sample.Weights.Select((w, k) => k == i ? w + by : w)]).Value!.Value;

            var derivative = (Moved(step) - Moved(-step)) / (2 * step);

            // The central difference is exact to the square of the step.
            Assert.Equal(derivative, found.Influence[i], tolerance: 1e-6 * Math.Max(1e-3, found.Influence.Max(Math.Abs)));
        }
    }

    [Fact]
    public void A_difference_of_domains_that_share_no_stratum_is_that_of_independent_estimates()
    {
        var design = s_sample.Design;
        var low = Linearised.Mean(design, s_sample.Values, [.. s_sample.Strata.Select(h => h < 2)]);
        var high = Linearised.Mean(design, s_sample.Values, [.. s_sample.Strata.Select(h => h >= 2)]);

        var change = Change.Between(low, high);

        Assert.Equal(high.Value - low.Value, change.Difference);
        Assert.Equal(double.Hypot(low.StandardError!.Value, high.StandardError!.Value), change.StandardError!.Value, tolerance: 1e-9);
        Assert.True(change.IsSignificant);
    }

    [Fact]
    public void A_part_and_the_whole_vary_together()
    {
        var design = s_sample.Design;
        var (part, whole) = (Linearised.Mean(design, s_sample.Values, s_odd), Linearised.Mean(design, s_sample.Values, design.All()));

        var covariance = Linearised.Covariance(part, whole)!;
        var difference = Linearised.Combination([1, -1], part, whole);

        Assert.True(covariance[0, 1] > 0);
        Assert.Equal(covariance[0, 1], covariance[1, 0]);
        Assert.Equal(
            Math.Sqrt(covariance[0, 0] + covariance[1, 1] - (2 * covariance[0, 1])), difference.StandardError!.Value, tolerance: 1e-9);
        Assert.Equal(difference.StandardError!.Value, Change.Between(whole, part).StandardError!.Value, tolerance: 1e-9);
    }

    [Fact]
    public void A_statistic_of_the_callers_own_gets_the_same_variance_as_ours()
    {
        var design = s_sample.Design;
        var ratio = Linearised.Ratio(design, s_sample.Values, s_other, design.All());
        var below = Linearised.Total(design, s_other, design.All()).Value!.Value;
        var influence = s_sample.Values.Select((y, i) => (y - (ratio.Value!.Value * s_other[i])) / below).ToArray();

        var own = Estimates.Of(Linearised.Of(design, ratio.Value, influence, design.All()));

        var ours = Estimates.Ratio(design, s_sample.Values, s_other, design.All());
        Assert.Equal(ours.StandardError!.Value, own.StandardError!.Value, tolerance: 1e-12);
        Assert.Equal(ours.Lower!.Value, own.Lower!.Value, tolerance: 1e-9);
    }

    [Fact]
    public void Estimates_of_two_designs_are_not_combined() => Assert.Throws<ArgumentException>(() => Linearised.Combination(
        [1, -1], Linearised.Mean(s_sample.Design, s_other, s_odd), Linearised.Mean(s_sample.Design, s_other, s_odd)));

    [Fact]
    public void An_empty_base_has_no_value_and_neither_has_what_is_made_of_it()
    {
        var design = s_sample.Design;
        var empty = Linearised.Mean(design, s_sample.Values, new bool[60]);

        var difference = Linearised.Combination([1, -1], empty, Linearised.Mean(design, s_sample.Values, design.All()));

        Assert.Null(empty.Value);
        Assert.Null(difference.Value);
        Assert.Equal(EstimateState.EmptyBase, Estimates.Of(difference).State);
        Assert.Null(Change.Between(empty, difference).Difference);
    }

    [Fact]
    public void A_variance_needs_two() => Assert.Null(
        Linearised.PopulationVariance(s_sample.Design, s_sample.Values, [.. Enumerable.Range(0, 60).Select(i => i == 3)]).Value);

    [Theory, InlineData(double.NaN), InlineData(double.NegativeInfinity)]
    public void A_number_that_is_none_is_refused_inside_the_base_and_unread_outside(double number)
    {
        double[] values = [.. s_sample.Values];
        values[0] = number;

        Assert.Throws<ArgumentOutOfRangeException>(() => Linearised.Mean(s_sample.Design, values, s_sample.Design.All()));
        Assert.NotNull(Linearised.Mean(s_sample.Design, values, s_odd).Value);
        Assert.NotNull(Linearised.PopulationVariance(s_sample.Design, values, s_odd).StandardError);
    }

    static Linearised Make(string kind, double[] weights)
    {
        var design = SurveyDesign.Stratified(s_sample.Strata, weights, s_sample.Populations);
        Linearised Mean(bool[] inBase) => Linearised.Mean(design, s_sample.Values, inBase);
        double[][] predictors = [.. new[] { Enumerable.Repeat(1.0, 60).ToArray(), s_other }];
        var has = s_sample.Has.Select(h => h ? 1.0 : 0).ToArray();
        return kind switch
        {
            "total" => Linearised.Total(design, s_sample.Values, s_odd),
            "mean" => Mean(s_odd),
            "ratio" => Linearised.Ratio(design, s_sample.Values, s_other, s_odd),
            "variance" => Linearised.PopulationVariance(design, s_sample.Values, s_odd),
            "difference" => Linearised.Combination([1, -1], Mean(s_odd), Mean(design.All())),
            "standardised" => Standardised.To(design, s_sample.Values, s_odd, s_classes, [2, 1, 1]).Mean!,
            "standardised to a group" =>
                Standardised.ToGroup(design, s_sample.Values, s_odd, s_classes, [.. s_odd.Select(x => !x)]).Mean!,
            "linear" => Regression.Linear(design, s_sample.Values, predictors, design.All()).Terms[1],
            _ => Regression.Logistic(design, has, predictors, design.All()).Terms[1],
        };
    }
}
