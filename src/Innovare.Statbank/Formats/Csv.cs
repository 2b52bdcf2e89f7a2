using System.Globalization;

namespace Innovare.Statbank.Formats;

/// <summary>A table as comma-separated values, long: one row a cell, one column a variable.</summary>
/// <remarks>
/// Danish has <c>;</c> between fields and a decimal comma, all other languages <c>,</c> and a point, as spreadsheets of
/// those languages expect. Numbers are rounded to the table's decimals, standard errors to one more. Lines end with LF. Text that a spreadsheet would run as a formula gets an apostrophe in front.
/// </remarks>
public static class Csv
{
    /// <summary>Writes the table.</summary>
    /// <param name="cube">The table.</param>
    /// <param name="writer">Where to; stays open.</param>
    /// <param name="language">Language of headers and texts, and with it of separator and decimal sign.</param>
    /// <param name="withCodes">Codes instead of texts for variables and values; the other headers are then English.</param>
    public static void Write(Cube cube, TextWriter writer, string language, bool withCodes = false)
    {
        ArgumentNullException.ThrowIfNull(cube);
        ArgumentNullException.ThrowIfNull(writer);
        var danish = string.Equals(language, "da", StringComparison.OrdinalIgnoreCase);
        var columns = Columns(cube, language, danish, withCodes);
        var separator = danish ? ';' : ',';
        WriteRow(writer, separator, columns.Select(column => Text(column.Header)));
        for (var cell = 0; cell < cube.Length; cell++)
            WriteRow(writer, separator, columns.Select(column => column.Field(cell)));
    }

    static List<Column> Columns(Cube cube, string language, bool danish, bool withCodes)
    {
        var decimalSign = danish ? ',' : '.';
        string Head(string da, string en) => danish && !withCodes ? da : en;
        Column Numbers(string header, IReadOnlyList<double> values, int decimals) => new(header, cell => Number(values[cell], decimals, decimalSign));
        Column Notes(string header, Func<CellNote, Label?> part) => new(header, cell =>
            cube.CellNotes.TryGetValue(cell, out var note) && part(note) is { } words ? Text(words[language]) : "");
        var columns = cube.Variables.Select((_, v) => VariableColumn(cube, v, language, withCodes)).ToList();
        columns.Add(Numbers(Head("værdi", "value"), cube.Values, cube.DataDecimals));
        columns.Add(new("status", cell => Symbols.Of(cube.Statuses[cell]) ?? ""));
        if (cube.StandardErrors is { } errors)
            columns.Add(Numbers(Head("standardfejl", "se"), errors, cube.DataDecimals + 1));
        if (cube.Lower is { } lower)
            columns.Add(Numbers(Head("nedre grænse", "lower"), lower, cube.DataDecimals));
        if (cube.Upper is { } upper)
            columns.Add(Numbers(Head("øvre grænse", "upper"), upper, cube.DataDecimals));
        if (cube.Counts is { } counts)
            columns.Add(new("n", cell => counts[cell] < 0 ? "" : counts[cell].ToString(CultureInfo.InvariantCulture)));
        if (cube.CellNotes.Values.Any(n => n.Note is not null))
            columns.Add(Notes("note", n => n.Note));
        if (cube.CellNotes.Values.Any(n => n.Source is not null))
            columns.Add(Notes(Head("kilde", "source"), n => n.Source));
        if (cube.CellNotes.Values.Any(n => n.Base is not null))
            columns.Add(Notes("base", n => n.Base));
        if (cube.IsSynthetic)
            columns.Add(new(Head("mærkning", "mark"), _ => Text(Synthetic.Mark[language])));
        return columns;
    }

    static Column VariableColumn(Cube cube, int v, string language, bool withCodes)
    {
        var variable = cube.Variables[v];
        var after = cube.Variables.Skip(v + 1).Aggregate(1, (product, next) => product * next.Values.Count);
        var fields = variable.Values.Select(value => Text(withCodes ? value.Code : value.Name[language])).ToArray();
        return new(withCodes ? variable.Code : variable.Name[language], cell => fields[cell / after % fields.Length]);
    }

    static string Number(double value, int decimals, char decimalSign) => Invariant.AtMost(value, decimals).Replace('.', decimalSign);

    static void WriteRow(TextWriter writer, char separator, IEnumerable<string> fields)
    {
        var first = true;
        foreach (var field in fields)
        {
            if (!first)
                writer.Write(separator);
            writer.Write(Quote(field, separator, first));
            first = false;
        }
        writer.Write('\n');
    }

    static string Text(string text) => Spreadsheets.Harmless(text);

    // Excel takes a file whose first bytes are ID for a SYLK file and refuses it; quotes keep it away.
    static string Quote(string field, char separator, bool first)
    {
        var quoted = field.AsSpan().ContainsAny("\"\r\n") || field.Contains(separator, StringComparison.Ordinal)
            || (first && field.StartsWith("ID", StringComparison.Ordinal));
        return quoted ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
    }

    sealed record Column(string Header, Func<int, string> Field);
}
