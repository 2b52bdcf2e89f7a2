using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Estimation;

/// <summary>The respondents an estimate is about, counted; the rest of the sample stays in the design.</summary>
sealed record Base(int Count, double Weight, double SquaredWeights, int DegreesOfFreedom, bool IsCertain)
{
    /// <summary>Kish's effective number of respondents, for unequal weights.</summary>
    public double EffectiveCount => Weight * Weight / SquaredWeights;

    public static Base Of(SurveyDesign design, ReadOnlySpan<bool> inBase)
    {
        Doors.SameLength(design.Units, inBase.Length, nameof(inBase));
        var touched = new bool[design.Strata.OfCluster.Length];
        RunningSum weight = default, squares = default;
        var (count, certain) = (0, true);
        for (var i = 0; i < inBase.Length; i++)
        {
            // A weight of 0 stands for nobody.
            if (!inBase[i] || design.UnitWeights[i] <= 0) continue;
            count++;
            certain &= design.IsCertain(i);
            touched[design.Strata.ClusterOfUnit[i]] = true;
            weight.Add(design.UnitWeights[i]);
            squares.Add(design.UnitWeights[i] * design.UnitWeights[i]);
        }
        return new Base(count, weight.Value, squares.Value, Degrees(design.Strata, touched), certain);
    }

    static int Degrees(Stratification strata, bool[] touchedClusters)
    {
        var touched = new bool[strata.Counts.Length];
        var clusters = 0;
        for (var c = 0; c < touchedClusters.Length; c++)
        {
            if (!touchedClusters[c]) continue;
            touched[strata.OfCluster[c]] = true;
            clusters++;
        }
        var degrees = 0;
        for (var h = 0; h < touched.Length; h++)
            if (touched[h]) degrees += strata.Counts[h] - 1;
        return Math.Max(0, Math.Min(degrees, clusters - 1));
    }
}
