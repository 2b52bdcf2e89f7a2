using System.Globalization;
using System.Text;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Survey.Design;

namespace Innovare.Survey.Disseminate;

/// <summary>Fills the figures into a release text. A figure is a link to its cell; words of change stand only where a test supports them.</summary>
public static class ReleaseText
{
    /// <summary>The text in both languages, or a finding for every reference that no published cell answers.</summary>
    /// <param name="template">The text with references in place of figures.</param>
    /// <param name="tables">The published tables.</param>
    /// <param name="year">Year of the round.</param>
    /// <param name="rounds">Answers of this and earlier rounds; null where changes are tested as if samples were independent.</param>
    public static (Text? Body, IReadOnlyList<Finding> Findings) Fill(
        Text template, IReadOnlyList<Cube> tables, int year, OverlappingRounds? rounds = null)
    {
        var findings = new List<Finding>();
        var body = new Text(
            Fill(template.Da, "release.da.md", tables, year, rounds, FigureWords.Danish, findings),
            Fill(template.En, "release.en.md", tables, year, rounds, FigureWords.English, findings));
        return (findings.Count > 0 ? null : body, findings);
    }

    static string Fill(
        string template, string file, IReadOnlyList<Cube> tables, int year, OverlappingRounds? rounds, FigureWords words, List<Finding> findings)
    {
        var text = new StringBuilder();
        var from = 0;
        foreach (var reference in CellReference.In(template))
        {
            text.Append(template, from, reference.At - from);
            from = reference.At + reference.Text.Length;
            var figure = Figure(reference, tables, year, rounds, words);
            text.Append(figure.Text);
            if (figure.Fault is { } fault)
                findings.Add(new("release-cell-missing", file, $"{reference.Text}: {fault}", "Refer to a cell that is published, or write the sentence without it."));
        }
        return text.Append(template, from, template.Length - from).ToString();
    }

    static (string Text, string? Fault) Figure(
        CellReference reference, IReadOnlyList<Cube> tables, int year, OverlappingRounds? rounds, FigureWords words)
    {
        if (tables.FirstOrDefault(t => t.Id == reference.Table) is not { } cube)
            return ("", "There is no such table.");
        var address = CellAddress.Of(cube, reference, reference["time"], year);
        if (address.Fault is not null)
            return ("", address.Fault);
        if (cube.Statuses[address.Cell] != CellStatus.Value)
            return ("", cube.Statuses[address.Cell] == CellStatus.Confidential ? "The cell is withheld." : "The cell has no value.");
        if (reference.Format == "base")
            return (words.Base(cube), null);
        var isChange = reference.Format is "change" or "points";
        var written = isChange
            ? Change(cube, reference, address.Cell, year, rounds, words)
            : words.Write(cube, address.Cell, reference.Format);
        var since = isChange ? $"&from={reference["from"]}" : ""; // words of change rest on two cells
        return ($"[{written}](cell:{cube.Id}?{address.Query}{since})", null);
    }

    static string Change(Cube cube, CellReference reference, int later, int year, OverlappingRounds? rounds, FigureWords words)
    {
        var earlier = CellAddress.Of(cube, reference, reference["from"], year);
        if (earlier.Fault is not null || cube.Statuses[earlier.Cell] != CellStatus.Value)
            return words.NotComparable;
        var change = ChangeTest.Between(cube, earlier.Cell, later, rounds);
        return reference.Format == "points" ? words.Points(change) : words.Write(change, MarginOf(reference));
    }

    /// <summary>How large a change the reference still calls none, in percentage points; null when it does not say.</summary>
    internal static double? MarginOf(CellReference reference) =>
        double.TryParse(reference["margin"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var margin) && margin > 0 ? margin : null;
}

/// <summary>Where a reference points in a table.</summary>
/// <param name="Cell">Number of the cell.</param>
/// <param name="Query">The same place as a query: variables at their total are left out.</param>
/// <param name="Fault">Why there is no such place, or null.</param>
sealed record CellAddress(int Cell, string Query, string? Fault)
{
    public static CellAddress Of(Cube cube, CellReference reference, string? time, int year)
    {
        var positions = new int[cube.Variables.Count];
        var query = new List<string>();
        for (var v = 0; v < positions.Length; v++)
        {
            var variable = cube.Variables[v];
            var code = variable.Role == VariableRole.Time
                ? time is null or CellReference.Latest ? year.ToString(CultureInfo.InvariantCulture) : time
                : reference[variable.Code] ?? variable.Elimination;
            positions[v] = code is null ? -1 : variable.PositionOf(code);
            if (positions[v] < 0)
                return new(-1, "", $"“{variable.Code}” has no value “{code}”.");
            if (variable.Values[positions[v]].Code is var value && value != variable.Elimination)
                query.Add($"{variable.Code}={Uri.EscapeDataString(value)}");
        }
        return new(cube.IndexOf(positions), string.Join('&', query), null);
    }
}
