using Innovare.Statistics.Numbers;
using Innovare.Statistics.Sampling;

namespace Innovare.Statistics.Tests.Sampling;

public sealed class SelectionTests
{
    static readonly int[] s_strata = [0, 1, 0, 1, 0, 1];
    static readonly double[] s_numbers = [0.9, 0.1, 0.2, 0.8, 0.5, 0.3];
    static readonly string[] s_keys = ["a", "b", "c", "d", "e", "f"];

    [Fact]
    public void The_smallest_numbers_of_each_stratum_are_drawn() =>
        Assert.Equal([1, 2, 4, 5], Draw([2, 2]));

    [Fact]
    public void Drawing_starts_where_it_is_told_and_runs_round_the_circle() =>
        Assert.Equal([0, 2, 3], SampleSelection.ByPermanentRandomNumbers(s_strata, s_numbers, s_keys, [2, 1], start: 0.6));

    [Fact]
    public void Row_order_never_decides_who_is_drawn()
    {
        var random = new SeededRandom(7);
        var rows = Enumerable.Range(0, 500).ToArray();
        var first = DrawnKeys(rows);

        random.Shuffle<int>(rows);

        Assert.Equal(first, DrawnKeys(rows));
    }

    [Fact]
    public void Between_equal_numbers_the_key_decides() =>
        Assert.Equal([1], SampleSelection.ByPermanentRandomNumbers([0, 0, 0], [0.5, 0.5, 0.5], ["b", "a", "c"], [1]));

    [Fact]
    public void Two_rounds_with_the_same_numbers_overlap_as_far_as_they_can()
    {
        var earlier = Frame(400, sizes: [60]);
        var later = Frame(400, sizes: [50]);

        Assert.Equal(50, earlier.Intersect(later).Count());
    }

    [Fact]
    public void A_start_moved_past_the_sample_gives_fresh_units()
    {
        var earlier = Frame(400, sizes: [60]);
        var later = Frame(400, sizes: [60], start: 0.5);

        Assert.Empty(earlier.Intersect(later));
    }

    [Fact]
    public void A_stratum_that_holds_too_few_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Draw([4, 0]));

    static IReadOnlyList<int> Draw(int[] sizes) => SampleSelection.ByPermanentRandomNumbers(s_strata, s_numbers, s_keys, sizes);

    // Few distinct numbers, so ties at the border are certain.
    static string[] DrawnKeys(int[] rows) =>
    [
        .. SampleSelection.ByPermanentRandomNumbers(
            rows.Select(r => r % 3).ToArray(),
            rows.Select(r => ((r % 17) + 1) / 20.0).ToArray(),
            [.. rows.Select(r => $"unit{r}")],
            [31, 40, 77]).Select(i => $"unit{rows[i]}").Order(StringComparer.Ordinal),
    ];

    static IReadOnlyList<int> Frame(int units, int[] sizes, double start = 0) => SampleSelection.ByPermanentRandomNumbers(
        new int[units],
        Enumerable.Range(0, units).Select(i => PermanentRandomNumber.Of(1, $"{i}")).ToArray(),
        [.. Enumerable.Range(0, units).Select(i => $"{i}")],
        sizes,
        start);
}
