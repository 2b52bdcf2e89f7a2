using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Tests.Numbers;

public sealed class RandomTests
{
    [Fact]
    public void The_sequence_of_a_seed_never_changes()
    {
        var random = new SeededRandom(0);

        // The published test vector of xoshiro256** filled by splitmix64 from 0.
        Assert.Equal(0x99EC5F36CB75F2B4UL, random.NextBits());
        Assert.Equal(0xBF6E1F784956452AUL, random.NextBits());
        Assert.Equal(0x1A5F849D4933E6E0UL, random.NextBits());
    }

    [Fact]
    public void Uniform_numbers_lie_strictly_between_0_and_1_and_are_spread_evenly()
    {
        var random = new SeededRandom(1);
        var bins = new int[20];

        for (var i = 0; i < 20_000; i++) bins[(int)(random.NextDouble() * 20)]++;

        Assert.True(ChiSquare(bins, 1000) < 43.8, "99.9 % point of chi-square with 19 degrees of freedom");
    }

    [Fact]
    public void Numbers_below_a_bound_reach_every_value_alike()
    {
        var random = new SeededRandom(2);
        var bins = new int[7];

        for (var i = 0; i < 7_000; i++) bins[random.NextBelow(7)]++;

        Assert.True(ChiSquare(bins, 1000) < 22.5, "99.9 % point of chi-square with 6 degrees of freedom");
    }

    [Fact]
    public void Normal_numbers_have_mean_0_and_variance_1()
    {
        var random = new SeededRandom(3);
        var draws = Enumerable.Range(0, 20_000).Select(_ => random.NextNormal()).ToArray();

        Assert.Equal(0, draws.Average(), tolerance: 0.025);
        Assert.Equal(1, draws.Average(x => x * x), tolerance: 0.035);
    }

    [Fact]
    public void A_shuffle_keeps_every_item()
    {
        var items = Enumerable.Range(0, 100).ToArray();

        new SeededRandom(4).Shuffle<int>(items);

        Assert.NotEqual(Enumerable.Range(0, 100), items);
        Assert.Equal(Enumerable.Range(0, 100), items.Order());
    }

    static double ChiSquare(int[] bins, double expected) => bins.Sum(n => (n - expected) * (n - expected) / expected);
}

public sealed class PermanentRandomNumberTests
{
    [Theory] // worked out by hand-written Python from the definition in the documentation
    [InlineData(1, "1003456789", 0.8669010801079194)]
    [InlineData(1, "1003456790", 0.7599649669165908)]
    [InlineData(-7, "Skovlyst Børnehave", 0.16904346022238592)]
    public void The_number_of_a_key_never_changes(long seed, string key, double expected) =>
        Assert.Equal(expected, PermanentRandomNumber.Of(seed, key));

    [Fact]
    public void Numbers_of_running_keys_are_spread_evenly()
    {
        var bins = new int[20];

        for (var i = 0; i < 20_000; i++) bins[(int)(PermanentRandomNumber.Of(1, $"10{i:D8}") * 20)]++;

        Assert.True(bins.Sum(n => (n - 1000.0) * (n - 1000.0) / 1000) < 43.8);
    }

    [Fact]
    public void Two_seeds_and_two_neighbouring_keys_are_unrelated()
    {
        var here = Numbers(1, 0);

        Assert.True(Math.Abs(Correlation(here, Numbers(2, 0))) < 0.033, "3.3 standard errors at n = 10,000");
        Assert.True(Math.Abs(Correlation(here, Numbers(1, 1))) < 0.033);
    }

    [Fact]
    public void An_empty_key_is_refused() => Assert.Throws<ArgumentException>(() => PermanentRandomNumber.Of(1, ""));

    static double[] Numbers(long seed, int first) =>
        [.. Enumerable.Range(first, 10_000).Select(i => PermanentRandomNumber.Of(seed, $"{i}"))];

    static double Correlation(double[] left, double[] right) =>
        left.Zip(right, (a, b) => (a - 0.5) * (b - 0.5)).Average() * 12;
}
