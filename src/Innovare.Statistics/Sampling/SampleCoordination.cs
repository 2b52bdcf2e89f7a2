using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Sampling;

/// <summary>How far the samples of two rounds overlap, decided by where on the circle of permanent random numbers each starts.</summary>
/// <remarks>
/// A stratum sampled with fraction f from start s takes, but for chance, the units with numbers in the arc s..s + f.
/// Ohlsson (1995), "Coordination of samples using permanent random numbers", in Business Survey Methods, Wiley.
/// </remarks>
public static class SampleCoordination
{
    /// <summary>The start that avoids an earlier sample as far as can be: just after its arc (negative coordination).</summary>
    /// <param name="earlierStart">Start of the earlier drawing, 0..1, 1 excluded.</param>
    /// <param name="earlierFraction">Sampling fraction of the earlier drawing in the stratum, 0..1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static double StartAfter(double earlierStart, double earlierFraction) => Rotated(earlierStart, earlierFraction, 1);

    /// <summary>The start that replaces a share of an earlier sample (rotation); the rest stays.</summary>
    /// <param name="earlierStart">Start of the earlier drawing, 0..1, 1 excluded.</param>
    /// <param name="earlierFraction">Sampling fraction of the earlier drawing in the stratum, 0..1.</param>
    /// <param name="replaced">Share of the sample to replace, 0 (none: positive coordination) to 1 (all).</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static double Rotated(double earlierStart, double earlierFraction, double replaced)
    {
        CheckStart(earlierStart, nameof(earlierStart));
        CheckShare(earlierFraction, nameof(earlierFraction));
        CheckShare(replaced, nameof(replaced));
        var start = earlierStart + (earlierFraction * replaced);
        return start >= 1 ? start - 1 : start;
    }

    /// <summary>The expected share of a stratum's units that are in both of two samples: the length of the common arc.</summary>
    /// <param name="start">Start of one drawing, 0..1, 1 excluded.</param>
    /// <param name="fraction">Its sampling fraction, 0..1.</param>
    /// <param name="otherStart">Start of the other drawing.</param>
    /// <param name="otherFraction">Its sampling fraction.</param>
    /// <returns>A share of the stratum in 0..1; times N_h it is the expected number of units in both.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static double ExpectedOverlap(double start, double fraction, double otherStart, double otherFraction)
    {
        CheckStart(start, nameof(start));
        CheckStart(otherStart, nameof(otherStart));
        CheckShare(fraction, nameof(fraction));
        CheckShare(otherFraction, nameof(otherFraction));
        var ahead = otherStart >= start ? otherStart - start : otherStart - start + 1;
        // The other arc from its start on, and what of it comes round past 1 to the first one's beginning.
        return Math.Max(0, Math.Min(fraction, ahead + otherFraction) - ahead)
            + Math.Max(0, Math.Min(fraction, ahead + otherFraction - 1));
    }

    /// <summary>The panel of a unit, for good: panels are alike, and each unit stays in its own from round to round.</summary>
    /// <param name="seed">Seed of the panels; another than that of the drawing, so that panels and samples are unrelated.</param>
    /// <param name="key">The unit's lasting identifier.</param>
    /// <param name="panels">Number of panels, at least 1.</param>
    /// <returns>0..<paramref name="panels"/> − 1.</returns>
    /// <exception cref="ArgumentException">The key is empty, or there are no panels.</exception>
    public static int PanelOf(long seed, string key, int panels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(panels, 1);
        return Math.Min(panels - 1, (int)(PermanentRandomNumber.Of(seed, key) * panels));
    }

    static void CheckStart(double start, string name)
    {
        if (!(start >= 0 && start < 1)) throw new ArgumentOutOfRangeException(name, start, "Must lie in 0..1, 1 excluded.");
    }

    static void CheckShare(double share, string name)
    {
        if (!(share is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(name, share, "Must lie in 0..1.");
    }
}
