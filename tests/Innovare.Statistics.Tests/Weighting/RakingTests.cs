using Innovare.Statistics.Numbers;
using Innovare.Statistics.Weighting;

namespace Innovare.Statistics.Tests.Weighting;

public sealed class RakingTests
{
    static readonly int[] s_rows = [0, 0, 1, 1];
    static readonly int[] s_columns = [0, 1, 0, 1];

    [Fact]
    public void Every_total_is_met()
    {
        var raked = Raking.To(Margins(30, 70, 40, 60), [1.0, 2, 3, 4]);

        Assert.True(raked.Converged);
        Assert.Equal(30, raked.Weights[0] + raked.Weights[1], tolerance: 1e-8);
        Assert.Equal(40, raked.Weights[0] + raked.Weights[2], tolerance: 1e-8);
        Assert.InRange(raked.Gap, 0, 1e-10);
    }

    [Fact] // Deming and Stephan (1940): the fitting changes margins, never the association
    public void The_odds_ratio_of_the_table_is_kept()
    {
        var raked = Raking.To(Margins(30, 70, 40, 60), [1.0, 2, 3, 4]).Weights;

        Assert.Equal(1.0 * 4 / (2.0 * 3), raked[0] * raked[3] / (raked[1] * raked[2]), tolerance: 1e-12);
    }

    [Fact]
    public void Weights_twice_as_large_are_raked_to_the_same()
    {
        var once = Raking.To(Margins(30, 70, 40, 60), [1.0, 2, 3, 4]).Weights;
        var twice = Raking.To(Margins(30, 70, 40, 60), [2.0, 4, 6, 8]).Weights;

        for (var i = 0; i < once.Length; i++) Assert.Equal(once[i], twice[i], tolerance: 1e-9);
    }

    [Fact]
    public void Weights_that_already_fit_are_left_alone()
    {
        var raked = Raking.To(Margins(3, 7, 4, 6), [1.0, 2, 3, 4]);

        Assert.Equal([1.0, 2, 3, 4], raked.Weights);
        Assert.Equal(0, raked.Iterations);
        Assert.Null(raked.WorstMargin);
    }

    [Fact]
    public void A_category_without_respondents_is_named_and_nothing_is_thrown()
    {
        var region = new Margin("region", s_rows, [10.0, 20, 5], ["81", "82", "83"]);

        var raked = Raking.To([region], [1.0, 1, 1, 1]);

        Assert.False(raked.Converged);
        Assert.Equal("region=83", raked.WorstMargin);
        Assert.Equal(1, raked.Gap);
    }

    [Fact]
    public void Margins_that_contradict_each_other_do_not_converge_and_the_worst_is_named()
    {
        var raked = Raking.To(Margins(30, 70, 40, 80), [1.0, 2, 3, 4], mostIterations: 50);

        Assert.False(raked.Converged);
        Assert.StartsWith("row=", raked.WorstMargin, StringComparison.Ordinal);
        Assert.True(raked.Gap > 0.1);
        Assert.All(raked.Weights, w => Assert.True(double.IsFinite(w)));
    }

    [Fact]
    public void Order_of_respondents_does_not_matter()
    {
        var random = new SeededRandom(9);
        var rows = Enumerable.Range(0, 300).ToArray();
        var before = Rake(rows).Weights;

        random.Shuffle<int>(rows);
        var after = Rake(rows).Weights;

        for (var i = 0; i < rows.Length; i++) Assert.Equal(before[rows[i]], after[i], tolerance: 1e-10);
    }

    static Calibration Rake(int[] rows) => Raking.To(
        [
            new Margin("three", rows.Select(r => r % 3).ToArray(), [300.0, 200, 500]),
            new Margin("seven", rows.Select(r => r % 7).ToArray(), [100.0, 150, 150, 150, 150, 150, 150]),
        ],
        rows.Select(r => 1 + (r % 5.0)).ToArray());

    static Margin[] Margins(double row0, double row1, double column0, double column1) =>
        [new("row", s_rows, [row0, row1]), new("column", s_columns, [column0, column1])];
}
