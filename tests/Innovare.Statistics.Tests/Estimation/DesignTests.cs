using Innovare.Statistics.Estimation;
using Innovare.Statistics.Weighting;

namespace Innovare.Statistics.Tests.Estimation;

public sealed class DesignTests
{
    static readonly int[] s_strata = [0, 0, 0, 1, 2, 2];
    static readonly double[] s_values = [1, 2, 4, 9, 5, 6];

    [Fact]
    public void A_single_unit_stratum_is_named_and_gives_no_standard_error()
    {
        var design = Design(SingleUnitStrata.Refuse);

        var total = Estimates.Total(design, s_values, design.All());

        Assert.Equal(["state/energy"], design.SingleUnitStrataFound);
        Assert.Equal(EstimateState.SingleUnitStratum, total.State);
        Assert.NotNull(total.Value);
        Assert.Null(total.StandardError);
    }

    [Fact]
    public void A_single_unit_that_stands_for_itself_alone_is_no_trouble()
    {
        var design = SurveyDesign.Stratified(s_strata, [10, 10, 10, 1, 10, 10], [30, 1, 20]);

        Assert.Empty(design.SingleUnitStrataFound);
        Assert.Equal(EstimateState.Measured, Estimates.Total(design, s_values, design.All()).State);
    }

    [Fact]
    public void The_rules_for_single_units_go_from_careless_to_careful()
    {
        var certain = StandardError(SingleUnitStrata.Certainty);

        Assert.True(StandardError(SingleUnitStrata.Adjust) > certain);
        Assert.Equal(certain * Math.Sqrt(3.0 / 2), StandardError(SingleUnitStrata.Average), tolerance: 1e-9);
    }

    [Fact]
    public void More_respondents_than_units_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SurveyDesign.Stratified([0, 0], [1, 1], [1]));

    [Fact]
    public void A_finite_population_makes_the_standard_error_smaller()
    {
        var with = SurveyDesign.Stratified([0, 0, 0], [2, 2, 2], [6]);
        var without = SurveyDesign.Stratified([0, 0, 0], [2, 2, 2], []);

        var ratio = Estimates.Total(with, [1.0, 2, 4], with.All()).StandardError
            / Estimates.Total(without, [1.0, 2, 4], with.All()).StandardError;

        Assert.Equal(Math.Sqrt(0.5), ratio!.Value, tolerance: 1e-14);
    }

    [Fact]
    public void What_the_margins_fix_has_no_standard_error_left()
    {
        var sample = Samples.Stratified();
        var (design, _) = Calibrate(sample);
        var inFirst = Enumerable.Range(0, 60).Select(i => i % 3 == 0).ToArray();

        var count = Estimates.Count(design, inFirst, design.All());

        Assert.Equal(EstimateState.Exact, count.State);
        Assert.Equal(500, count.Value!.Value, tolerance: 1e-6);
        Assert.Equal(0, count.StandardError);
    }

    [Fact]
    public void Calibration_to_something_related_makes_the_standard_error_smaller()
    {
        var sample = Samples.Stratified();
        var values = Enumerable.Range(0, 60).Select(i => (50.0 * (i % 3)) + sample.Values[i]).ToArray();
        var (design, _) = Calibrate(sample);

        var before = Estimates.Mean(sample.Design, values, design.All());
        var after = Estimates.Mean(design, values, design.All());

        Assert.True(after.StandardError < before.StandardError / 2);
    }

    [Fact] // Särndal, Swensson and Wretman (1992), section 7.6: one margin is poststratification
    public void With_a_single_margin_the_residuals_are_distances_to_the_poststratum_means()
    {
        int[] post = [0, 0, 1, 1, 1, 0];
        double[] values = [1, 3, 4, 8, 9, 2], weights = [10, 10, 10, 10, 10, 10];
        var margin = new Margin("post", post, [36.0, 24]);
        var plain = SurveyDesign.Stratified(new int[6], weights, []);
        var design = plain.Calibrated([margin], Raking.To([margin], weights));

        var total = Estimates.Total(design, values, design.All());

        double[] residuals = [-1 * 12, 1 * 12, -3 * 8, 1 * 8, 2 * 8, 0]; // g-weighted: 36/30 and 24/30 of weight 10
        Assert.Equal((36 * 2) + (24 * 7), total.Value!.Value, tolerance: 1e-9);
        Assert.Equal(Math.Sqrt(6.0 / 5 * residuals.Sum(r => r * r)), total.StandardError!.Value, tolerance: 1e-9);
    }

    [Fact]
    public void A_calibration_that_did_not_converge_is_refused()
    {
        var sample = Samples.Stratified();
        var failed = new Calibration(sample.Weights, false, 7, "region=81", 0.04);

        var refusal = Assert.Throws<ArgumentException>(() => sample.Design.Calibrated([], failed));

        Assert.Contains("region=81", refusal.Message, StringComparison.Ordinal);
    }

    static (SurveyDesign Design, Calibration Calibration) Calibrate(Sample sample)
    {
        Margin[] margins =
        [
            new("third", Enumerable.Range(0, 60).Select(i => i % 3).ToArray(), [500.0, 300, 200]),
            new("fifth", Enumerable.Range(0, 60).Select(i => i % 5).ToArray(), [200.0, 200, 200, 200, 200]),
        ];
        var calibration = Raking.To(margins, sample.Weights, tolerance: 1e-13);
        return (sample.Design.Calibrated(margins, calibration), calibration);
    }

    static double StandardError(SingleUnitStrata rule) =>
        Estimates.Total(Design(rule), s_values, new bool[6].Select(_ => true).ToArray()).StandardError!.Value;

    static SurveyDesign Design(SingleUnitStrata rule) => SurveyDesign.Stratified(
        s_strata, [10, 10, 10, 15, 10, 10], [30, 15, 20], ["region/care", "state/energy", "state/other"], rule);
}
