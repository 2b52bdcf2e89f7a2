using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Web.Statbank;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Innovare.Web.Tests.Statbank;

/// <summary>What an address says of a table, and what is made of it.</summary>
public sealed class TableChoiceTests
{
    // values 1, 2, 3 … in reading order, standard error 2
    static Cube Table(bool mayBeSummed = true, int times = 4, string? total = null)
    {
        var cells = 3 * times;
        return new()
        {
            Id = "T1",
            Title = Label.Same("T"),
            Unit = Label.Same("antal"),
            Source = Label.Same("K"),
            MayBeSummed = mayBeSummed,
            Variables =
            [
                new("kind", Label.Same("slags"), [.. "abc".Select(c => new Value(c.ToString(), Label.Same(c.ToString())))], Elimination: total) { Codelists =
                    [
                        new("agg_halves", Label.Of("Halvdele", "Halves"), CodelistKind.Aggregation, [new("ab", Label.Of("A og B", "A and B"), ["a", "b"]), new("c", Label.Of("C", "C"), ["c"])]),
                    ] },
                new("year", Label.Same("år"), [.. Enumerable.Range(2020, times).Select(y => new Value($"{y:D}", Label.Same($"{y:D}")))], VariableRole.Time),
            ],
            Values = [.. Enumerable.Range(1, cells).Select(v => (double)v)],
            Statuses = new CellStatus[cells],
            StandardErrors = [.. Enumerable.Repeat(2.0, cells)],
        };
    }

    static TableChoice Read(Cube table, string query) => TableChoice.Read(table, new QueryCollection(QueryHelpers.ParseQuery(query)));

    [Fact]
    public void A_link_keeps_top_3_rather_than_the_years_of_today()
    {
        var today = Read(Table(), "?kind=a&year=top(3)");

        var later = Read(Table(times: 5), today.Query());

        Assert.Equal("?kind=a&year=top(3)", today.Query());
        Assert.True(today.FollowsNewest);
        Assert.Equal(["2021", "2022", "2023"], today.Cut().Variables[1].Values.Select(v => v.Code));
        Assert.Equal(["2022", "2023", "2024"], later.Cut().Variables[1].Values.Select(v => v.Code));
    }

    [Fact]
    public void Years_that_were_ticked_stay_though_they_were_all_there_were()
    {
        var today = Read(Table(), "?kind=a&year=2020&year=2021&year=2022&year=2023");

        Assert.False(today.FollowsNewest);
        Assert.Equal(["2020", "2021", "2022", "2023"], Read(Table(times: 5), today.Query()).Cut().Variables[1].Values.Select(v => v.Code));
    }

    [Theory]
    [InlineData("?kind=a,c&year=2021&interval=pm&n=1&codes=1&total=1&chart=bar")]
    [InlineData("?kind=b&year=[range(2021,2022)]&sort=down:2021&compare=b,2021")]
    [InlineData("?kind=*&year=*&stub=year&heading=kind")]
    [InlineData("?codelist[kind]=agg_halves&kind=ab&year=from(2022)")]
    [InlineData("")]
    public void A_query_written_and_read_again_is_the_same_choice(string query)
    {
        var first = Read(Table(), query);

        var second = Read(Table(), first.Query());

        Assert.Empty(first.Faults);
        Assert.Equal(first.Query(), second.Query());
        Assert.Equal(first.Cut().Values, second.Cut().Values);
        Assert.Equal(first.Options.Pairs(), second.Options.Pairs());
        Assert.Equal(first.FollowsNewest, second.FollowsNewest);
    }

    [Fact]
    public void A_grouping_adds_up_counts()
    {
        var view = Read(Table(), "?codelist[kind]=agg_halves&kind=*&year=2020").Cut();

        Assert.Equal(["ab", "c"], view.Variables[0].Values.Select(v => v.Code));
        Assert.Equal([1 + 5, 9], view.Values);
        Assert.Equal([double.NaN, 2], view.StandardErrors!);
    }

