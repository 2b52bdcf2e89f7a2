using Innovare.Statistics.Comparison;
using Innovare.Statistics.Estimation;
using Innovare.Statistics.Numbers;
using Innovare.Statistics.Replicates;
using Innovare.Statistics.Tests.Estimation;

namespace Innovare.Statistics.Tests.Comparison;

/// <summary>Two rounds in one file, the unit as the cluster: replicates then carry the overlap by themselves.</summary>
public sealed class StackedReplicatesTests
{
    [Theory, InlineData(0), InlineData(150), InlineData(250)]
    public void The_change_by_jackknife_agrees_with_the_linearised(int common)
    {
        const int Drawn = 300;
        var random = new SeededRandom(9);
        var units = (2 * Drawn) - common;
        var first = Enumerable.Range(0, units).Select(_ => random.NextNormal()).ToArray();
        var second = first.Select(y => (0.8 * y) + (0.6 * random.NextNormal())).ToArray();
        int[] one = [.. Enumerable.Range(0, Drawn)], two = [.. Enumerable.Range(units - Drawn, Drawn)];
        var weights = Enumerable.Repeat(10.0, Drawn).ToArray();
        var (earlier, later) = (SurveyDesign.Stratified(new int[Drawn], weights, []), SurveyDesign.Stratified(new int[Drawn], weights, []));
        double[] before = [.. one.Select(i => first[i])], after = [.. two.Select(i => second[i])];
        var linearised = Overlap.Of(earlier, [.. one.Select(i => $"{i}")], later, [.. two.Select(i => $"{i}")]).ChangeBetween(
            Linearised.Mean(earlier, before, earlier.All()), Linearised.Mean(later, after, later.All()));

        var replicated = ReplicateEstimates.Of(
            Jackknife.Stratified(new int[2 * Drawn], [.. one, .. two], []),
            [.. weights, .. weights],
            results: 1,
            (w, results) => results[0] = Mean(w[Drawn..], after) - Mean(w[..Drawn], before));

        // They part by the degrees of freedom the pairs of strata cost, and by how many units each round happens to share.
        Assert.Equal(1, replicated.StandardErrors[0]!.Value / linearised.StandardError!.Value, tolerance: 0.03);
    }

    static double Mean(ReadOnlySpan<double> weights, double[] values) => Sums.OfProducts(weights, values) / Sums.Of(weights);
}
