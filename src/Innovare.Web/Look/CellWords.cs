using System.Globalization;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Statbank.Formats;

namespace Innovare.Web.Look;

/// <summary>A cell of a table in words: its value, its interval, the answers behind it.</summary>
static class CellWords
{
    static readonly Text Interval95 = new("95 pct. sikkerhedsinterval", "95 per cent confidence interval");

    /// <summary>The value as the table shows it, or the sign that stands in its place.</summary>
    public static string Value(Cube cube, int cell, Language language) => cube.Statuses[cell] switch
    {
        CellStatus.Value => Number(cube.Values[cell], cube.Decimals, language),
        var status => Symbols.Of(cube, status, language.Code())!,
    };

    /// <summary>What a cell is about: names of its values, totals left out.</summary>
    public static string Name(Cube cube, int cell, Language language) => string.Join(", ", cube.PositionsOf(cell).Select((at, v) => (Variable: cube.Variables[v], Value: cube.Variables[v].Values[at]))
        .Where(x => x.Value.Code != x.Variable.Elimination).Select(x => x.Value.Name[language.Code()]));

    /// <summary>"81,2–85,0", or null where no interval is known.</summary>
    public static string? Interval(Cube cube, int cell, Language language)
    {
        if (cube.Lower is not { } lower || cube.Upper is not { } upper || !double.IsFinite(lower[cell]) || !double.IsFinite(upper[cell]))
            return null;
        return $"{Number(lower[cell], cube.Decimals, language)}–{Number(upper[cell], cube.Decimals, language)}";
    }

    /// <summary>"95 pct. sikkerhedsinterval 81,2–85,0", or null.</summary>
    public static string? IntervalInWords(Cube cube, int cell, Language language) =>
        Interval(cube, cell, language) is { } interval ? $"{Interval95[language]} {interval}" : null;

    /// <summary>Answers behind the cell as protection lets them be seen, or null.</summary>
    public static string? Answers(Cube cube, int cell, Language language) =>
        cube.Counts is { } counts && counts[cell] >= 0 ? Number(counts[cell], 0, language) : null;

    /// <summary>A number with thousands set apart and that many decimals.</summary>
    public static string Number(double value, int decimals, Language language) =>
        value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), language.Culture());
}
