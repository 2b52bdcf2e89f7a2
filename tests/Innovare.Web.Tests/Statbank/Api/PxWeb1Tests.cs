using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests.Statbank.Api;

public sealed class PxWeb1Tests(FolderSite folder, Site site)
{
    const string Root = "/api/v1/en";

    [Fact]
    public async Task Levels_lead_from_the_database_to_the_table()
    {
        var database = (await Read(Root))[0].GetProperty("dbid").GetString();
        var subjects = await Read($"{Root}/{database}");
        var tables = await Read($"{Root}/{database}/BE");

        Assert.Contains("BE l", subjects.EnumerateArray().Select(s => $"{s.GetProperty("id")} {s.GetProperty("type")}"));
        Assert.Equal(["PEOPLE t"], tables.EnumerateArray().Select(t => $"{t.GetProperty("id")} {t.GetProperty("type")}"));
        Assert.Equal((await Read($"{Root}/PEOPLE")).GetRawText(), (await Read($"{Root}/{database}/BE/people.px")).GetRawText());
    }

    [Fact]
    public async Task Sub_folders_are_levels_with_the_names_of_their_alias_files()
    {
        Assert.Contains("innovation l Innovation in the public sector", Lines(await Read($"{Root}/tables")));
        Assert.Equal(["kommuner l Kommuner"], Lines(await Read($"{Root}/tables/innovation")));
        Assert.Equal(["PLACES t Places by region and time"], Lines(await Read($"{Root}/tables/innovation/kommuner")));
        Assert.Equal((await Read($"{Root}/PLACES")).GetRawText(), (await Read($"{Root}/tables/innovation/kommuner/PLACES.px")).GetRawText());
        Assert.Equal(HttpStatusCode.NotFound, (await folder.Http.GetAsync($"{Root}/tables/kommuner", Stop)).StatusCode);
    }

    static IEnumerable<string> Lines(JsonElement level) => level.EnumerateArray().Select(l => $"{l.GetProperty("id")} {l.GetProperty("type")} {l.GetProperty("text")}");

    [Theory]
    [InlineData("agg:Sides", "EAST,WEST", "4 6 12 14")]
    [InlineData("agg:Sides.agg", "WEST", "12 14")]
    [InlineData("vs:Few", "085", "3 4")]
    [InlineData("vs:Few.vs", "082,085", "3 4 7 8")]
    public async Task Groups_and_valuesets_are_chosen_by_their_files(string filter, string values, string figures)
    {
        var quoted = string.Join(',', values.Split(',').Select(v => $"\"{v}\""));
        var (status, body) = await Ask($$"""{"query":[{"code":"OMRÅDE","selection":{"filter":"{{filter}}","values":[{{quoted}}]} }],"response":{"format":"json-stat2"} }""", "PLACES");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(figures, string.Join(' ', body.GetProperty("value").EnumerateArray().Select(v => v.GetDouble())));
    }

    [Fact]
    public async Task A_table_is_described_as_its_clients_expect()
    {
        var table = await Read($"{Root}/PEOPLE");

        Assert.Equal("Population by region, sex and time", table.GetProperty("title").GetString());
        var (region, time) = (table.GetProperty("variables")[0], table.GetProperty("variables")[2]);
        Assert.Equal("""["084","085","147"]""", region.GetProperty("values").GetRawText());
        Assert.True(region.GetProperty("elimination").GetBoolean());
        Assert.True(time.GetProperty("time").GetBoolean());
        Assert.False(time.TryGetProperty("elimination", out _));
    }

    [Fact]
    public async Task Clients_are_told_the_limits_at_every_address()
    {
        foreach (var address in new[] { "/api/v1/en?config", "/api/v1/en/PEOPLE?config" })
            Assert.True((await Read(address)).GetProperty("maxCells").GetInt32() >= 100_000);
    }

    [Theory]
    [InlineData("""{"code":"OMRÅDE","selection":{"filter":"item","values":["084","147"]}},{"code":"KØN","selection":{"filter":"item","values":["M"]}},{"code":"Tid","selection":{"filter":"top","values":["2"]}}""", "4 5 34 35")]
    [InlineData("""{"code":"OMRÅDE","selection":{"filter":"all","values":["08*"]}},{"code":"KØN","selection":{"filter":"all","values":["*"]}},{"code":"Tid","selection":{"filter":"item","values":["2019"]}}""", "1 6 11 16 21 26")]
    [InlineData("""{"code":"Tid","selection":{"filter":"item","values":["2019"]}}""", "78")]
    [InlineData("""{"code":"OMRÅDE","selection":{"filter":"item","values":["084"]}}""", "11 12 13 14 15")]
    public async Task A_question_gets_its_figures(string query, string figures)
    {
        var (status, body) = await Ask($$"""{"query":[{{query}}],"response":{"format":"json-stat2"} }""");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(figures, string.Join(' ', body.GetProperty("value").EnumerateArray().Select(v => v.GetDouble())));
    }

