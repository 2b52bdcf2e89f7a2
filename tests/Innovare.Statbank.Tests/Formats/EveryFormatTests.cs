using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Innovare.Statbank.Formats;

namespace Innovare.Statbank.Tests.Formats;

/// <summary>What no format may lose: why a cell has no figure, and what is said around the table.</summary>
public sealed class EveryFormatTests
{
    static readonly string[] Signs = ["7", "..", "x", ".", "....", ".....", "......", "-", "*"];

    static readonly Dictionary<string, Action<Cube, Stream>> Writers = new(StringComparer.Ordinal)
    {
        ["px"] = (cube, stream) => Px.Write(cube, stream),
        ["json-stat2"] = (cube, stream) => JsonStat2.Write(cube, stream, new JsonStatOptions("da")),
        ["json-stat1"] = (cube, stream) => JsonStat1.Write(cube, stream, new JsonStatOptions("da")),
        ["json-px"] = (cube, stream) => JsonPx.Write(cube, stream, "da"),
        ["csv"] = Text((cube, writer) => Csv.Write(cube, writer, "en")),
        ["csv wide"] = Text((cube, writer) => CsvGrid.WriteWide(cube with { StubCount = 1 }, writer, new("da"))),
        ["csv long"] = Text((cube, writer) => CsvGrid.WriteLong(cube, writer, new("da"))),
        ["csv denmark"] = Text((cube, writer) => CsvStatbank.Write(cube, writer, new("da") { Separator = ';' })),
        ["html"] = Text((cube, writer) => HtmlTable.Write(cube with { StubCount = 1 }, writer, new("da"))),
        ["xlsx"] = (cube, stream) => Xlsx.Write(cube with { StubCount = 1 }, stream, new("da")),
        ["parquet"] = (cube, stream) => Parquet.Write(cube, stream, "da"),
        ["dstml"] = (cube, stream) => Dstml.Write(cube, stream, "da"),
        ["sdmx compact"] = (cube, stream) => SdmxMl.WriteCompact(cube, stream, "da", SdmxStyle.StatbankDenmark),
        ["sdmx generic"] = (cube, stream) => SdmxMl.WriteGeneric(cube, stream, "da", SdmxStyle.PxWeb),
    };

    // What a reader sees in the nine cells, in order. Parquet is read by others in its own tests.
    static readonly Dictionary<string, Func<byte[], IEnumerable<string>>> Cells = new(StringComparer.Ordinal)
    {
        ["px"] = file => Px.Read(file).Cube is { } cube ? Shown(cube) : [],
        ["json-stat2"] = file => Shown(JsonStat2.Read(new MemoryStream(file)).Cube!),
        ["json-stat1"] = file => Shown(JsonStat1.Read(new MemoryStream(file))[0].Reading.Cube!),
        ["json-px"] = file => JsonDocument.Parse(file).RootElement.GetProperty("data").EnumerateArray().Select(row => row.GetProperty("values")[0].GetString()!),
        ["csv"] = file => Lines(file).Select(line => line.Split(',')).Select(fields => fields[1] + fields[2]),
        ["csv wide"] = file => Lines(file).Select(line => line.Split(',')[1]),
        ["csv long"] = file => Lines(file).Select(line => line.Split(',')[1]),
        ["csv denmark"] = file => Lines(file).Select(line => line.Split(';')[1].TrimEnd('\r')),
        ["html"] = file => Encoding.UTF8.GetString(file).Split("<td>").Skip(1).Select(cell => cell[..cell.IndexOf('<', StringComparison.Ordinal)]),
        ["xlsx"] = file => Workbook(file).Skip(1).Select(row => row[1]),
        ["dstml"] = file => Xml(file).Descendants("Cell").Select(cell => cell.Element("Value")!.Value),
        ["sdmx compact"] = file => Xml(file).Descendants().Where(e => e.Name.LocalName == "Obs").Select(o => (o.Attribute("OBS_SYMBOL") ?? o.Attribute("OBS_VALUE"))!.Value),
        ["sdmx generic"] = file => Xml(file).Descendants().Where(e => e.Name.LocalName == "Obs").Select(o => o.Descendants().Where(v => v.Attribute("concept")?.Value == "OBS_SYMBOL").Concat(o.Elements().Where(v => v.Name.LocalName == "ObsValue")).First().Attribute("value")!.Value),
    };

