using System.Text.Json.Nodes;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests.Statbank.Api;

/// <summary>The answers of every route of PxWebApi 2 held against its official description, over published, invented and others' tables.</summary>
public sealed class PxApi2Tests(FolderSite folder, Site site)
{
    /// <summary>Where the description itself is at fault: its own server does not follow it either.</summary>
    static readonly (string Schema, string Property, string Keyword)[] Faults =
    [
        ("Table", "updated", "pattern"), // the pattern is that of a date, the format and the words say date-time
        ("updated", "", "pattern"), // the same, of a dataset and of its next update
        ("VariableSelection", "values", "required"), // the property is called valueCodes
    ];

    /// <summary>What we answer otherwise than described, with the reason.</summary>
    static readonly Dictionary<string, string> Deviations = new(StringComparer.Ordinal)
    {
        ["get /tables is not described with 400"] = "a language that no table has is refused, as the reference server does; the description has no answer for it",
        ["get /tables is not described with 404"] = "a page that is not there, the same",
        ["200 text/csv is not among"] = "a format has its own content type, as the reference server does; the description has application/json and three others for all of them",
        ["200 text/html is not among"] = "the same",
        ["200 application/vnd.openxmlformats-officedocument.spreadsheetml.sheet is not among"] = "the same",
    };

    // Data are described as "a string"; what stands in it is a dataset of JSON-stat, which the description does have a schema for.
    const string Dataset = "Dataset";

    [Fact]
    public async Task Every_route_answers_as_the_official_description_says_or_has_a_reason()
    {
        var description = Path.Combine(FolderSite.Reference, "statbank", "PxAPI-2.yml");
        Assert.SkipUnless(File.Exists(description), "The reference material is not here: set INNOVARE_REFERENCE.");
        List<JsonObject> answers = [.. await Tables(folder.Http, "", "PLACES", "TAB003"), .. await Tables(site.Http, "", "PUB01", "PUB06"), .. await Tables(site.Http, "/demo", "DEMO01", "DEMO01U"), .. await Saved(), .. await Codelists(), .. await Refusals()];

        var wrong = (await Described.Wrong(description, Faults, answers)).Where(w => !Deviations.Keys.Any(known => w.Contains(known, StringComparison.Ordinal))).ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(answers.Count > 40, $"{answers.Count} answers");
    }

    [Fact]
    public async Task The_validator_sees_an_answer_that_is_not_as_described()
    {
        var description = Path.Combine(FolderSite.Reference, "statbank", "PxAPI-2.yml");
        Assert.SkipUnless(File.Exists(description), "The reference material is not here: set INNOVARE_REFERENCE.");
        var answer = await Described.Ask(folder.Http, "/config", "/api/v2/config");
        answer["body"]!["maxDataCells"] = "many";

        Assert.Contains(await Described.Wrong(description, Faults, [answer]), w => w.Contains("/maxDataCells", StringComparison.Ordinal));
    }

    static async Task<List<JsonObject>> Tables(HttpClient http, string prefix, params string[] tables)
    {
        var root = prefix + "/api/v2";
        List<JsonObject> answers =
        [
            await Described.Ask(http, "/config", root + "/config"),
            await Described.Ask(http, "/tables", root + "/tables"),
            await Described.Ask(http, "/tables", root + "/tables?lang=en&query=a&pageSize=1&pageNumber=1&pastDays=100000&includeDiscontinued=true"),
        ];
        foreach (var id in tables)
        {
            var table = $"{root}/tables/{id}";
            answers.Add(await Described.Ask(http, "/tables/{id}", table));
            answers.Add(await Described.Ask(http, "/tables/{id}/metadata", table + "/metadata?lang=en"));
            answers.Add(await Described.Ask(http, "/tables/{id}/metadata", table + "/metadata?defaultSelection=true"));
            answers.Add(await Described.Ask(http, "/tables/{id}/defaultselection", table + "/defaultselection"));
            answers.Add(await Described.Ask(http, "/tables/{id}/data", table + "/data", schema: Dataset));
            answers.Add(await Described.Ask(http, "/tables/{id}/data", table + "/data?outputFormat=json-stat2", """{"selection":[]}""", Dataset));
            foreach (var format in new[] { "px", "csv", "xlsx", "html" })
                answers.Add(await Described.Ask(http, "/tables/{id}/data", $"{table}/data?outputFormat={format}"));
        }
        return answers;
    }

