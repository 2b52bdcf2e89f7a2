using static System.FormattableString;

namespace Innovare.Statistics.Weighting;

/// <summary>How calibration measures the way from a weight to its calibrated weight; g is the second over the first.</summary>
/// <remarks>Deville and Särndal (1992), JASA 87, 376–382, table 1: their cases 1 (linear), 2 (raking), 6 (logit) and 7 (truncated).</remarks>
public abstract record CalibrationDistance
{
    // Beyond this a factor e^u is out of all proportion and only tells that there is no solution nearby.
    const double MostExponent = 50;

    CalibrationDistance(double lower, double upper)
    {
        Lower = lower;
        Upper = upper;
    }

    /// <summary>g = 1 + x'λ: one step, the same as the regression estimator; g may come out below 0.</summary>
    public static CalibrationDistance Linear { get; } = new OfLinear(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>g = exp(x'λ): always above 0, no upper bound.</summary>
    public static CalibrationDistance Raking { get; } = new OfRaking();

    /// <summary>Smallest g possible.</summary>
    public double Lower { get; }

    /// <summary>Largest g possible.</summary>
    public double Upper { get; }

    /// <summary>g follows a logistic curve between its bounds and never reaches them.</summary>
    /// <param name="lower">Smallest g, 0 or more and below 1.</param>
    /// <param name="upper">Largest g, above 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The bounds do not lie on either side of 1.</exception>
    public static CalibrationDistance Logit(double lower, double upper)
    {
        Check(lower, upper);
        return new OfLogit(lower, upper);
    }

    /// <summary>g = 1 + x'λ cut to its bounds (R survey's linear with bounds).</summary>
    /// <param name="lower">Smallest g, 0 or more and below 1.</param>
    /// <param name="upper">Largest g, above 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The bounds do not lie on either side of 1.</exception>
    public static CalibrationDistance Truncated(double lower, double upper)
    {
        Check(lower, upper);
        return new OfLinear(lower, upper);
    }

    internal bool IsBounded => double.IsFinite(Upper);

    /// <summary>g and its slope at u = x'λ.</summary>
    internal abstract (double Value, double Slope) At(double u);

    static void Check(double lower, double upper)
    {
        if (!(lower >= 0 && lower < 1))
            throw new ArgumentOutOfRangeException(nameof(lower), lower, "Must lie in 0..1, 1 excluded.");
        if (!(upper > 1) || !double.IsFinite(upper))
            throw new ArgumentOutOfRangeException(nameof(upper), upper, Invariant($"Must be a finite number above 1."));
    }

    sealed record OfLinear(double Least, double Most) : CalibrationDistance(Least, Most)
    {
        internal override (double Value, double Slope) At(double u) =>
            1 + u <= Lower ? (Lower, 0) : 1 + u >= Upper ? (Upper, 0) : (1 + u, 1);
    }

    sealed record OfRaking() : CalibrationDistance(0, double.PositiveInfinity)
    {
        internal override (double Value, double Slope) At(double u)
        {
            var value = Math.Exp(Math.Clamp(u, -MostExponent, MostExponent));
            return (value, value);
        }
    }

    sealed record OfLogit(double Least, double Most) : CalibrationDistance(Least, Most)
    {
        readonly double _rate = (Most - Least) / ((1 - Least) * (Most - 1));

        internal override (double Value, double Slope) At(double u)
        {
            // Written in e^{-|Au|} so that neither end overflows.
            var exponent = _rate * u;
            var small = Math.Exp(-Math.Abs(exponent));
            var (below, above) = exponent > 0 ? ((Upper - 1) * small, 1 - Lower) : (Upper - 1, (1 - Lower) * small);
            var sum = below + above;
            return (((Lower * below) + (Upper * above)) / sum, _rate * (Upper - Lower) * below * above / (sum * sum));
        }
    }
}
