using Innovare.Statistics.Numbers;
using Innovare.Statistics.Sampling;

namespace Innovare.Statistics.Tests.Sampling;

public sealed class UnequalSelectionTests
{
    static readonly double[] s_sizes = [1.0, 2, 3, 4, 10];

    [Fact] // n x / Σx = 3·10/20 passes 1: the largest is certain, and 2 of the other four are drawn by 2 x / 10
    public void A_unit_too_large_for_its_share_is_certain_and_the_rest_share_what_is_left() =>
        Assert.Equal([0.2, 0.4, 0.6, 0.8, 1], UnequalSelection.ProportionalToSize(new int[5], s_sizes, [3]).Select(p => Math.Round(p, 12)));

    [Fact]
    public void Poisson_draws_those_whose_number_falls_within_their_probability()
    {
        Assert.Equal([0, 2], UnequalSelection.Poisson([0.5, 0.5, 1, 0], [0.4, 0.6, 0.99, 0.01]));
        Assert.Equal([1, 2], UnequalSelection.Poisson([0.5, 0.5, 1, 0], [0.4, 0.6, 0.99, 0.01], start: 0.55));
    }

    public static TheoryData<string> Designs => ["poisson", "sequential", "pareto", "systematic"];

    [Theory, MemberData(nameof(Designs))]
    public void Units_are_drawn_as_often_as_their_probability_says(string design)
    {
        const int Draws = 4000;
        var wanted = UnequalSelection.ProportionalToSize(new int[20], [.. Enumerable.Range(1, 20).Select(x => (double)x)], [6]);
        var counts = new int[20];
        var random = new SeededRandom(11);
        for (var draw = 0; draw < Draws; draw++)
            foreach (var i in Draw(design, wanted, random)) counts[i]++;

        // Sequential Poisson and Pareto meet the probabilities closely, not exactly: two points beside four Monte-Carlo errors.
        for (var i = 0; i < 20; i++)
            Assert.InRange((double)counts[i] / Draws, wanted[i] - Margin(wanted[i], Draws), wanted[i] + Margin(wanted[i], Draws));
    }

    [Theory, InlineData("sequential"), InlineData("pareto"), InlineData("systematic")]
    public void The_size_is_fixed(string design)
    {
        var wanted = UnequalSelection.ProportionalToSize(new int[20], [.. Enumerable.Range(1, 20).Select(x => (double)x)], [6]);
        var random = new SeededRandom(12);
        for (var draw = 0; draw < 200; draw++) Assert.Equal(6, Draw(design, wanted, random).Count);
    }

    [Theory, InlineData("sequential"), InlineData("pareto")]
    public void With_equal_probabilities_it_is_the_simple_random_sample_of_the_same_numbers(string design)
    {
        var random = new SeededRandom(13);
        double[] numbers = [.. Enumerable.Range(0, 20).Select(_ => random.NextDouble())];
        string[] keys = [.. Enumerable.Range(0, 20).Select(i => $"{i}")];
        double[] equal = [.. keys.Select(_ => 0.3)];

        var drawn = design == "pareto"
            ? UnequalSelection.Pareto(new int[20], equal, numbers, keys, [6])
            : UnequalSelection.SequentialPoisson(new int[20], equal, numbers, keys, [6]);

        Assert.Equal(SampleSelection.ByPermanentRandomNumbers(new int[20], numbers, keys, [6]), drawn);
    }

    [Fact]
    public void A_probability_outside_0_to_1_and_a_stratum_too_small_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => UnequalSelection.Poisson([1.1], [0.5]));
        Assert.Throws<ArgumentOutOfRangeException>(() => UnequalSelection.Poisson([double.NaN], [0.5]));
        Assert.Throws<ArgumentOutOfRangeException>(() => UnequalSelection.ProportionalToSize([0, 0], [1.0, 0], [2]));
    }

    static double Margin(double p, int draws) => 0.02 + (4 * Math.Sqrt(p * (1 - p) / draws));

    static IReadOnlyList<int> Draw(string design, double[] wanted, SeededRandom random)
    {
        double[] numbers = [.. wanted.Select(_ => random.NextDouble())];
        string[] keys = [.. wanted.Select((_, i) => $"{i}")];
        return design switch
        {
            "poisson" => UnequalSelection.Poisson(wanted, numbers),
            "sequential" => UnequalSelection.SequentialPoisson(new int[wanted.Length], wanted, numbers, keys, [6]),
            "pareto" => UnequalSelection.Pareto(new int[wanted.Length], wanted, numbers, keys, [6]),
            _ => UnequalSelection.Systematic(wanted, numbers, keys, random.NextDouble()),
        };
    }
}
