using Innovare.Survey.Design.Frames;
using Innovare.Survey.Tests.Simulate;

namespace Innovare.Survey.Tests.Process;

public sealed class WeightingTests
{
    public static TheoryData<string> Rounds => Countries.Rounds;

    [Theory]
    [MemberData(nameof(Rounds))]
    public void Weights_give_every_known_total_of_the_frame(string round)
    {
        var weighted = Pipeline.Weighted(round);
        var (sample, sizes) = (weighted.Sample, weighted.Sample.Definition.Sample.SizeClasses);

        foreach (var margin in sample.Definition.Margins.Calibrate)
        {
            var known = sample.Frame.Cross(margin, sizes).CountBy(c => c).ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
            var reached = Enumerable.Range(0, weighted.Respondents.Count)
                .GroupBy(i => Frame.Cross(sample.Units[weighted.Respondents[i]].Workplace, margin, sizes), StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.Sum(i => weighted.Design.Weights[i]), StringComparer.Ordinal);
            Assert.Empty(weighted.MarginsMerged);
            Assert.All(known, k => Assert.Equal(k.Value, reached[k.Key], k.Value * 1e-6));
        }
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public void Design_and_adjusted_weights_of_the_answers_grow_to_the_whole_frame(string round)
    {
        var weighted = Pipeline.Weighted(round);

        Assert.True(weighted.DesignWeights.Sum() < weighted.Sample.Frame.Workplaces.Count);
        Assert.Equal(weighted.Sample.Frame.Workplaces.Count, weighted.AdjustedWeights.Sum(), 1e-6 * weighted.Sample.Frame.Workplaces.Count);
        Assert.All(weighted.DesignWeights.Zip(weighted.AdjustedWeights), w => Assert.True(w.Second >= w.First - 1e-9 && w.First >= 1));
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public void No_stratum_of_the_variance_has_a_single_answer(string round) =>
        Assert.Empty(Pipeline.Weighted(round).Design.SingleUnitStrataFound);
}
