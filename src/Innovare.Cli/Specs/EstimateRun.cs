using System.Text.Json;
using Innovare.PublicSector;
using Innovare.Statistics.Estimation;
using Innovare.Statistics.Numbers;
using Innovare.Statistics.Replicates;

namespace Innovare.Cli.Specs;

/// <summary>Carries out <c>innovare estimate</c>.</summary>
static class EstimateRun
{
    static readonly string[] s_columns =
        ["statistic", "of", "value", "by", "estimate", "standardError", "lower", "upper", "n", "numerator", "degreesOfFreedom", "designEffect", "level", "state"];

    public static SpecResult Of(SpecFile<EstimateSpec> file)
    {
        if (file.Spec is not { } spec) return new(null, file.Findings);
        if (!(spec.Level is > 0 and < 1)) return Refuse(file.Name, "spec-level", "The level must lie between 0 and 1.");
        if (spec.Requests.Count == 0) return Refuse(file.Name, "spec-requests", "Nothing is asked for.");
        var data = DataTable.Read(file.PathOf(spec.Data));
        var figures = spec.Requests.SelectMany(r => Figures(r, data)).ToList();
        try
        {
            var (design, findings) = EstimateDesign.Of(spec, data);
            if (design is null) return new(null, findings);
            var replicated = Replicates(figures, design, spec);
            var rows = figures.Select((f, k) => Row(f, k, design, replicated, spec)).ToList();
            return new(new ResultTable(s_columns, rows, Notes(design)), []);
        }
        catch (ArgumentException trouble) // a door of the library: the data do not make a design
        {
            return Refuse(file.Name, "estimate-refused", trouble.Message.ReplaceLineEndings(" "));
        }
    }

    static SpecResult Refuse(string where, string code, string what) => new(null, [new Finding(code, where, what, "See innovare estimate --help.")]);

    static IReadOnlyList<string> Notes(EstimateDesign design) => design.Design.SingleUnitStrataFound is { Count: > 0 } single
        ? [$"Strata with one unit: {string.Join(", ", single)}."]
        : [];

    static IEnumerable<Figure> Figures(RequestSpec request, DataTable data)
    {
        var (groups, labels) = data.Codes(request.By ?? []);
        var numeric = request.Statistic is not (StatisticKind.Share or StatisticKind.Count);
        var texts = numeric ? [] : data.Texts(request.Of);
        var (values, given) = numeric ? data.Numbers(request.Of, mayBeMissing: true) : ([], Array.ConvertAll(texts, t => t is not ("" or "NA")));
        var (over, overGiven) = request.Over is { } column ? data.Numbers(column, mayBeMissing: true) : ([], given);
        IReadOnlyList<string?> properties = numeric ? [null]
            : request.In is { } wanted ? [string.Join('|', wanted)]
            : [.. texts.Where(t => t is not ("" or "NA")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        for (var g = 0; g < labels.Count; g++)
            foreach (var property in properties)
            {
                var group = g;
                bool[] inBase = [.. given.Select((known, i) => known && overGiven[i] && groups[i] == group)];
                var has = property is null ? values : Array.ConvertAll(texts, t => (request.In ?? [property]).Contains(t, StringComparer.Ordinal) ? 1.0 : 0);
                yield return new Figure(request, property, labels[g], has, over, inBase);
            }
    }

    // All figures at once, so that each replicate is drawn and calibrated once.
    static ReplicateResult? Replicates(List<Figure> figures, EstimateDesign design, EstimateSpec spec) => design.Plan is not { } plan
        ? null
        : ReplicateEstimates.Of(
            plan,
            design.Weights,
            figures.Count,
            (weights, results) =>
            {
                for (var k = 0; k < results.Length; k++) results[k] = figures[k].Value(weights);
            },
            design.Calibrate,
            spec.Variance?.Threads ?? 1);

    static IReadOnlyList<object?> Row(Figure figure, int place, EstimateDesign design, ReplicateResult? replicated, EstimateSpec spec)
    {
        var estimate = Estimate(figure, design.Design, spec.Level);
        if (replicated is not null) estimate = Replicated(figure, place, replicated, spec, estimate);
        return
        [
            SpecFileNames.Of(figure.Request.Statistic), figure.Request.Over is { } over ? $"{figure.Request.Of}/{over}" : figure.Request.Of, figure.Property, figure.Group,
            estimate.Value, estimate.StandardError, estimate.Lower, estimate.Upper, estimate.Count, estimate.Numerator,
            estimate.DegreesOfFreedom, estimate.DesignEffect, estimate.Level, SpecFileNames.Of(estimate.State),
        ];
    }

    static Estimate Estimate(Figure figure, SurveyDesign design, double level) => figure.Request.Statistic switch
    {
        StatisticKind.Total => Estimates.Total(design, figure.Values, figure.InBase, level),
        StatisticKind.Mean => Estimates.Mean(design, figure.Values, figure.InBase, level),
        StatisticKind.Share => Estimates.Share(design, figure.Has, figure.InBase, level, figure.Request.Interval),
        StatisticKind.Count => Estimates.Count(design, figure.Has, figure.InBase, level),
        StatisticKind.Ratio => Estimates.Ratio(design, figure.Values, figure.Over, figure.InBase, level),
        StatisticKind.Quantile => Quantiles.Of(design, figure.Values, figure.Request.Probability, figure.InBase, level, figure.Request.Interval),
        _ => throw new ArgumentOutOfRangeException(nameof(figure), figure.Request.Statistic, "Not a statistic."),
    };

    // The replicates give the standard error; the interval is made with it, t or logit. Quantiles stay Woodruff's.
    static Estimate Replicated(Figure figure, int place, ReplicateResult result, EstimateSpec spec, Estimate estimate)
    {
        if (estimate.Value is not { } value || figure.Request.Statistic == StatisticKind.Quantile) return estimate;
        var error = result.StandardErrors[place];
        var finished = estimate with { StandardError = error, DesignEffect = null, DegreesOfFreedom = result.DegreesOfFreedom, Lower = null, Upper = null };
        if (error is not { } e || result.DegreesOfFreedom < 1) return finished;
        var reach = StudentT.Quantile((1 + spec.Level) / 2, result.DegreesOfFreedom) * e;
        if (figure.Request.Statistic != StatisticKind.Share) return finished with { Lower = value - reach, Upper = value + reach };
        if (value is <= 0 or >= 1) return finished;
        var (logit, wide) = (Math.Log(value / (1 - value)), reach / (value * (1 - value)));
        return finished with { Lower = 1 / (1 + Math.Exp(wide - logit)), Upper = 1 / (1 + Math.Exp(-wide - logit)) };
    }
}

/// <summary>One figure to estimate: a request in one group for one property.</summary>
sealed record Figure(RequestSpec Request, string? Property, string Group, double[] Values, double[] Over, bool[] InBase)
{
    public bool[] Has { get; } = Array.ConvertAll(Values, v => v != 0);

    /// <summary>The figure under any weights; NaN where it has no value.</summary>
    public double Value(ReadOnlySpan<double> weights)
    {
        double above = 0, below = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            if (!InBase[i]) continue;
            above += weights[i] * Values[i];
            below += weights[i] * (Request.Statistic == StatisticKind.Ratio ? Over[i] : 1);
        }
        return Request.Statistic is StatisticKind.Total or StatisticKind.Count ? above : above / below;
    }
}

/// <summary>Words of codes as the files write them.</summary>
static class SpecFileNames
{
    public static string Of<T>(T code)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(code.ToString());
}
