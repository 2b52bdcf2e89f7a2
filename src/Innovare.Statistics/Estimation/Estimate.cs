namespace Innovare.Statistics.Estimation;

/// <summary>An estimate with its uncertainty. What cannot be known is null, never NaN and never a number in its place.</summary>
/// <param name="Value">The estimate: a share in 0..1, or in the unit of the variable; null for an empty base.</param>
/// <param name="StandardError">Standard error in the unit of the value; 0 when exact or at a boundary.</param>
/// <param name="Lower">Lower end of the confidence interval.</param>
/// <param name="Upper">Upper end of the confidence interval.</param>
/// <param name="Count">Respondents in the base, unweighted.</param>
/// <param name="Numerator">Respondents in the base whose value is not 0, unweighted.</param>
/// <param name="DesignEffect">
/// The variance over that of a simple random sample, without replacement, of as many respondents; null where that is 0.
/// </param>
/// <param name="DegreesOfFreedom">
/// Respondents less strata, in strata the base touches (Korn and Graubard 1999, p. 209), but at most Count − 1.
/// </param>
/// <param name="Level">Confidence level of the interval, e.g. 0.95.</param>
/// <param name="State">Whether the numbers mean what they usually mean.</param>
public sealed record Estimate(
    double? Value,
    double? StandardError,
    double? Lower,
    double? Upper,
    int Count,
    int Numerator,
    double? DesignEffect,
    int DegreesOfFreedom,
    double Level,
    EstimateState State)
{
    /// <summary>The variance over that of a simple random sample with replacement of as many respondents; null where that is 0.</summary>
    public double? DesignEffectWithReplacement { get; init; }
}

/// <summary>What stands behind an estimate's standard error and interval.</summary>
public enum EstimateState
{
    /// <summary>Measured: the interval rests on the standard error.</summary>
    Measured,

    /// <summary>Nothing was left to chance: strata taken whole, or a figure that the calibration margins fix. Interval = value.</summary>
    Exact,

    /// <summary>
    /// No spread was seen though there may be some, e.g. a share of exactly 0 or 1. Standard error 0; for shares and
    /// counts the interval is Korn and Graubard's, for means and totals null.
    /// </summary>
    Boundary,

    /// <summary>Nobody in the base: every number is null.</summary>
    EmptyBase,

    /// <summary>A stratum with a single unit and no rule for it: value without standard error or interval.</summary>
    SingleUnitStratum,

    /// <summary>A base too small for any interval: a share's is 0..1, any other is null.</summary>
    TooFewDegreesOfFreedom,
}
