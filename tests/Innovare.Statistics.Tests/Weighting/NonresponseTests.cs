using Innovare.Statistics.Numbers;
using Innovare.Statistics.Weighting;

namespace Innovare.Statistics.Tests.Weighting;

public sealed class NonresponseTests
{
    static readonly int[] s_levels = [0, 0, 0, 0, 1, 1, 1, 1, 1, 1];
    static readonly bool[] s_responded = [true, false, false, false, true, true, true, true, false, false];

    [Fact] // with one factor the fit is saturated: each propensity is the weighted response rate of its category
    public void The_propensity_of_a_category_is_its_weighted_response_rate()
    {
        double[] weights = [3.0, 1, 1, 1, 2, 2, 2, 2, 4, 4];

        var fit = ResponsePropensity.Fit([Predictor.Category("level", s_levels, ["a", "b"])], s_responded, weights);

        Assert.Null(fit.Problem);
        Assert.Equal(0.5, fit.Propensities[0], tolerance: 1e-9);
        Assert.Equal(0.5, fit.Propensities[9], tolerance: 1e-9);
        Assert.Equal(0, fit.Coefficients.Single(c => c.Name == "level=b").Value, tolerance: 1e-9);
    }

    [Fact]
    public void A_numeric_predictor_satisfies_the_equations_of_likelihood()
    {
        double[] x = [1.0, 2, 3, 4, 5, 6, 7, 8, 9, 10];
        var ones = x.Select(_ => 1.0).ToArray();

        var fit = ResponsePropensity.Fit([Predictor.Number("x", x)], s_responded, ones);

        var residuals = fit.Propensities.Select((p, i) => (s_responded[i] ? 1 : 0) - p).ToArray();
        Assert.Equal(0, residuals.Sum(), tolerance: 1e-9);
        Assert.Equal(0, residuals.Zip(x, (r, v) => r * v).Sum(), tolerance: 1e-8);
    }

    [Fact]
    public void Weights_over_propensities_restore_the_sample_in_a_saturated_model()
    {
        var ones = s_levels.Select(_ => 2.0).ToArray();

        var weights = ResponsePropensity.Fit([Predictor.Category("level", s_levels, ["a", "b"])], s_responded, ones).Weights(s_responded);

        Assert.Equal(20, weights.Sum(), tolerance: 1e-8);
        Assert.Equal(8, weights[..4].Sum(), tolerance: 1e-8);
    }

    [Fact]
    public void A_category_where_nobody_answers_is_named()
    {
        var fit = ResponsePropensity.Fit(
            [Predictor.Category("level", [0, 0, 1, 1], ["a", "b"])], [true, false, false, false], [1.0, 1, 1, 1]);

        Assert.Equal("Nobody answered where level=b.", fit.Problem);
    }

    [Fact]
    public void Classes_are_of_like_size_and_never_part_equals()
    {
        var random = new SeededRandom(21);
        double[] x = [.. Enumerable.Range(0, 1000).Select(_ => random.NextNormal())];
        bool[] responded = [.. x.Select(v => random.NextDouble() < 1 / (1 + Math.Exp(-v)))];
        var fit = ResponsePropensity.Fit([Predictor.Number("x", x)], responded, [.. x.Select(_ => 1.0)]);

        Assert.All(fit.Classes(5).GroupBy(c => c), c => Assert.Equal(200, c.Count()));
        Assert.Single(ResponsePropensity.Fit([], responded, [.. x.Select(_ => 1.0)]).Classes(5).Distinct());
    }

    [Fact] // Hansen and Hurwitz (1946): 6 silent of 10, 3 asked again, 2 answer: each stands for 3 times its own
    public void The_follow_up_stands_for_all_the_silent()
    {
        FollowUpOutcome[] outcomes =
        [
            .. Enumerable.Repeat(FollowUpOutcome.AnsweredFirst, 4), .. Enumerable.Repeat(FollowUpOutcome.NotFollowedUp, 3),
            FollowUpOutcome.AnsweredFollowUp, FollowUpOutcome.AnsweredFollowUp, FollowUpOutcome.SilentInFollowUp,
        ];

        var weights = FollowUpWeights.Of(new int[10], outcomes, [.. outcomes.Select(_ => 5.0)], 1);

        Assert.Equal([3.0], weights.Factors);
        Assert.Equal(15, weights.Weights[7]);
        Assert.Equal(50, weights.Weights.Sum());
        Assert.Empty(weights.Unanswered);
    }

    [Fact]
    public void A_group_nobody_answers_for_is_named() => Assert.Equal(
        [1],
        FollowUpWeights.Of([0, 1], [FollowUpOutcome.AnsweredFirst, FollowUpOutcome.SilentInFollowUp], [1.0, 1], 2).Unanswered);

    [Fact]
    public void Two_phase_weights_meet_the_total_when_the_silent_are_alike_whoever_is_asked()
    {
        var random = new SeededRandom(22);
        double[] y = [.. Enumerable.Range(0, 60).Select(i => i < 24 ? 1.0 : 3.0)];
        var sum = 0.0;
        for (var draw = 0; draw < 50; draw++)
        {
            var order = Enumerable.Range(24, 36).ToArray();
            random.Shuffle<int>(order);
            var outcomes = new FollowUpOutcome[60];
            for (var i = 24; i < 60; i++) outcomes[i] = FollowUpOutcome.NotFollowedUp;
            foreach (var i in order.Take(9)) outcomes[i] = FollowUpOutcome.AnsweredFollowUp;
            sum += FollowUpWeights.Of(new int[60], outcomes, [.. y.Select(_ => 1.0)], 1).Weights.Zip(y, (w, v) => w * v).Sum();
        }

        Assert.Equal(y.Sum(), sum / 50, tolerance: 1e-6);
    }
}
