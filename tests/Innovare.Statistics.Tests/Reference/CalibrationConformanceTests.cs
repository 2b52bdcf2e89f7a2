using System.Globalization;
using Innovare.Statistics.Weighting;

namespace Innovare.Statistics.Tests.Reference;

/// <summary>Every calibrated weight that R's survey package gave, for every distance, with and without a numeric margin.</summary>
public sealed class CalibrationConformanceTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var design in new[] { "apistrat", "apiclus1", "apiclus1.x", "apisrs" })
                foreach (var distance in new[] { "linear", "raking", "logit", "linbounded" }) cases.Add(design, distance);
            return cases;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void Calibrated_weights_agree_with_R(string design, string distance)
    {
        KnownAnswers.SkipWithout("estimation", "reference.csv");
        var data = KnownAnswers.Read("estimation", "data", $"{design.Split('.')[0]}.csv");

        var calibration = Calibration.To(Margins(design, data), data.Numbers("pw"), Distance(design, distance), tolerance: 1e-13);

        Assert.True(calibration.Converged, $"{calibration.WorstMargin}: {calibration.Gap}");
        var known = KnownAnswers.All($"{design}.cal.{distance}", "calw");
        Assert.NotEmpty(known);
        foreach (var (row, weight) in known)
            KnownAnswers.Agree(weight, calibration.Weights[int.Parse(row, CultureInfo.InvariantCulture) - 1], $"{design} {distance} {row}");
    }

    static CalibrationDistance Distance(string design, string distance)
    {
        var (lower, upper) = design switch { "apistrat" => (0.7, 1.6), "apisrs" => (0.5, 2), _ => (0.2, 3.0) };
        return distance switch
        {
            "linear" => CalibrationDistance.Linear,
            "raking" => CalibrationDistance.Raking,
            "logit" => CalibrationDistance.Logit(lower, upper),
            _ => CalibrationDistance.Truncated(lower, upper),
        };
    }

    static Margin[] Margins(string design, Columns data)
    {
        double Known(string key) => KnownAnswers.Of($"{design}.cal", "caltotals", key);
        var (all, high, middle) = (Known("(Intercept)"), Known("stypeH"), Known("stypeM"));
        Margin types = new("stype", data.Codes("stype"), [all - high - middle, high, middle]);
        return design.EndsWith(".x", StringComparison.Ordinal)
            ? [types, Margin.Numeric("api99", data.Numbers("api99"), Known("api99"))]
            : [types, new("sch.wide", data.Codes("sch.wide"), [all - Known("sch.wideYes"), Known("sch.wideYes")])];
    }
}
