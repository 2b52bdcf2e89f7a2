using System.Globalization;
using System.IO.Packaging;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Innovare.Statbank.Formats;

/// <summary>A table as an Excel workbook: the figures on one sheet, as numbers, and everything said around them on another.</summary>
/// <remarks>
/// Written row by row to the stream. A sign (".." and so on) stands as text where there is no figure. Text is stored as text and is never a
/// formula. A sheet of Excel ends after 1,048,576 rows and 16,384 columns: larger tables are refused.
/// </remarks>
public static class Xlsx
{
    const int MostRows = 1_048_576;
    const int MostColumns = 16_384;
    const string Relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    static readonly string[] Formats = ["0", "0.0", "0.00", "0.000", "0.0000", "0.00000", "0.000000"];

    /// <summary>Whether the table fits on one sheet.</summary>
    public static bool Fits(Cube cube, GridOptions options)
    {
        ArgumentNullException.ThrowIfNull(cube);
        ArgumentNullException.ThrowIfNull(options);
        var grid = new Grid(cube, options);
        return grid.Rows + grid.Heading.Length + 4 <= MostRows && grid.Stub.Length + (long)grid.Columns * (grid.Extras.Length + 1) <= MostColumns;
    }

    /// <summary>Writes the table.</summary>
    /// <param name="cube">The table.</param>
    /// <param name="stream">Where to; stays open; need not be able to go back.</param>
    /// <param name="options">Codes or texts, title, uncertainty.</param>
    /// <exception cref="ArgumentException">The table does not fit on a sheet; see <see cref="Fits"/>.</exception>
    public static void Write(Cube cube, Stream stream, GridOptions options)
    {
        ArgumentNullException.ThrowIfNull(cube);
        ArgumentNullException.ThrowIfNull(options);
        if (!Fits(cube, options))
            throw new ArgumentException("The table has more rows or columns than a sheet of Excel holds.", nameof(cube));
        // Write only, part by part: a package that may be read holds every part in memory until it is closed.
        using var package = Package.Open(stream, FileMode.Create, FileAccess.Write);
        var isDanish = options.Language.StartsWith("da", StringComparison.OrdinalIgnoreCase);
        Part(package, "/xl/worksheets/sheet1.xml", "worksheet", part => Figures(part, new Grid(cube, options), options));
        Part(package, "/xl/worksheets/sheet2.xml", "worksheet", part => Notes(part, cube, options.Language));
        Part(package, "/xl/styles.xml", "styles", Styles);
        var workbook = Part(package, "/xl/workbook.xml", "sheet.main", part =>
        {
            using var writer = OpenXmlWriter.Create(part);
            writer.WriteElement(new Workbook(new Sheets(
                new Sheet { Name = isDanish ? "Tal" : "Figures", SheetId = 1, Id = "rId1" },
                new Sheet { Name = isDanish ? "Noter" : "Notes", SheetId = 2, Id = "rId2" })));
        });
        workbook.CreateRelationship(new("worksheets/sheet1.xml", UriKind.Relative), TargetMode.Internal, Relationship + "worksheet", "rId1");
        workbook.CreateRelationship(new("worksheets/sheet2.xml", UriKind.Relative), TargetMode.Internal, Relationship + "worksheet", "rId2");
        workbook.CreateRelationship(new("styles.xml", UriKind.Relative), TargetMode.Internal, Relationship + "styles", "rId3");
        package.CreateRelationship(workbook.Uri, TargetMode.Internal, Relationship + "officeDocument", "rId1");
    }

    static PackagePart Part(Package package, string path, string kind, Action<Stream> write)
    {
        var part = package.CreatePart(new(path, UriKind.Relative), $"application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml", CompressionOption.Fast);
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        write(stream);
        return part;
    }

    static void Figures(Stream part, Grid grid, GridOptions options)
    {
        using var sheet = new SheetWriter(part, [.. grid.Stub.Select(v => v.Values.Select(grid.Name).Append(grid.Name(v)).Max(name => name.Length))]);
        if (options.HasTitle)
        {
            sheet.Row([grid.Title]);
            sheet.Row([]);
        }
        for (var v = 0; v < grid.Heading.Length; v++)
            sheet.Row([.. grid.Stub.Select(variable => v == grid.Heading.Length - 1 ? grid.Name(variable) : ""), .. HeadingRow(grid, v)]);
        if (grid.Heading.Length == 0)
            sheet.Row([.. grid.Stub.Select(grid.Name), grid.ColumnName(0), .. grid.Extras.Select(e => e.Name)]);
        var labels = grid.Stub.Select(v => v.Values.Select(grid.Name).ToArray()).ToArray();
        for (var row = 0; row < grid.Rows; row++)
        {
            sheet.Begin();
            for (var v = 0; v < labels.Length; v++)
                sheet.Text(labels[v][grid.StubPosition(v, row)]);
            for (var cell = row * grid.Columns; cell < (row + 1) * grid.Columns; cell++)
                Cell(sheet, grid, cell);
            sheet.End();
        }
    }

