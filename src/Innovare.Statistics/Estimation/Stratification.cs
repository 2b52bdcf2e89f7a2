using static System.FormattableString;

namespace Innovare.Statistics.Estimation;

/// <summary>One stage of sampling, counted once: strata, the clusters drawn in each, and how much of each was left undrawn.</summary>
/// <param name="OfUnit">Stratum of each unit.</param>
/// <param name="ClusterOfUnit">Cluster of each unit.</param>
/// <param name="OfCluster">Stratum of each cluster; below 0 for a number that no unit has.</param>
/// <param name="Counts">Clusters drawn in each stratum.</param>
/// <param name="Remaining">1 − n_h/N_h of each stratum; 1 without populations.</param>
/// <param name="SingleUnits">Strata where one cluster stands for more than itself.</param>
sealed record Stratification(
    int[] OfUnit, int[] ClusterOfUnit, int[] OfCluster, int[] Counts, double[] Remaining, IReadOnlyList<string> SingleUnits)
{
    /// <summary>Clusters less strata that hold any.</summary>
    public int DegreesOfFreedom => Counts.Sum(n => Math.Max(0, n - 1));

    /// <summary>The sample has no clusters: every unit was drawn by itself.</summary>
    public bool IsElementary { get; } = ClusterOfUnit.AsSpan().SequenceEqual([.. Enumerable.Range(0, ClusterOfUnit.Length)]);

    public static Stratification Of(SamplingStage stage)
    {
        var ofCluster = Nested(stage);
        var counts = new int[stage.Strata];
        foreach (var h in ofCluster)
            if (h >= 0) counts[h]++;
        var remaining = new double[counts.Length];
        var single = new List<string>();
        for (var h = 0; h < counts.Length; h++)
        {
            remaining[h] = stage.PopulationSizes.Length == 0 ? 1 : Share(stage, h, counts[h]);
            if (counts[h] == 1 && remaining[h] > 0) single.Add(stage.Say(h));
        }
        return new Stratification(stage.StratumOfUnit, stage.ClusterOfUnit, ofCluster, counts, remaining, single);
    }

    /// <summary>The unit's stratum was taken whole: nothing of it is left to chance.</summary>
    public bool IsCertain(int unit) => Remaining[OfUnit[unit]] <= 0;

    static int[] Nested(SamplingStage stage)
    {
        var ofCluster = new int[stage.Clusters];
        Array.Fill(ofCluster, -1);
        for (var i = 0; i < stage.StratumOfUnit.Length; i++)
        {
            ref var stratum = ref ofCluster[stage.ClusterOfUnit[i]];
            if (stratum >= 0 && stratum != stage.StratumOfUnit[i])
                throw new ArgumentException(
                    Invariant($"Cluster {stage.ClusterOfUnit[i]} lies in {stage.Say(stratum)} and in {stage.Say(stage.StratumOfUnit[i])}."),
                    nameof(stage));
            stratum = stage.StratumOfUnit[i];
        }
        return ofCluster;
    }

    static double Share(SamplingStage stage, int stratum, int drawn)
    {
        var population = stage.PopulationSizes[stratum];
        if (population < drawn)
            throw new ArgumentOutOfRangeException(
                nameof(stage), population, Invariant($"Stratum {stage.Say(stratum)}: {drawn} were drawn."));
        return population == 0 ? 0 : 1 - (drawn / population);
    }
}
