using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Weighting;

/// <summary>What weights cost in precision, and whether a few of them carry too much.</summary>
/// <param name="Count">Weights above 0.</param>
/// <param name="Sum">Their sum.</param>
/// <param name="Smallest">The smallest above 0.</param>
/// <param name="Median">Half are smaller.</param>
/// <param name="Largest">The largest.</param>
/// <param name="EffectiveCount">Kish's (Σw)² / Σw²: as many equal weights would be as precise, for a variable unrelated to them.</param>
/// <param name="UnequalWeightingEffect">Count over effective count, 1 or more: 1 + the squared coefficient of variation.</param>
/// <param name="Extremes">Weights more than the stated factor times the median.</param>
/// <param name="ExtremeShare">Their share of the sum, 0..1.</param>
/// <param name="SmallestRatio">Smallest g = weight over weight before; null without weights before.</param>
/// <param name="LargestRatio">Largest g.</param>
/// <param name="Distance">Σ (w − d)² / d over Σ d: how far the weights were moved; 0 is not at all.</param>
/// <remarks>Kish (1992), Journal of Official Statistics 8, 183–200; distance: Deville and Särndal (1992), case 1.</remarks>
public sealed record WeightDiagnostics(
    int Count,
    double Sum,
    double Smallest,
    double Median,
    double Largest,
    double EffectiveCount,
    double UnequalWeightingEffect,
    int Extremes,
    double ExtremeShare,
    double? SmallestRatio,
    double? LargestRatio,
    double? Distance)
{
    /// <summary>Describes weights.</summary>
    /// <param name="weights">Weights, 0 or more; those of 0 stand for nobody and are left out.</param>
    /// <param name="before">The weights before calibration, above 0 where <paramref name="weights"/> are; empty when not wanted.</param>
    /// <param name="extremeFactor">How many times the median is extreme, above 1.</param>
    /// <exception cref="ArgumentException">Lengths differ, a number is out of range, or all weights are 0.</exception>
    public static WeightDiagnostics Of(ReadOnlySpan<double> weights, ReadOnlySpan<double> before = default, double extremeFactor = 5)
    {
        Doors.FiniteNotNegative(weights, nameof(weights));
        Doors.FiniteNotNegative(before, nameof(before));
        if (!before.IsEmpty) Doors.SameLength(weights.Length, before.Length, nameof(before));
        if (!(extremeFactor > 1)) throw new ArgumentOutOfRangeException(nameof(extremeFactor), extremeFactor, "Must be above 1.");
        var sorted = weights.ToArray().Where(w => w > 0).Order().ToArray();
        if (sorted.Length == 0) throw new ArgumentException("All weights are 0.", nameof(weights));
        var (sum, squares) = (Sums.Of(sorted), Sums.OfProducts(sorted, sorted));
        var median = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        var extremes = sorted.Where(w => w > extremeFactor * median).ToArray();
        var (least, most, distance) = Ratios(weights, before);
        return new WeightDiagnostics(
            sorted.Length, sum, sorted[0], median, sorted[^1], sum * sum / squares, sorted.Length * squares / (sum * sum),
            extremes.Length, Sums.Of(extremes) / sum, least, most, distance);
    }

    static (double? Least, double? Most, double? Distance) Ratios(ReadOnlySpan<double> weights, ReadOnlySpan<double> before)
    {
        if (before.IsEmpty) return (null, null, null);
        var (least, most) = (double.PositiveInfinity, 0.0);
        RunningSum moved = default, sum = default;
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] <= 0) continue;
            if (before[i] <= 0) throw new ArgumentOutOfRangeException(nameof(before), before[i], FormattableString.Invariant($"Value {i} must be above 0."));
            var ratio = weights[i] / before[i];
            (least, most) = (Math.Min(least, ratio), Math.Max(most, ratio));
            moved.Add((weights[i] - before[i]) * (weights[i] - before[i]) / before[i]);
            sum.Add(before[i]);
        }
        return (least, most, moved.Value / sum.Value);
    }
}
