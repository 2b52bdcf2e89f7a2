namespace Innovare.Statbank.Tests;

public sealed class CubeCutTests
{
    [Fact]
    public void Choosing_everything_copies_nothing()
    {
        var cube = Tables.Full();

        Assert.Same(cube.Values, cube.Cut([[0, 1, 2], [0, 1], [0, 1]]).Values);
    }

    [Fact]
    public void A_turned_table_has_every_cell_where_its_codes_say()
    {
        var cube = Tables.Full();

        var turned = cube.Turn([2, 0, 1], 1);

        Assert.Equal(["time", "level", "type"], turned.Variables.Select(v => v.Code));
        Assert.Equal(1, turned.StubCount);
        for (var cell = 0; cell < cube.Length; cell++)
        {
            var at = cube.PositionsOf(cell);
            Assert.Equal(cube.Values[cell], turned.Values[turned.IndexOf([at[2], at[0], at[1]])]);
        }
        Assert.Equal("News 2020", turned.CellNotes[turned.IndexOf([0, 2, 0])].Source!["en"]);
    }

    [Fact]
    public void Turned_and_turned_back_is_the_same_table()
    {
        var cube = Tables.Full();

        Tables.AssertSame(cube, cube.Turn([2, 0, 1], 1).Turn([1, 2, 0], 2));
    }

    [Fact]
    public void A_note_to_some_cells_follows_them_and_goes_with_them()
    {
        var cube = Tables.Full() with { AreaNotes = [new([1, -1, 0], Label.Same("n"))] };

        Assert.Equal([0, -1, 1], Assert.Single(cube.Cut([[1], [0, 1], [1, 0]]).AreaNotes).Positions);
        Assert.Empty(cube.Cut([[0, 2], [0, 1], [0, 1]]).AreaNotes);
    }

    [Fact]
    public void A_sum_has_a_value_but_no_uncertainty_of_its_own()
    {
        var cube = Tables.Full();

        var merged = cube.Merge(0, [(cube.Variables[0].Values[0], [0]), (new("both", Label.Same("Both")), [1, 2])]);

        Assert.Equal(80.5 + 85, merged.Values[merged.IndexOf([1, 0, 0])]);
        Assert.Equal(double.NaN, merged.StandardErrors![merged.IndexOf([1, 0, 0])]);
        Assert.Equal(-1, merged.Counts![merged.IndexOf([1, 0, 0])]);
        Assert.Equal(81.0 / 50, merged.StandardErrors[0]);
        Assert.Equal("total", merged.Variables[0].Elimination);
    }

    [Fact]
    public void A_sum_with_a_withheld_part_is_withheld_and_nil_is_nought()
    {
        CellStatus[] states = [CellStatus.Confidential, CellStatus.Missing, CellStatus.Nil, CellStatus.Value, CellStatus.Nil, CellStatus.Nil, CellStatus.Missing, CellStatus.NotPublished, CellStatus.Missing, CellStatus.Missing];
        var cube = new Cube
        {
            Id = "T",
            Title = Label.Same("T"),
            Unit = Label.Same("u"),
            Source = Label.Same("s"),
            Variables = [new("a", Label.Same("a"), Names(5)), new("b", Label.Same("b"), Names(2))],
            Values = [.. states.Select(s => s == CellStatus.Value ? 7.0 : double.NaN)],
            Statuses = states,
        };

        var sums = cube.Merge(1, [(new("all", Label.Same("all")), [0, 1])]).Without(1);

        Assert.Equal([CellStatus.Confidential, CellStatus.Value, CellStatus.Nil, CellStatus.Mixed, CellStatus.Missing], sums.Statuses);
        Assert.Equal(7, sums.Values[1]);
        Assert.Single(sums.Variables);
    }

    static Value[] Names(int count) => [.. Enumerable.Range(0, count).Select(i => new Value($"{i}", Label.Same($"{i}")))];
}