    [Fact]
    public void Shares_are_never_added_up_neither_by_a_grouping_nor_by_totals()
    {
        var shares = Table(mayBeSummed: false);

        var grouped = Read(shares, "?codelist[kind]=agg_halves&kind=*");
        var totalled = Read(shares, "?kind=*&year=2020&total=1");

        Assert.Equal("table-sum-refused", Assert.Single(grouped.Faults).Code);
        Assert.Equal([1, 5, 9], totalled.Cut().Values);
    }

    [Fact]
    public void A_total_is_the_tables_own_where_it_has_one_and_else_the_sum_of_what_is_shown()
    {
        var own = Read(Table(total: "c"), "?kind=a,b&year=2020&total=1").Cut();
        var sum = Read(Table(), "?kind=a,b&year=2020&total=1").Cut();

        Assert.Equal(["c", "a", "b"], own.Variables[0].Values.Select(v => v.Code));
        Assert.Equal([9, 1, 5], own.Values);
        Assert.Equal(2, own.StandardErrors![0]);
        Assert.Equal([1, 5, 6], sum.Values);
    }

    [Fact]
    public void A_first_view_is_never_more_than_a_reader_can_take_in_and_shows_the_newest()
    {
        var large = Table(times: 4000);

        var first = Read(large, "");

        Assert.InRange(first.Cells, 2, 400);
        Assert.Equal("6019", first.Cut().Variables[1].Values[^1].Code);
        Assert.Equal("", first.Query());
    }

    [Fact]
    public void What_the_table_does_not_hold_is_told_and_the_first_view_shown()
    {
        var choice = Read(Table(), "?kind=x&codelist[kind]=agg_none");

        Assert.Equal(["table-codelist-unknown", "table-value-unknown"], choice.Faults.Select(f => f.Code).Order(StringComparer.Ordinal));
        Assert.Equal(12, choice.Cells);
    }

    [Fact]
    public void Variables_stand_where_the_reader_puts_them()
    {
        var view = Read(Table(), "?kind=a,b&year=2020,2021").Cut();

        var fitting = new TableLayout(view, new());
        var turned = new TableLayout(view, new() { Stub = ["year"], Heading = ["kind"] });
        var allUp = new TableLayout(view, new() { Heading = ["kind", "year"] });

        Assert.Equal(["2020", "2021"], fitting.Columns);
        Assert.Equal(["a", "b"], turned.Columns);
        Assert.Equal([[1, 5], [2, 6]], turned.Groups[0].Rows.Select(r => r.Cells.Select(c => view.Values[c])));
        Assert.Equal(["a,2020", "a,2021", "b,2020", "b,2021"], allUp.Columns);
        Assert.Equal([2, 2], allUp.Headings[0].Select(h => h.Span));
        Assert.Equal([1, 2, 5, 6], Assert.Single(allUp.Groups[0].Rows).Cells.Select(c => view.Values[c]));
    }

    [Fact]
    public void Rows_are_sorted_by_a_column_and_those_without_a_figure_stand_last()
    {
        var view = Read(Table(), "?kind=*&year=2020,2021").Cut();
        view = view with { Values = [1, 2, double.NaN, 6, 9, 10], Statuses = [default, default, CellStatus.Missing, default, default, default] };
        IEnumerable<string> Order(string sort) => new TableLayout(view, new() { Sort = sort }).Groups[0].Rows.Select(r => r.Name!.Code);

        Assert.Equal(["c", "a", "b"], Order("down:2020"));
        Assert.Equal(["a", "c", "b"], Order("up:2020"));
        Assert.Equal(["c", "b", "a"], Order("down:2021"));
        Assert.Equal(["a", "b", "c"], Order("down:1999"));
    }

    [Theory]
    [InlineData(5.54, Difference.NotSure)] // 1.96 · √(2² + 2²) = 5.5437
    [InlineData(5.55, Difference.HigherIfApart)]
    [InlineData(-5.55, Difference.LowerIfApart)]
    [InlineData(7.83, Difference.HigherIfApart)] // 1.96 · (2 + 2) = 7.8399
    [InlineData(7.85, Difference.Higher)]
    [InlineData(-7.85, Difference.Lower)]
    public void A_difference_is_certain_only_beyond_what_any_common_answers_could_make_of_it(double difference, Difference expected)
    {
        var view = Read(Table(), "?kind=a,b&year=2020").Cut() with { Values = [50, 50 + difference] };

        var comparison = CellComparison.Of(view, "a,2020")!;

        Assert.Equal(Difference.Chosen, comparison[0]);
        Assert.Equal(expected, comparison[1]);
        Assert.Null(CellComparison.Of(view, "a,1999"));
    }

