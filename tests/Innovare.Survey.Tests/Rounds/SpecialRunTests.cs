using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Survey.Rounds;
using Innovare.Tests;

namespace Innovare.Survey.Tests.Rounds;

/// <summary>A table on request gives nothing away, neither alone nor beside what is published.</summary>
public sealed class SpecialRunTests : IDisposable
{
    readonly string _data = Directory.CreateTempSubdirectory("innovare-special-").FullName;
    readonly Lazy<IReadOnlyList<Cube>> _published;

    public SpecialRunTests(RunRounds runs)
    {
        _ = runs.Output("demo-2016");
        Directory.CreateSymbolicLink(Path.Combine(_data, "rounds"), runs.Folder);
        _published = new(() => ReleaseFolder.Read(runs.Output("demo-2016")).Draft!.Tables);
    }

    public void Dispose() => Directory.Delete(_data, recursive: true); // the link, not what it leads to

    [Fact]
    public void A_table_on_request_has_its_own_id_and_source_and_withholds_what_is_unsafe()
    {
        var (table, findings) = Make(new("demo-2016", "DEMO02", ["size"], null));

        Assert.Empty(findings);
        Assert.Equal("S1", table!.Id);
        Assert.StartsWith("Særkørsel S1 på", table.Source["da"], StringComparison.Ordinal);
        Assert.Contains(table.Notes, n => n.IsMandatory && n["en"].StartsWith("Special run", StringComparison.Ordinal));
        Assert.True(table.IsSynthetic);
        Assert.Contains(CellStatus.Value, table.Statuses);
        Assert.All(Enumerable.Range(0, table.Length), cell => Assert.True(table.Statuses[cell] == CellStatus.Value || (double.IsNaN(table.Values[cell]) && table.Counts![cell] == -1)));
        // the same figures as the planned table has
        var planned = _published.Value.Single(t => t.Id == "DEMO02");
        Assert.Equal(planned.Values[planned.IndexOf([.. planned.Variables.Select(v => v.PositionOf(v.Elimination ?? (v.Role == VariableRole.Time ? "2016" : "70")))])], table.Values[table.IndexOf([.. table.Variables.Select(v => v.PositionOf(v.Elimination ?? (v.Role == VariableRole.Time ? "2016" : "70")))])]);
    }

    [Fact]
    public void What_would_take_back_a_figure_that_is_shown_is_refused()
    {
        // as if everything had been shown: then nothing may be withheld beside it
        var shown = _published.Value.Select(t => t with { Statuses = [.. t.Statuses.Select(_ => CellStatus.Value)], Values = [.. t.Values.Select(v => double.IsNaN(v) ? 1 : v)] }).ToList();

        var (table, findings) = SpecialRun.Make(Repository.Root, _data, "S1", new("demo-2016", "DEMO02", ["subsector", "size"], null), [], shown, 1);

        Assert.Null(table);
        Assert.Equal("special-differencing", Assert.Single(findings).Code);
    }

    [Fact]
    public void A_table_of_one_group_has_the_figures_that_the_planned_table_has_of_it()
    {
        var (table, findings) = Make(new("demo-2016", "DEMO02", ["level"], "subsector=education"));

        Assert.Empty(findings);
        Assert.EndsWith("(Education)", table!.Unit["en"], StringComparison.Ordinal);
        var planned = _published.Value.Single(t => t.Id == "DEMO02");
        double At(Cube cube, string subsector) => cube.Values[cube.IndexOf([.. cube.Variables.Select(v => v.PositionOf(v.Code is "subsector" ? subsector : v.Elimination ?? (v.Role == VariableRole.Time ? "2016" : "70")))])];
        Assert.Equal(At(planned, "education"), At(table, ""), tolerance: 0.51); // a total keeps decimals
        Assert.All(Enumerable.Range(0, table.Length), cell => Assert.True(table.Statuses[cell] == CellStatus.Value || double.IsNaN(table.Values[cell])));
    }

    [Theory]
    [InlineData("demo-2016", "DEMO99", "size", null, "special-request")]
    [InlineData("demo-2016", "DEMO02", "size", "size=3-9", "special-request")]
    [InlineData("demo-2016", "DEMO02", "level", "subsector=moon", "special-request")]
    [InlineData("demo-2016", "DEMO02", "name", null, "special-request")]
    [InlineData("demo-2016", "DEMO02", "size", "moon", "special-request")]
    [InlineData("demo-1999", "DEMO02", "size", null, "special-round")]
    [InlineData("../demo-2016", "DEMO02", "size", null, "special-round")]
    public void What_the_round_has_not_is_refused_with_the_reason(string round, string table, string by, string? level, string code)
    {
        var (made, findings) = Make(new(round, table, [by], level));

        Assert.Null(made);
        Assert.Equal(code, Assert.Single(findings).Code);
    }

    (Cube? Table, IReadOnlyList<Finding> Findings) Make(SpecialRequest request) => SpecialRun.Make(Repository.Root, _data, "S1", request, [], _published.Value, 1);
}
