using Innovare.Statistics.Numbers;
using Innovare.Statistics.Representativity;
using Innovare.Statistics.Weighting;

namespace Innovare.Statistics.Tests.Representativity;

public sealed class RIndicatorTests
{
    static readonly double[] s_chances = [0.3, 0.5, 0.7];

    [Fact] // two halves that answer with 0.3 and 0.7: S = 0.2, so R = 0.6 (Schouten, Cobben and Bethlehem 2009, eq. 3)
    public void The_indicator_is_1_less_twice_the_spread()
    {
        var fit = Sample([0.3, 0.7], each: 1000);

        var indicator = RIndicator.Of(fit);

        Assert.Equal(0.6, indicator.Unadjusted, tolerance: 1e-3);
        Assert.Equal(0.5, indicator.ResponseRate, tolerance: 1e-9);
        Assert.Equal(0.4, indicator.CoefficientOfVariation, tolerance: 2e-3);
        Assert.Equal(0.4 * 0.5, indicator.MaximalBias(0.5), tolerance: 1e-3);
    }

    [Fact]
    public void Even_response_gives_1()
    {
        var indicator = RIndicator.Of(Sample([0.5, 0.5, 0.5], each: 100));

        Assert.Equal(1, indicator.Value);
        Assert.Equal(1, indicator.Upper);
        Assert.InRange(indicator.Lower, 0.5, 1);
    }

    [Fact]
    public void Adjustment_takes_the_noise_away_and_the_interval_covers()
    {
        const int Rounds = 400;
        var truth = 1 - (2 * Math.Sqrt(((0.2 * 0.2) + 0 + (0.2 * 0.2)) / 3));
        var random = new SeededRandom(41);
        double adjusted = 0, plain = 0;
        var covered = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var indicator = RIndicator.Of(Drawn(random, each: 60));
            adjusted += Math.Pow((1 - indicator.Value) / 2, 2) / Rounds;
            plain += Math.Pow((1 - indicator.Unadjusted) / 2, 2) / Rounds;
            if (indicator.Lower <= truth && truth <= indicator.Upper) covered++;
        }

        // The squared spread is what the adjustment makes unbiased; a third of the noise may be left by chance.
        Assert.True(Math.Abs(adjusted - (0.08 / 3)) < Math.Abs(plain - (0.08 / 3)) / 3, $"{plain}, adjusted {adjusted}");
        Assert.InRange((double)covered / Rounds, 0.92, 0.98); // 0.95 ± 3 Monte-Carlo errors
    }

    [Fact]
    public void Weights_twice_as_large_change_nothing_but_the_correction_for_a_finite_population()
    {
        var one = Sample([0.3, 0.7], each: 500);
        var two = Sample([0.3, 0.7], each: 500, weight: 2000);

        Assert.Equal(RIndicator.Of(one).Value, RIndicator.Of(two).Value, tolerance: 2e-3);
    }

    [Fact] // two variables, one of them the cause: the other has no part of its own
    public void Partial_indicators_find_the_variable_that_matters()
    {
        int[] cause = [.. Enumerable.Range(0, 1000).Select(i => i / 500)];
        int[] bystander = [.. Enumerable.Range(0, 1000).Select(i => i % 2)];
        bool[] responded = [.. cause.Select((c, i) => i % 500 < (c == 0 ? 150 : 350))];
        Predictor[] variables = [Predictor.Category("cause", cause, ["a", "b"]), Predictor.Category("bystander", bystander, ["x", "y"])];

        var partial = PartialIndicator.Of(ResponsePropensity.Fit(variables, responded, [.. cause.Select(_ => 1.0)]), variables);

        Assert.Equal(0.2, partial[0].Unconditional, tolerance: 1e-6);
        Assert.Equal(0.2, partial[0].Conditional, tolerance: 1e-6);
        Assert.Equal(-0.2 * Math.Sqrt(0.5), partial[0].Categories[0].Unconditional, tolerance: 1e-6);
        Assert.Equal(0, partial[1].Unconditional, tolerance: 1e-6);
        Assert.Equal(0, partial[1].Conditional, tolerance: 1e-6);
    }

    [Theory, InlineData(0.6, 0.4, 0.5, 0.4333333333, true), InlineData(0.9, 0.8, 0.5, -1.1, false)]
    public void The_tipping_point_is_what_the_silent_would_have_to_be(double share, double rate, double threshold, double needed, bool possible)
    {
        var tipping = TippingPoint.OfShare(share, rate, threshold);

        Assert.Equal(needed, tipping.Needed, tolerance: 1e-9);
        Assert.Equal(possible, tipping.IsPossible);
        Assert.Equal(threshold, (rate * share) + ((1 - rate) * tipping.Needed), tolerance: 1e-12);
    }

    [Fact]
    public void A_change_turns_sooner_when_it_must_pass_chance_too()
    {
        var gone = TippingPoint.OfChange(0.7, 0.8, 0.5);
        var unsure = TippingPoint.OfChange(0.7, 0.8, 0.5, chance: 0.04);

        Assert.Equal(0.6, gone.Needed, tolerance: 1e-12);
        Assert.Equal(0.68, unsure.Needed, tolerance: 1e-12);
    }

    [Fact]
    public void Propensities_that_did_not_settle_and_shares_outside_0_to_1_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TippingPoint.OfShare(1.1, 0.5, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => TippingPoint.OfShare(0.5, 1, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => RIndicator.Of(Sample([0.3, 0.7], 100)).MaximalBias(double.NaN));
    }

    static ResponsePropensity Sample(double[] rates, int each, double weight = 1)
    {
        int[] groups = [.. Enumerable.Range(0, each * rates.Length).Select(i => i / each)];
        bool[] responded = [.. groups.Select((g, i) => i % each < each * rates[g])];
        return ResponsePropensity.Fit([Category(groups, rates.Length)], responded, [.. groups.Select(_ => weight)]);
    }

    static ResponsePropensity Drawn(SeededRandom random, int each)
    {
        int[] groups = [.. Enumerable.Range(0, each * 3).Select(i => i / each)];
        bool[] responded = [.. groups.Select(g => random.NextDouble() < s_chances[g])];
        return ResponsePropensity.Fit([Category(groups, 3)], responded, [.. groups.Select(_ => 1e6)]);
    }

    static Predictor Category(int[] groups, int count) =>
        Predictor.Category("group", groups, [.. Enumerable.Range(0, count).Select(g => $"{g}")]);
}
