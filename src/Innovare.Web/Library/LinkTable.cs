using System.Globalization;
using System.Text;
using Innovare.Cases.Reuse;
using Innovare.PublicSector;
using Innovare.Web.Look;

namespace Innovare.Web.Library;

/// <summary>The links of reuse as a table, a row a link.</summary>
static class LinkTable
{
    const string Between = " | ";

    public static string Write(ReuseGraph graph, Language language)
    {
        var separator = language == Language.Danish ? ';' : ',';
        var table = new StringBuilder();
        string[] header = ["id", "giver_case", "giver", "taker_case", "taker", "number", "kind", "state", "counts", "year", "value", "confirmation", "sources"];
        table.AppendJoin(separator, header).Append('\n');
        foreach (var link in graph.Links)
            table.AppendJoin(separator, Fields(link, graph, language).Select(f => CsvField.Text(f ?? "", separator))).Append('\n');
        return table.ToString();
    }

    static IEnumerable<string?> Fields(ReuseLink link, ReuseGraph graph, Language language) =>
    [
        link.Id, link.Giver.Case, Name(link.Giver, graph, language), link.Taker.Case, Name(link.Taker, graph, language), link.Taker.Number?.ToString(CultureInfo.InvariantCulture),
        link.Kind, link.State, graph.WeightOf(link), link.Year?.ToString(CultureInfo.InvariantCulture), string.Join(Between, link.Value), link.Confirmation, string.Join(Between, link.Sources),
    ];

    static string? Name(Party party, ReuseGraph graph, Language language) => graph.CaseOf(party)?.Organisation ?? party.Called?[language];
}
