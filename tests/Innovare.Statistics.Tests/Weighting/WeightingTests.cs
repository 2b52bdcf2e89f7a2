using Innovare.Statistics.Numbers;
using Innovare.Statistics.Weighting;

namespace Innovare.Statistics.Tests.Weighting;

public sealed class WeightingTests
{
    [Fact]
    public void Design_weights_add_up_to_the_population()
    {
        var weights = DesignWeights.Of([0, 0, 1, 1, 1], [10, 6]);

        Assert.Equal([5.0, 5, 2, 2, 2], weights);
    }

    [Fact]
    public void A_stratum_smaller_than_its_sample_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DesignWeights.Of([0, 0], [1]));

    [Fact]
    public void Answering_units_stand_for_the_silent_ones_of_their_group()
    {
        var adjusted = ResponseGroups.Adjust(
            [0, 0, 0, 1, 1], [true, false, true, true, true], [2.0, 3, 4, 5, 5], [0, 0], minimumRespondents: 1);

        Assert.Equal([3.0, 0, 6, 5, 5], adjusted.Weights);
        Assert.Equal([1.5, 1], adjusted.Factors);
        Assert.Empty(adjusted.Merges);
    }

    [Fact]
    public void Adjusted_weights_keep_the_sum_of_the_design_weights()
    {
        var random = new SeededRandom(8);
        var groups = Enumerable.Range(0, 400).Select(_ => random.NextBelow(25)).ToArray();
        var responded = groups.Select(g => random.NextDouble() < 0.1 + (g * 0.02)).ToArray();
        var weights = groups.Select(_ => 1 + random.NextDouble()).ToArray();

        var adjusted = ResponseGroups.Adjust(groups, responded, weights, new int[25], minimumRespondents: 5);

        Assert.True(adjusted.IsComplete);
        Assert.NotEmpty(adjusted.Merges);
        Assert.Equal(Sums.Of(weights), Sums.Of(adjusted.Weights), tolerance: 1e-9);
    }

    [Fact]
    public void A_group_with_too_few_answers_merges_with_its_neighbour_and_says_so()
    {
        var adjusted = ResponseGroups.Adjust(
            [0, 0, 1, 1, 2, 2], [true, true, false, false, true, false], [1.0, 1, 1, 1, 1, 1], [0, 0, 0], minimumRespondents: 1);

        Assert.Equal([new GroupMerge(1, 2, 0)], adjusted.Merges);
        Assert.Equal([0, 1, 1], adjusted.MergedInto);
        Assert.Equal([1.0, 4, 4], adjusted.Factors);
    }

    [Fact]
    public void Groups_merge_inside_their_family_before_they_merge_across()
    {
        // Group 1 is nearest to 2, but belongs with 0.
        var adjusted = ResponseGroups.Adjust(
            [0, 1, 2], [true, false, true], [1.0, 1, 1], [7, 7, 8], minimumRespondents: 1);

        Assert.Equal([0, 0, 2], adjusted.MergedInto);
    }

    [Fact]
    public void A_sample_without_answers_is_a_result_that_says_so() =>
        Assert.False(ResponseGroups.Adjust([0, 1], [false, false], [1.0, 1], [0, 0], minimumRespondents: 1).IsComplete);
}
