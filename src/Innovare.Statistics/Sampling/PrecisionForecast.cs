using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Sampling;

/// <summary>How precise a figure can be expected to be, before anyone is asked.</summary>
/// <param name="ExpectedCount">Respondents expected in the base.</param>
/// <param name="StandardError">Expected standard error, in the unit of the figure; null where nobody is expected.</param>
/// <param name="CoefficientOfVariation">Standard error over the figure; null where that is 0 or unknown.</param>
/// <param name="Lower">Lower end of the interval to expect; null where unknown.</param>
/// <param name="Upper">Upper end.</param>
public sealed record PrecisionForecast(
    double ExpectedCount, double? StandardError, double? CoefficientOfVariation, double? Lower, double? Upper)
{
    /// <summary>Upper less lower.</summary>
    public double? Width => Upper - Lower;

    /// <summary>The share of a domain that has a property.</summary>
    /// <param name="populationSizes">Units of the frame in each stratum, N_h.</param>
    /// <param name="expectedRespondents">Expected answers in each stratum, sample size times response rate; at most N_h.</param>
    /// <param name="domainSizes">Units of each stratum in the base, 0..N_h; may be expected numbers.</param>
    /// <param name="share">The share to expect, 0..1; 0.5 is on the safe side.</param>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <returns>
    /// The property is taken to be as common in every stratum, so the gain from stratification is left out: on the safe
    /// side. No figure when a stratum of the base expects no answers.
    /// </returns>
    /// <exception cref="ArgumentException">Lengths differ or a number is out of range.</exception>
    /// <remarks>Särndal, Swensson and Wretman (1992), section 3.7 and result 5.8.1 with expected sizes; logit interval with the normal quantile.</remarks>
    public static PrecisionForecast OfShare(
        ReadOnlySpan<double> populationSizes,
        ReadOnlySpan<double> expectedRespondents,
        ReadOnlySpan<double> domainSizes,
        double share,
        double level = 0.95)
    {
        Check(populationSizes, expectedRespondents, domainSizes, share, level);
        var (variance, count, domain) = Sum(populationSizes, expectedRespondents, domainSizes, (_, _) => share * (1 - share));
        if (domain <= 0 || variance is not { } v) return new PrecisionForecast(count, null, null, null, null);
        var error = Math.Sqrt(v) / domain;
        if (error <= 0 || share is <= 0 or >= 1) return new PrecisionForecast(count, error, null, null, null);
        var (logit, reach) = (Math.Log(share / (1 - share)), Normal.Quantile((1 + level) / 2) * error / (share * (1 - share)));
        return new PrecisionForecast(count, error, error / share, 1 / (1 + Math.Exp(reach - logit)), 1 / (1 + Math.Exp(-reach - logit)));
    }

    /// <summary>The number of units of a domain that have a property.</summary>
    /// <param name="populationSizes">Units of the frame in each stratum, N_h.</param>
    /// <param name="expectedRespondents">Expected answers in each stratum, at most N_h.</param>
    /// <param name="domainSizes">Units of each stratum in the base, 0..N_h.</param>
    /// <param name="share">The share of the base to expect, 0..1.</param>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <returns>In units; a t interval with the normal quantile, never below 0.</returns>
    /// <exception cref="ArgumentException">Lengths differ or a number is out of range.</exception>
    /// <remarks>Särndal, Swensson and Wretman (1992), eq. 3.7.11.</remarks>
    public static PrecisionForecast OfCount(
        ReadOnlySpan<double> populationSizes,
        ReadOnlySpan<double> expectedRespondents,
        ReadOnlySpan<double> domainSizes,
        double share,
        double level = 0.95)
    {
        Check(populationSizes, expectedRespondents, domainSizes, share, level);
        // In the whole stratum the property and the domain are one indicator, of share q = share · N_hd / N_h.
        var (variance, count, domain) = Sum(
            populationSizes, expectedRespondents, domainSizes, (inDomain, all) => share * (1 - (share * inDomain / all)));
        if (variance is not { } v) return new PrecisionForecast(count, null, null, null, null);
        var (number, error) = (share * domain, Math.Sqrt(v));
        var reach = Normal.Quantile((1 + level) / 2) * error;
        return new PrecisionForecast(count, error, number > 0 ? error / number : null, Math.Max(0, number - reach), number + reach);
    }

    // Σ N_hd · spread · (N_h / m_h − 1): each unit of the base stands for N_h / m_h, less itself.
    static (double? Variance, double Count, double Domain) Sum(
        ReadOnlySpan<double> populations, ReadOnlySpan<double> answers, ReadOnlySpan<double> domains, Func<double, double, double> spread)
    {
        RunningSum variance = default, count = default, domain = default;
        var known = true;
        for (var h = 0; h < populations.Length; h++)
        {
            if (domains[h] <= 0) continue;
            domain.Add(domains[h]);
            count.Add(domains[h] * answers[h] / populations[h]);
            if (answers[h] > 0) variance.Add(domains[h] * spread(domains[h], populations[h]) * ((populations[h] / answers[h]) - 1));
            else known = false;
        }
        return (known ? variance.Value : null, count.Value, domain.Value);
    }

    static void Check(
        ReadOnlySpan<double> populations, ReadOnlySpan<double> answers, ReadOnlySpan<double> domains, double share, double level)
    {
        Doors.SameLength(populations.Length, answers.Length, "expectedRespondents");
        Doors.SameLength(populations.Length, domains.Length, "domainSizes");
        Doors.FiniteNotNegative(populations, "populationSizes");
        Doors.FiniteNotNegative(answers, "expectedRespondents");
        Doors.FiniteNotNegative(domains, "domainSizes");
        for (var h = 0; h < populations.Length; h++)
            if (answers[h] > populations[h] || domains[h] > populations[h] * (1 + 1e-12))
                throw new ArgumentException(FormattableString.Invariant($"Stratum {h} holds only {populations[h]} units."), nameof(populations));
        if (!(share is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(share), share, "Must lie in 0..1.");
        Doors.OpenUnit(level, nameof(level));
    }
}
