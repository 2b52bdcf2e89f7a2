using System.Text;
using Innovare.PublicSector;
using static System.FormattableString;

namespace Innovare.Survey.Design;

/// <summary>A comma-separated file in memory: UTF-8, first line the column names, rows that know their line.</summary>
/// <param name="File">Name said in findings.</param>
/// <param name="Columns">Column names in order.</param>
/// <param name="Rows">Rows of as many cells as there are columns.</param>
/// <param name="Findings">Rows of another width and columns named twice; such rows are left out of <paramref name="Rows"/>.</param>
public sealed record Csv(string File, IReadOnlyList<string> Columns, IReadOnlyList<CsvRow> Rows, IReadOnlyList<Finding> Findings)
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static Csv Read(string path, char delimiter = ',', Encoding? encoding = null)
    {
        using var reader = new StreamReader(path, encoding ?? Encoding.UTF8);
        return Read(reader, Path.GetFileName(path), delimiter);
    }

    /// <summary>Reads text. Cells may be quoted (RFC 4180); empty lines are passed over.</summary>
    public static Csv Read(TextReader text, string file, char delimiter = ',')
    {
        var lines = new CsvLines(text.ReadToEnd(), delimiter);
        var columns = lines.Next()?.Cells ?? [];
        var findings = columns.GroupBy(c => c, StringComparer.Ordinal).Where(g => g.Count() > 1)
            .Select(g => new Finding("csv-column-twice", $"{file}:1", Invariant($"The column “{g.Key}” stands {g.Count()} times."), "Give each column a name of its own.")).ToList();
        var rows = new List<CsvRow>();
        while (lines.Next() is { } row)
            if (row.Cells.Count == columns.Count)
                rows.Add(row);
            else
                findings.Add(new("csv-row-width", Invariant($"{file}:{row.Line}:1"), $"The row has {row.Cells.Count} cells; the head has {columns.Count}.", "Look for a missing or an extra delimiter, or quote the cell."));
        return new Csv(file, columns, rows, findings);
    }

    /// <summary>Position of the column, or -1.</summary>
    public int PositionOf(string column)
    {
        for (var c = 0; c < Columns.Count; c++)
            if (string.Equals(Columns[c], column, StringComparison.Ordinal))
                return c;
        return -1;
    }

    /// <summary>The columns asked for that the file does not have, one finding each.</summary>
    public IEnumerable<Finding> Missing(IEnumerable<string> columns) =>
        columns.Where(c => PositionOf(c) < 0)
            .Select(c => new Finding("csv-column-missing", $"{File}:1", $"The column “{c}” is missing.", $"Add it; the columns found are {string.Join(", ", Columns.Take(12))}{(Columns.Count > 12 ? " …" : "")}."));

    /// <summary>Writes lines ended by LF, cells quoted only where they must be.</summary>
    public static string Write(IEnumerable<string> columns, IEnumerable<IEnumerable<string>> rows)
    {
        var text = new StringBuilder();
        Append(text, columns);
        foreach (var row in rows)
            Append(text, row);
        return text.ToString();
    }

    static void Append(StringBuilder text, IEnumerable<string> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first)
                text.Append(',');
            first = false;
            if (cell.AsSpan().IndexOfAny(",\"\n\r") < 0)
                text.Append(cell);
            else
                text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }
        text.Append('\n');
    }
}

/// <summary>One row of a file.</summary>
/// <param name="Line">Line in the file, the head being 1.</param>
/// <param name="Cells">In column order.</param>
public sealed record CsvRow(int Line, IReadOnlyList<string> Cells);

/// <summary>Splits text into rows of cells.</summary>
sealed class CsvLines(string text, char delimiter)
{
    int _at;
    int _line = 1;

    /// <summary>The next row that is not empty, or null at the end.</summary>
    public CsvRow? Next()
    {
        while (_at < text.Length && text[_at] is ('\r' or '\n'))
            Step();
        if (_at >= text.Length)
            return null;
        var line = _line;
        var cells = new List<string> { Cell() };
        while (_at < text.Length && text[_at] == delimiter)
        {
            _at++;
            cells.Add(Cell());
        }
        return new CsvRow(line, cells);
    }

    string Cell()
    {
        if (_at < text.Length && text[_at] == '"')
            return Quoted();
        var from = _at;
        while (_at < text.Length && text[_at] != delimiter && text[_at] is not ('\r' or '\n'))
            _at++;
        return text[from.._at];
    }

    string Quoted()
    {
        var cell = new StringBuilder();
        _at++;
        while (_at < text.Length && (text[_at] != '"' || (_at + 1 < text.Length && text[_at + 1] == '"')))
        {
            if (text[_at] == '"')
                _at++;
            cell.Append(text[_at]);
            Step();
        }
        _at++;
        return cell.ToString();
    }

    void Step()
    {
        if (text[_at++] == '\n')
            _line++;
    }
}
