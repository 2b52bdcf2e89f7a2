namespace Innovare.Statbank.Tests;

public sealed class CubeChangesTests
{
    [Fact]
    public void The_same_table_differs_in_nothing_though_figures_are_withheld() =>
        Assert.True(CubeChanges.Between(Table(["a", "b"], [1, double.NaN]), Table(["a", "b"], [1, double.NaN])).IsEmpty);

    [Fact]
    public void Cells_are_the_same_when_their_codes_are_wherever_they_lie()
    {
        var changes = CubeChanges.Between(Table(["a", "b"], [1, 2]), Table(["b", "a"], [2, 5]));

        Assert.Equal([new CellChange(0, 1)], changes.Changed);
        Assert.Equal((0, 0), (changes.Added, changes.Removed));
    }

    [Fact]
    public void A_new_value_is_added_cells_and_one_that_is_gone_is_removed_cells()
    {
        var changes = CubeChanges.Between(Table(["a", "b"], [1, 2]), Table(["a", "c", "d"], [1, 2, 3]));

        Assert.Empty(changes.Changed);
        Assert.Equal((2, 1), (changes.Added, changes.Removed));
    }

    [Fact]
    public void A_sign_an_error_or_a_count_that_is_another_is_a_change()
    {
        var table = Table(["a"], [1]);

        Assert.Single(CubeChanges.Between(table, table with { Statuses = [CellStatus.Confidential], Values = [double.NaN] }).Changed);
        Assert.Single(CubeChanges.Between(table, table with { StandardErrors = [0.5] }).Changed);
        Assert.Single(CubeChanges.Between(table, table with { Counts = [25] }).Changed);
    }

    [Fact]
    public void An_interval_that_is_another_is_a_change_though_the_figure_stands()
    {
        var table = Table(["a"], [10]) with { StandardErrors = [1], Lower = [8], Upper = [12], Counts = [25] };

        Assert.Single(CubeChanges.Between(table, table with { Lower = [7] }).Changed);
        Assert.Single(CubeChanges.Between(table, table with { Upper = [13] }).Changed);
        Assert.Single(CubeChanges.Between(table with { Lower = null }, table).Changed);
        Assert.Empty(CubeChanges.Between(table, table with { Lower = [8], Upper = [12] }).Changed);
    }

    static Cube Table(string[] codes, double[] values) => new()
    {
        Id = "T",
        Title = Label.Same("T"),
        Unit = Label.Same("T"),
        Source = Label.Same("T"),
        Variables = [new("v", Label.Same("v"), [.. codes.Select(c => new Value(c, Label.Same(c)))])],
        Values = values,
        Statuses = [.. values.Select(v => double.IsNaN(v) ? CellStatus.Confidential : CellStatus.Value)],
    };
}
