using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Replicates;

/// <summary>Estimates with variances and covariances from replicates. What cannot be known is null, never NaN.</summary>
public sealed class ReplicateResult
{
    readonly ReplicatePlan _plan;
    readonly double[] _whole;
    readonly double[] _replicates;

    internal ReplicateResult(ReplicatePlan plan, double[] whole, double[] replicates, IReadOnlyList<string?> refusals)
    {
        _plan = plan;
        _whole = whole;
        _replicates = replicates;
        Uncalibrated = refusals.Count(r => r is not null);
        WorstMargin = refusals.FirstOrDefault(r => r is not null);
        Values = Array.ConvertAll(whole, v => double.IsFinite(v) ? v : (double?)null);
        Missing = [.. Enumerable.Range(0, whole.Length).Select(CountMissing)];
        StandardErrors = [.. Enumerable.Range(0, whole.Length).Select(k => Covariance(k, k) is { } v ? Math.Sqrt(Math.Max(0, v)) : (double?)null)];
    }

    /// <summary>The estimates from the whole sample; null where there is none.</summary>
    public IReadOnlyList<double?> Values { get; }

    /// <summary>Standard errors; null where the whole sample or any replicate gave no value, or where a calibration failed.</summary>
    public IReadOnlyList<double?> StandardErrors { get; }

    /// <summary>For each estimate how many replicates gave no value, e.g. because nobody of a small base was drawn.</summary>
    public IReadOnlyList<int> Missing { get; }

    /// <summary>How many calibrations did not converge, the whole sample's among them.</summary>
    public int Uncalibrated { get; }

    /// <summary>The category that the first of them failed at; null when all converged.</summary>
    public string? WorstMargin { get; }

    /// <summary>Degrees of freedom of the plan.</summary>
    public int DegreesOfFreedom => _plan.DegreesOfFreedom;

    /// <summary>The covariance of two estimates.</summary>
    /// <param name="left">Number of an estimate.</param>
    /// <param name="right">Number of an estimate; the same for its variance.</param>
    /// <returns>The covariance; null where either has no standard error.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such estimate.</exception>
    public double? Covariance(int left, int right)
    {
        Doors.Indices([left, right], _whole.Length, "estimates");
        var combination = new double[_whole.Length];
        if (left == right)
        {
            combination[left] = 1;
            return VarianceOf(combination);
        }
        combination[left] = combination[right] = 1;
        if (VarianceOf(combination) is not { } sum) return null;
        combination[right] = -1;
        return (sum - VarianceOf(combination)) / 4;
    }

    /// <summary>The variance of a sum of estimates times numbers: a contrast, a change between rounds.</summary>
    /// <param name="combination">What each estimate is multiplied by; 0 leaves it out.</param>
    /// <returns>The variance; null where an estimate in the sum has no standard error.</returns>
    /// <exception cref="ArgumentException">There are not as many numbers as estimates.</exception>
    public double? VarianceOf(ReadOnlySpan<double> combination)
    {
        Doors.SameLength(_whole.Length, combination.Length, nameof(combination));
        for (var k = 0; k < combination.Length; k++)
            if (combination[k] != 0 && (Uncalibrated > 0 || Values[k] is null || Missing[k] > 0)) return null;
        var deviations = new double[_plan.Count];
        for (var r = 0; r < deviations.Length; r++)
            for (var k = 0; k < combination.Length; k++)
                if (combination[k] != 0) deviations[r] += combination[k] * (_replicates[(r * combination.Length) + k] - _whole[k]);
        return Spread(deviations);
    }

    // Deviations are from the whole sample's estimate already; their own mean brings them to the replicates' mean.
    double Spread(double[] deviations)
    {
        var centre = _plan.Centre == ReplicateCentre.Mean ? Mean(deviations) : 0;
        var squares = default(RunningSum);
        for (var r = 0; r < deviations.Length; r++)
            squares.Add(_plan.ReplicateScales[r] * (deviations[r] - centre) * (deviations[r] - centre));
        return _plan.Scale * squares.Value;
    }

    double Mean(double[] deviations)
    {
        var sum = default(RunningSum);
        for (var r = 0; r < deviations.Length; r++)
            if (_plan.ReplicateScales[r] > 0) sum.Add(deviations[r]);
        return sum.Value / Math.Max(1, _plan.ReplicateScales.Count(s => s > 0));
    }

    // A replicate with scale 0 adds nothing, whatever it gave.
    int CountMissing(int k) => Enumerable.Range(0, _plan.Count)
        .Count(r => _plan.ReplicateScales[r] > 0 && !double.IsFinite(_replicates[(r * _whole.Length) + k]));
}
