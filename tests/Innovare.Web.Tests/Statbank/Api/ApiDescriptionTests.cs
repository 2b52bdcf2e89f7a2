using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Innovare.Tests;

namespace Innovare.Web.Tests.Statbank.Api;

/// <summary>Our own OpenAPI description, held against the endpoints and their answers.</summary>
public sealed partial class ApiDescriptionTests(FolderSite folder)
{
    // Patterns of the same meaning that a description of addresses has no place for, and the twins of /statbank/v1.
    static readonly string[] Undescribed = ["/api/v2/{**any}", "/api/v1/{**any}", "/statbank/v1/{**any}", "/statbank/v1/{**function}"];

    static string File => Repository.File("src", "Innovare.Web", "Statbank", "Api", "Open", "openapi.json");

    [Fact]
    public async Task Every_address_of_the_interfaces_is_described_and_nothing_else()
    {
        var matrix = Row().Matches(await System.IO.File.ReadAllTextAsync(Repository.File("docs", "endpoints.md"), Stop))
            .Where(row => Prefix().IsMatch(row.Groups[1].Value) && !Undescribed.Contains(row.Groups[1].Value, StringComparer.Ordinal))
            .Select(row => $"{(row.Groups[2].Value.StartsWith("GET", StringComparison.Ordinal) ? "get" : "post")} {row.Groups[1].Value.Replace("**", "", StringComparison.Ordinal)}");
        var described = JsonNode.Parse(await System.IO.File.ReadAllTextAsync(File, Stop))!["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => $"{operation.Key} {path.Key}"));

        Assert.Equal(matrix.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_operation_answers_as_it_is_described()
    {
        const string Question2 = """{"selection":[{"variableCode":"OMRÅDE","valueCodes":["*"]},{"variableCode":"Tid","valueCodes":["top(1)"]}]}""";
        const string Danish = """{"table":"PLACES","format":"JSONSTAT","variables":[{"code":"OMRÅDE","values":["084"]}],"valueTransformationSettings":{"operation":"percent","selectedVariableCode":"OMRÅDE"}}""";
        string Question1(string format) => $$"""{"query":[{"code":"Tid","selection":{"filter":"top","values":["1"]} }],"response":{"format":"{{format}}"} }""";
        var saved = await Described.Ask(folder.Http, "/api/v2/savedqueries", "/api/v2/savedqueries", $$"""{"tableId":"PLACES","selection":{{Question2}}}""");
        var query = "/api/v2/savedqueries/" + saved["body"]!["id"]!.GetValue<string>();
        List<JsonObject> answers =
        [
            saved,
            await Ask("/api/v2/savedqueries/{id}", query), await Ask("/api/v2/savedqueries/{id}/data", query + "/data"), await Ask("/api/v2/savedqueries/{id}/selection", query + "/selection"),
            await Ask("/api/v2/config"), await Ask("/api/v2/tables"), await Ask("/api/v2/tables", "/api/v2/tables?lang=xx"), await Ask("/api/v2/tables", "/api/v2/tables?pageNumber=99"),
            await Ask("/api/v2/tables/{id}", "/api/v2/tables/PLACES"), await Ask("/api/v2/tables/{id}", "/api/v2/tables/NOPE"),
            await Ask("/api/v2/tables/{id}/metadata", "/api/v2/tables/PLACES/metadata"), await Ask("/api/v2/tables/{id}/defaultselection", "/api/v2/tables/PLACES/defaultselection"),
            .. await Formats("/api/v2/tables/{id}/data", "/api/v2/tables/PLACES/data?outputFormat=", "json-stat2", "csv", "px", "xlsx", "html", "json-px", "parquet"),
            await Ask("/api/v2/tables/{id}/data", "/api/v2/tables/PLACES/data?valuecodes[OMRÅDE]=999"), await Ask("/api/v2/tables/{id}/data", "/api/v2/tables/PLACES/data", Question2),
            await Ask("/api/v2/codelists/{id}", "/api/v2/codelists/agg_Sides"), await Ask("/api/v2/codelists/{id}", "/api/v2/codelists/nope"),
            await Ask(V1, "/api/v1/en"), await Ask(V1, "/api/v1/en/tables"), await Ask(V1, "/api/v1/en/tables/innovation/kommuner"), await Ask(V1, "/api/v1/en/PLACES"), await Ask(V1, "/api/v1/en?config"), await Ask(V1, "/api/v1/en/NOPE"),
            await Ask(V1, "/api/v1/en/tables?query=Places"),
            await Ask(V1, "/api/v1/en/PLACES", Question1("json-stat")), await Ask(V1, "/api/v1/en/PLACES", Question1("json-stat2")), await Ask(V1, "/api/v1/en/PLACES", Question1("json")), await Ask(V1, "/api/v1/en/PLACES", Question1("csv")), await Ask(V1, "/api/v1/en/PLACES", Question1("sdmx")), await Ask(V1, "/api/v1/en/PLACES", Question1("nope")),
            await Ask("/statbank/v1/subjects", "/statbank/v1/subjects?recursive=true&includeTables=true"), await Ask("/statbank/v1/subjects", "/statbank/v1/subjects", "{}"), await Ask("/statbank/v1/subjects/{subjects}", "/statbank/v1/subjects/innovation"),
            await Ask("/statbank/v1/tables"), await Ask("/statbank/v1/tables", "/statbank/v1/tables?format=XML"), await Ask("/statbank/v1/tables", "/statbank/v1/tables", "{}"),
            await Ask("/statbank/v1/tableinfo", "/statbank/v1/tableinfo?id=PLACES"), await Ask("/statbank/v1/tableinfo/{table}", "/statbank/v1/tableinfo/PEOPLE?lang=en"), await Ask("/statbank/v1/tableinfo"),
            .. await Formats("/statbank/v1/data/{table}/{format}", "/statbank/v1/data/PLACES/", "JSONSTAT", "CSV", "XLSX", "PX", "HTML", "DSTML", "SDMXCOMPACT?OMRÅDE=084&Tid=2023"),
            await Ask("/statbank/v1/data", "/statbank/v1/data", Danish), await Ask("/statbank/v1/data/{table}", "/statbank/v1/data/PLACES?format=CSV"), await Ask("/statbank/v1/data/{table}/{format}", "/statbank/v1/data/NOPE/CSV"),
            await Ask("/catalog.ttl"), await Ask("/catalog.jsonld"), await Ask("/catalog.rdf"), await Ask("/api/openapi.json"),
        ];

        var wrong = await Described.Wrong(File, [], answers);

        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task The_description_is_served_with_the_address_it_holds_for()
    {
        var served = JsonDocument.Parse(await folder.Http.GetStringAsync("/api/openapi.json", Stop)).RootElement;

        Assert.False(served.GetProperty("info").TryGetProperty("license", out _)); // the tables of a folder are their publishers'
        Assert.Equal([folder.Root], served.GetProperty("servers").EnumerateArray().Select(s => s.GetProperty("url").GetString()));
    }

    [Theory]
    [InlineData("/hent-data/api", "Tal; standardudsnittet, når intet er valgt.")]
    [InlineData("/en/get-data/api", "Figures; the default selection when nothing is chosen.")]
    public async Task The_page_of_the_interfaces_tells_every_operation(string address, string says)
    {
        var page = WebUtility.HtmlDecode(await folder.Http.GetStringAsync(address, Stop));

        Assert.Contains(says, page, StringComparison.Ordinal);
        foreach (var (path, _) in JsonNode.Parse(await System.IO.File.ReadAllTextAsync(File, Stop))!["paths"]!.AsObject())
            Assert.Contains($"<code>{path}</code>", page, StringComparison.Ordinal);
    }

    const string V1 = "/api/v1/{lang}/{path}";

    Task<JsonObject> Ask(string path, string? address = null, string? body = null) => Described.Ask(folder.Http, path, address ?? path, body);

    async Task<List<JsonObject>> Formats(string path, string address, params string[] formats)
    {
        var answers = new List<JsonObject>();
        foreach (var format in formats)
            answers.Add(await Ask(path, address + format));
        return answers;
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [GeneratedRegex(@"^\| `([^`]+)` \| (GET, HEAD|POST) \|", RegexOptions.Multiline, 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"^(/api/|/statbank/v1|/catalog\.)", RegexOptions.None, 1000)]
    private static partial Regex Prefix();
}
