using System.Globalization;
using System.Text;
using Innovare.Statbank;
using Innovare.Survey.Store;

namespace Innovare.Web.Vintages;

/// <summary>What differs between two editions of a table.</summary>
public sealed record TableChanges(TableEdition Earlier, TableEdition Later, CubeChanges Cells)
{
    /// <summary>The editions that stood at those instants; the newest and the one before when nothing is asked. Null when there are not two.</summary>
    /// <param name="editions">All of them, newest first.</param>
    /// <param name="from">An instant of the earlier one, as addresses name it, or null.</param>
    /// <param name="to">One of the later one.</param>
    public static TableChanges? Of(IReadOnlyList<TableEdition> editions, string? from, string? to)
    {
        ArgumentNullException.ThrowIfNull(editions);
        var later = to is not null ? At(editions, to) : editions.Count > 0 ? editions[0] : null;
        var earlier = from is null ? editions.SkipWhile(e => e != later).Skip(1).FirstOrDefault() : At(editions, from);
        return earlier is null || later is null || earlier == later ? null : new(earlier, later, CubeChanges.Between(earlier.Table, later.Table));
    }

    /// <summary>Every changed cell as comma-separated values: its codes, what it said and what it says.</summary>
    public string ToCsv()
    {
        var table = Later.Table;
        var text = new StringBuilder();
        text.AppendLine(string.Join(',', table.Variables.Select(v => Quoted(v.Code)).Concat(["was", "is", "was_status", "is_status", "was_lower", "was_upper", "is_lower", "is_upper", "was_n", "is_n"])));
        foreach (var (was, now) in Cells.Changed.Select(c => (c.Was, c.Is)))
            text.AppendLine(string.Join(',', table.PositionsOf(now).Select((at, v) => Quoted(table.Variables[v].Values[at].Code)).Concat(
            [
                Number(Earlier.Table.Values, was), Number(table.Values, now),
                Earlier.Table.Statuses[was].ToString(), table.Statuses[now].ToString(),
                Number(Earlier.Table.Lower, was), Number(Earlier.Table.Upper, was), Number(table.Lower, now), Number(table.Upper, now),
                Count(Earlier.Table, was), Count(table, now),
            ])));
        return text.ToString().ReplaceLineEndings("\r\n");
    }

    static TableEdition? At(IReadOnlyList<TableEdition> editions, string instant) =>
        DateTimeOffset.TryParse(instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? editions.FirstOrDefault(e => e.From <= at) : null;

    static string Number(IReadOnlyList<double>? values, int cell) => values is not null && double.IsFinite(values[cell]) ? values[cell].ToString(CultureInfo.InvariantCulture) : "";

    static string Count(Cube table, int cell) => table.Counts?[cell] is { } count and >= 0 ? count.ToString(CultureInfo.InvariantCulture) : "";

    // a code that a spreadsheet would run is made a text
    static string Quoted(string code) => $"\"{(code.Length > 0 && "=+-@\t".Contains(code[0], StringComparison.Ordinal) ? "'" : "")}{code.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
