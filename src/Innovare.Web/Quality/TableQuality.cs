using System.Globalization;
using Innovare.Statbank;

namespace Innovare.Web.Quality;

/// <summary>How sure a table is in one round.</summary>
/// <param name="Table">The whole table.</param>
/// <param name="Shown">Cells with a value.</param>
/// <param name="Withheld">Cells held back to protect those who answered.</param>
/// <param name="Typical">Median half width of the 95 % intervals, in the table's unit; NaN when it has none.</param>
/// <param name="Widest">Largest half width.</param>
public sealed record TableQuality(Cube Table, int Shown, int Withheld, double Typical, double Widest)
{
    public static TableQuality Of(Cube table, int year)
    {
        ArgumentNullException.ThrowIfNull(table);
        var cells = Enumerable.Range(0, table.Length).Where(cell => IsOf(table, cell, year)).ToList();
        var widths = cells.Select(cell => HalfWidth(table, cell)).Where(double.IsFinite).Order().ToList();
        return new(
            table,
            cells.Count(cell => table.Statuses[cell] == CellStatus.Value),
            cells.Count(cell => table.Statuses[cell] == CellStatus.Confidential),
            widths.Count == 0 ? double.NaN : widths[widths.Count / 2],
            widths.Count == 0 ? double.NaN : widths[^1]);
    }

    static bool IsOf(Cube table, int cell, int year)
    {
        var step = 1;
        for (var v = table.Variables.Count - 1; v >= 0; v--)
        {
            var values = table.Variables[v].Values;
            if (table.Variables[v].Role == VariableRole.Time)
                return string.Equals(values[cell / step % values.Count].Code, year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            step *= values.Count;
        }
        return true;
    }

    static double HalfWidth(Cube table, int cell) => table is { Lower: { } lower, Upper: { } upper } ? (upper[cell] - lower[cell]) / 2 : double.NaN;
}
