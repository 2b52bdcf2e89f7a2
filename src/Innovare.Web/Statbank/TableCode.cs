using Innovare.PublicSector;

namespace Innovare.Web.Statbank;

/// <summary>How a program asks for what a page shows: lines that run as they stand.</summary>
public static class TableCode
{
    /// <summary>Name of the language or program, and the lines.</summary>
    public static IEnumerable<(string Name, string Lines)> Of(TablePage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var choice = page.Choice!; // a table that exists
        var csv = page.Absolute(page.DataAddress(Language.English, "csv", choice.Query()));
        var id = choice.Table.Id;
        yield return ("R", $"tal <- read.csv(\"{csv}\", encoding = \"UTF-8\")\nhead(tal)");
        yield return ("Python", $"import csv, io, urllib.request\nsvar = urllib.request.urlopen(\"{csv}\")\ntal = list(csv.DictReader(io.TextIOWrapper(svar, \"utf-8\")))\nprint(tal[:5])");
        yield return ("curl", $"curl --globoff --fail --output {FileName(id)}.json \"{page.Absolute(Api(page, choice))}\"");
        yield return ("Excel", page.Absolute(page.DataAddress(page.Language, "xlsx", choice.Query())));
    }

    /// <summary>The same choice asked of PxWebApi 2; in words it knows, so that a rolling choice rolls there too.</summary>
    static string Api(TablePage page, TableChoice choice)
    {
        var variables = choice.Table.Variables.Select((variable, v) => $"valuecodes[{Uri.EscapeDataString(variable.Code)}]={Escaped(choice.Asked[v])}");
        var codelists = choice.Options.Codelists.Select(list => $"codelist[{Uri.EscapeDataString(list.Key)}]={Uri.EscapeDataString(list.Value)}");
        string[] asOf = choice.Options.Instant.Length > 0 ? [$"{AsOf.Key}={Uri.EscapeDataString(choice.Options.Instant)}"] : [];
        var language = page.Language.Code();
        return $"{page.Shelf.ApiRoot}/tables/{Uri.EscapeDataString(choice.Table.Id)}/data?lang={language}&outputFormat=json-stat2&{string.Join('&', variables.Concat(codelists).Concat(asOf))}";
    }

    // A star, a bracket and a comma mean something to the interface and nothing to an address.
    static string Escaped(string asked) => string.Join("", asked.Select(c => "*()[],".Contains(c, StringComparison.Ordinal) ? c.ToString() : Uri.EscapeDataString(c.ToString())));

    static string FileName(string id) => string.Concat(id.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));
}
