using Innovare.Statistics.Numbers;
using static System.FormattableString;

namespace Innovare.Statistics.Weighting;

/// <summary>Design weights of a stratified simple random sample.</summary>
public static class DesignWeights
{
    /// <summary>N_h / n_h for every sampled unit.</summary>
    /// <param name="stratumOfUnit">Stratum (0, 1, …) of each sampled unit, whether it answered or not.</param>
    /// <param name="populationSizes">Units of the frame in each stratum.</param>
    /// <returns>Units of the population that each sampled unit stands for, in the order of the sample.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A stratum number is unknown, or a stratum holds fewer units than were drawn.</exception>
    /// <remarks>Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, section 3.7.</remarks>
    public static double[] Of(ReadOnlySpan<int> stratumOfUnit, ReadOnlySpan<int> populationSizes)
    {
        Doors.Indices(stratumOfUnit, populationSizes.Length, nameof(stratumOfUnit));
        var drawn = new int[populationSizes.Length];
        foreach (var h in stratumOfUnit) drawn[h]++;
        for (var h = 0; h < drawn.Length; h++)
            if (populationSizes[h] < drawn[h])
                throw new ArgumentOutOfRangeException(
                    nameof(populationSizes), populationSizes[h], Invariant($"Stratum {h}: {drawn[h]} units were drawn."));
        var weights = new double[stratumOfUnit.Length];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = (double)populationSizes[stratumOfUnit[i]] / drawn[stratumOfUnit[i]];
        return weights;
    }
}
