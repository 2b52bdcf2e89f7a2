using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Weighting;

/// <summary>Nonresponse adjustment in response-homogeneity groups.</summary>
public static class ResponseGroups
{
    /// <summary>Lets the answering units of each group stand for the silent ones too.</summary>
    /// <param name="groupOfUnit">Group (0, 1, …) of each sampled unit; neighbours in number are neighbours in kind.</param>
    /// <param name="responded">
    /// Whether each sampled unit's state is known. A unit found to be outside the population is known: count it as
    /// responding here and leave it out of every base afterwards.
    /// </param>
    /// <param name="designWeights">Design weight of each sampled unit, 0 or more.</param>
    /// <param name="familyOfGroup">
    /// A number for each group: groups of one family merge with each other first, and only a family that is too small
    /// as a whole merges across. The length is the number of groups.
    /// </param>
    /// <param name="minimumRespondents">A group with fewer answers merges with its neighbour; at least 1.</param>
    /// <exception cref="ArgumentException">Lengths differ, a group is unknown, or a weight is below zero.</exception>
    /// <remarks>Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, section 15.6.2.</remarks>
    public static NonresponseAdjustment Adjust(
        ReadOnlySpan<int> groupOfUnit,
        ReadOnlySpan<bool> responded,
        ReadOnlySpan<double> designWeights,
        IReadOnlyList<int> familyOfGroup,
        int minimumRespondents)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minimumRespondents, 1);
        Doors.SameLength(groupOfUnit.Length, responded.Length, nameof(responded));
        Doors.SameLength(groupOfUnit.Length, designWeights.Length, nameof(designWeights));
        Doors.Indices(groupOfUnit, familyOfGroup.Count, nameof(groupOfUnit));
        Doors.FiniteNotNegative(designWeights, nameof(designWeights));

        var groups = new GroupMerging(familyOfGroup, minimumRespondents);
        for (var i = 0; i < responded.Length; i++) groups.Count(groupOfUnit[i], responded[i]);
        groups.Merge();
        return Weigh(groups, groupOfUnit, responded, designWeights);
    }

    static NonresponseAdjustment Weigh(
        GroupMerging groups, ReadOnlySpan<int> groupOfUnit, ReadOnlySpan<bool> responded, ReadOnlySpan<double> designWeights)
    {
        var sampled = new RunningSum[groups.MergedInto.Length];
        var answering = new RunningSum[sampled.Length];
        for (var i = 0; i < responded.Length; i++)
        {
            var group = groups.MergedInto[groupOfUnit[i]];
            sampled[group].Add(designWeights[i]);
            if (responded[i]) answering[group].Add(designWeights[i]);
        }
        var factors = new double[sampled.Length];
        for (var g = 0; g < factors.Length; g++)
            factors[g] = answering[groups.MergedInto[g]].Value is > 0 and var sum
                ? sampled[groups.MergedInto[g]].Value / sum
                : 1;
        var weights = new double[responded.Length];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = responded[i] ? designWeights[i] * factors[groupOfUnit[i]] : 0;
        return new NonresponseAdjustment(weights, factors, groups.MergedInto, groups.Merges, groups.IsComplete);
    }
}

/// <summary>Weights after nonresponse adjustment.</summary>
/// <param name="Weights">For each sampled unit: design weight × factor where it responded, 0 where it did not.</param>
/// <param name="Factors">For each original group the factor used: Σ design weights sampled / Σ design weights responding, 1 or more.</param>
/// <param name="MergedInto">For each original group the group it ended in: the lowest number of those merged.</param>
/// <param name="Merges">The merges made, in the order made.</param>
/// <param name="IsComplete">False when even all groups together hold too few answers; the weights are then not to be used.</param>
public sealed record NonresponseAdjustment(
    double[] Weights,
    double[] Factors,
    int[] MergedInto,
    IReadOnlyList<GroupMerge> Merges,
    bool IsComplete);

/// <summary>Two neighbouring groups became one.</summary>
/// <param name="Group">The group that was too small, by its lowest original number.</param>
/// <param name="Neighbour">The group it joined, by its lowest original number.</param>
/// <param name="Respondents">Answers in the too small group.</param>
public sealed record GroupMerge(int Group, int Neighbour, int Respondents);
