using Innovare.Statbank.Selections;

namespace Innovare.Statbank.Tests.Selections;

public sealed class SelectionTests
{
    [Fact]
    public void Nothing_asked_gives_the_first_breakdown_in_full_and_all_times()
    {
        var cube = Tables.Full();

        var cut = Selection.Parse(cube, []).Cut(cube);

        Tables.AssertSame(cube, cut);
    }

    [Fact]
    public void A_variable_left_out_is_its_total_or_everything()
    {
        var cube = Tables.Full();

        var cut = Selection.Parse(cube, Query(("type", "20"))).Cut(cube);

        Assert.Equal([["total"], ["20"], ["2019", "2023"]], Codes(cut));
    }

    [Fact]
    public void Every_cell_keeps_its_own_figures_status_and_notes()
    {
        var cube = Tables.Full();

        var cut = Selection.Parse(cube, Query(("level", "state,municipal"), ("time", "2023"), ("type", "*"))).Cut(cube);

        Assert.Equal([["municipal", "state"], ["10", "20"], ["2023"]], Codes(cut));
        Assert.Equal([82, double.NaN, 90, 44], cut.Values);
        Assert.Equal([CellStatus.Value, CellStatus.Confidential, CellStatus.Value, CellStatus.Value], cut.Statuses);
        Assert.Equal([125, -1, 145, 155], cut.Counts!);
        Assert.Equal(cut.Values.Select(v => v - 2.5), cut.Lower!);
        Assert.Empty(cut.CellNotes);
        Assert.Null(cut.Variables[0].Elimination);
    }

    [Fact]
    public void A_cell_note_follows_its_cell()
    {
        var cube = Tables.Full();

        var cut = Selection.Parse(cube, Query(("level", "state"), ("time", "2019"))).Cut(cube);

        Assert.Equal("News 2020", Assert.Single(cut.CellNotes).Value.Source!["en"]);
        Assert.Equal(0, cut.CellNotes.Keys.Single());
        Assert.Equal(85, cut.Values[0]);
    }

    [Fact]
    public void Repeats_order_case_and_spaces_do_not_matter()
    {
        var cube = Tables.Full();

        var cut = Selection.Parse(cube, Query(("LEVEL", "State, total"), ("level", "total"), ("type", "10"))).Cut(cube);

        Assert.Equal([["total", "state"], ["10"], ["2019", "2023"]], Codes(cut));
    }

    [Fact]
    public void The_time_variable_answers_to_time_whatever_its_code()
    {
        var full = Tables.Full();
        var cube = full with { Variables = [full.Variables[0], full.Variables[1], full.Variables[2] with { Code = "Tid" }] };

        var cut = Selection.Parse(cube, Query(("time", "2023"))).Cut(cube);

        Assert.Equal([["total"], ["10", "20"], ["2023"]], Codes(cut));
    }

    [Fact]
    public void Unknown_variables_and_values_are_all_named_with_the_nearest_known()
    {
        var selection = Selection.Parse(Tables.Full(), Query(("levle", "total"), ("level", "munisipal,total"), ("time", "2024")));

        Assert.Equal(
            [("table-variable-unknown", "levle", null, "level"), ("table-value-unknown", "level", "munisipal", "municipal"), ("table-value-unknown", "time", "2024", "2023")],
            selection.Faults.Select(f => (f.Code, f.Variable, f.Value, f.Nearest[0])));
    }

    [Theory]
    [InlineData("Kommune", "municipal")]
    [InlineData("kommuner", "municipal")]
    [InlineData("central", "state")]
    public void The_name_of_a_value_in_any_language_leads_to_its_code(string asked, string code)
    {
        var selection = Selection.Parse(Tables.Full(), Query(("level", asked)));

        Assert.Equal(code, selection.Faults[0].Nearest[0]);
    }

    [Fact]
    public void A_selection_with_faults_is_not_cut()
    {
        var cube = Tables.Full();

        var selection = Selection.Parse(cube, Query(("level", "nowhere")));

        Assert.Throws<InvalidOperationException>(() => selection.Cut(cube));
    }

    [Fact]
    public void A_very_long_unknown_value_is_answered_at_once()
    {
        var selection = Selection.Parse(Tables.Full(), Query(("level", new string('x', 1_000_000))));

        Assert.Single(selection.Faults);
    }

    static KeyValuePair<string, string>[] Query(params (string Key, string Value)[] pairs) => [.. pairs.Select(p => KeyValuePair.Create(p.Key, p.Value))];

    static string[][] Codes(Cube cube) => [.. cube.Variables.Select(v => v.Values.Select(value => value.Code).ToArray())];
}
