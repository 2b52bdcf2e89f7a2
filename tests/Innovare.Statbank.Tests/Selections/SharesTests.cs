using Innovare.Statbank.Selections;

namespace Innovare.Statbank.Tests.Selections;

/// <summary>Shares of a whole, worked out by hand.</summary>
public sealed class SharesTests
{
    [Fact]
    public void Shares_of_all_chosen_add_up_to_the_whole()
    {
        var shares = new Shares(100, "sex").Of(Counts(CellStatus.Value));

        Assert.Equal([25, 40, 75, 60], shares.Values);
        Assert.Equal("Procent", shares.Unit["da"]);
    }

    [Fact]
    public void Shares_of_one_value_are_of_that_value()
    {
        var shares = new Shares(1000, "sex") { Basis = "K" }.Of(Counts(CellStatus.Value));

        Assert.Equal([333.33, 666.67, 1000, 1000], shares.Values);
    }

    [Theory]
    [InlineData(CellStatus.Confidential)]
    [InlineData(CellStatus.Missing)]
    public void A_whole_with_a_part_withheld_or_unknown_gives_no_share_of_any_part(CellStatus status)
    {
        var shares = new Shares(100, "sex").Of(Counts(status));

        Assert.Equal([status, CellStatus.Value, status, CellStatus.Value], shares.Statuses);
        Assert.Equal([double.NaN, 40, double.NaN, 60], shares.Values);
    }

    [Fact]
    public void Nil_is_a_part_of_nought_and_a_part_of_nothing_is_not_known()
    {
        var cube = Counts(CellStatus.Nil);

        Assert.Equal([0, 40, 100, 60], new Shares(100, "sex").Of(cube).Values);
        Assert.Equal([CellStatus.Missing, CellStatus.Value], new Shares(100, "sex") { Basis = "M" }.Of(cube).Statuses.Take(2));
    }

    [Fact]
    public void Figures_that_may_not_be_added_up_have_shares_of_one_of_them_only()
    {
        var cube = Counts(CellStatus.Value) with { MayBeSummed = false };
        var extract = new DanishQuestion([new("sex", ["*"]), new("time", ["*"])]).Ask(cube);

        Assert.Equal(SelectionFault.SumRefused, new Shares(100, "sex").FaultOf(cube, extract)!.Code);
        Assert.Null(new Shares(100, "sex") { Basis = "M" }.FaultOf(cube, extract));
    }

    [Fact]
    public void Beside_the_figures_their_errors_stay_with_the_figures()
    {
        var cube = Counts(CellStatus.Value) with { StandardErrors = [1, 2, 3, 4], Counts = [5, 6, 7, 8] };

        var both = new Shares(100, "sex") { IsAdded = true, Name = "Andel" }.Of(cube);

        Assert.Equal([10, 25, 20, 40, 30, 75, 30, 60], both.Values);
        Assert.Equal([1, double.NaN, 2, double.NaN, 3, double.NaN, 4, double.NaN], both.StandardErrors!);
        Assert.Equal([5, -1, 6, -1, 7, -1, 8, -1], both.Counts!);
        Assert.Equal(["figure", "share"], both.Variables[^1].Values.Select(v => v.Code));
    }

    // Men and women in two years: 10, 20, 30, 30; the first cell may have another state.
    static Cube Counts(CellStatus first) => new()
    {
        Id = "T",
        Title = Label.Same("T"),
        Unit = Label.Same("n"),
        Source = Label.Same("s"),
        MayBeSummed = true,
        Variables = [new("sex", Label.Same("sex"), [new("M", Label.Same("men")), new("K", Label.Same("women"))]), new("time", Label.Same("time"), [new("2022", Label.Same("2022")), new("2023", Label.Same("2023"))], VariableRole.Time)],
        Values = [first == CellStatus.Value ? 10 : double.NaN, 20, 30, 30],
        Statuses = [first, CellStatus.Value, CellStatus.Value, CellStatus.Value],
    };
}
