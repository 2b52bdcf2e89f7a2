using Innovare.Statistics.Numbers;
using static System.FormattableString;

namespace Innovare.Statistics.Sampling;

/// <summary>How many units are drawn in each stratum.</summary>
/// <param name="SampleSizes">Units to draw, in stratum order; adds up to the sample size and never passes a stratum's population.</param>
/// <param name="Problem">Null when the allocation was possible; else why not, and the sizes are all 0.</param>
public sealed record StratumAllocation(IReadOnlyList<int> SampleSizes, string? Problem)
{
    /// <summary>The sizes add up and keep every bound.</summary>
    public bool IsPossible => Problem is null;

    /// <summary>Proportional allocation, leaning towards strata of large units when a size measure is given: n_h ∝ N_h · x_h^exponent.</summary>
    /// <param name="sampleSize">Units to draw in all, 0 or more.</param>
    /// <param name="populationSizes">Units of the frame in each stratum, in stratum order, 0 or more.</param>
    /// <param name="sizeMeasure">Mean size of a unit in each stratum (e.g. employees), 0 or more; empty for plain proportional.</param>
    /// <param name="exponent">Power of the size measure: 0 is proportional to units, 1 to total size.</param>
    /// <param name="minimum">Fewest drawn in a stratum (all of it, where it holds fewer).</param>
    /// <param name="takeAll">Strata with at most this many units are taken whole.</param>
    /// <exception cref="ArgumentException">The spans differ in length or hold a number below zero.</exception>
    /// <remarks>Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, section 3.7.4.</remarks>
    public static StratumAllocation Proportional(
        int sampleSize,
        ReadOnlySpan<int> populationSizes,
        ReadOnlySpan<double> sizeMeasure = default,
        double exponent = 1,
        int minimum = 0,
        int takeAll = 0)
    {
        if (!sizeMeasure.IsEmpty) Doors.SameLength(populationSizes.Length, sizeMeasure.Length, nameof(sizeMeasure));
        Doors.FiniteNotNegative(sizeMeasure, nameof(sizeMeasure));
        var measure = new double[populationSizes.Length];
        for (var h = 0; h < measure.Length; h++)
            measure[h] = populationSizes[h] * (sizeMeasure.IsEmpty ? 1 : Math.Pow(sizeMeasure[h], exponent));
        return ByMeasure(sampleSize, populationSizes, measure, minimum, takeAll);
    }

    /// <summary>Neyman allocation: n_h ∝ N_h · S_h, the smallest variance of one total at a given sample size.</summary>
    /// <param name="sampleSize">Units to draw in all, 0 or more.</param>
    /// <param name="populationSizes">Units of the frame in each stratum, in stratum order, 0 or more.</param>
    /// <param name="standardDeviations">Standard deviation of the variable in each stratum, 0 or more.</param>
    /// <param name="minimum">Fewest drawn in a stratum (all of it, where it holds fewer).</param>
    /// <param name="takeAll">Strata with at most this many units are taken whole.</param>
    /// <exception cref="ArgumentException">The spans differ in length or hold a number below zero.</exception>
    /// <remarks>Cochran (1977), Sampling Techniques, eq. 5.26.</remarks>
    public static StratumAllocation Neyman(
        int sampleSize,
        ReadOnlySpan<int> populationSizes,
        ReadOnlySpan<double> standardDeviations,
        int minimum = 0,
        int takeAll = 0)
    {
        Doors.SameLength(populationSizes.Length, standardDeviations.Length, nameof(standardDeviations));
        Doors.FiniteNotNegative(standardDeviations, nameof(standardDeviations));
        var measure = new double[populationSizes.Length];
        for (var h = 0; h < measure.Length; h++) measure[h] = populationSizes[h] * standardDeviations[h];
        return ByMeasure(sampleSize, populationSizes, measure, minimum, takeAll);
    }

    /// <summary>Power allocation: n_h ∝ X_h^exponent · S_h / x̄_h, between precision for the whole (1) and for each stratum alike (0).</summary>
    /// <param name="sampleSize">Units to draw in all, 0 or more.</param>
    /// <param name="populationSizes">Units of the frame in each stratum, in stratum order, 0 or more.</param>
    /// <param name="means">Mean of the variable in each stratum, above 0 where the stratum holds units.</param>
    /// <param name="standardDeviations">Its standard deviation in each stratum, 0 or more.</param>
    /// <param name="exponent">Power of the stratum's total X_h = N_h x̄_h, in 0..1.</param>
    /// <param name="minimum">Fewest drawn in a stratum (all of it, where it holds fewer).</param>
    /// <param name="takeAll">Strata with at most this many units are taken whole.</param>
    /// <exception cref="ArgumentException">The spans differ in length, or a number is out of its range.</exception>
    /// <remarks>Bankier, M. D. (1988), "Power allocations", The American Statistician 42, 174–177.</remarks>
    public static StratumAllocation Power(
        int sampleSize,
        ReadOnlySpan<int> populationSizes,
        ReadOnlySpan<double> means,
        ReadOnlySpan<double> standardDeviations,
        double exponent,
        int minimum = 0,
        int takeAll = 0)
    {
        Doors.SameLength(populationSizes.Length, means.Length, nameof(means));
        Doors.SameLength(populationSizes.Length, standardDeviations.Length, nameof(standardDeviations));
        Doors.FiniteNotNegative(means, nameof(means));
        Doors.FiniteNotNegative(standardDeviations, nameof(standardDeviations));
        if (!(exponent is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(exponent), exponent, "Must lie in 0..1.");
        var measure = new double[populationSizes.Length];
        for (var h = 0; h < measure.Length; h++)
        {
            if (populationSizes[h] <= 0) continue;
            if (means[h] == 0) throw new ArgumentOutOfRangeException(nameof(means), means[h], Invariant($"Stratum {h} has mean 0."));
            measure[h] = Math.Pow(populationSizes[h] * means[h], exponent) * standardDeviations[h] / means[h];
        }
        return ByMeasure(sampleSize, populationSizes, measure, minimum, takeAll);
    }

    static StratumAllocation ByMeasure(
        int sampleSize, ReadOnlySpan<int> populationSizes, double[] measure, int minimum, int takeAll)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sampleSize);
        ArgumentOutOfRangeException.ThrowIfNegative(minimum);
        var lowest = new int[measure.Length];
        var highest = new int[measure.Length];
        for (var h = 0; h < measure.Length; h++)
        {
            var units = populationSizes[h];
            if (units < 0)
                throw new ArgumentOutOfRangeException(nameof(populationSizes), units, Invariant($"Stratum {h} is below zero."));
            lowest[h] = units <= takeAll ? units : Math.Min(units, minimum);
            highest[h] = measure[h] > 0 ? units : lowest[h];
        }
        return Problems(sampleSize, lowest, highest) is { } problem
            ? new StratumAllocation(new int[measure.Length], problem)
            : new StratumAllocation(WholeNumbers.Round(Spread.Over(sampleSize, measure, lowest, highest), sampleSize, highest), null);
    }

    static string? Problems(int sampleSize, int[] lowest, int[] highest)
    {
        if (lowest.Sum(n => (long)n) is var least && least > sampleSize)
            return Invariant($"The minimum in each stratum asks for {least} units, the sample holds {sampleSize}.");
        if (highest.Sum(n => (long)n) is var most && most < sampleSize)
            return Invariant($"The sample asks for {sampleSize} units, the strata offer {most}.");
        return null;
    }
}