    async Task<List<JsonObject>> Codelists() =>
    [
        await Described.Ask(folder.Http, "/codelists/{id}", "/api/v2/codelists/agg_Sides"),
        await Described.Ask(folder.Http, "/codelists/{id}", "/api/v2/codelists/vs_Few?lang=en"),
        await Described.Ask(folder.Http, "/tables/{id}/data", "/api/v2/tables/PLACES/data?valuecodes[OMRÅDE]=*&codelist[OMRÅDE]=agg_Sides&valuecodes[Tid]=*", schema: Dataset),
    ];

    async Task<List<JsonObject>> Saved()
    {
        var made = await Described.Ask(folder.Http, "/savedqueries", "/api/v2/savedqueries",
            """{"tableId":"PLACES","language":"en","outputFormat":"csv","outputFormatParams":["UseCodes"],"selection":{"selection":[{"variableCode":"OMRÅDE","valueCodes":["*"]},{"variableCode":"Tid","valueCodes":["top(1)"]}],"placement":{"heading":["Tid"],"stub":["OMRÅDE"]}}}""");
        var at = "/api/v2/savedqueries/" + made["body"]!["id"]!.GetValue<string>();
        return
        [
            made,
            await Described.Ask(folder.Http, "/savedqueries/{id}", at),
            await Described.Ask(folder.Http, "/savedqueries/{id}/data", at + "/data"),
            await Described.Ask(folder.Http, "/savedqueries/{id}/data", at + "/data?outputFormat=json-stat2", schema: Dataset),
            await Described.Ask(folder.Http, "/savedqueries/{id}/selection", at + "/selection"),
        ];
    }

    async Task<List<JsonObject>> Refusals() =>
    [
        await Described.Ask(folder.Http, "/tables", "/api/v2/tables?lang=xx"),
        await Described.Ask(folder.Http, "/tables", "/api/v2/tables?pageNumber=99"),
        await Described.Ask(folder.Http, "/tables/{id}", "/api/v2/tables/NOPE"),
        await Described.Ask(folder.Http, "/tables/{id}/metadata", "/api/v2/tables/NOPE/metadata"),
        await Described.Ask(folder.Http, "/tables/{id}/metadata", "/api/v2/tables/PLACES/metadata?codelist[OMRÅDE]=nope"),
        await Described.Ask(folder.Http, "/tables/{id}/defaultselection", "/api/v2/tables/NOPE/defaultselection"),
        await Described.Ask(folder.Http, "/tables/{id}/data", "/api/v2/tables/NOPE/data"),
        await Described.Ask(folder.Http, "/tables/{id}/data", "/api/v2/tables/PLACES/data?valuecodes[OMRÅDE]=999"),
        await Described.Ask(folder.Http, "/tables/{id}/data", "/api/v2/tables/PLACES/data?outputFormat=nope"),
        await Described.Ask(folder.Http, "/tables/{id}/data", "/api/v2/tables/PLACES/data", "nonsense"),
        await Described.Ask(folder.Http, "/codelists/{id}", "/api/v2/codelists/nope"),
        await Described.Ask(folder.Http, "/savedqueries", "/api/v2/savedqueries", "{}"),
        await Described.Ask(folder.Http, "/savedqueries/{id}", "/api/v2/savedqueries/nope"),
        await Described.Ask(folder.Http, "/savedqueries/{id}/data", "/api/v2/savedqueries/nope/data"),
    ];
}
