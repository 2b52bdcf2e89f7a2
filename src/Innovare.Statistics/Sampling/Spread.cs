using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Sampling;

/// <summary>Spreads a sample over strata in proportion to a measure, within bounds: not yet in whole units.</summary>
static class Spread
{
    /// <summary>n_h = λ·measure_h cut to its bounds, with λ such that the sizes add up.</summary>
    /// <remarks>The caller has checked that the bounds leave room. The sum rises with λ, so bisection finds it.</remarks>
    public static double[] Over(int sampleSize, double[] measure, int[] lowest, int[] highest)
    {
        var top = 1.0;
        while (Total(top, measure, lowest, highest) < sampleSize && top < 1e300) top *= 2;
        var factor = Roots.Between(0, top, f => Total(f, measure, lowest, highest) - sampleSize);
        return Exact(factor, sampleSize, measure, lowest, highest);
    }

    // The bisected factor tells which strata stand at a bound; the free ones share the rest exactly.
    static double[] Exact(double factor, int sampleSize, double[] measure, int[] lowest, int[] highest)
    {
        var sizes = new double[measure.Length];
        var free = new bool[measure.Length];
        double left = sampleSize, freeMeasure = 0;
        for (var h = 0; h < sizes.Length; h++)
        {
            sizes[h] = Cut(factor, h, measure, lowest, highest);
            free[h] = sizes[h] > lowest[h] && sizes[h] < highest[h];
            if (free[h]) freeMeasure += measure[h];
            else left -= sizes[h];
        }
        for (var h = 0; h < sizes.Length; h++)
            if (free[h]) sizes[h] = Math.Clamp(left * measure[h] / freeMeasure, lowest[h], highest[h]);
        return sizes;
    }

    static double Total(double factor, double[] measure, int[] lowest, int[] highest)
    {
        var sum = default(RunningSum);
        for (var h = 0; h < measure.Length; h++) sum.Add(Cut(factor, h, measure, lowest, highest));
        return sum.Value;
    }

    static double Cut(double factor, int h, double[] measure, int[] lowest, int[] highest) =>
        Math.Clamp(factor * measure[h], lowest[h], highest[h]);
}

/// <summary>Whole numbers that add up: each is its exact size rounded down or up.</summary>
static class WholeNumbers
{
    /// <summary>Rounds by largest remainder; on equal remainders the earlier stratum goes first.</summary>
    public static int[] Round(double[] exact, int total, int[] highest)
    {
        // A size that is whole but for a rounding error (2.9999999999) is whole.
        var sizes = exact.Select(x => (int)Math.Floor(x + 1e-9)).ToArray();
        var missing = total - sizes.Sum();
        var byRemainder = Enumerable.Range(0, exact.Length)
            .Where(h => sizes[h] < highest[h])
            .OrderByDescending(h => Math.Round(exact[h] - sizes[h], 9))
            .ThenBy(h => h);
        foreach (var h in byRemainder.Take(missing)) sizes[h]++;
        return sizes;
    }
}
