using System.Text;
using Innovare.Cases;
using Innovare.PublicSector;
using Innovare.Web.Look;

namespace Innovare.Web.Library;

/// <summary>The cases as a table, a row a case. Danish has <c>;</c> between fields, English <c>,</c>, as spreadsheets of those languages expect.</summary>
static class CaseTable
{
    const string Between = " | ";

    static readonly (string Header, Func<Case, Language, string?> Field)[] Columns =
    [
        ("slug", (c, _) => c.Slug),
        ("title", (c, language) => c.Title[language]),
        ("organisation", (c, _) => c.Organisation),
        ("level", (c, _) => c.Level),
        ("types", (c, _) => string.Join(Between, c.Types)),
        ("summary", (c, language) => c.Summary[language]),
        ("values", (c, _) => string.Join(Between, c.Values)),
        ("evidence_da", (c, _) => c.Evidence?.Text),
        ("judged_by", (c, language) => c.Evidence?.JudgedBy?[language]),
        ("method", (c, language) => c.Evidence?.Method?[language]),
        ("novelty", (c, language) => c.Novelty?[language]),
        ("inspired_by", (c, language) => c.InspiredBy?[language]),
        ("technology", (c, language) => c.Technology?[language]),
        ("stage", (c, _) => c.Stage),
        ("year", (c, _) => c.Years?.ToString()),
        ("sources", (c, _) => string.Join(Between, c.Sources.Select(s => s.Url))),
        ("status", (c, language) => CaseWords.Statuses.Find(c.Status)?.Name[language]),
        ("search_words", (c, _) => string.Join(Between, c.SearchWords)),
    ];

    public static string Write(IReadOnlyList<Case> cases, Language language)
    {
        var separator = language == Language.Danish ? ';' : ',';
        var table = new StringBuilder();
        table.AppendJoin(separator, Columns.Select(c => c.Header)).Append('\n');
        foreach (var row in cases)
            table.AppendJoin(separator, Columns.Select(c => CsvField.Text(c.Field(row, language) ?? "", separator))).Append('\n');
        return table.ToString();
    }
}
