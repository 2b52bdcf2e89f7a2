using System.Globalization;
using Innovare.PublicSector;
using static System.FormattableString;

namespace Innovare.Survey.Design.Reading;

/// <summary>Reads <c>codelists/NAME.csv</c>: code, da, en, and where they are needed parent, valid-from, valid-to.</summary>
static class CodelistCsv
{
    static readonly string[] Needed = ["code", "da", "en"];

    public static Codelist Read(string path, List<Finding> findings)
    {
        var file = "codelists/" + Path.GetFileName(path);
        using var reader = new StreamReader(path);
        var csv = Csv.Read(reader, file);
        findings.AddRange(csv.Findings);
        var missing = csv.Missing(Needed).ToList();
        findings.AddRange(missing);
        return new Codelist(Path.GetFileNameWithoutExtension(path), missing.Count > 0 ? [] : Entries(csv, findings));
    }

    static List<CodelistEntry> Entries(Csv csv, List<Finding> findings)
    {
        var entries = new List<CodelistEntry>();
        foreach (var row in csv.Rows)
        {
            string Cell(string column) => csv.PositionOf(column) is >= 0 and var at ? row.Cells[at].Trim() : "";
            void Say(string code, string column, string what, string mend) =>
                findings.Add(new(code, Invariant($"{csv.File}:{row.Line}:{csv.PositionOf(column) + 1}"), what, mend));
            int? Year(string column)
            {
                if (Cell(column).Length == 0)
                    return null;
                if (int.TryParse(Cell(column), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
                    return year;
                Say("codelist-year", column, $"“{Cell(column)}” is not a year.", "Write the year of a round, or leave it empty.");
                return null;
            }

            if (Cell("code").Length == 0)
                Say("codelist-code-missing", "code", "The code is missing.", "Give the entry a code.");
            if (entries.Exists(e => e.Code == Cell("code")))
                Say("id-duplicate", "code", $"The code “{Cell("code")}” stands twice.", "Codes are unique in a list.");
            foreach (var language in (string[])["da", "en"])
                if (Cell(language).Length == 0)
                    Say("translation-missing", language, "The name is missing.", "Write it in both languages.");
            entries.Add(new(Cell("code"), new(Cell("da"), Cell("en")), Cell("parent") is { Length: > 0 } parent ? parent : null, Year("valid-from"), Year("valid-to")));
        }
        return entries;
    }
}
