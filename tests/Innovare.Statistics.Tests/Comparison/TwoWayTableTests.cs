using Innovare.Statistics.Comparison;
using Innovare.Statistics.Estimation;
using Innovare.Statistics.Numbers;
using Innovare.Statistics.Tests.Estimation;

namespace Innovare.Statistics.Tests.Comparison;

public sealed class TwoWayTableTests
{
    // Agresti (2007), An Introduction to Categorical Data Analysis, table 2.5: sex and party, X² = 30.1 with 2 degrees.
    static readonly int[,] s_parties = { { 762, 327, 468 }, { 484, 239, 477 } };

    [Fact]
    public void A_simple_random_sample_gives_Pearsons_test()
    {
        var (design, rows, columns) = Sample(s_parties);

        var table = TwoWayTable.Of(design, rows, columns, 2, 3, design.All());

        Assert.Equal(30.07, table.Pearson!.Value, tolerance: 0.005);
        Assert.Equal(2957 - 200, table.Count);
        Assert.Equal(477, table.Totals[1, 2]);
        // Design effects are those of the sample itself: 1 up to what the association adds.
        Assert.Equal(ChiSquare.Upper(30.07, 2), table.RaoScottChiSquare!.PValue, tolerance: 1e-6);
        Assert.Equal(30.07 / 2, table.RaoScottF!.Statistic, tolerance: 0.2);
        Assert.Equal(30.07 / 2, table.Wald!.Statistic, tolerance: 0.5);
        Assert.Equal(EstimateState.Measured, table.State);
    }

    [Fact]
    public void Turning_the_table_changes_no_test()
    {
        var sample = Samples.Stratified();
        var (rows, columns) = (sample.Has.Select(h => h ? 1 : 0).ToArray(), Enumerable.Range(0, 60).Select(i => i / 4 % 3).ToArray());

        var there = TwoWayTable.Of(sample.Design, rows, columns, 2, 3, sample.Design.All());
        var back = TwoWayTable.Of(sample.Design, columns, rows, 3, 2, sample.Design.All());

        Assert.Equal(there.RaoScottF!.PValue, back.RaoScottF!.PValue, tolerance: 1e-10);
        Assert.Equal(there.Wald!.PValue, back.Wald!.PValue, tolerance: 1e-10);
        Assert.Equal(there.AdjustedWald!.Statistic, back.AdjustedWald!.Statistic, tolerance: 1e-9);
    }

    [Fact]
    public void Respondents_drawn_in_clusters_of_copies_count_once()
    {
        var sample = Samples.Stratified();
        var (rows, columns) = (sample.Has.Select(h => h ? 1 : 0).ToArray(), Enumerable.Range(0, 60).Select(i => i / 4 % 3).ToArray());
        var alone = SurveyDesign.Of(new SamplingStage(sample.Strata, [], []), sample.Weights);
        int[] Twice(int[] x) => [.. x, .. x];
        var copies = SurveyDesign.Of(
            new SamplingStage(Twice(sample.Strata), Twice([.. Enumerable.Range(0, 60)]), []), [.. sample.Weights, .. sample.Weights]);

        var one = TwoWayTable.Of(alone, rows, columns, 2, 3, alone.All());
        var two = TwoWayTable.Of(copies, Twice(rows), Twice(columns), 2, 3, copies.All());

        Assert.Equal(2 * one.Pearson!.Value, two.Pearson!.Value, tolerance: 1e-9);
        Assert.Equal(one.RaoScottF!.PValue, two.RaoScottF!.PValue, tolerance: 1e-10);
        Assert.Equal(one.Wald!.PValue, two.Wald!.PValue, tolerance: 1e-10);
    }

    [Fact]
    public void Answers_that_nobody_gave_stand_in_the_table_and_not_in_the_test()
    {
        var (design, rows, columns) = Sample(s_parties);

        var wide = TwoWayTable.Of(design, rows, [.. columns.Select(c => c + 1)], 3, 5, design.All());

        Assert.Equal(0, wide.Totals[2, 0]);
        Assert.Equal(2, wide.RaoScottChiSquare!.NumeratorDf);
        Assert.Equal(30.07, wide.Pearson!.Value, tolerance: 0.005);
    }

