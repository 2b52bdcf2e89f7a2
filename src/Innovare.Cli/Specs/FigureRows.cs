using Innovare.Statistics.Comparison;
using Innovare.Statistics.Estimation;
using Innovare.Statistics.Numbers;
using Innovare.Statistics.Replicates;

namespace Innovare.Cli.Specs;

/// <summary>Rows of figures and of differences between groups, linearised or by replicates.</summary>
sealed class FigureRows
{
    readonly EstimateSpec _spec;
    readonly EstimateDesign _design;
    readonly IReadOnlyList<RequestData> _requests;
    readonly List<Figure>?[] _figures;
    readonly int[] _first;
    readonly ReplicateResult? _replicated;

    public FigureRows(EstimateSpec spec, EstimateDesign design, IReadOnlyList<RequestData> requests)
    {
        (_spec, _design, _requests) = (spec, design, requests);
        (_figures, _first) = (new List<Figure>?[requests.Count], new int[requests.Count + 1]);
        if (design.Plan is not { } plan) return;
        for (var r = 0; r < requests.Count; r++)
        {
            _figures[r] = [.. requests[r].Figures()];
            _first[r + 1] = _first[r] + _figures[r]!.Count; // just made
        }
        List<Figure> all = [.. _figures.SelectMany(f => f ?? [])];
        _replicated = all.Count == 0 ? null : ReplicateEstimates.Of(plan, design.Weights, all.Count, Each(all), design.Calibrate, spec.Variance?.Threads ?? 1);
    }

    public IEnumerable<string> Notes => EstimateRun.Uncalibrated(_replicated);

    /// <summary>All figures at once, so that each replicate is drawn and calibrated once.</summary>
    public static Statistic Each(IReadOnlyList<Figure> figures) => (weights, results) =>
    {
        for (var k = 0; k < results.Length; k++) results[k] = figures[k].Value(weights);
    };

    public IEnumerable<EstimateRow> Of(int request)
    {
        var place = _first[request];
        foreach (var figure in Figures(request)) yield return Row(figure, place++);
        if (_spec.Requests[request].Against is not { } against) yield break;
        var references = Placed(request).Where(p => p.Figure.Group == against).ToDictionary(p => p.Figure.Property ?? "", StringComparer.Ordinal);
        foreach (var own in Placed(request))
            if (own.Figure.Group != against && references.TryGetValue(own.Figure.Property ?? "", out var reference))
                yield return EstimateRow.For(own.Figure).With(Difference(reference, own), against, own.Figure.Request.Margin, _spec.Level);
    }

    /// <summary>Each group's mean with the composition of one.</summary>
    public IEnumerable<EstimateRow> Standardised(int request, TestData test)
    {
        var (data, wanted) = (_requests[request], _spec.Requests[request]);
        var reference = InGroup(data, data.Labels.ToList().IndexOf(wanted.To ?? ""));
        for (var g = 0; g < data.Labels.Count; g++)
        {
            var row = new EstimateRow("standardised", wanted.Of, wanted.In is { } values ? string.Join('|', values) : null, data.Labels[g]) { Compared = wanted.To, Level = _spec.Level };
            var inGroup = InGroup(data, g);
            var found = reference.Contains(true)
                ? Statistics.Comparison.Standardised.ToGroup(_design.Design, data.Values, inGroup, test.Codes, reference)
                : new Standardised(null, []);
            yield return found.Mean is { } mean
                ? row.With(Replicated(mean, data.Values, inGroup, reference, test.Codes)) with { Compared = wanted.To }
                : row with { Count = inGroup.Count(b => b), State = "missingClass", Value = row.Value ?? string.Join('|', found.MissingClasses.Select(c => test.Labels[c])) };
        }
    }

    Estimate Replicated(Linearised mean, double[] values, bool[] inGroup, bool[] reference, int[] classes)
    {
        var estimate = Estimates.Of(mean, _spec.Level);
        if (_design.Plan is not { } plan) return estimate;
        var result = ReplicateEstimates.Of(
            plan, _design.Weights, 1, (w, r) => r[0] = Value(w, values, inGroup, reference, classes), _design.Calibrate, _spec.Variance?.Threads ?? 1);
        return WithReplicates(estimate, result.StandardErrors[0], result.DegreesOfFreedom, null);
    }

