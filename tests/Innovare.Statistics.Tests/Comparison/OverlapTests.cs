using Innovare.Statistics.Comparison;
using Innovare.Statistics.Estimation;
using Innovare.Statistics.Numbers;
using Innovare.Statistics.Tests.Estimation;

namespace Innovare.Statistics.Tests.Comparison;

public sealed class OverlapTests
{
    static readonly Sample s_sample = Samples.Stratified();
    static readonly string[] s_keys = [.. Enumerable.Range(0, 60).Select(i => $"{i}")];

    [Fact]
    public void The_same_sample_with_the_same_answers_has_not_changed_at_all()
    {
        var (earlier, later) = (s_sample.Design, s_sample.Design);
        var overlap = Overlap.Of(earlier, s_keys, later, s_keys);

        var change = overlap.ChangeBetween(
            Linearised.Mean(earlier, s_sample.Values, earlier.All()), Linearised.Mean(later, s_sample.Values, later.All()));

        Assert.Equal(60, overlap.Common);
        Assert.Equal(0, change.Difference);
        Assert.Equal(0, change.StandardError!.Value, tolerance: 1e-6);
    }

    [Fact]
    public void Samples_without_common_units_are_independent()
    {
        var (earlier, later) = (s_sample.Design, s_sample.Design);
        var overlap = Overlap.Of(earlier, s_keys, later, [.. s_keys.Select(k => k + " new")]);
        var (before, after) = (Linearised.Mean(earlier, s_sample.Values, earlier.All()), Linearised.Mean(later, s_sample.Values, later.All()));

        Assert.Equal(0, overlap.Common);
        Assert.Equal(0, overlap.Covariance(before, after));
        Assert.Equal(Math.Sqrt(2) * before.StandardError!.Value, overlap.ChangeBetween(before, after).StandardError!.Value, tolerance: 1e-12);
    }

    [Fact]
    public void The_order_of_rows_does_not_matter()
    {
        var turned = s_sample.InOrder([.. Enumerable.Range(0, 60).Reverse()]);
        var later = s_sample.Values.Select((v, i) => v + (i % 9)).ToArray();

        double? Covariance(Sample sample, string[] keys, double[] values)
        {
            var (earlier, design) = (s_sample.Design, sample.Design);
            return Overlap.Of(earlier, s_keys, design, keys).Covariance(
                Linearised.Mean(earlier, s_sample.Values, earlier.All()), Linearised.Mean(design, values, design.All()));
        }

        Assert.Equal(
            Covariance(s_sample, s_keys, later)!.Value, Covariance(turned, [.. s_keys.Reverse()], [.. later.Reverse()])!.Value, tolerance: 1e-12);
    }

    [Theory, InlineData(1000, 60), InlineData(200, 60), InlineData(200, 80)]
    public void The_variance_of_a_change_is_right_on_average_whatever_the_share_of_the_population_drawn(int population, int common)
    {
        const int Rounds = 1500, Drawn = 80;
        var random = new SeededRandom(77);
        var first = Enumerable.Range(0, population).Select(_ => random.NextNormal()).ToArray();
        var second = first.Select(y => 0.5 + (0.8 * y) + (0.6 * random.NextNormal())).ToArray();
        var weights = Enumerable.Repeat(population / (double)Drawn, Drawn).ToArray();
        var keys = Enumerable.Range(0, population).Select(i => $"{i}").ToArray();
        var design = SurveyDesign.Stratified(new int[Drawn], weights, [population]);
        var (changes, variances) = (new double[Rounds], new double[Rounds]);
        for (var round = 0; round < Rounds; round++)
        {
            var order = Enumerable.Range(0, population).OrderBy(_ => random.NextDouble()).ToArray();
            var (one, two) = (order[..Drawn], order[(Drawn - common)..((2 * Drawn) - common)]);
            var later = SurveyDesign.Stratified(new int[Drawn], weights, [population]);
            var change = Overlap.Of(design, [.. one.Select(i => keys[i])], later, [.. two.Select(i => keys[i])]).ChangeBetween(
                Linearised.Mean(design, [.. one.Select(i => first[i])], design.All()),
                Linearised.Mean(later, [.. two.Select(i => second[i])], later.All()));
            (changes[round], variances[round]) = (change.Difference!.Value, Math.Pow(change.StandardError!.Value, 2));
        }

        // The variance of 1,500 draws is known to 3.3 · √(2/1500) = 12 %.
        Assert.InRange(variances.Average() / changes.Average(c => Math.Pow(c - changes.Average(), 2)), 0.88, 1.12);
    }

