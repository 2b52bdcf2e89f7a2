using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Estimation;

/// <summary>Deviations of clusters from their stratum, scaled so that the sum of their products is the (co)variance.</summary>
static class Spread
{
    /// <summary>One number per cluster of the first stage, then per cluster of the second; null where one cluster stands alone unruled.</summary>
    /// <param name="design">The design.</param>
    /// <param name="weighted">Weighted residual influence of each unit.</param>
    public static double[]? Of(SurveyDesign design, double[] weighted)
    {
        if (design.SingleUnitStrataFound.Count > 0 && design.Policy == SingleUnitStrata.Refuse) return null;
        var first = Deviations(design.Strata, weighted, design.Policy, null);
        return design.Within is null
            ? first
            : [.. first, .. Deviations(design.Within, weighted, design.Policy, FractionsAbove(design.Strata, design.Within))];
    }

    // What was drawn of the stratum above: of a cluster's own variance only that share comes on top of the first stage's.
    static double[] FractionsAbove(Stratification first, Stratification second)
    {
        var fractions = new double[second.Counts.Length];
        for (var i = 0; i < second.OfUnit.Length; i++) fractions[second.OfUnit[i]] = 1 - first.Remaining[first.OfUnit[i]];
        return fractions;
    }

    static double[] Deviations(Stratification stage, double[] weighted, SingleUnitStrata policy, double[]? fractions)
    {
        var totals = Totals(stage, weighted);
        var means = Means(stage, totals);
        if (policy == SingleUnitStrata.Adjust) Recentre(stage, totals, means);
        var scales = new double[means.Length];
        var inflation = Inflation(stage, policy);
        for (var h = 0; h < scales.Length; h++)
            scales[h] = Math.Sqrt(Factor(stage, h) * inflation * (fractions?[h] ?? 1));
        var deviations = new double[totals.Length];
        for (var c = 0; c < deviations.Length; c++)
            if (stage.OfCluster[c] is >= 0 and var h) deviations[c] = scales[h] * (totals[c] - means[h]);
        return deviations;
    }

    /// <summary>The sum over each cluster of the stage; the numbers themselves where units were drawn.</summary>
    public static double[] Totals(Stratification stage, double[] weighted)
    {
        if (stage.IsElementary) return weighted;
        var sums = new RunningSum[stage.OfCluster.Length];
        for (var i = 0; i < weighted.Length; i++) sums[stage.ClusterOfUnit[i]].Add(weighted[i]);
        return Array.ConvertAll(sums, s => s.Value);
    }

    static double[] Means(Stratification stage, double[] totals)
    {
        var sums = new RunningSum[stage.Counts.Length];
        for (var c = 0; c < totals.Length; c++)
            if (stage.OfCluster[c] is >= 0 and var h) sums[h].Add(totals[c]);
        var means = new double[sums.Length];
        for (var h = 0; h < means.Length; h++) means[h] = stage.Counts[h] > 0 ? sums[h].Value / stage.Counts[h] : 0;
        return means;
    }

    static void Recentre(Stratification stage, double[] totals, double[] means)
    {
        var grand = Sums.Of(totals) / Math.Max(1, stage.Counts.Sum());
        for (var h = 0; h < means.Length; h++)
            if (stage.Counts[h] == 1) means[h] = grand;
    }

    static double Factor(Stratification stage, int h) =>
        stage.Remaining[h] * (stage.Counts[h] > 1 ? stage.Counts[h] / (stage.Counts[h] - 1.0) : 1);

    static double Inflation(Stratification stage, SingleUnitStrata policy)
    {
        var single = stage.SingleUnits.Count;
        if (policy != SingleUnitStrata.Average || single == 0) return 1;
        var all = stage.Counts.Count(n => n > 0);
        return all > single ? (double)all / (all - single) : 1;
    }
}
