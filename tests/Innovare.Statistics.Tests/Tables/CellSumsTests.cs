using Innovare.Statistics.Replicates;
using Innovare.Statistics.Tables;
using Innovare.Statistics.Weighting;

namespace Innovare.Statistics.Tests.Tables;

/// <summary>Cells that another engine has summed up give the numbers of the rows behind them, or are refused for all that is wrong with them.</summary>
public sealed class CellSumsTests
{
    const long Scale = 1_000_000;
    static readonly double[] s_clusters = [30, 40, 50];
    static readonly double[] s_people = [200, 300, 400];

    [Theory, InlineData(false), InlineData(true)]
    public void Linearised_tables_from_cells_are_those_of_rows(bool byPsu)
    {
        var survey = Scaled();
        var engine = Engine.Of(survey, byPsu);

        var fromRows = TaylorTables.Of(survey.Data(raked: true, byPsu ? survey.Clusters : null), byPsu ? s_clusters : s_people);
        var fromCells = TaylorTables.Of(engine.Read(), byPsu ? s_clusters : s_people);

        Assert.True(engine.Cells < survey.Weights.Length);
        Same(survey, fromRows, fromCells, 1e-11);
    }

    [Fact]
    public void Replicates_from_cells_are_those_of_rows()
    {
        var survey = Scaled();
        var engine = Engine.Of(survey, byPsu: true);

        var fromRows = ReplicateTables.Of(
            Bootstrap.RaoWuYueBeaumont(4, 200, survey.Strata, s_clusters, survey.Clusters), survey.Data(raked: true, survey.Clusters), 1e-13);
        var fromCells = ReplicateTables.Of(
            Bootstrap.RaoWuYueBeaumont(4, 200, engine.Strata, s_clusters, engine.Psus), engine.Read(), 1e-13);

        Same(survey, fromRows, fromCells, 1e-9);
    }

    [Fact]
    public void A_numeric_margin_is_one_number_a_cell()
    {
        var survey = Scaled();
        var engine = Engine.Of(survey, byPsu: true);
        var size = Margin.Numeric("size", [.. engine.Psus.Select(p => (double)(p % 7))], 2700);

        var fromRows = TaylorTables.Of(
            new Microdata(survey.Strata, survey.Weights, survey.Questions, [], [.. survey.Margins, survey.SizeMargin], survey.Clusters, CalibrationDistance.Linear));
        var fromCells = TaylorTables.Of(engine.Read([.. engine.Margins, size], CalibrationDistance.Linear, breakdowns: []));

        Assert.Equal(fromRows[0, 0, 1].ShareError!.Value, fromCells[0, 0, 1].ShareError!.Value, tolerance: 1e-11);
        Assert.Equal(fromRows[2, 0, 1].UnitsError!.Value, fromCells[2, 0, 1].UnitsError!.Value, tolerance: 1e-8);
    }

    [Theory]
    [InlineData(0), InlineData(-1000), InlineData(7), InlineData(1024), InlineData(10_000_000_000_000)]
    public void A_scale_that_is_no_power_of_ten_is_refused(long scale) =>
        Assert.Equal([CellFaultKind.UnknownScale], Faults(scale, [1, 1], [5, 5]));

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        var reading = CellSums.Of(
            3, [0, 0, 0], [0, 1, 2], new CellQuestion("all", 1, [-1, 0, 2], [5, 5, -7]), [new CellQuestion("q", 1, [0, 0, 0], [0, 0, 1])], []);

