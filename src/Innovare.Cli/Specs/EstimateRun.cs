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
        if (Missing(spec) is { } missing) return Refuse(file.Name, "spec-missing", missing);
        var data = DataTable.Read(file.PathOf(spec.Data));
        var requests = spec.Requests.Select(r => new RequestData(r, data)).ToList();
        try
        {
            var (design, findings) = EstimateDesign.Of(spec, data);
            if (design is null) return new(null, findings);
            // One figure at a time is in memory, but replicates need them all at once.
            var figures = requests.SelectMany(r => r.Figures());
            if (design.Plan is not null) figures = [.. figures];
            var replicated = design.Plan is { } plan ? Replicates([.. figures], design, plan, spec) : null;
            var rows = figures.Select((f, k) => Row(f, k, design, replicated, spec)).ToList();
            return new(new ResultTable(s_columns, rows, Notes(design)), []);
        }
        catch (ArgumentException trouble) // a door of the library: the data do not make a design
        {
            return Refuse(file.Name, "estimate-refused", trouble.Message.ReplaceLineEndings(" "));
        }
    }

    static string? Missing(EstimateSpec spec)
    {
        if (spec.Requests.Count == 0) return "Nothing is asked for.";
        if (spec.Requests.Any(r => r is { Statistic: StatisticKind.Ratio, Over: null })) return "A ratio needs over, the column below the line.";
        if (spec.Design is { Cluster: not null, Weight: null }) return "A sample of clusters needs a weight.";
        return spec.Design is { ClusterSize: not null } and ({ Cluster: null } or { PopulationSize: null })
            ? "A clusterSize needs a cluster and a populationSize."
            : null;
    }

    static SpecResult Refuse(string where, string code, string what) => new(null, [new Finding(code, where, what, "See innovare estimate --help.")]);

    static IReadOnlyList<string> Notes(EstimateDesign design) => design.Design.SingleUnitStrataFound is { Count: > 0 } single
        ? [$"Strata with one unit: {string.Join(", ", single)}."]
        : [];

    // All figures at once, so that each replicate is drawn and calibrated once.
    static ReplicateResult? Replicates(List<Figure> figures, EstimateDesign design, ReplicatePlan plan, EstimateSpec spec) => figures.Count == 0
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

/// <summary>Words of codes as the files write them.</summary>
static class SpecFileNames
{
    public static string Of<T>(T code)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(code.ToString());
}
