using System.Globalization;
using System.Xml.Linq;
using Innovare.Platform.Imports;
using Innovare.PublicSector;

namespace Innovare.Survey.Design.XlsForms;

/// <summary>The sheets of an Excel workbook as words: the first row of each names its columns.</summary>
/// <param name="Sheets">By name, in small letters.</param>
/// <param name="Findings">Why the file cannot be read.</param>
sealed record Workbook(IReadOnlyDictionary<string, WorkbookSheet> Sheets, IReadOnlyList<Finding> Findings)
{
    static readonly XNamespace s_main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static readonly XNamespace s_relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Reads a workbook; formulas give the value they had when the file was saved.</summary>
    public static Workbook Read(Stream stream, string name)
    {
        var zip = SafeZip.Read(stream, name);
        if (zip.Findings.Count > 0)
            return Refused([.. zip.Findings]);
        var findings = new List<Finding>();
        XElement? Part(string path)
        {
            if (!zip.Files.TryGetValue(path, out var bytes))
                return null;
            var xml = SafeXml.Read(new MemoryStream(bytes), $"{name}!{path}");
            findings.AddRange(xml.Findings);
            return xml.Document?.Root;
        }

        var (book, relations) = (Part("xl/workbook.xml"), Part("xl/_rels/workbook.xml.rels"));
        if (book is null || relations is null)
            return findings.Count > 0 ? Refused(findings) : Refused(new Finding("xlsform-not-a-workbook", name, "The file is no Excel workbook.", "Save the form as .xlsx."));
        var shared = Part("xl/sharedStrings.xml")?.Elements(s_main + "si").Select(Words).ToList() ?? [];
        var targets = relations.Elements().ToDictionary(r => (string?)r.Attribute("Id") ?? "", r => (string?)r.Attribute("Target") ?? "", StringComparer.Ordinal);
        var sheets = new Dictionary<string, WorkbookSheet>(StringComparer.Ordinal);
        foreach (var sheet in book.Descendants(s_main + "sheet"))
        {
            var title = ((string?)sheet.Attribute("name") ?? "").Trim();
            var target = targets.GetValueOrDefault((string?)sheet.Attribute(s_relations + "id") ?? "", "");
            if (Part(target.StartsWith('/') ? target[1..] : "xl/" + target) is { } content)
                sheets[title.ToLowerInvariant()] = WorkbookSheet.Of(title, Rows(content, shared));
        }
        return findings.Count > 0 ? Refused(findings) : new(sheets, []);
    }

    static IEnumerable<(int Number, Dictionary<int, string> Cells)> Rows(XElement sheet, List<string> shared)
    {
        var number = 0;
        foreach (var row in sheet.Descendants(s_main + "row"))
        {
            number = int.TryParse((string?)row.Attribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : number + 1;
            var (cells, column) = (new Dictionary<int, string>(), -1);
            foreach (var cell in row.Elements(s_main + "c"))
            {
                column = ColumnOf((string?)cell.Attribute("r")) ?? column + 1;
                if (ValueOf(cell, shared).Trim() is { Length: > 0 } value)
                    cells[column] = value;
            }
            yield return (number, cells);
        }
    }

    static string ValueOf(XElement cell, List<string> shared)
    {
        var value = (string?)cell.Element(s_main + "v") ?? "";
        return (string?)cell.Attribute("t") switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Count ? shared[at] : "",
            "inlineStr" => cell.Element(s_main + "is") is { } words ? Words(words) : "",
            "b" => value == "1" ? "true" : "false",
            _ => value,
        };
    }

    // phonetic readings (rPh) stand beside the words and are none of them
    static string Words(XElement element) => string.Concat(element.Descendants(s_main + "t").Where(t => t.Parent?.Name != s_main + "rPh").Select(t => t.Value));

    static int? ColumnOf(string? reference)
    {
        var (column, letters) = (0, 0);
        foreach (var sign in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(3))
            (column, letters) = ((column * 26) + sign - 'A' + 1, letters + 1);
        return letters == 0 ? null : column - 1;
    }

    static Workbook Refused(params IReadOnlyList<Finding> findings) => new(new Dictionary<string, WorkbookSheet>(), findings);
}

/// <summary>A sheet: its columns as they are named in row 1, and the rows below that hold something.</summary>
/// <param name="Name">As it stands on the tab.</param>
/// <param name="Columns">Names of the columns, without spaces around them.</param>
/// <param name="Rows">In order.</param>
sealed record WorkbookSheet(string Name, IReadOnlyList<string> Columns, IReadOnlyList<WorkbookRow> Rows)
{
    public static WorkbookSheet Of(string name, IEnumerable<(int Number, Dictionary<int, string> Cells)> rows)
    {
        var filled = rows.Where(r => r.Cells.Count > 0).ToList();
        if (filled.Count == 0)
            return new(name, [], []);
        var heads = filled[0].Cells;
        return new(name, [.. heads.OrderBy(h => h.Key).Select(h => h.Value)], [.. filled.Skip(1).Select(r => new WorkbookRow(name, r.Number,
            r.Cells.GroupBy(c => heads.GetValueOrDefault(c.Key, ""), StringComparer.OrdinalIgnoreCase).ToDictionary(c => c.Key, c => c.First().Value, StringComparer.OrdinalIgnoreCase)))]);
    }
}

/// <summary>A row of a sheet.</summary>
/// <param name="Sheet">Name of the sheet.</param>
/// <param name="Number">As Excel counts, the head being 1.</param>
/// <param name="Cells">What it holds, by column; what stands in a column without a name is under "".</param>
sealed record WorkbookRow(string Sheet, int Number, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>What stands in the column; empty when nothing does.</summary>
    public string this[string column] => Cells.GetValueOrDefault(column, "");

    /// <summary>Sheet and row, for findings.</summary>
    public string Where => string.Create(CultureInfo.InvariantCulture, $"{Sheet}:{Number}");
}