        Assert.Null(reading.Cells);
        Assert.Equal(
            [(CellFaultKind.UnknownScale, null), (CellFaultKind.Negative, 0), (CellFaultKind.Inconsistent, 1), (CellFaultKind.Negative, 2), (CellFaultKind.Inconsistent, 2)],
            reading.Faults.Select(f => (f.Kind, f.Cell)));
        Assert.Equal("all: 2 respondents with a weight of -7.", reading.Faults[3].Message);
    }

    [Fact]
    public void Sums_beyond_what_can_be_held_are_refused()
    {
        Assert.Equal([CellFaultKind.Overflow], Faults(1, [1, 1], [long.MaxValue, 1]));
        Assert.Equal([CellFaultKind.Overflow], Faults(1, [int.MaxValue, 1], [5, 5]));
    }

    [Fact]
    public void More_with_an_answer_than_there_are_is_refused()
    {
        var reading = CellSums.Of(1, [0, 0], [0, 1], new CellQuestion("all", 1, [2, 2], [9, 9]), [new CellQuestion("q", 2, [1, 2, 1, 1], [4, 5, 5, 5])], []);

        Assert.Equal(
            ["q: 3 answers with a weight of 9 among 2 respondents with 9.", "q: 2 answers with a weight of 10 among 2 respondents with 9."],
            reading.Faults.Select(f => f.Message));
    }

    [Fact]
    public void Without_PSUs_squares_are_needed_and_must_be_possible()
    {
        Assert.Equal(CellFaultKind.WithoutSquares, Single([]).Kind);
        Assert.Equal(CellFaultKind.Inconsistent, Single([101]).Kind); // more than 10²
        Assert.Equal(CellFaultKind.Inconsistent, Single([49]).Kind); // less than 2 · 5²
        Assert.Empty(CellSums.Of(1, [0], [], new CellQuestion("all", 1, [2], [10], [52]), [], []).Faults);

        static CellFault Single(Int128[] squares) => Assert.Single(CellSums.Of(1, [0], [], new CellQuestion("all", 1, [2], [10], squares), [], []).Faults);
    }

    [Fact]
    public void Replicates_of_cells_without_PSUs_are_refused()
    {
        var cells = CellSums.Of(1, [0, 0], [], new CellQuestion("all", 1, [1, 1], [5, 5], [25, 25]), [], []).Cells!;

        Assert.Throws<ArgumentException>(() => ReplicateTables.Of(Jackknife.Stratified([0, 0]), cells));
        Assert.Throws<ArgumentException>(() => CellSums.Of(1, [0, 0], [0], new CellQuestion("all", 1, [1, 1], [5, 5]), [], []));
        Assert.Throws<ArgumentException>(() => new CellQuestion("q", 2, [1, 1, 1], [1, 1, 1]));
    }

    static IEnumerable<CellFaultKind> Faults(long scale, long[] counts, long[] sums) =>
        CellSums.Of(scale, [0, 0], [0, 1], new CellQuestion("all", 1, counts, sums), [], []).Faults.Select(f => f.Kind);

    static Town Scaled()
    {
        var town = Town.Make();
        return town with { Weights = [.. town.Weights.Select(w => Math.Round(w * Scale) / Scale)] };
    }

    static void Same(Town survey, TableEstimates expected, TableEstimates actual, double agreement)
    {
        Assert.Equal(expected.DegreesOfFreedom, actual.DegreesOfFreedom);
        for (var q = 0; q < survey.Questions.Length; q++)
            for (var d = 0; d < expected.Domains.Count; d++)
                for (var a = 0; a < survey.Questions[q].Values; a++)
                {
                    var (e, f) = (expected[q, d, a], actual[q, d, a]);
                    Assert.Equal((e.Base, e.Respondents), (f.Base, f.Respondents));
                    foreach (var (x, y) in new[] { (e.Share, f.Share), (e.ShareError, f.ShareError), (e.Units, f.Units), (e.UnitsError, f.UnitsError) })
                        Assert.Equal(x!.Value, y!.Value, tolerance: agreement * Math.Max(1, x.Value));
                }
    }

    /// <summary>What a GROUP BY with whole-number sums would answer.</summary>
    sealed record Engine(Town Survey, bool ByPsu, int[][] Groups)
    {
        public static Engine Of(Town survey, bool byPsu) => new(survey, byPsu, [.. Enumerable.Range(0, survey.Weights.Length)
            .GroupBy(i => (survey.Strata[i], byPsu ? survey.Clusters[i] : 0, survey.Kind[i], survey.By["across"][i], survey.By["partly"][i]))
            .Select(g => g.ToArray())]);

        public int Cells => Groups.Length;

        public int[] Strata => Column(Survey.Strata);

        public int[] Psus => Column(Survey.Clusters);

        public Margin[] Margins => [new("stratum", Strata, [200, 300, 400]), new("kind", Column(Survey.Kind), [500, 400])];

        public CellSums Read(Margin[]? margins = null, CalibrationDistance? distance = null, Classification[]? breakdowns = null)
        {
            var everyone = Summed("all", new int[Survey.Weights.Length], 1);
            CellQuestion[] questions = [.. Survey.Questions.Select((q, k) => Summed(q.Name, Survey.Answers[k], q.Values))];
            breakdowns ??= [new("across", Column(Survey.By["across"]), 3), new("partly", Column(Survey.By["partly"]), 2)];
            var reading = CellSums.Of(Scale, Strata, ByPsu ? Psus : [], everyone, questions, breakdowns, margins ?? Margins, distance);
            Assert.Empty(reading.Faults);
            return reading.Cells!;
        }

        CellQuestion Summed(string name, int[] answers, int values)
        {
            var parts = Groups.SelectMany(g => Enumerable.Range(0, values).Select(a => g.Where(i => answers[i] == a).ToArray())).ToArray();
            return new CellQuestion(
                name, values, [.. parts.Select(p => (long)p.Length)], [.. parts.Select(p => p.Sum(Whole))],
                ByPsu ? [] : [.. parts.Select(p => p.Aggregate((Int128)0, (sum, i) => sum + ((Int128)Whole(i) * Whole(i))))]);
        }

        long Whole(int unit) => (long)Math.Round(Survey.Weights[unit] * Scale);

        int[] Column(int[] ofUnit) => Array.ConvertAll(Groups, g => ofUnit[g[0]]);
    }
}