    [Fact]
    public void When_two_questions_have_nothing_to_do_with_each_other_5_percent_of_tests_say_they_have()
    {
        const int Rounds = 600;
        var random = new SeededRandom(5);
        var clusters = Enumerable.Range(0, 240).Select(i => i / 6).ToArray();
        var design = SurveyDesign.Of(new SamplingStage(new int[240], clusters, []), Enumerable.Repeat(1.0, 240).ToArray());
        var (corrected, naive) = (0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            // Both answers lean with the cluster, each its own way.
            double[] one = [.. Enumerable.Range(0, 40).Select(_ => random.NextNormal())], other = [.. one.Select(_ => random.NextNormal())];
            var rows = clusters.Select(c => one[c] + random.NextNormal() > 0 ? 1 : 0).ToArray();
            var columns = clusters.Select(c => other[c] + random.NextNormal() is var x && x < -0.5 ? 0 : x < 0.5 ? 1 : 2).ToArray();
            var table = TwoWayTable.Of(design, rows, columns, 2, 3, design.All());
            if (table.RaoScottF!.PValue < 0.05) corrected++;
            if (ChiSquare.Upper(table.Pearson!.Value, 2) < 0.05) naive++;
        }

        // 5 % ± 3.3 standard errors of a share of 600; without the correction far more.
        Assert.InRange(corrected / (double)Rounds, 0.02, 0.08);
        Assert.True(naive > 2 * corrected);
    }

    [Fact]
    public void There_is_no_test_without_two_answers_to_each_question_or_without_chance()
    {
        int[] rows = [0, 0, 1, 1, 0, 1], columns = [0, 1, 0, 1, 1, 1];
        var design = SurveyDesign.Stratified(new int[6], [2, 2, 2, 2, 2, 2], []);
        var census = SurveyDesign.Stratified(new int[6], [1, 1, 1, 1, 1, 1], [6]);
        var single = SurveyDesign.Stratified([0, 0, 0, 0, 0, 1], [2, 2, 2, 2, 2, 2], []);

        Assert.Equal(EstimateState.Boundary, TwoWayTable.Of(design, new int[6], columns, 2, 2, design.All()).State);
        Assert.Equal(EstimateState.EmptyBase, TwoWayTable.Of(design, rows, columns, 2, 2, new bool[6]).State);
        Assert.Equal(EstimateState.Exact, TwoWayTable.Of(census, rows, columns, 2, 2, census.All()).State);
        Assert.Equal(EstimateState.SingleUnitStratum, TwoWayTable.Of(single, rows, columns, 2, 2, single.All()).State);
    }

    [Fact]
    public void An_answer_that_is_not_in_the_table_is_refused()
    {
        var design = SurveyDesign.Stratified(new int[3], [2, 2, 2], []);

        Assert.Throws<ArgumentOutOfRangeException>(() => TwoWayTable.Of(design, [0, 1, 2], [0, 1, 1], 2, 2, design.All()));
        Assert.NotNull(TwoWayTable.Of(design, [0, 1, 2], [0, 1, 1], 2, 2, [true, true, false]));
    }

    static (SurveyDesign Design, int[] Rows, int[] Columns) Sample(int[,] counts)
    {
        var cells = Enumerable.Range(0, counts.Length).Select(k => (Row: k / counts.GetLength(1), Column: k % counts.GetLength(1)));
        var units = cells.SelectMany(c => Enumerable.Repeat(c, counts[c.Row, c.Column])).ToArray();
        var design = SurveyDesign.Stratified(new int[units.Length], Enumerable.Repeat(1.0, units.Length).ToArray(), []);
        return (design, [.. units.Select(u => u.Row)], [.. units.Select(u => u.Column)]);
    }
}
