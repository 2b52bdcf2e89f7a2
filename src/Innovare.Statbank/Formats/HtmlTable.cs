using System.Net;

namespace Innovare.Statbank.Formats;

/// <summary>A table as an HTML table with its notes below it: a fragment, to stand in a page or be opened by a spreadsheet.</summary>
public static class HtmlTable
{
    /// <summary>Writes the table.</summary>
    /// <param name="cube">The table.</param>
    /// <param name="writer">Where to; stays open.</param>
    /// <param name="options">Codes or texts, title, uncertainty.</param>
    public static void Write(Cube cube, TextWriter writer, GridOptions options)
    {
        ArgumentNullException.ThrowIfNull(cube);
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(options);
        var grid = new Grid(cube, options);
        writer.Write($"<table lang=\"{Text(options.Language)}\">\n");
        if (options.HasTitle || cube.IsSynthetic)
            writer.Write($"<caption>{Text(grid.Title)}</caption>\n");
        Head(grid, writer);
        Body(grid, writer);
        writer.Write("</table>\n");
        Foot(cube, writer, options.Language);
    }

    static void Head(Grid grid, TextWriter writer)
    {
        writer.Write("<thead>\n");
        var width = grid.Extras.Length + 1;
        for (var v = 0; v < grid.Heading.Length; v++)
        {
            writer.Write("<tr>");
            if (v == 0)
                foreach (var variable in grid.Stub)
                    writer.Write($"<th scope=\"col\" rowspan=\"{Invariant.Text(grid.Heading.Length + (width > 1 ? 1 : 0))}\">{Text(grid.Name(variable))}</th>");
            var span = Grid.After(grid.Heading, v);
            for (var column = 0; column < grid.Columns; column += span)
                writer.Write($"<th scope=\"colgroup\" colspan=\"{Invariant.Text(span * width)}\">{Text(grid.Name(grid.Heading[v].Values[column / span % grid.Heading[v].Values.Count]))}</th>");
            writer.Write("</tr>\n");
        }
        if (grid.Heading.Length == 0 || width > 1)
            Names(grid, writer);
        writer.Write("</thead>\n");
    }

    static void Names(Grid grid, TextWriter writer)
    {
        writer.Write("<tr>");
        if (grid.Heading.Length == 0)
            foreach (var variable in grid.Stub)
                writer.Write($"<th scope=\"col\">{Text(grid.Name(variable))}</th>");
        for (var column = 0; column < grid.Columns; column++)
        {
            writer.Write($"<th scope=\"col\">{(grid.Heading.Length == 0 ? Text(grid.ColumnName(column)) : "")}</th>");
            foreach (var extra in grid.Extras)
                writer.Write($"<th scope=\"col\">{Text(extra.Name)}</th>");
        }
        writer.Write("</tr>\n");
    }

    static void Body(Grid grid, TextWriter writer)
    {
        var labels = grid.Stub.Select(v => v.Values.Select(value => $"<th scope=\"row\">{Text(grid.Name(value))}</th>").ToArray()).ToArray();
        Span<char> number = stackalloc char[Invariant.LongestNumber];
        writer.Write("<tbody>\n");
        for (var row = 0; row < grid.Rows; row++)
        {
            writer.Write("<tr>");
            for (var v = 0; v < labels.Length; v++)
                writer.Write(labels[v][grid.StubPosition(v, row)]);
            for (var cell = row * grid.Columns; cell < (row + 1) * grid.Columns; cell++)
            {
                writer.Write("<td>");
                if (grid.Sign(cell) is { } sign)
                    writer.Write(Text(sign));
                else
                    writer.Write(Invariant.Exactly(grid.Value(cell), grid.Decimals(cell), number));
                writer.Write("</td>");
                foreach (var extra in grid.Extras)
                    writer.Write($"<td>{Invariant.Text(extra.At(cell), Math.Max(0, grid.Decimals(cell) + extra.Decimals))}</td>");
            }
            writer.Write("</tr>\n");
        }
        writer.Write("</tbody>\n");
    }

    static void Foot(Cube cube, TextWriter writer, string language)
    {
        var notes = NoteLines.Of(cube, language).ToArray();
        if (notes.Length == 0)
            return;
        writer.Write("<ul>\n");
        foreach (var (about, words) in notes)
            writer.Write($"<li>{(about.Length > 0 ? $"<b>{Text(about)}:</b> " : "")}{Text(words).Replace("\n", "<br>", StringComparison.Ordinal)}</li>\n");
        writer.Write("</ul>\n");
    }

    static string Text(string text) => WebUtility.HtmlEncode(text);
}