    [Fact]
    public void Samples_kept_apart_vary_against_each_other_and_the_change_is_no_less_certain_than_it_says()
    {
        const int Rounds = 1500, Drawn = 80, Population = 200;
        var random = new SeededRandom(78);
        var first = Enumerable.Range(0, Population).Select(_ => random.NextNormal()).ToArray();
        var second = first.Select(y => 0.5 + (0.8 * y) + (0.6 * random.NextNormal())).ToArray();
        var weights = Enumerable.Repeat(Population / (double)Drawn, Drawn).ToArray();
        var (changes, kept, blind) = (new double[Rounds], new double[Rounds], new double[Rounds]);
        for (var round = 0; round < Rounds; round++)
        {
            var order = Enumerable.Range(0, Population).OrderBy(_ => random.NextDouble()).ToArray();
            var (one, two) = (order[..Drawn], order[Drawn..(2 * Drawn)]);
            var (earlier, later) = (SurveyDesign.Stratified(new int[Drawn], weights, [Population]), SurveyDesign.Stratified(new int[Drawn], weights, [Population]));
            var (before, after) = (Linearised.Mean(earlier, [.. one.Select(i => first[i])], earlier.All()), Linearised.Mean(later, [.. two.Select(i => second[i])], later.All()));
            string[] keys = [.. one.Select(i => $"{i}")], laterKeys = [.. two.Select(i => $"{i}")];
            var change = Overlap.Of(earlier, keys, later, laterKeys, keptApart: true).ChangeBetween(before, after);
            (changes[round], kept[round]) = (change.Difference!.Value, Math.Pow(change.StandardError!.Value, 2));
            blind[round] = Math.Pow(Overlap.Of(earlier, keys, later, laterKeys).ChangeBetween(before, after).StandardError!.Value, 2);
        }

        var truth = changes.Average(c => Math.Pow(c - changes.Average(), 2));
        // Told so, the variance is the largest it can be (answers that move as one): 9 % more here. Not told, it is 35 % too small.
        Assert.InRange(kept.Average() / truth, 0.97, 1.22);
        Assert.InRange(blind.Average() / truth, 0.5, 0.78);
    }

    [Fact]
    public void Clusters_drawn_both_times_count_once_each_whoever_answered_in_them()
    {
        // 15 clusters of four; in the later round every cluster has lost its last respondent.
        int[] clusters = [.. Enumerable.Range(0, 60).Select(i => i / 4)];
        int[] left = [.. Enumerable.Range(0, 60).Where(i => i % 4 < 3)];
        var earlier = SurveyDesign.Of(new SamplingStage(new int[60], clusters, []), s_sample.Weights);
        var later = SurveyDesign.Of(
            new SamplingStage(new int[45], [.. left.Select(i => clusters[i])], []), [.. left.Select(i => s_sample.Weights[i])]);

        var overlap = Overlap.Of(earlier, [.. clusters.Select(c => $"{c}")], later, [.. left.Select(i => $"{clusters[i]}")]);
        var covariance = overlap.Covariance(
            Linearised.Total(earlier, s_sample.Values, earlier.All()),
            Linearised.Total(later, [.. left.Select(i => s_sample.Values[i])], later.All()));

        Assert.Equal(15, overlap.Common);
        Assert.True(covariance > 0);
    }

    [Fact]
    public void A_key_for_two_is_refused_by_name()
    {
        var design = s_sample.Design;

        var refusal = Assert.Throws<ArgumentException>(() => Overlap.Of(design, [.. s_keys[..59], "7"], design, s_keys));

        Assert.Contains("The key 7 stands for two", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_estimate_of_another_design_is_refused()
    {
        var (design, other) = (s_sample.Design, s_sample.Design);
        var overlap = Overlap.Of(design, s_keys, design, s_keys);
        var (ours, theirs) = (Linearised.Mean(design, s_sample.Values, design.All()), Linearised.Mean(other, s_sample.Values, other.All()));

        Assert.Throws<ArgumentException>(() => overlap.Covariance(ours, theirs));
    }
}
