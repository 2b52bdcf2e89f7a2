using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Weighting;

/// <summary>Weights when a random part of the silent was asked again: its answers stand for all the silent.</summary>
/// <param name="Weights">For each sampled unit; 0 where nobody answered.</param>
/// <param name="Factors">For each group the factor on answers from the follow-up; 1 where nobody was silent.</param>
/// <param name="Unanswered">Groups with silent units and no answer from the follow-up: nobody stands for them.</param>
public sealed record FollowUpWeights(double[] Weights, double[] Factors, IReadOnlyList<int> Unanswered)
{
    /// <summary>Weighs both phases together.</summary>
    /// <param name="groupOfUnit">Group (0, 1, …) in which the follow-up was drawn.</param>
    /// <param name="outcomes">What became of each sampled unit.</param>
    /// <param name="designWeights">Design weight of each sampled unit, 0 or more.</param>
    /// <param name="groups">Number of groups.</param>
    /// <exception cref="ArgumentException">Lengths differ, a group is unknown, or a weight is below zero.</exception>
    /// <remarks>
    /// Hansen and Hurwitz (1946), JASA 41, 517–529: design weight times Σ d silent / Σ d followed up. Where some stay
    /// silent in the follow-up too, those who answered it stand for them, as in a response-homogeneity group.
    /// </remarks>
    public static FollowUpWeights Of(
        ReadOnlySpan<int> groupOfUnit, ReadOnlySpan<FollowUpOutcome> outcomes, ReadOnlySpan<double> designWeights, int groups)
    {
        Doors.SameLength(groupOfUnit.Length, outcomes.Length, nameof(outcomes));
        Doors.SameLength(groupOfUnit.Length, designWeights.Length, nameof(designWeights));
        Doors.Indices(groupOfUnit, groups, nameof(groupOfUnit));
        Doors.FiniteNotNegative(designWeights, nameof(designWeights));
        var silent = new RunningSum[groups];
        var answered = new RunningSum[groups];
        for (var i = 0; i < outcomes.Length; i++)
        {
            if (outcomes[i] == FollowUpOutcome.AnsweredFirst) continue;
            silent[groupOfUnit[i]].Add(designWeights[i]);
            if (outcomes[i] == FollowUpOutcome.AnsweredFollowUp) answered[groupOfUnit[i]].Add(designWeights[i]);
        }
        var factors = new double[groups];
        for (var g = 0; g < groups; g++) factors[g] = answered[g].Value > 0 ? silent[g].Value / answered[g].Value : 1;
        var weights = new double[outcomes.Length];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = outcomes[i] switch
            {
                FollowUpOutcome.AnsweredFirst => designWeights[i],
                FollowUpOutcome.AnsweredFollowUp => designWeights[i] * factors[groupOfUnit[i]],
                _ => 0,
            };
        int[] unanswered = [.. Enumerable.Range(0, groups).Where(g => silent[g].Value > 0 && answered[g].Value <= 0)];
        return new FollowUpWeights(weights, factors, unanswered);
    }
}

/// <summary>What became of a sampled unit when a random part of the silent was asked again.</summary>
public enum FollowUpOutcome
{
    /// <summary>Answered at once.</summary>
    AnsweredFirst,

    /// <summary>Silent, and not drawn for the follow-up.</summary>
    NotFollowedUp,

    /// <summary>Silent, drawn for the follow-up, and answered it.</summary>
    AnsweredFollowUp,

    /// <summary>Silent, drawn for the follow-up, and silent again.</summary>
    SilentInFollowUp,
}
