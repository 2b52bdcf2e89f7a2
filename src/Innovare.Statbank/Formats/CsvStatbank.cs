using System.Globalization;

namespace Innovare.Statbank.Formats;

/// <summary>A table as StatBank Denmark's CSV: long, variable ids in capitals, the figure last under INDHOLD.</summary>
/// <remarks>In Danish the decimal sign is a comma. Write it as UTF-8 with byte order mark, as the original does. Lines end with CR LF.</remarks>
public static class CsvStatbank
{
    /// <summary>Writes the table.</summary>
    /// <param name="cube">The table; its variables are the columns in their order.</param>
    /// <param name="writer">Where to; stays open.</param>
    /// <param name="options">Codes or texts, separator (<c>;</c> there), uncertainty.</param>
    public static void Write(Cube cube, TextWriter writer, GridOptions options)
    {
        ArgumentNullException.ThrowIfNull(cube);
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(options);
        var grid = new Grid(cube with { StubCount = cube.Variables.Count }, options);
        var point = options.Language.StartsWith("da", StringComparison.OrdinalIgnoreCase) ? ',' : '.';
        var header = grid.Stub.Select(v => v.Code).Append("INDHOLD").Concat(grid.Extras.Select(e => e.Name)).Select(name => name.ToUpper(CultureInfo.InvariantCulture));
        writer.Write(string.Join(options.Separator, header.Select(name => Field(name, options.Separator))));
        writer.Write("\r\n");
        var labels = grid.Stub.Select(v => v.Values.Select(value => Field(Spreadsheets.Harmless(grid.Name(value)), options.Separator)).ToArray()).ToArray();
        Span<char> number = stackalloc char[Invariant.LongestNumber];
        for (var cell = 0; cell < grid.Rows; cell++)
        {
            for (var v = 0; v < labels.Length; v++)
            {
                writer.Write(labels[v][grid.StubPosition(v, cell)]);
                writer.Write(options.Separator);
            }
            if (grid.Sign(cell) is { } sign)
                writer.Write(sign);
            else
                Number(writer, grid.Value(cell), grid.Decimals(cell), point, number);
            foreach (var extra in grid.Extras)
            {
                writer.Write(options.Separator);
                if (double.IsFinite(extra.At(cell)))
                    Number(writer, extra.At(cell), Math.Max(0, grid.Decimals(cell) + extra.Decimals), point, number);
            }
            writer.Write("\r\n");
        }
    }

    static void Number(TextWriter writer, double value, int decimals, char point, Span<char> buffer)
    {
        var length = Invariant.Exactly(value, decimals, buffer).Length;
        buffer[..length].Replace('.', point);
        writer.Write(buffer[..length]);
    }

    static string Field(string text, char separator) =>
        text.AsSpan().ContainsAny("\"\r\n") || text.Contains(separator, StringComparison.Ordinal) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
