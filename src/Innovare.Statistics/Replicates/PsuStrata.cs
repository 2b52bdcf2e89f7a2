using System.Runtime.InteropServices;
using Innovare.Statistics.Numbers;
using static System.FormattableString;

namespace Innovare.Statistics.Replicates;

/// <summary>The PSUs of a sample, numbered 0, 1, … in the order they are met, and the strata they lie in.</summary>
sealed record PsuStrata(int[] OfUnit, int[] StratumOfPsu, int[][] Psus, double[] Remaining)
{
    public int Count => StratumOfPsu.Length;

    /// <summary>PSUs less strata that hold some.</summary>
    public int DegreesOfFreedom => Count - Psus.Count(p => p.Length > 0);

    /// <param name="stratumOfUnit">Stratum of each respondent.</param>
    /// <param name="psuOfUnit">PSU of each respondent, any numbers, within its stratum; empty: each is its own.</param>
    /// <param name="populationPsus">PSUs of the population in each stratum; empty for sampling with replacement.</param>
    public static PsuStrata Of(ReadOnlySpan<int> stratumOfUnit, ReadOnlySpan<int> psuOfUnit, ReadOnlySpan<double> populationPsus)
    {
        if (psuOfUnit.Length > 0) Doors.SameLength(stratumOfUnit.Length, psuOfUnit.Length, nameof(psuOfUnit));
        var strata = populationPsus.Length;
        if (strata == 0) foreach (var h in stratumOfUnit) strata = Math.Max(strata, h + 1);
        Doors.Indices(stratumOfUnit, strata, nameof(stratumOfUnit));
        Doors.FiniteNotNegative(populationPsus, nameof(populationPsus));
        var numbers = new Dictionary<(int, int), int>();
        var ofUnit = new int[stratumOfUnit.Length];
        var stratumOfPsu = new List<int>();
        for (var i = 0; i < ofUnit.Length; i++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(
                numbers, (stratumOfUnit[i], psuOfUnit.Length > 0 ? psuOfUnit[i] : i), out var known);
            if (!known)
            {
                number = stratumOfPsu.Count;
                stratumOfPsu.Add(stratumOfUnit[i]);
            }
            ofUnit[i] = number;
        }
        return InStrata(ofUnit, [.. stratumOfPsu], strata, populationPsus);
    }

    /// <summary>The strata where each respondent is a PSU and only their numbers are known.</summary>
    public static PsuStrata OfCounts(ReadOnlySpan<int> stratumOfCell, ReadOnlySpan<long> counts, ReadOnlySpan<double> populationPsus)
    {
        var strata = populationPsus.Length;
        if (strata == 0) foreach (var h in stratumOfCell) strata = Math.Max(strata, h + 1);
        Doors.Indices(stratumOfCell, strata, nameof(stratumOfCell));
        Doors.FiniteNotNegative(populationPsus, nameof(populationPsus));
        var stratumOfPsu = new List<int>();
        for (var c = 0; c < counts.Length; c++) stratumOfPsu.AddRange(Enumerable.Repeat(stratumOfCell[c], checked((int)counts[c])));
        return InStrata([], [.. stratumOfPsu], strata, populationPsus);
    }

    /// <summary>Refuses strata where one PSU stands for more than itself: no replicate could show its variance.</summary>
    public PsuStrata WithoutSingles(string parameter)
    {
        var single = Enumerable.Range(0, Psus.Length).Where(h => Psus[h].Length == 1 && Remaining[h] > 0).ToArray();
        return single.Length == 0 ? this : throw new ArgumentException(
            Invariant($"Strata with a single PSU: {string.Join(", ", single)}. Merge them with a neighbour first."), parameter);
    }

    static PsuStrata InStrata(int[] ofUnit, int[] stratumOfPsu, int strata, ReadOnlySpan<double> population)
    {
        var psus = new List<int>[strata];
        for (var h = 0; h < strata; h++) psus[h] = [];
        for (var p = 0; p < stratumOfPsu.Length; p++) psus[stratumOfPsu[p]].Add(p);
        var remaining = new double[strata];
        for (var h = 0; h < strata; h++)
        {
            if (population.Length > 0 && population[h] < psus[h].Count)
                throw new ArgumentOutOfRangeException(
                    nameof(population), population[h], Invariant($"Stratum {h} has {psus[h].Count} sampled PSUs."));
            remaining[h] = population.Length == 0 || psus[h].Count == 0 ? 1 : 1 - (psus[h].Count / population[h]);
        }
        return new PsuStrata(ofUnit, stratumOfPsu, Array.ConvertAll(psus, p => p.ToArray()), remaining);
    }
}