    [Theory]
    [InlineData(5.5, Difference.NotSure)] // 1.96 · √(2² + 2²) = 5.5437
    [InlineData(5.6, Difference.Higher)]
    [InlineData(-5.6, Difference.Lower)]
    public void Groups_of_those_who_answered_need_no_more_than_if_they_shared_no_answers_and_years_and_answers_do(double difference, Difference expected)
    {
        var groups = Read(Table(), "?kind=a,b&year=2020").Cut() with { Values = [50, 50 + difference] };
        var years = Read(Table(), "?kind=a&year=2020,2021").Cut() with { Values = [50, 50 + difference] };

        Assert.Equal(expected, CellComparison.Of(groups, "a,2020", ["kind"])![1]);
        Assert.Equal(expected is Difference.Higher ? Difference.HigherIfApart : expected is Difference.Lower ? Difference.LowerIfApart : expected, CellComparison.Of(years, "a,2020", ["kind"])![1]);
    }

    [Fact]
    public void A_figure_whose_error_is_not_known_is_not_compared()
    {
        var view = Read(Table(), "?kind=a,b&year=2020").Cut() with { StandardErrors = [2, double.NaN] };

        Assert.Equal(Difference.Unknown, CellComparison.Of(view, "a,2020")![1]);
        Assert.Null(CellComparison.Of(view, "b,2020"));
    }

    [Fact]
    public void A_long_list_is_searched_and_what_is_chosen_stays()
    {
        var variable = new Variable("place", Label.Same("sted"), [.. Enumerable.Range(0, 1000).Select(i => new Value($"{i:D4}", Label.Same(i == 70 ? "Ærø" : $"By {i:D}")))]);

        var found = new ValueSearch(variable, [5], "ærø", Language.Danish);
        var byCode = new ValueSearch(variable, [], "007", Language.Danish);
        var all = new ValueSearch(variable, [999], "", Language.Danish);

        Assert.Equal([70], found.Found);
        Assert.Equal([5, 70], found.Shown);
        Assert.Equal(10, byCode.Found.Count);
        Assert.Equal(300 + 1, all.Shown.Count);
        Assert.Equal(699, all.Left);
    }

    [Fact]
    public void Notes_that_must_be_read_are_told_apart_from_the_others()
    {
        var table = Table() with { Notes = [new(Label.Same("skal læses"), true), new(Label.Same("kan læses"))], AreaNotes = [new([1, -1], new(Label.Same("om b"), true))] };

        Assert.Equal([("", "skal læses"), ("b", "om b")], TableNotes.Of(table, Language.Danish, mandatory: true));
        Assert.Equal([("", "kan læses")], TableNotes.Of(table, Language.Danish, mandatory: false));
    }

    [Fact]
    public void Colours_of_charts_are_told_apart_in_grey_and_seen_on_white()
    {
        var luminances = TableChart.Palette.Select(Luminance).Order().ToList();

        Assert.All(luminances, y => Assert.True(1.05 / (y + 0.05) >= 3, $"luminance {y} is too light on white"));
        Assert.All(luminances.Zip(luminances.Skip(1)), pair => Assert.True(Lightness(pair.Second) - Lightness(pair.First) >= 6.5, $"{pair} look alike in grey"));
    }

    // WCAG 2.2, relative luminance
    static double Luminance(string colour)
    {
        double Linear(int start)
        {
            var c = Convert.ToInt32(colour.Substring(start, 2), 16) / 255.0;
            return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * Linear(1) + 0.7152 * Linear(3) + 0.0722 * Linear(5);
    }

    // CIE L* from 0 to 100
    static double Lightness(double luminance) => 116 * Math.Cbrt(luminance) - 16;
}
