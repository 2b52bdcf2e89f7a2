using Innovare.Statistics.Comparison;
using Innovare.Statistics.Estimation;
using Innovare.Statistics.Numbers;

namespace Innovare.Cli.Specs;

/// <summary>Rows of tests of two-way tables and of regressions.</summary>
static class TestRows
{
    public static IEnumerable<EstimateRow> TwoWay(RequestSpec request, RequestData data, TestData with, SurveyDesign design)
    {
        var (rows, labels) = data.Coded();
        for (var g = 0; g < data.Labels.Count; g++)
        {
            bool[] inBase = [.. data.Given.Select((known, i) => known && with.Given[i] && data.Groups[i] == g)];
            var table = TwoWayTable.Of(design, rows, with.Codes, labels, Math.Max(1, with.Labels.Count), inBase);
            var row = new EstimateRow("twoWay", $"{request.Of} × {request.With}", null, data.Labels[g]) { Count = table.Count, State = SpecFileNames.Of(table.State) };
            yield return row with { Value = "pearson", Estimate = table.Pearson };
            yield return Tested(row with { Value = "raoScottF" }, table.RaoScottF);
            yield return Tested(row with { Value = "raoScottChiSquare" }, table.RaoScottChiSquare);
            yield return Tested(row with { Value = "wald" }, table.Wald);
            yield return Tested(row with { Value = "adjustedWald" }, table.AdjustedWald);
        }
    }

    public static IEnumerable<EstimateRow> Regression(RequestSpec request, RequestData data, TestData test, SurveyDesign design, double level)
    {
        var predictors = test.Terms.Select(t => t.Values).ToList();
        for (var g = 0; g < data.Labels.Count; g++)
        {
            bool[] inBase = [.. data.Given.Select((known, i) => known && test.Given[i] && data.Groups[i] == g)];
            var fit = request.Statistic == StatisticKind.Logistic
                ? Statistics.Comparison.Regression.Logistic(design, data.Values, predictors, inBase)
                : Statistics.Comparison.Regression.Linear(design, data.Values, predictors, inBase);
            for (var k = 0; k < predictors.Count; k++)
                yield return Term(fit, k) with { Statistic = SpecFileNames.Of(request.Statistic), Of = request.Of, Value = test.Terms[k].Name, By = data.Labels[g], Count = inBase.Count(b => b), Level = level };
        }

        EstimateRow Term(Regression fit, int k)
        {
            var row = new EstimateRow("", "", null, "") { DegreesOfFreedom = fit.DegreesOfFreedom };
            if (!fit.Converged) return row with { State = "notConverged" };
            if (fit.Redundant.Contains(k)) return row with { State = "redundant" };
            var (value, error) = (fit.Terms[k].Value, fit.Terms[k].StandardError);
            if (error is not { } e || value is not { } v || fit.DegreesOfFreedom < 1)
                return row with { Estimate = value, StandardError = error, State = error is null ? "singleUnitStratum" : "tooFewDegreesOfFreedom" };
            var reach = StudentT.Quantile((1 + level) / 2, fit.DegreesOfFreedom) * e;
            var p = e > 0 ? 2 * StudentT.Cumulative(-Math.Abs(v) / e, fit.DegreesOfFreedom) : (double?)null;
            return row with { Estimate = v, StandardError = e, Lower = v - reach, Upper = v + reach, PValue = p, State = "measured" };
        }
    }

    static EstimateRow Tested(EstimateRow row, TestResult? test) => row with
    {
        Estimate = test?.Statistic,
        NumeratorDf = test?.NumeratorDf,
        DegreesOfFreedom = test?.DenominatorDf,
        PValue = test?.PValue,
    };
}
