using System.Text.Json.Nodes;

namespace Innovare.Web.Library;

/// <summary>The library's data addresses as an OpenAPI 3.1 description.</summary>
static class CaseDescription
{
    public static JsonObject Write() => new()
    {
        ["openapi"] = "3.1.0",
        ["info"] = new JsonObject
        {
            ["title"] = "Innovare: cases and reuse",
            ["version"] = "1",
            ["description"] = "Public cases and links of reuse. Texts are CC BY 4.0; each case carries its source line. No key is needed.",
            ["license"] = new JsonObject { ["name"] = "CC BY 4.0", ["url"] = "https://creativecommons.org/licenses/by/4.0/" },
        },
        ["paths"] = new JsonObject
        {
            [Addresses.CasesData.Danish] = Get("Cases that answer a question, as JSON or CSV. searchWords are Danish words set by the editors, or by the place that tells the case, so that it is found; they are not the source's.", "application/json", [Format, .. Question]),
            [Addresses.CaseData.Danish] = Get("One case.", "application/json", [Slug]),
            [Addresses.CaseLinkedData.Danish] = Get("One case in the words of schema.org.", "application/ld+json", [Slug]),
            [Addresses.CasesFeed.Danish] = Get("Cases that answer a question as an Atom feed, newest first.", "application/atom+xml", Question),
            [Addresses.ReuseData.Danish] = Get("Every link of reuse, as JSON or CSV.", "application/json", [Format]),
            [Addresses.CaseSuggestions.Danish] = Get("Topics, places and titles that begin so.", "application/json", [Text("q", "The beginning, at most 60 letters.")]),
        },
    };

    static JsonObject Format => InPath("format", "json or csv");

    static JsonObject Slug => InPath("slug", "Stable id of a case.");

    static JsonObject[] Question =>
    [
        Text("q", "Words in Danish or English; quotes make a phrase, a minus leaves out."),
        Text("level", "municipal, region, state or cross; may be repeated, as every facet below."),
        Text("type", "product, service, process or communication."),
        Text("value", "quality, efficiency, satisfaction, citizens or political."),
        Text("evidence", "5, 4, 3, 2, 1 or none."),
        Text("order", "relevance, evidence, spread, newest or title."),
    ];

    static JsonObject Get(string summary, string type, IReadOnlyList<JsonObject> parameters) => new()
    {
        ["get"] = new JsonObject
        {
            ["summary"] = summary,
            ["parameters"] = new JsonArray([.. parameters]),
            ["responses"] = new JsonObject
            {
                ["200"] = new JsonObject { ["description"] = "Found.", ["content"] = new JsonObject { [type] = new JsonObject() } },
                ["404"] = new JsonObject { ["description"] = "No such case or format; the body is problem+json." },
            },
        },
    };

    static JsonObject InPath(string name, string description) => Parameter(name, "path", description, isRequired: true);

    static JsonObject Text(string name, string description) => Parameter(name, "query", description, isRequired: false);

    static JsonObject Parameter(string name, string place, string description, bool isRequired) => new()
    {
        ["name"] = name,
        ["in"] = place,
        ["required"] = isRequired,
        ["description"] = description,
        ["schema"] = new JsonObject { ["type"] = "string" },
    };
}
