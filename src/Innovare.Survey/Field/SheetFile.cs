using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Innovare.Platform.Imports;
using Innovare.PublicSector;
using Innovare.Survey.Design;

namespace Innovare.Survey.Field;

/// <summary>A list somebody made in a spreadsheet: the first sheet of an XLSX file, or CSV parted by comma, semicolon or tab, in UTF-8 or Latin 1.</summary>
/// <param name="Rows">Line number (the head is 1) and cells, without blanks around them; empty rows are left out.</param>
/// <param name="Findings">Why it cannot be read at all.</param>
public sealed record SheetFile(IReadOnlyList<CsvRow> Rows, IReadOnlyList<ContactFinding> Findings)
{
    static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Reads it, whatever its name says.</summary>
    public static SheetFile Read(byte[] file, string name)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Length == 0)
            return Refused("empty", new("Filen er tom.", "The file is empty."), new("Vælg den fil, listen står i.", "Choose the file that holds the list."));
        if (file.AsSpan().StartsWith("PK"u8))
            return Workbook(file, name);
        if (file.AsSpan().Contains((byte)0))
            return Refused("not-a-list", new("Filen er hverken CSV eller Excel (xlsx).", "The file is neither CSV nor Excel (xlsx)."), new("Gem listen som xlsx eller csv.", "Save the list as xlsx or csv."));
        var text = Text(file);
        var head = text.Split('\n', 2)[0];
        var delimiter = ";\t,".MaxBy(sign => head.Count(c => c == sign));
        return Listed(Lines(text, delimiter));
    }

    static string Text(byte[] file)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException) // what Excel in Danish writes
        {
            return Encoding.Latin1.GetString(file);
        }
    }

    // rows of another width are told of where they stand, not left out
    static IEnumerable<CsvRow> Lines(string text, char delimiter)
    {
        var whole = Csv.Read(new StringReader(text), "", delimiter);
        yield return new(1, whole.Columns);
        foreach (var row in whole.Rows)
            yield return row;
        foreach (var odd in whole.Findings.Where(f => f.Code == "csv-row-width"))
            yield return new(int.Parse(odd.Where.Split(':')[1], CultureInfo.InvariantCulture), []);
    }

    static SheetFile Workbook(byte[] file, string name)
    {
        var zip = SafeZip.Read(new MemoryStream(file), name);
        if (zip.Findings is [var trouble, ..])
            return Refused(trouble.Code, new($"Filen kan ikke åbnes ({trouble.Code}).", trouble.What), new("Gem den igen fra Excel, uden adgangskode.", trouble.Mend));
        var sheet = zip.Files.Keys.Where(f => f.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase) && f.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.OrdinalIgnoreCase).FirstOrDefault();
        if (sheet is null)
            return Refused("no-sheet", new("Der er intet ark i filen.", "The file holds no sheet."), new("Gem listen som xlsx eller csv.", "Save the list as xlsx or csv."));
        var shared = zip.Files.TryGetValue("xl/sharedStrings.xml", out var strings) ? Xml(strings)?.Root?.Elements(Main + "si").Select(Words).ToList() ?? [] : [];
        return Xml(zip.Files[sheet]) is not { } document
            ? Refused("not-xml", new("Arket kan ikke læses.", "The sheet cannot be read."), new("Gem den igen fra Excel.", "Save it again from Excel."))
            : Listed(document.Descendants(Main + "row").Select((row, i) => Row(row, i + 1, shared)));
    }

    static CsvRow Row(XElement row, int otherwise, List<string> shared)
    {
        const int MostColumns = 100;
        var cells = new List<string>();
        foreach (var cell in row.Elements(Main + "c"))
        {
            var column = ColumnOf((string?)cell.Attribute("r")) ?? cells.Count;
            if (column >= MostColumns)
                break;
            while (cells.Count <= column)
                cells.Add("");
            cells[column] = Value(cell, shared);
        }
        return new((int?)row.Attribute("r") ?? otherwise, cells);
    }

    static string Value(XElement cell, List<string> shared) => (string?)cell.Attribute("t") switch
    {
        "s" => int.TryParse((string?)cell.Element(Main + "v"), NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Count ? shared[at] : "",
        "inlineStr" => cell.Element(Main + "is") is { } text ? Words(text) : "",
        "str" or "b" or "e" => (string?)cell.Element(Main + "v") ?? "",
        _ => Number((string?)cell.Element(Main + "v") ?? ""),
    };

    // Excel writes long numbers as 1.012345678E9
    static string Number(string said) => decimal.TryParse(said, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && decimal.Truncate(number) == number ? number.ToString("0", CultureInfo.InvariantCulture) : said;

    static string Words(XElement text) => string.Concat(text.Descendants(Main + "t").Where(t => t.Parent?.Name != Main + "rPh").Select(t => t.Value));

    static int? ColumnOf(string? reference)
    {
        var letters = (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).ToList();
        return letters.Count is 0 or > 3 ? null : letters.Aggregate(0, (sum, letter) => sum * 26 + letter - 'A' + 1) - 1;
    }

    static XDocument? Xml(byte[] part) => SafeXml.Read(new MemoryStream(part), "sheet").Document;

    static SheetFile Listed(IEnumerable<CsvRow> rows)
    {
        var kept = rows.Select(r => r with { Cells = [.. r.Cells.Select(c => c.Trim())] }).Where(r => r.Cells.Count == 0 || r.Cells.Any(c => c.Length > 0)).OrderBy(r => r.Line).ToList();
        return kept.Count > 1 ? new(kept, []) : Refused("no-rows", new("Der er ingen rækker under overskrifterne.", "There are no rows below the head."), new("Første række er overskrifter, resten er arbejdssteder.", "The first row is the head, the rest are workplaces."));
    }

    static SheetFile Refused(string code, Text what, Text mend) => new([], [new(0, code, what, mend)]);
}
