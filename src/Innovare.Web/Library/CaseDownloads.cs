using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Innovare.Cases;
using Innovare.Cases.Reuse;
using Innovare.Cases.Store;
using Innovare.PublicSector;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Innovare.Web.Library;

/// <summary>The cases as open data: one or all, and all narrowed by the same address as the list.</summary>
static class CaseDownloads
{
    const string Licence = "https://creativecommons.org/licenses/by/4.0/";
    const int LongestBeginning = 60;
    const string LicenceNote = "Titles, summaries, search words and translations are Innovare's, CC BY 4.0. The linked sources belong to their owners.";

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
    };

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            endpoints.MapGet(Addresses.CasesData.Template(language), All);
            endpoints.MapGet(Addresses.CaseData.Template(language), One);
            endpoints.MapGet(Addresses.CaseLinkedData.Template(language), (string slug, HttpContext context, CaseLibrary library) => Linked(slug, context, library));
            endpoints.MapGet(Addresses.CaseDescription.Template(language), () => Results.Text(CaseDescription.Write().ToJsonString(Json), "application/json; charset=utf-8"));
            endpoints.MapGet(Addresses.CasesFeed.Template(language), Feed);
            endpoints.MapGet(Addresses.ReuseData.Template(language), Links);
            endpoints.MapGet(Addresses.CaseSuggestions.Template(language), Suggest);
        }
    }

    static IResult All(string format, HttpContext context, CaseLibrary library)
    {
        var asked = ListAddress.Read(context.Request.Query, library.Search.Facets);
        var cases = library.Search.Find(asked.Query).Cases;
        return format switch
        {
            "json" => Results.Json(new { licence = Licence, licenceNote = LicenceNote, cases = cases.Where(c => c.IsOpen).Select(Open) }, Json),
            "csv" => Csv([.. cases.Where(c => c.IsOpen)], context.ReaderLanguage()),
            _ => Refuse(context, Problems.FormatUnknown),
        };
    }

    static IResult One(string slug, HttpContext context, CaseLibrary library) => library.Find(slug) is { IsOpen: true } found
        ? Results.Json(new { licence = Licence, licenceNote = LicenceNote, @case = Open(found) }, Json)
        : Refuse(context, Problems.CaseUnknown);

    static IResult Suggest(string? q, CaseLibrary library) =>
        Results.Json(library.Search.Suggest(q is { Length: <= LongestBeginning } ? q : ""), Json);

    static IResult Refuse(HttpContext context, Problem problem)
    {
        context.Refuse(problem);
        return Results.StatusCode(problem.Status);
    }

    // a table opened in a spreadsheet needs the mark to show æ, ø and å
    static IResult Csv(IReadOnlyList<Case> cases, Language language) => Results.File(
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(CaseTable.Write(cases, language))],
        "text/csv; charset=utf-8",
        "innovare-cases.csv");

    static IResult Linked(string slug, HttpContext context, CaseLibrary library) => library.Find(slug) is { IsOpen: true } found
        ? Results.Text(CaseLinkedData.Write(found, library, context.ReaderLanguage(), Site(context)).ToJsonString(Json), "application/ld+json; charset=utf-8")
        : Refuse(context, Problems.CaseUnknown);

    static IResult Feed(HttpContext context, CaseLibrary library)
    {
        var asked = ListAddress.Read(context.Request.Query, library.Search.Facets);
        var cases = library.Search.Find(asked.Query).Cases;
        return Results.Text(CaseFeed.Write(cases, asked.Query.Words, context.ReaderLanguage(), Site(context), context.Request.QueryString.Value ?? ""), "application/atom+xml; charset=utf-8");
    }

    static IResult Links(string format, HttpContext context, CaseLibrary library) => format switch
    {
        "json" => Results.Json(new { licence = Licence, licenceNote = LicenceNote, links = library.Reuse.Links.Select(l => OpenLink(l, library.Reuse)) }, Json),
        "csv" => Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(LinkTable.Write(library.Reuse, context.ReaderLanguage()))], "text/csv; charset=utf-8", "innovare-reuse.csv"),
        _ => Refuse(context, Problems.FormatUnknown),
    };

    static string Site(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}";

    static object OpenLink(ReuseLink link, ReuseGraph graph) => new
    {
        link.Id,
        link.Giver,
        link.Taker,
        link.Kind,
        link.State,
        Counts = graph.WeightOf(link),
        link.Year,
        link.Changed,
        link.GivenUpBecause,
        link.Value,
        link.Confirmation,
        link.Sources,
    };

    // contacts are never part of open data
    static object Open(Case found) => new
    {
        found.Slug,
        found.Title,
        found.Organisation,
        found.Level,
        found.Types,
        found.Summary,
        found.Values,
        found.Evidence,
        found.Novelty,
        found.InspiredBy,
        found.Technology,
        found.Stage,
        SearchWords = found.SearchWords.Count == 0 ? null : found.SearchWords,
        found.Problem,
        found.Audience,
        found.TechnologyRole,
        Effort = found.Effort == Effort.NotTold ? null : found.Effort,
        found.DidNotWork,
        Attachments = found.Attachments.Count == 0 ? null : found.Attachments,
        Claims = found.Claims.Count == 0 ? null : found.Claims.Select(OpenClaim),
        found.InUseOn,
        found.PublishedOn,
        found.StoppedBecause,
        SourceLine = SourceLine(found),
        Year = found.Years?.ToString(),
        found.Sources,
        Status = new { Code = found.Status, Text = CaseWords.Statuses.Find(found.Status)?.Name },
        found.TranslatedBy,
    };

    static object OpenClaim(ValueClaim claim) => new
    {
        claim.Value,
        claim.Effect,
        claim.Step,
        claim.Expected,
        claim.Measured,
        claim.Method,
        claim.Number,
        Period = claim.Period?.ToString(),
        claim.AssessedBy,
    };

    static string SourceLine(Case found) => $"{found.Title.Da}, {found.Organisation}. Innovare (CC BY 4.0), {(found.Sources.Count == 0 ? "fortalt af stedet selv" : $"efter {string.Join(" ", found.Sources.Select(s => s.Url))}")}";
}
