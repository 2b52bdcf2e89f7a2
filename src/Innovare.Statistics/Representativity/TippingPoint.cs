using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Representativity;

/// <summary>How different those who stayed silent would have to be for a finding to turn.</summary>
/// <param name="Needed">The share among the silent that would just turn it; may lie outside 0..1.</param>
/// <param name="Difference">Needed less the share found among those who answered.</param>
/// <param name="IsPossible">The needed share lies in 0..1: the silent could turn the finding.</param>
/// <remarks>Cochran (1977), Sampling Techniques, section 13.2: the whole is r·answered + (1 − r)·silent, here solved for the silent.</remarks>
public sealed record TippingPoint(double Needed, double Difference, bool IsPossible)
{
    /// <summary>The point where a share reaches a threshold, e.g. one half.</summary>
    /// <param name="share">The weighted share among those who answered, 0..1.</param>
    /// <param name="responseRate">Weighted share of the population that answers, above 0 and below 1.</param>
    /// <param name="threshold">Where the finding turns, 0..1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static TippingPoint OfShare(double share, double responseRate, double threshold)
    {
        CheckShare(share, nameof(share));
        CheckShare(threshold, nameof(threshold));
        Doors.OpenUnit(responseRate, nameof(responseRate));
        var needed = (threshold - (responseRate * share)) / (1 - responseRate);
        return new TippingPoint(needed, needed - share, needed is >= 0 and <= 1);
    }

    /// <summary>The point where a change between two rounds is gone, or no longer passes what chance may do.</summary>
    /// <param name="earlier">The earlier share, 0..1; its silent are taken to be like those who answered.</param>
    /// <param name="later">The later weighted share among those who answered.</param>
    /// <param name="responseRate">Weighted share of the population that answers in the later round.</param>
    /// <param name="chance">What the change must pass to count, 0 or more: 0, or t times the standard error of the change.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static TippingPoint OfChange(double earlier, double later, double responseRate, double chance = 0)
    {
        CheckShare(earlier, nameof(earlier));
        CheckShare(later, nameof(later));
        Doors.FiniteNotNegative([chance], nameof(chance));
        var threshold = later >= earlier ? Math.Min(later, earlier + chance) : Math.Max(later, earlier - chance);
        return OfShare(later, responseRate, threshold);
    }

    static void CheckShare(double share, string name)
    {
        if (!(share is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(name, share, "Must lie in 0..1.");
    }
}
