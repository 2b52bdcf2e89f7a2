namespace Innovare.Statbank.Formats;

/// <summary>The CSV files other statbanks give, for clients that read those.</summary>
/// <remarks>Texts stand in quotes, figures do not; a sign (".." and so on) stands in place of a figure. Lines end with LF.</remarks>
public static class CsvGrid
{
    /// <summary>Wide: the stub in the first columns, a column for each combination of the heading (PxWebApi 2, and PxWebApi 1's <c>csv</c> with texts).</summary>
    /// <param name="cube">The table.</param>
    /// <param name="writer">Where to; stays open.</param>
    /// <param name="options">Codes or texts, separator, title, uncertainty.</param>
    public static void WriteWide(Cube cube, TextWriter writer, GridOptions options)
    {
        ArgumentNullException.ThrowIfNull(cube);
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(options);
        var grid = new Grid(cube, options);
        if (options.HasTitle)
            writer.Write($"{Quoted(grid.Title)}\n\n");
        Header(grid, writer, options);
        var labels = grid.Stub.Select(v => v.Values.Select(value => Quoted(grid.Name(value))).ToArray()).ToArray();
        Span<char> number = stackalloc char[Invariant.LongestNumber];
        for (var row = 0; row < grid.Rows; row++)
        {
            for (var v = 0; v < labels.Length; v++)
            {
                writer.Write(labels[v][grid.StubPosition(v, row)]);
                writer.Write(options.Separator);
            }
            Cells(grid, writer, options, row, number);
            writer.Write('\n');
        }
    }

    /// <summary>Long: every variable a column, one row a cell (PxWebApi 1's <c>csv2</c> with texts, <c>csv3</c> with codes; with codes the figures are named by the table's id).</summary>
    /// <remarks>As PxWeb's own writer has it: the classifications first, then time, then contents, whatever order the table has them in.</remarks>
    public static void WriteLong(Cube cube, TextWriter writer, GridOptions options)
    {
        ArgumentNullException.ThrowIfNull(cube);
        ArgumentNullException.ThrowIfNull(options);
        int[] order = [.. Enumerable.Range(0, cube.Variables.Count).OrderBy(v => cube.Variables[v].Role switch { VariableRole.Contents => 2, VariableRole.Time => 1, _ => 0 })];
        WriteWide(cube.Turn(order, order.Length) with { Contents = options.Labels == Presentation.Code ? Label.Same(cube.Id) : cube.Contents }, writer, options);
    }

    static void Header(Grid grid, TextWriter writer, GridOptions options)
    {
        IEnumerable<string> columns = Enumerable.Range(0, grid.Columns).SelectMany(c => grid.Extras.Select(e => $"{grid.ColumnName(c)} {e.Name}").Prepend(grid.ColumnName(c)));
        writer.Write(string.Join(options.Separator, grid.Stub.Select(grid.Name).Concat(columns).Select(Quoted)));
        writer.Write('\n');
    }

    static void Cells(Grid grid, TextWriter writer, GridOptions options, int row, Span<char> number)
    {
        for (var column = 0; column < grid.Columns; column++)
        {
            var cell = row * grid.Columns + column;
            if (column > 0)
                writer.Write(options.Separator);
            if (grid.Sign(cell) is { } sign)
                writer.Write(sign.Contains(options.Separator, StringComparison.Ordinal) ? Quoted(sign) : sign);
            else
                writer.Write(Invariant.Exactly(grid.Value(cell), grid.Decimals(cell), number));
            foreach (var extra in grid.Extras)
            {
                writer.Write(options.Separator);
                if (double.IsFinite(extra.At(cell)))
                    writer.Write(Invariant.Exactly(extra.At(cell), Math.Max(0, grid.Decimals(cell) + extra.Decimals), number));
            }
        }
    }

    static string Quoted(string text) => $"\"{Spreadsheets.Harmless(text).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
