using Innovare.Statistics.Numbers;
using Innovare.Statistics.Weighting;

namespace Innovare.Statistics.Representativity;

/// <summary>How alike all are in answering: 1 when everybody is equally likely to, less the more propensities differ.</summary>
/// <param name="Value">1 − 2S(ρ), adjusted for the part of S that is estimation noise; 0..1.</param>
/// <param name="Unadjusted">1 − 2S(ρ) of the propensities as they are estimated.</param>
/// <param name="StandardError">Standard error of the value; null where nothing varies.</param>
/// <param name="Lower">Lower end of the confidence interval.</param>
/// <param name="Upper">Upper end of the confidence interval.</param>
/// <param name="ResponseRate">Mean propensity, weighted.</param>
/// <param name="CoefficientOfVariation">S(ρ), adjusted, over the response rate.</param>
/// <param name="Level">Confidence level.</param>
/// <remarks>
/// Schouten, Cobben and Bethlehem (2009), Survey Methodology 35, 101–113; bias adjustment and variance: Shlomo, Skinner
/// and Schouten (2012), Journal of Statistical Planning and Inference 142, 201–211, with the covariance of a weighted fit
/// and without the noise that all propensities share.
/// It speaks only of the predictors used: compare values only between surveys with the same predictors.
/// </remarks>
public sealed record RIndicator(
    double Value,
    double Unadjusted,
    double? StandardError,
    double Lower,
    double Upper,
    double ResponseRate,
    double CoefficientOfVariation,
    double Level)
{
    /// <summary>The indicator of a sample's response.</summary>
    /// <param name="propensity">The fitted propensities; must have converged.</param>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <exception cref="ArgumentException">The propensities did not converge, or the level is out of range.</exception>
    public static RIndicator Of(ResponsePropensity propensity, double level = 0.95)
    {
        Doors.OpenUnit(level, nameof(level));
        if (!propensity.Converged) throw new ArgumentException(propensity.Problem ?? "Not converged.", nameof(propensity));
        var moments = PropensityMoments.Of(propensity);
        var n = propensity.Propensities.Length;
        var spread = moments.Variance * (1 + (1.0 / n) - (1 / Math.Max(n, moments.Population)));
        var adjusted = Math.Sqrt(Math.Max(0, spread - moments.Noise));
        var value = Math.Max(0, 1 - (2 * adjusted));
        // R = 1 − 2S, so its standard error is that of S² over S. S near 0 has no such error; noise then sets the scale.
        var scale = Math.Sqrt(Math.Max(adjusted * adjusted, moments.Noise));
        double? error = scale > 0 ? Math.Sqrt(moments.VarianceOfVariance) / scale : null;
        var reach = Normal.Quantile((1 + level) / 2) * (error ?? 0);
        return new RIndicator(
            value, 1 - (2 * Math.Sqrt(moments.Variance)), error, Math.Max(0, value - reach), Math.Min(1, value + reach),
            moments.Mean, adjusted / moments.Mean, level);
    }

    /// <summary>The most that nonresponse can have moved the mean of any variable, after the predictors' own doing.</summary>
    /// <param name="standardDeviation">Standard deviation of the variable; √(p(1 − p)) for a share p.</param>
    /// <returns>A bound on |bias| in the unit of the variable: S(ρ)/ρ̄ · S(y).</returns>
    /// <exception cref="ArgumentOutOfRangeException">The standard deviation is below 0 or no number.</exception>
    /// <remarks>Schouten, Cobben and Bethlehem (2009): reached only by a variable wholly explained by the propensities.</remarks>
    public double MaximalBias(double standardDeviation)
    {
        Doors.FiniteNotNegative([standardDeviation], nameof(standardDeviation));
        return CoefficientOfVariation * standardDeviation;
    }
}