    // Σ over classes of the reference's share times the group's mean.
    static double Value(ReadOnlySpan<double> weights, double[] values, bool[] inGroup, bool[] reference, int[] classes)
    {
        var count = classes.Max() + 1;
        var (own, total, known) = (new double[count], new double[count], new double[count]);
        for (var i = 0; i < weights.Length; i++)
        {
            if (inGroup[i]) (own[classes[i]], total[classes[i]]) = (own[classes[i]] + weights[i], total[classes[i]] + (weights[i] * values[i]));
            if (reference[i]) known[classes[i]] += weights[i];
        }
        var (sum, all) = (0.0, Sums.Of(known));
        for (var c = 0; c < count; c++)
            if (known[c] > 0) sum += known[c] / all * (total[c] / own[c]);
        return sum;
    }

    static bool[] InGroup(RequestData data, int group) => [.. data.Given.Select((known, i) => known && data.Groups[i] == group)];

    IEnumerable<Figure> Figures(int request) => _figures[request] ?? _requests[request].Figures();

    IEnumerable<(Figure Figure, int Place)> Placed(int request) => Figures(request).Select((f, k) => (f, _first[request] + k));

    EstimateRow Row(Figure figure, int place)
    {
        var estimate = EstimateOf(figure);
        return EstimateRow.For(figure).With(_replicated is { } result && estimate.Value is not null
            ? WithReplicates(estimate, result.StandardErrors[place], result.DegreesOfFreedom, figure.Request)
            : estimate);
    }

    Change Difference((Figure Figure, int Place) reference, (Figure Figure, int Place) own)
    {
        if (_replicated is not { } result)
            return Change.Between(reference.Figure.InfluenceUnder(_design.Design)!, own.Figure.InfluenceUnder(_design.Design)!, 1 - _spec.Level); // quantiles were refused
        var combination = new double[result.Values.Count];
        (combination[reference.Place], combination[own.Place]) = (-1, 1);
        return ChangeOf(result.Values[own.Place] - result.Values[reference.Place], result.VarianceOf(combination), result.DegreesOfFreedom, _spec.Level);
    }

    /// <summary>A difference that replicates know the variance of.</summary>
    public static Change ChangeOf(double? difference, double? variance, int degreesOfFreedom, double level)
    {
        if (difference is not { } d || variance is not { } v || degreesOfFreedom < 1) return new Change(difference, variance is { } x ? Math.Sqrt(x) : null, null, false, 1 - level);
        var error = Math.Sqrt(Math.Max(0, v));
        var p = error > 0 ? 2 * StudentT.Cumulative(-Math.Abs(d) / error, degreesOfFreedom) : d == 0 ? 1 : 0;
        return new Change(d, error, p, p < 1 - level, 1 - level) { DegreesOfFreedom = degreesOfFreedom };
    }

    Estimate EstimateOf(Figure figure)
    {
        var (design, level) = (_design.Design, _spec.Level);
        return figure.Request.Statistic switch
        {
            StatisticKind.Total => Estimates.Total(design, figure.Values, figure.InBase, level),
            StatisticKind.Mean => Estimates.Mean(design, figure.Values, figure.InBase, level),
            StatisticKind.Share => Estimates.Share(design, figure.Has, figure.InBase, level, figure.Request.Interval),
            StatisticKind.Count => Estimates.Count(design, figure.Has, figure.InBase, level),
            StatisticKind.Ratio => Estimates.Ratio(design, figure.Values, figure.Over, figure.InBase, level),
            StatisticKind.Quantile => Quantiles.Of(design, figure.Values, figure.Request.Probability, figure.InBase, level, figure.Request.Interval),
            _ => throw new ArgumentOutOfRangeException(nameof(figure), figure.Request.Statistic, "Not a figure."),
        };
    }

    // The replicates give the standard error; degrees of freedom are those of the plan or, where fewer, of the base.
    Estimate WithReplicates(Estimate estimate, double? standardError, int degreesOfFreedom, RequestSpec? request)
    {
        var degrees = Math.Min(degreesOfFreedom, estimate.DegreesOfFreedom);
        var finished = estimate with
        {
            StandardError = standardError,
            DesignEffect = standardError * standardError * estimate.DesignEffect / (estimate.StandardError * estimate.StandardError),
            DegreesOfFreedom = degrees,
            Lower = null,
            Upper = null,
        };
        if (finished.DesignEffect is { } effect && !double.IsFinite(effect)) finished = finished with { DesignEffect = null };
        if (standardError is not { } error || degrees < 1 || estimate.Value is not { } value) return finished;
        if (request is { Statistic: StatisticKind.Share })
        {
            var ends = ShareIntervals.Around(request.Interval, Math.Clamp(value, 0, 1), error, Math.Max(1, estimate.Count), degrees, _spec.Level);
            return finished with { Lower = ends?.Lower, Upper = ends?.Upper };
        }
        var reach = StudentT.Quantile((1 + _spec.Level) / 2, degrees) * error;
        return finished with { Lower = value - reach, Upper = value + reach };
    }
}