    [Theory]
    [InlineData("""{"code":"OMRÅDE","selection":{"filter":"item","values":["999"]}}""")]
    [InlineData("""{"code":"LAND","selection":{"filter":"item","values":["1"]}}""")]
    [InlineData("""{"code":"OMRÅDE","selection":{"filter":"agg:Landsdele","values":["1"]}}""")]
    [InlineData("""{"code":"Tid","selection":{"filter":"top","values":["x"]}}""")]
    [InlineData("""{"code":"Tid","selection":{"filter":"guess","values":["1"]}}""")]
    [InlineData("nonsense")]
    public async Task A_wrong_question_is_a_parameter_error(string query)
    {
        var (status, body) = await Ask($$"""{"query":[{{query}}]}""");

        Assert.Equal((HttpStatusCode.BadRequest, "Parameter error"), (status, body.GetProperty("error").GetString()));
    }

    [Fact]
    public async Task Too_many_cells_are_refused_with_the_limit()
    {
        var (status, body) = await Ask("""{"query":[],"response":{"format":"csv3"} }""", "MANY");

        Assert.Equal((HttpStatusCode.Forbidden, "Too many values selected", 1_001_000, 1_000_000), (status, body.GetProperty("error").GetString(), body.GetProperty("help").GetProperty("cells").GetInt32(), body.GetProperty("help").GetProperty("maxCells").GetInt32()));
        using var newer = await folder.Http.GetAsync("/api/v2/tables/MANY/data?valuecodes[A]=*&valuecodes[B]=*", Stop);
        var problem = JsonDocument.Parse(await newer.Content.ReadAsStringAsync(Stop)).RootElement;
        Assert.Equal((HttpStatusCode.Forbidden, "Too many cells selected", 1_001_000), (newer.StatusCode, problem.GetProperty("title").GetString(), problem.GetProperty("help").GetProperty("cells").GetInt32()));
    }

    [Theory]
    [InlineData("csv2", "text/csv", "\"region\",\"sex\",\"time\",\"Population\"\n\"Hovedstaden\",\"Men\",\"2019\",1\n\"Hovedstaden\",\"Men\",\"2020\",2\n")]
    [InlineData("csv3", "text/csv", "\"OMRÅDE\",\"KØN\",\"Tid\",\"PEOPLE\"\n\"084\",\"M\",\"2019\",1\n\"084\",\"M\",\"2020\",2\n")]
    [InlineData("sdmx", "text/xml", "2019=1 2020=2")]
    public async Task Long_files_and_sdmx_are_had(string format, string type, string expected)
    {
        using var body = new StringContent($$"""{"query":[{"code":"OMRÅDE","selection":{"filter":"item","values":["084"]} },{"code":"KØN","selection":{"filter":"item","values":["M"]} },{"code":"Tid","selection":{"filter":"item","values":["2019","2020"]} }],"response":{"format":"{{format}}"} }""", Encoding.UTF8, "application/json");
        using var answer = await folder.Http.PostAsync($"{Root}/PEOPLE", body, Stop);
        var text = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal(expected, format == "sdmx" ? string.Join(' ', XDocument.Parse(text).Descendants().Where(e => e.Name.LocalName == "Obs").Select(o => $"{o.Elements().First().Value}={o.Elements().ElementAt(1).Attribute("value")!.Value}")) : text);
    }

    [Fact]
    public async Task Unknown_languages_tables_and_levels_are_not_found()
    {
        foreach (var address in new[] { "/api/v1/xx", "/api/v1/en/NOPE", "/api/v1/en/tables/XX" })
            Assert.Equal(HttpStatusCode.NotFound, (await folder.Http.GetAsync(address, Stop)).StatusCode);
    }

    [Fact]
    public async Task The_house_and_its_demonstration_are_two_databases()
    {
        Assert.Contains("PUB01", await site.Http.GetStringAsync("/api/v1/da/innovation/INNO", Stop), StringComparison.Ordinal);
        Assert.Contains("DEMO01", await site.Http.GetStringAsync("/demo/api/v1/da/demo/INNO", Stop), StringComparison.Ordinal);
        Assert.Contains("Opdigtede", await site.Http.GetStringAsync("/demo/api/v1/da", Stop), StringComparison.Ordinal);
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    async Task<JsonElement> Read(string address) => JsonDocument.Parse(await folder.Http.GetStringAsync(address, Stop)).RootElement;

    async Task<(HttpStatusCode, JsonElement)> Ask(string question, string table = "PEOPLE")
    {
        using var body = new StringContent(question, Encoding.UTF8, "application/json");
        using var answer = await folder.Http.PostAsync($"{Root}/{table}", body, Stop);
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement);
    }
}
