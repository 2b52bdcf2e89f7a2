using Innovare.Statistics.Estimation;
using Innovare.Statistics.Replicates;

namespace Innovare.Cli.Specs;

/// <summary>Rows of change since an earlier round, with the covariance of samples that overlap.</summary>
sealed class ChangeRows
{
    readonly EstimateSpec _spec;
    readonly EarlierRound _earlier;
    readonly EstimateDesign _later;
    readonly List<(Figure? Before, Figure After)>[] _pairs;
    readonly int[] _first;
    readonly ReplicateResult? _replicated;

    /// <param name="spec">What is asked for.</param>
    /// <param name="earlier">The earlier round.</param>
    /// <param name="later">The later round's design.</param>
    /// <param name="before">The requests on the earlier data; null where no change is asked for.</param>
    /// <param name="after">The requests on the later data.</param>
    public ChangeRows(EstimateSpec spec, EarlierRound earlier, EstimateDesign later, IReadOnlyList<RequestData?> before, IReadOnlyList<RequestData> after)
    {
        (_spec, _earlier, _later) = (spec, earlier, later);
        _pairs = [.. before.Select((b, r) => b is null ? [] : Pairs(b, after[r]))];
        _first = new int[_pairs.Length + 1];
        for (var r = 0; r < _pairs.Length; r++) _first[r + 1] = _first[r] + _pairs[r].Count;
        if (earlier.Stacked is not { } plan || _first[^1] == 0) return;
        var (all, parting) = (_pairs.SelectMany(p => p).ToList(), earlier.Design.Weights.Length);
        _replicated = ReplicateEstimates.Of(
            plan,
            earlier.Weights(later),
            all.Count,
            (weights, results) =>
            {
                for (var k = 0; k < results.Length; k++)
                    results[k] = all[k].Before is { } first ? all[k].After.Value(weights[parting..]) - first.Value(weights[..parting]) : double.NaN;
            },
            earlier.Calibrate(later),
            spec.Variance?.Threads ?? 1);
    }

    public IEnumerable<string> Notes =>
        [FormattableString.Invariant($"{_earlier.Overlap.Common} units are in both rounds."), .. EstimateRun.Uncalibrated(_replicated)];

    public IEnumerable<EstimateRow> Of(int request) => _pairs[request].Select((pair, k) =>
        EstimateRow.For(pair.After).With(ChangeOf(pair, _first[request] + k), "earlier", pair.After.Request.Margin, _spec.Level));

    Change ChangeOf((Figure? Before, Figure After) pair, int place)
    {
        if (_replicated is { } result)
            return FigureRows.ChangeOf(result.Values[place], result.StandardErrors[place] is { } e ? e * e : null, result.DegreesOfFreedom, _spec.Level);
        return pair.Before?.InfluenceUnder(_earlier.Design.Design) is { } before && pair.After.InfluenceUnder(_later.Design) is { } after
            ? _earlier.Overlap.ChangeBetween(before, after, 1 - _spec.Level)
            : new Change(null, null, null, false, 1 - _spec.Level);
    }

    // The same group and property in both rounds; what the earlier does not have has no change.
    static List<(Figure? Before, Figure After)> Pairs(RequestData before, RequestData after)
    {
        var earlier = before.Figures().ToDictionary(f => (f.Group, f.Property ?? ""));
        return [.. after.Figures().Select(f => (earlier.GetValueOrDefault((f.Group, f.Property ?? "")), f))];
    }
}
