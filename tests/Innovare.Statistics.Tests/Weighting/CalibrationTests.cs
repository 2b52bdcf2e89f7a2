using Innovare.Statistics.Numbers;
using Innovare.Statistics.Weighting;

namespace Innovare.Statistics.Tests.Weighting;

public sealed class CalibrationTests
{
    static readonly double[] s_weights = [10.0, 10, 10, 10];
    static readonly double[] s_employees = [1.0, 2, 3, 4];

    [Fact] // with one numeric margin, linear calibration is the ratio of what is missing to Σ d x²: g = 1 + x · 50/300
    public void Linear_calibration_to_one_total_is_worked_by_hand()
    {
        var calibration = Calibration.To([Margin.Numeric("employees", s_employees, 150)], s_weights, CalibrationDistance.Linear);

        for (var i = 0; i < 4; i++) Assert.Equal(10 * (1 + (s_employees[i] * 50 / 300)), calibration.Weights[i], tolerance: 1e-10);
    }

    [Fact] // 140 is wanted: cut at 1.5 the largest gives 60, and 60 + 140λ = 80 for the others gives λ = 1/7
    public void Truncated_calibration_stands_exactly_at_its_bound()
    {
        var calibration = Calibration.To([Margin.Numeric("employees", s_employees, 140)], s_weights, CalibrationDistance.Truncated(0.5, 1.5));

        double[] expected = [10 * (1 + (1 / 7.0)), 10 * (1 + (2 / 7.0)), 10 * (1 + (3 / 7.0)), 15];
        for (var i = 0; i < 4; i++) Assert.Equal(expected[i], calibration.Weights[i], tolerance: 1e-8);
    }

    [Fact]
    public void Raking_by_Newton_gives_what_proportional_fitting_gives()
    {
        var margins = Random(8);
        var before = Enumerable.Range(0, 300).Select(i => 1 + (i % 5.0)).ToArray();

        var fitted = Raking.To(margins, before, tolerance: 1e-13).Weights;
        var newton = Calibration.To(margins, before, CalibrationDistance.Raking, tolerance: 1e-13).Weights;

        for (var i = 0; i < before.Length; i++) Assert.Equal(fitted[i], newton[i], tolerance: 1e-10);
    }

    public static TheoryData<string> Distances => ["linear", "raking", "logit", "truncated"];

    [Theory, MemberData(nameof(Distances))]
    public void Every_distance_meets_the_totals_and_keeps_its_bounds(string name)
    {
        var distance = Distance(name, 0.5, 2);
        var before = Enumerable.Range(0, 300).Select(i => 1 + (i % 5.0)).ToArray();

        var calibration = Calibration.To(Random(8), before, distance);

        Assert.True(calibration.Converged);
        Assert.All(calibration.Weights.Zip(before, (w, d) => w / d), g => Assert.InRange(g, distance.Lower - 1e-12, distance.Upper + 1e-12));
        Assert.Equal(1000, calibration.Weights.Sum(), tolerance: 1e-6);
    }

    [Theory, MemberData(nameof(Distances))]
    public void Weights_that_already_fit_are_left_alone(string name)
    {
        var calibration = Calibration.To([Margin.Numeric("employees", s_employees, 100)], s_weights, Distance(name, 0.5, 2));

        Assert.Equal(s_weights, calibration.Weights);
        Assert.Equal(0, calibration.Iterations);
    }

    [Theory, InlineData("logit"), InlineData("truncated")]
    public void Bounds_that_are_too_narrow_are_a_result_that_names_bounds_that_do(string name)
    {
        // Both units of the second category must double: g = 2 is needed where 1.5 is allowed.
        Margin[] margins = [new("region", [0, 0, 1, 1], [20.0, 40], ["81", "82"])];

        var calibration = Calibration.To(margins, s_weights, Distance(name, 0.5, 1.5));

        Assert.False(calibration.Converged);
        Assert.Equal("region=82", calibration.WorstMargin);
        Assert.InRange(calibration.Gap, 0.24, 0.26);
        Assert.NotNull(calibration.FeasibleBounds);
        Assert.InRange(calibration.FeasibleBounds.Upper, 2, 2.02);
        Assert.True(Calibration.To(margins, s_weights, Distance(name, calibration.FeasibleBounds.Lower, calibration.FeasibleBounds.Upper)).Converged);
    }

    [Fact]
    public void Margins_that_contradict_each_other_have_no_feasible_bounds()
    {
        Margin[] margins = [new("row", [0, 0, 1, 1], [20.0, 20]), new("column", [0, 1, 0, 1], [20.0, 30])];

        var calibration = Calibration.To(margins, s_weights, CalibrationDistance.Truncated(0.2, 3));

        Assert.False(calibration.Converged);
        Assert.Null(calibration.FeasibleBounds);
        Assert.All(calibration.Weights, w => Assert.True(double.IsFinite(w)));
    }

    [Theory, InlineData("linear"), InlineData("raking")]
    public void A_category_without_respondents_is_named(string name)
    {
        Margin[] margins = [new("region", [0, 0, 1, 1], [10.0, 20, 5], ["81", "82", "83"])];

        var calibration = Calibration.To(margins, s_weights, Distance(name, 0, 9));

        Assert.False(calibration.Converged);
        Assert.Equal("region=83", calibration.WorstMargin);
    }

    [Fact]
    public void The_unit_of_measurement_does_not_matter()
    {
        var few = Calibration.To([Margin.Numeric("employees", s_employees, 130)], s_weights, CalibrationDistance.Raking).Weights;
        var many = Calibration.To(
            [Margin.Numeric("employees", [.. s_employees.Select(x => x * 1e6)], 130e6)], s_weights, CalibrationDistance.Raking).Weights;

        for (var i = 0; i < few.Length; i++) Assert.Equal(few[i], many[i], tolerance: 1e-8);
    }

    [Fact]
    public void Bounds_on_one_side_of_1_and_numbers_that_are_none_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CalibrationDistance.Logit(1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => CalibrationDistance.Truncated(0.5, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Margin.Numeric("x", [double.NaN], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calibration.To([], [-1.0], CalibrationDistance.Linear));
    }

    static CalibrationDistance Distance(string name, double lower, double upper) => name switch
    {
        "linear" => CalibrationDistance.Linear,
        "raking" => CalibrationDistance.Raking,
        "logit" => CalibrationDistance.Logit(lower, upper),
        _ => CalibrationDistance.Truncated(lower, upper),
    };

    static Margin[] Random(long seed)
    {
        var random = new SeededRandom(seed);
        return
        [
            new("three", [.. Enumerable.Range(0, 300).Select(_ => random.NextBelow(3))], [300.0, 320, 380]),
            new("seven", [.. Enumerable.Range(0, 300).Select(_ => random.NextBelow(7))], [130.0, 140, 150, 150, 150, 140, 140]),
        ];
    }
}
