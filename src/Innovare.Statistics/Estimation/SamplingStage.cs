using Innovare.Statistics.Numbers;
using static System.FormattableString;

namespace Innovare.Statistics.Estimation;

/// <summary>One stage of a sample: the strata, the clusters drawn in them, and how many clusters each stratum holds.</summary>
public sealed record SamplingStage
{
    /// <summary>States a stage.</summary>
    /// <param name="stratumOfUnit">Stratum (0, 1, …) of each respondent at this stage; copied.</param>
    /// <param name="clusterOfUnit">
    /// Cluster (0, 1, …) of each respondent, numbered over the whole stage, each within one stratum; empty when the
    /// respondents themselves are drawn at this stage; copied.
    /// </param>
    /// <param name="populationSizes">
    /// Clusters in each stratum of the population, for the finite population correction; empty for none (drawn with
    /// replacement). Need not be whole numbers: they may be estimates. Copied.
    /// </param>
    /// <param name="stratumNames">Names for messages; null to use the numbers.</param>
    /// <exception cref="ArgumentException">Lengths differ, or a number is below zero or not finite.</exception>
    public SamplingStage(
        ReadOnlySpan<int> stratumOfUnit,
        ReadOnlySpan<int> clusterOfUnit,
        ReadOnlySpan<double> populationSizes,
        IReadOnlyList<string>? stratumNames = null)
    {
        Strata = populationSizes.Length > 0 ? populationSizes.Length : Highest(stratumOfUnit) + 1;
        Doors.Indices(stratumOfUnit, Strata, nameof(stratumOfUnit));
        Doors.FiniteNotNegative(populationSizes, nameof(populationSizes));
        if (stratumNames is not null) Doors.SameLength(Strata, stratumNames.Count, nameof(stratumNames));
        StratumOfUnit = [.. stratumOfUnit];
        ClusterOfUnit = clusterOfUnit.Length == 0 ? [.. Enumerable.Range(0, stratumOfUnit.Length)] : [.. clusterOfUnit];
        Doors.SameLength(StratumOfUnit.Length, ClusterOfUnit.Length, nameof(clusterOfUnit));
        Clusters = Highest(ClusterOfUnit) + 1;
        Doors.Indices(ClusterOfUnit, Clusters, nameof(clusterOfUnit));
        PopulationSizes = [.. populationSizes];
        StratumNames = stratumNames;
    }

    /// <summary>Number of strata, also those without respondents.</summary>
    public int Strata { get; }

    /// <summary>Highest cluster number plus 1.</summary>
    public int Clusters { get; }

    internal int[] StratumOfUnit { get; }

    internal int[] ClusterOfUnit { get; }

    internal double[] PopulationSizes { get; }

    internal IReadOnlyList<string>? StratumNames { get; }

    internal string Say(int stratum) => StratumNames is null ? Invariant($"{stratum}") : StratumNames[stratum];

    /// <summary>Refuses a second stage that has a stratum in two clusters of the first.</summary>
    internal static void MustNest(SamplingStage first, SamplingStage second)
    {
        Doors.SameLength(first.StratumOfUnit.Length, second.StratumOfUnit.Length, nameof(second));
        var home = new int[second.Strata];
        Array.Fill(home, -1);
        for (var i = 0; i < second.StratumOfUnit.Length; i++)
        {
            ref var cluster = ref home[second.StratumOfUnit[i]];
            if (cluster >= 0 && cluster != first.ClusterOfUnit[i])
                throw new ArgumentException(
                    Invariant($"Stratum {second.Say(second.StratumOfUnit[i])} lies in clusters {cluster} and {first.ClusterOfUnit[i]}."),
                    nameof(second));
            cluster = first.ClusterOfUnit[i];
        }
    }

    static int Highest(ReadOnlySpan<int> numbers)
    {
        var highest = -1;
        foreach (var number in numbers) highest = Math.Max(highest, number);
        return highest;
    }
}