    static IEnumerable<string> HeadingRow(Grid grid, int v)
    {
        var span = Grid.After(grid.Heading, v);
        var isLast = v == grid.Heading.Length - 1;
        for (var column = 0; column < grid.Columns; column++)
        {
            yield return grid.Name(grid.Heading[v].Values[column / span % grid.Heading[v].Values.Count]);
            foreach (var extra in grid.Extras)
                yield return isLast ? extra.Name : "";
        }
    }

    static void Cell(SheetWriter sheet, Grid grid, int cell)
    {
        if (grid.Sign(cell) is { } sign)
            sheet.Text(sign);
        else
            sheet.Number(grid.Value(cell), grid.Decimals(cell));
        foreach (var extra in grid.Extras)
            sheet.Number(extra.At(cell), Math.Max(0, grid.Decimals(cell) + extra.Decimals));
    }

    // letters a column of the second sheet has room for
    const int NotesAbout = 40, NotesWords = 60;

    static void Notes(Stream part, Cube cube, string language)
    {
        using var sheet = new SheetWriter(part, [NotesAbout, NotesWords]);
        sheet.Row([Synthetic.Title(cube, language)]);
        sheet.Row([cube.Unit[language]]);
        sheet.Row([cube.Source[language]]);
        foreach (var (about, words) in NoteLines.Of(cube, language))
            sheet.Row([about, words]);
        foreach (var variable in cube.Variables)
            foreach (var value in variable.Values)
                sheet.Row([variable.Code, variable.Name[language], value.Code, value.Name[language]]);
    }

    static void Styles(Stream part)
    {
        using var writer = OpenXmlWriter.Create(part);
        var formats = Formats.Select((code, i) => new NumberingFormat { NumberFormatId = (uint)(164 + i), FormatCode = code });
        var plain = new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 };
        var cells = Formats.Select((_, i) => new CellFormat { NumberFormatId = (uint)(164 + i), FontId = 0, FillId = 0, BorderId = 0, ApplyNumberFormat = true });
        writer.WriteElement(new Stylesheet(
            new NumberingFormats(formats),
            new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" })),
            new Fills(new Fill(), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
            new Borders(new Border()),
            new CellStyleFormats(plain),
            new CellFormats([plain.CloneNode(deep: true), .. cells]),
            new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }))); // without it LibreOffice writes words in a font of its own
    }

    /// <summary>Rows of a sheet, one at a time.</summary>
    sealed class SheetWriter : IDisposable
    {
        const int Widest = 60;

        static readonly OpenXmlAttribute InlineText = new("t", "", "inlineStr");

        readonly OpenXmlWriter _writer;

        /// <param name="part">Where to.</param>
        /// <param name="letters">How many letters the first columns hold; the rest have the usual width.</param>
        public SheetWriter(Stream part, IReadOnlyList<int> letters)
        {
            _writer = OpenXmlWriter.Create(part);
            _writer.WriteStartElement(new Worksheet());
            if (letters.Count > 0)
                _writer.WriteElement(new Columns(letters.Select((most, i) => new Column { Min = (uint)(i + 1), Max = (uint)(i + 1), Width = Math.Clamp(most + 2, 10, Widest), CustomWidth = true })));
            _writer.WriteStartElement(new SheetData());
        }

        public void Row(IEnumerable<string> texts)
        {
            Begin();
            foreach (var text in texts)
                Text(text);
            End();
        }

        public void Begin() => _writer.WriteStartElement(new Row());

        public void End() => _writer.WriteEndElement();

        public void Text(string text)
        {
            _writer.WriteStartElement(new Cell(), [InlineText]);
            if (text.Length > 0)
                _writer.WriteElement(new InlineString(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve }));
            _writer.WriteEndElement();
        }

        public void Number(double value, int decimals)
        {
            var style = Math.Min(decimals, Formats.Length - 1) + 1;
            _writer.WriteStartElement(new Cell(), [new OpenXmlAttribute("s", "", Invariant.Text(style))]);
            if (double.IsFinite(value))
                _writer.WriteElement(new CellValue(value.ToString("R", CultureInfo.InvariantCulture)));
            _writer.WriteEndElement();
        }

        public void Dispose()
        {
            _writer.WriteEndElement();
            _writer.WriteEndElement();
            _writer.Dispose();
        }

        // XML has no way to write most control characters.
        static string Clean(string text) => text.Any(c => c < ' ' && c is not ('\n' or '\t'))
            ? string.Concat(text.Select(c => c < ' ' && c is not ('\n' or '\t') ? ' ' : c))
            : text;
    }
}
