using Innovare.Statistics.Numbers;
using static System.FormattableString;

namespace Innovare.Statistics.Estimation;

/// <summary>Strata with their units and sampling fractions, counted once.</summary>
sealed record Stratification(
    int[] OfUnit, int[] Counts, double[] Remaining, int DegreesOfFreedom, IReadOnlyList<string> SingleUnits)
{
    /// <param name="ofUnit">Stratum of each unit.</param>
    /// <param name="populationSizes">N_h, or empty for sampling with replacement.</param>
    /// <param name="names">Names for messages, or null.</param>
    public static Stratification Of(ReadOnlySpan<int> ofUnit, double[] populationSizes, IReadOnlyList<string>? names)
    {
        var strata = Strata(ofUnit, populationSizes);
        Doors.Indices(ofUnit, strata, "stratumOfUnit");
        if (names is not null) Doors.SameLength(strata, names.Count, "stratumNames");
        var counts = new int[strata];
        foreach (var h in ofUnit) counts[h]++;
        var remaining = new double[strata];
        var single = new List<string>();
        for (var h = 0; h < strata; h++)
        {
            remaining[h] = populationSizes.Length == 0 ? 1 : Share(h, counts[h], populationSizes[h]);
            if (counts[h] == 1 && remaining[h] > 0) single.Add(names is null ? Invariant($"{h}") : names[h]);
        }
        return new Stratification([.. ofUnit], counts, remaining, ofUnit.Length - counts.Count(n => n > 0), single);
    }

    /// <summary>The unit's stratum was taken whole: nothing of it is left to chance.</summary>
    public bool IsCertain(int unit) => Remaining[OfUnit[unit]] <= 0;

    static int Strata(ReadOnlySpan<int> ofUnit, double[] populationSizes)
    {
        if (populationSizes.Length > 0) return populationSizes.Length;
        var highest = -1;
        foreach (var h in ofUnit) highest = Math.Max(highest, h);
        return highest + 1;
    }

    static double Share(int stratum, int respondents, double population)
    {
        if (population < respondents)
            throw new ArgumentOutOfRangeException(
                nameof(population), population, Invariant($"Stratum {stratum} has {respondents} respondents."));
        return population == 0 ? 0 : 1 - (respondents / population);
    }
}
