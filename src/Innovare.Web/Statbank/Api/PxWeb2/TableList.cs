using System.Globalization;
using Innovare.Statbank;
using Microsoft.AspNetCore.Http;

namespace Innovare.Web.Statbank.Api.PxWeb2;

/// <summary>The list of tables: searched, paged; and one table of it.</summary>
static class TableList
{
    const int UsualPageSize = 20;
    const int LargestPage = 10_000;

    public static Task Get(HttpContext http, ApiTables tables, TimeProvider clock)
    {
        var query = http.Request.Query;
        if (tables.Language(query["lang"]) is not { } language)
            return http.Say(Problems.LanguageUnknown, "en", query["lang"], new { languages = tables.Languages });
        if (!Number(query["pageNumber"], 1, out var page) || !Number(query["pageSize"], UsualPageSize, out var size)
            || !Number(query["pastDays"], 0, out var days) || (days <= 0 && query.ContainsKey("pastDays")) || !Truth(query["includeDiscontinued"]))
            return http.Say(Problems.RequestBad, language, http.Request.QueryString.Value);
        size = size is > 0 and <= LargestPage ? size : UsualPageSize;
        var found = tables.All.Where(t => t.Speaks(language) && Matches(t, query["query"].ToString(), language) && IsSince(t, days, clock)).ToList();
        var pages = Math.Max(1, (found.Count + size - 1) / size);
        if (page < 1 || page > pages)
            return http.Say(Problems.ListPageUnknown, language, page.ToString(CultureInfo.InvariantCulture), new { totalPages = pages });
        string At(int number) => $"{tables.Prefix}/api/v2/tables?lang={language}{Asked(query["query"])}&pageSize={Text(size)}&pageNumber={Text(number)}";
        var shown = found.Skip((page - 1) * size).Take(size).Select(t => Of(tables, t, language));
        return http.Response.WriteAsJsonAsync(
            new TablesResponse(language, [.. shown], new(page, size, found.Count, pages, [.. PageLinks(page, pages, language, At)]), [new("self", language, At(page))]),
            Refusing.Json, http.RequestAborted);
    }

    public static Table Of(ApiTables tables, ApiTable table, string language)
    {
        var subject = table.Subject;
        var cube = table.WithContents;
        return new(
            table.Id,
            table.Title(language),
            table.Cube.Description?[language] ?? "",
            table.Id,
            table.Updated,
            table.FirstTime,
            table.LastTime,
            "public",
            [.. cube.Variables.Select(v => v.Name[language])],
            table.Cube.Source[language],
            subject.Code,
            TimeUnit(table.Time?.Scale),
            [[.. table.Place.Select(s => new PathElement(s.Code, s.Name[language], s.Name[language]))]],
            [.. Links(tables, table, language)]);
    }

    public static IEnumerable<Link> Links(ApiTables tables, ApiTable table, string language)
    {
        string At(string code, string below = "") => $"{tables.Prefix}/api/v2/tables/{Uri.EscapeDataString(table.Id)}{below}?lang={code}";
        yield return new("self", language, At(language));
        foreach (var other in table.Languages.Where(l => l != language))
            yield return new("alternate", other, At(other));
        yield return new("metadata", language, At(language, "/metadata"));
        yield return new("data", language, At(language, "/data") + "&outputFormat=json-stat2");
    }

    static IEnumerable<Link> PageLinks(int page, int pages, string language, Func<int, string> at)
    {
        if (page < pages)
            yield return new("next", language, at(page + 1));
        if (page > 1)
            yield return new("previous", language, at(page - 1));
        if (pages > 1)
            yield return new("last", language, at(pages));
    }

    // Plain words, all of which must occur: what people type, not a query language.
    static bool Matches(ApiTable table, string query, string language)
    {
        var words = query.Split([' ', '"', '*', '(', ')', ':'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Take(20).All(word => Has(table, word, language));
    }

    static bool Has(ApiTable table, string word, string language)
    {
        bool In(string text) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
        return In(table.Id) || In(table.Title(language)) || In(table.Subject.Name[language]) || In(table.Cube.Source[language])
            || table.Cube.Variables.Any(v => In(v.Name[language]) || v.Values.Any(value => In(value.Name[language])));
    }

    static bool IsSince(ApiTable table, int days, TimeProvider clock) =>
        days == 0 || (table.Cube.Updated is { } updated && updated >= clock.GetUtcNow().UtcDateTime.AddDays(-Math.Min(days, 100_000)));

    static string? TimeUnit(TimeScale? scale) => scale switch
    {
        TimeScale.Annual => "Annual",
        TimeScale.Quarterly => "Quarterly",
        TimeScale.Monthly => "Monthly",
        TimeScale.Weekly => "Weekly",
        _ => "Other",
    };

    static bool Number(string? text, int none, out int number)
    {
        number = none;
        return string.IsNullOrEmpty(text) || int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }

    static bool Truth(string? text) => string.IsNullOrEmpty(text) || bool.TryParse(text, out _);

    static string Asked(string? query) => string.IsNullOrEmpty(query) ? "" : "&query=" + Uri.EscapeDataString(query);

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
