using Innovare.Statistics.Estimation;
using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Comparison;

/// <summary>Whether a change may be called "unchanged": smaller, either way, than a margin stated beforehand.</summary>
/// <param name="Margin">What still counts as no change, in the unit of the difference (0.02 is two percentage points).</param>
/// <param name="PValue">The larger of the two one-sided p-values; null when the change cannot be tested.</param>
/// <param name="IsUnchanged">The p-value is below the level; false when it cannot be tested.</param>
/// <param name="Level">Level of the test, e.g. 0.05.</param>
/// <remarks>
/// Two one-sided tests: Schuirmann (1987), Journal of Pharmacokinetics and Biopharmaceutics 15, 657–680. That a change is
/// not significant does not make it unchanged: a small sample finds nothing either way.
/// </remarks>
public sealed record Equivalence(double Margin, double? PValue, bool IsUnchanged, double Level)
{
    /// <summary>Tests a change against a margin.</summary>
    /// <param name="change">The change.</param>
    /// <param name="margin">The margin, above 0.</param>
    /// <param name="level">Level of the test, strictly between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The margin or the level is out of range.</exception>
    public static Equivalence Of(Change change, double margin, double level = 0.05)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(margin);
        Doors.Finite([margin], nameof(margin));
        Doors.OpenUnit(level, nameof(level));
        if (change is not { Difference: { } difference, StandardError: { } error, DegreesOfFreedom: { } degrees })
            return new Equivalence(margin, null, false, level);
        var left = margin - Math.Abs(difference);
        var p = error > 0 ? StudentT.Cumulative(-left / error, degrees) : left > 0 ? 0 : 1;
        return new Equivalence(margin, p, p < level, level);
    }
}
