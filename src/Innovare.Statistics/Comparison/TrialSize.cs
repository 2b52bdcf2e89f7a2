using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Comparison;

/// <summary>How many must take part in a trial before a difference between two shares can be seen.</summary>
/// <remarks>
/// Two equal groups, units drawn by lot, a two-sided test of equal shares without continuity correction:
/// n = (z₁₋α⸝₂ √(2 p̄ q̄) + z_power √(p₁q₁ + p₂q₂))² / (p₁ − p₂)². The same number as R's <c>power.prop.test</c>.
/// Reference: Fleiss, Levin and Paik (2003), Statistical Methods for Rates and Proportions, section 4.2.
/// </remarks>
public static class TrialSize
{
    /// <summary>Units in each of the two groups, before rounding up.</summary>
    /// <param name="now">Share without what is tried, between 0 and 1.</param>
    /// <param name="wanted">Share that would be worth seeing, between 0 and 1, another than <paramref name="now"/>.</param>
    /// <param name="level">Significance level, between 0 and 1.</param>
    /// <param name="power">How often a difference that large shall be seen, between <paramref name="level"/> and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value lies outside its range, or the shares are alike.</exception>
    public static double PerGroup(double now, double wanted, double level = 0.05, double power = 0.8)
    {
        Inside(now, 0, nameof(now));
        Inside(wanted, 0, nameof(wanted));
        Inside(level, 0, nameof(level));
        Inside(power, level, nameof(power));
        ArgumentOutOfRangeException.ThrowIfEqual(wanted, now);
        var mean = (now + wanted) / 2;
        var equal = Normal.Quantile(1 - (level / 2)) * Math.Sqrt(2 * mean * (1 - mean));
        var apart = Normal.Quantile(power) * Math.Sqrt((now * (1 - now)) + (wanted * (1 - wanted)));
        return Math.Pow((equal + apart) / (now - wanted), 2);
    }

    static void Inside(double value, double above, string name)
    {
        if (!(value > above && value < 1))
            throw new ArgumentOutOfRangeException(name, value, $"{name} must lie between {(above > 0 ? "the level" : "0")} and 1.");
    }
}
