using Innovare.Statistics.Numbers;
using static System.FormattableString;

namespace Innovare.Statistics.Replicates;

/// <summary>Replicate weights made by someone else.</summary>
public static class GivenWeights
{
    /// <summary>Takes replicate weights as they came with the data.</summary>
    /// <param name="weights">The weight of each respondent in the whole sample, above 0.</param>
    /// <param name="replicateWeights">For each replicate the weight of each respondent; read in place, so leave them as they are.</param>
    /// <param name="scale">What the sum of squared deviations is multiplied by.</param>
    /// <param name="scales">For each replicate a scale of its own, 0 or more; empty for 1.</param>
    /// <param name="degreesOfFreedom">Of a variance over the whole sample; null for replicates − 1.</param>
    /// <param name="centre">What deviations are measured from.</param>
    /// <exception cref="ArgumentException">Lengths differ, or a number is out of range.</exception>
    public static ReplicatePlan Of(
        ReadOnlySpan<double> weights,
        IReadOnlyList<double[]> replicateWeights,
        double scale,
        ReadOnlySpan<double> scales = default,
        int? degreesOfFreedom = null,
        ReplicateCentre centre = ReplicateCentre.Estimate)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replicateWeights.Count, 2, nameof(replicateWeights));
        if (!(double.IsFinite(scale) && scale > 0)) throw new ArgumentOutOfRangeException(nameof(scale), scale, "Must be above 0.");
        Doors.FiniteNotNegative(weights, nameof(weights));
        Doors.FiniteNotNegative(scales, nameof(scales));
        if (scales.Length > 0) Doors.SameLength(replicateWeights.Count, scales.Length, nameof(scales));
        for (var i = 0; i < weights.Length; i++)
            if (weights[i] <= 0) throw new ArgumentOutOfRangeException(nameof(weights), weights[i], Invariant($"Weight {i} is not above 0."));
        foreach (var replicate in replicateWeights)
        {
            Doors.SameLength(weights.Length, replicate.Length, nameof(replicateWeights));
            Doors.Finite(replicate, nameof(replicateWeights));
        }
        return new ReplicatePlan(
            [.. Enumerable.Range(0, weights.Length)],
            new Quotients(weights.ToArray(), replicateWeights),
            scale,
            scales.Length > 0 ? scales.ToArray() : [.. Enumerable.Repeat(1.0, replicateWeights.Count)],
            degreesOfFreedom ?? replicateWeights.Count - 1,
            centre);
    }

    sealed class Quotients(double[] weights, IReadOnlyList<double[]> replicates) : Factors(weights.Length)
    {
        public override void Fill(int first, int count, int stride, Span<double> factors)
        {
            for (var r = 0; r < count; r++)
            {
                var replicate = replicates[first + r];
                for (var i = 0; i < replicate.Length; i++) factors[(i * stride) + r] = replicate[i] / weights[i];
            }
        }
    }
}