    public static TheoryData<string> WithCells => [.. Cells.Keys];

    // CSV has no room for words around a table.
    public static TheoryData<string> WithNotes => [.. Writers.Keys.Where(name => !name.StartsWith("csv", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(WithCells))]
    public void Why_a_cell_has_no_figure_is_seen_in_every_format(string format) => Assert.Equal(Signs, Cells[format](Written(format, Statuses())));

    [Theory]
    [MemberData(nameof(WithCells))]
    public void A_tables_own_words_for_it_stand_in_place_of_the_usual_signs(string format)
    {
        Assert.SkipWhen(format is "csv", "Our own CSV has the usual signs in a column of codes.");
        var cube = Statuses() with { SymbolWords = new Dictionary<CellStatus, Label> { [CellStatus.Symbol4] = Label.Same("q4") } };

        Assert.Equal(Signs.Select(sign => sign == "...." ? "q4" : sign), Cells[format](Written(format, cube)));
    }

    [Theory]
    [MemberData(nameof(WithNotes))]
    public void Every_note_and_the_mark_stand_in_every_format_that_has_room_for_words(string format)
    {
        var file = Written(format, Noted());
        var words = format == "xlsx" ? string.Join('\n', Enumerable.Range(0, 2).SelectMany(sheet => Workbook(file, sheet)).SelectMany(row => row)) : Encoding.UTF8.GetString(file);

        foreach (var note in new[] { "Opdigtede eksempeltal", "tabelnote", "variabelnote", "vaerdinote", "omraadenote", "cellenote", "cellekilde", "cellebase" })
            Assert.Contains(note, words, StringComparison.Ordinal);
    }

    static Cube Statuses() => new()
    {
        Id = "SIGNS",
        Title = Label.Same("Tegn"),
        Unit = Label.Same("antal"),
        Source = Label.Same("Opfundet til en prøve"),
        Variables = [new("v", Label.Same("v"), [.. Enumerable.Range(0, 9).Select(i => new Value($"c{i}", Label.Same($"c{i}")))])],
        Values = [7, .. Enumerable.Repeat(double.NaN, 8)],
        Statuses = Enum.GetValues<CellStatus>(),
    };

    static Cube Noted() => Statuses() with
    {
        IsSynthetic = true,
        Notes = [Label.Same("tabelnote")],
        Variables = [Statuses().Variables[0] with { Notes = [new(Label.Same("variabelnote"), IsMandatory: true)], Values = [new("c0", Label.Same("c0"), Label.Same("vaerdinote")), .. Statuses().Variables[0].Values.Skip(1)] }],
        AreaNotes = [new([1], new(Label.Same("omraadenote")))],
        CellNotes = new Dictionary<int, CellNote> { [0] = new(Label.Same("cellenote"), Label.Same("cellekilde"), Label.Same("cellebase")) },
    };

    static IEnumerable<string> Shown(Cube cube) => cube.Statuses.Select((status, cell) => Symbols.Of(cube, status, "da") ?? $"{cube.Values[cell]}");

    static byte[] Written(string format, Cube cube)
    {
        using var stream = new MemoryStream();
        Writers[format](cube, stream);
        return stream.ToArray();
    }

    static Action<Cube, Stream> Text(Action<Cube, TextWriter> write) => (cube, stream) =>
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        write(cube, writer);
    };

    static IEnumerable<string> Lines(byte[] file) => Encoding.UTF8.GetString(file).TrimEnd('\n').Split('\n').Skip(1).Select(line => line.Replace("\"", "", StringComparison.Ordinal));

    static XDocument Xml(byte[] file) => XDocument.Load(new MemoryStream(file));

    static List<string[]> Workbook(byte[] file, int sheet = 0)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        var id = document.WorkbookPart!.Workbook.Descendants<Sheet>().ElementAt(sheet).Id!.Value!;
        return [.. ((WorksheetPart)document.WorkbookPart.GetPartById(id)).Worksheet.Descendants<Row>().Select(row => row.Elements<Cell>().Select(c => c.InnerText).ToArray()).Where(row => row.Length > 0)];
    }
}
