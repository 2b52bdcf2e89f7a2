using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Sampling;

/// <summary>Simple random samples within strata, drawn by permanent random numbers.</summary>
public static class SampleSelection
{
    /// <summary>Draws in each stratum the units whose permanent random numbers follow next after a start.</summary>
    /// <param name="stratumOfUnit">Stratum (0, 1, …) of each unit of the frame.</param>
    /// <param name="randomNumbers">Permanent random number of each unit, strictly between 0 and 1.</param>
    /// <param name="keys">Lasting identifier of each unit; decides (ordinally) between equal numbers, so row order never matters.</param>
    /// <param name="sampleSizes">Units to draw in each stratum, 0..N_h.</param>
    /// <param name="start">
    /// Where on the circle from 0 to 1 the drawing starts. The same start and numbers as an earlier round give the
    /// largest overlap; a start moved by a sampling fraction or more gives little or none.
    /// </param>
    /// <returns>Row numbers of the drawn units, ascending.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a number is out of range, or a stratum holds too few units.</exception>
    /// <remarks>Ohlsson (1995), "Coordination of samples using permanent random numbers", in Business Survey Methods.</remarks>
    public static IReadOnlyList<int> ByPermanentRandomNumbers(
        ReadOnlySpan<int> stratumOfUnit,
        ReadOnlySpan<double> randomNumbers,
        IReadOnlyList<string> keys,
        IReadOnlyList<int> sampleSizes,
        double start = 0)
    {
        var starts = new double[sampleSizes.Count];
        Array.Fill(starts, start);
        return ByPermanentRandomNumbers(stratumOfUnit, randomNumbers, keys, sampleSizes, starts);
    }

    /// <summary>Draws in each stratum the units whose permanent random numbers follow next after the stratum's own start.</summary>
    /// <param name="stratumOfUnit">Stratum (0, 1, …) of each unit of the frame.</param>
    /// <param name="randomNumbers">Permanent random number of each unit, strictly between 0 and 1.</param>
    /// <param name="keys">Lasting identifier of each unit; decides (ordinally) between equal numbers, so row order never matters.</param>
    /// <param name="sampleSizes">Units to draw in each stratum, 0..N_h.</param>
    /// <param name="starts">Where on the circle from 0 to 1 the drawing starts in each stratum; see <see cref="SampleCoordination"/>.</param>
    /// <returns>Row numbers of the drawn units, ascending.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a number is out of range, or a stratum holds too few units.</exception>
    public static IReadOnlyList<int> ByPermanentRandomNumbers(
        ReadOnlySpan<int> stratumOfUnit,
        ReadOnlySpan<double> randomNumbers,
        IReadOnlyList<string> keys,
        IReadOnlyList<int> sampleSizes,
        ReadOnlySpan<double> starts)
    {
        Check(stratumOfUnit, randomNumbers, keys, sampleSizes, starts);
        var distance = new double[randomNumbers.Length];
        for (var i = 0; i < distance.Length; i++)
        {
            var start = starts[stratumOfUnit[i]];
            distance[i] = randomNumbers[i] >= start ? randomNumbers[i] - start : randomNumbers[i] - start + 1;
        }
        return Ranking.Smallest(stratumOfUnit, distance, keys, sampleSizes);
    }

    static void Check(
        ReadOnlySpan<int> strata, ReadOnlySpan<double> numbers, IReadOnlyList<string> keys, IReadOnlyList<int> sizes, ReadOnlySpan<double> starts)
    {
        Doors.SameLength(strata.Length, numbers.Length, "randomNumbers");
        Doors.SameLength(strata.Length, keys.Count, nameof(keys));
        Doors.Indices(strata, sizes.Count, "stratumOfUnit");
        foreach (var number in numbers) Doors.OpenUnit(number, "randomNumbers");
        Doors.SameLength(sizes.Count, starts.Length, nameof(starts));
        foreach (var start in starts)
            if (!(start >= 0 && start < 1)) throw new ArgumentOutOfRangeException(nameof(starts), start, "Must lie in 0..1, 1 excluded.");
    }
}
