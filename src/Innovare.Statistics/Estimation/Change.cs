using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Estimation;

/// <summary>The difference between two estimates of the same thing at two times, or of two groups.</summary>
/// <param name="Difference">Later less earlier; null when either is missing.</param>
/// <param name="StandardError">Standard error of the difference; null when either is missing.</param>
/// <param name="PValue">Two-sided probability of so large a difference when there is none; null when it cannot be tested.</param>
/// <param name="IsSignificant">The p-value is below the level; false when it cannot be tested.</param>
/// <param name="Level">Level of the test, e.g. 0.05.</param>
public sealed record Change(double? Difference, double? StandardError, double? PValue, bool IsSignificant, double Level)
{
    /// <summary>Tests two estimates as if they were independent.</summary>
    /// <param name="earlier">The estimate to compare with.</param>
    /// <param name="later">The estimate compared.</param>
    /// <param name="level">Level of the test, strictly between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is out of range.</exception>
    /// <remarks>
    /// Samples coordinated to overlap make the two estimates vary together, so the true standard error is smaller than
    /// this one: the test then finds too little rather than too much. t with the smaller of the two degrees of freedom.
    /// An estimate at a boundary (a share of exactly 0 or 1) enters with half the width of its interval over t.
    /// </remarks>
    public static Change Between(Estimate earlier, Estimate later, double level = 0.05)
    {
        Doors.OpenUnit(level, nameof(level));
        var difference = later.Value - earlier.Value;
        if (difference is not { } d || Error(earlier) is not { } first || Error(later) is not { } second)
            return new Change(difference, null, null, false, level);
        var error = double.Hypot(first, second);
        var p = PValueOf(d, error, Degrees(earlier, later));
        return new Change(d, error, p, p < level, level);
    }

    static double? Error(Estimate estimate) => estimate.State switch
    {
        EstimateState.Measured => estimate.StandardError,
        EstimateState.Exact => 0,
        EstimateState.Boundary => (estimate.Upper - estimate.Lower) / 2
            / StudentT.Quantile((1 + estimate.Level) / 2, estimate.DegreesOfFreedom),
        _ => null,
    };

    static double Degrees(Estimate earlier, Estimate later)
    {
        var uncertain = new[] { earlier, later }.Where(e => e.State != EstimateState.Exact).ToArray();
        return uncertain.Length == 0 ? double.PositiveInfinity : uncertain.Min(e => e.DegreesOfFreedom);
    }

    static double PValueOf(double difference, double error, double degrees)
    {
        if (error > 0) return 2 * StudentT.Cumulative(-Math.Abs(difference) / error, degrees);
        return difference == 0 ? 1 : 0;
    }
}
