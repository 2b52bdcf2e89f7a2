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
    /// <summary>Degrees of freedom of the test, infinite between two exact figures; null when it cannot be made.</summary>
    public double? DegreesOfFreedom { get; init; }

    /// <summary>Tests two estimates.</summary>
    /// <param name="earlier">The estimate to compare with.</param>
    /// <param name="later">The estimate compared.</param>
    /// <param name="level">Level of the test, strictly between 0 and 1.</param>
    /// <param name="covariance">
    /// How the two vary together, finite: from the overlap of two samples, or between two groups of one; 0 for independent.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The level or the covariance is out of range.</exception>
    /// <remarks>
    /// Samples coordinated to overlap make the two estimates vary together; with covariance 0 the test then finds too
    /// little rather than too much. t with the smaller of the two degrees of freedom.
    /// An estimate at a boundary (a share of exactly 0 or 1) enters with half the width of its interval over t.
    /// </remarks>
    public static Change Between(Estimate earlier, Estimate later, double level = 0.05, double covariance = 0)
    {
        Doors.OpenUnit(level, nameof(level));
        Doors.Finite([covariance], nameof(covariance));
        var difference = later.Value - earlier.Value;
        if (difference is not { } d || Error(earlier) is not { } first || Error(later) is not { } second)
            return new Change(difference, null, null, false, level);
        var error = Error(first, second, covariance);
        var degrees = Degrees(earlier, later);
        if (degrees < 1) return new Change(difference, error, null, false, level);
        var p = PValueOf(d, error, degrees);
        return new Change(d, error, p, p < level, level) { DegreesOfFreedom = degrees };
    }

    /// <summary>Tests two estimates of one design, e.g. two groups, which may share respondents.</summary>
    /// <param name="earlier">The estimate to compare with.</param>
    /// <param name="later">The estimate compared.</param>
    /// <param name="level">Level of the test, strictly between 0 and 1.</param>
    /// <returns>No test where an estimate shows no spread (a share of exactly 0 or 1) or has no standard error.</returns>
    /// <exception cref="ArgumentException">The designs differ, or the level is out of range.</exception>
    public static Change Between(Linearised earlier, Linearised later, double level = 0.05)
    {
        var covariance = Linearised.Covariance(earlier, later);
        return Between(Estimates.Of(earlier), Estimates.Of(later), level, covariance?[0, 1] ?? 0);
    }

    /// <summary>The confidence interval of the difference.</summary>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <returns>Null when the change cannot be tested.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is out of range.</exception>
    public (double Lower, double Upper)? Interval(double level = 0.95)
    {
        Doors.OpenUnit(level, nameof(level));
        if (Difference is not { } d || StandardError is not { } error || DegreesOfFreedom is not { } degrees) return null;
        var reach = StudentT.Quantile((1 + level) / 2, degrees) * error;
        return (d - reach, d + reach);
    }

    // Rounding may take the variance of two estimates that move as one below 0.
    static double Error(double first, double second, double covariance) => covariance == 0
        ? double.Hypot(first, second)
        : Math.Sqrt(Math.Max(0, (first * first) + (second * second) - (2 * covariance)));

    static double? Error(Estimate estimate) => estimate.State switch
    {
        EstimateState.Measured => estimate.StandardError,
        EstimateState.Exact => 0,
        EstimateState.Boundary when estimate.DegreesOfFreedom > 0 => (estimate.Upper - estimate.Lower) / 2
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
