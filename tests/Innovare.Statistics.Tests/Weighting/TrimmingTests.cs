using Innovare.Statistics.Numbers;
using Innovare.Statistics.Weighting;

namespace Innovare.Statistics.Tests.Weighting;

public sealed class TrimmingTests
{
    [Fact] // 20 is cut to 10; the 10 that are over are spread over 1, 2 and 7, which would lift 7 to 14, so it is cut too
    public void What_is_cut_goes_to_the_others_in_proportion()
    {
        var trimmed = WeightTrimming.To([1.0, 2, 7, 20], 0, 10);

        Assert.Equal([10 / 3.0, 20 / 3.0, 10, 10], trimmed.Weights.Select(w => Math.Round(w, 9)), new Near());
        Assert.Equal(2, trimmed.Cut);
        Assert.Equal(30, trimmed.Weights.Sum(), tolerance: 1e-9);
    }

    [Fact]
    public void Every_group_keeps_its_sum_and_every_weight_its_bounds()
    {
        var random = new SeededRandom(31);
        double[] weights = [.. Enumerable.Range(0, 300).Select(_ => Math.Exp(random.NextNormal()))];
        int[] groups = [.. weights.Select((_, i) => i % 4)];

        var trimmed = WeightTrimming.To(weights, 0.5, 3, groups);

        Assert.Null(trimmed.Problem);
        Assert.All(trimmed.Weights, w => Assert.InRange(w, 0.5, 3));
        for (var g = 0; g < 4; g++)
            Assert.Equal(weights.Where((_, i) => i % 4 == g).Sum(), trimmed.Weights.Where((_, i) => i % 4 == g).Sum(), tolerance: 1e-6);
    }

    [Fact]
    public void A_group_whose_sum_the_bounds_forbid_is_named_and_left()
    {
        var trimmed = WeightTrimming.To([1.0, 1, 9, 9], 0, 5, [0, 0, 1, 1]);

        Assert.Equal("group 1", trimmed.Problem);
        Assert.Equal([1.0, 1, 9, 9], trimmed.Weights);
    }

    [Fact]
    public void Weights_inside_the_bounds_are_left_alone() => Assert.Equal([1.0, 2, 3], WeightTrimming.To([1.0, 2, 3], 1, 3).Weights);

    [Fact] // Kish (1992): n_eff = 6² / 14
    public void Kishs_number_and_the_effect_of_unequal_weights_are_worked_by_hand()
    {
        var found = WeightDiagnostics.Of([1.0, 2, 3, 0], [2.0, 2, 2, 0]);

        Assert.Equal(3, found.Count);
        Assert.Equal(36 / 14.0, found.EffectiveCount, tolerance: 1e-12);
        Assert.Equal(42 / 36.0, found.UnequalWeightingEffect, tolerance: 1e-12);
        Assert.Equal(0.5, found.SmallestRatio);
        Assert.Equal(1.5, found.LargestRatio);
        Assert.Equal(1.0 / 6, found.Distance!.Value, tolerance: 1e-12);
    }

    [Fact]
    public void Equal_weights_cost_nothing_and_extremes_are_counted()
    {
        Assert.Equal(1, WeightDiagnostics.Of([4.0, 4, 4]).UnequalWeightingEffect, tolerance: 1e-12);
        var found = WeightDiagnostics.Of([1.0, 1, 1, 1, 6]);
        Assert.Equal((1, 0.6), (found.Extremes, found.ExtremeShare));
    }

    sealed class Near : IEqualityComparer<double>
    {
        public bool Equals(double x, double y) => Math.Abs(x - y) < 1e-8;

        public int GetHashCode(double obj) => 0;
    }
}
