using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests.Statbank.Api;

public sealed class DanishApiTests(FolderSite folder, Site site)
{
    const string Root = "/statbank/v1";

    [Theory]
    [InlineData("OMRÅDE=084&KØN=M&Tid=2019", "1")]
    [InlineData("område=084,147&køn=m&tid=2019", "1 31")]
    [InlineData("OMRÅDE=147,084&KØN=M&Tid=2019", "31 1")]
    [InlineData("OMRÅDE=08*&KØN=*&Tid=2019", "1 6 11 16 21 26")]
    [InlineData("OMRÅDE=084&KØN=M", "5")]
    [InlineData("OMRÅDE=084&KØN=M&Tid=(1)", "5")]
    [InlineData("OMRÅDE=084&KØN=M&Tid=(2)", "4")]
    [InlineData("OMRÅDE=084&KØN=M&Tid=(-n%2B3)", "3 4 5")]
    [InlineData("OMRÅDE=084&KØN=M&Tid=-(-n%2B2)", "1 2")]
    [InlineData("OMRÅDE=084&KØN=M&Tid=-(2)", "2")]
    [InlineData("OMRÅDE=084&KØN=M&Tid=(2n%2B1)", "1 3 5")]
    [InlineData("OMRÅDE=084&KØN=M&Tid=>=2020<=2022", "2 3 4")]
    [InlineData("OMRÅDE=084&KØN=M&Tid=>2021", "4 5")]
    [InlineData("OMRÅDE=084&KØN=M&Tid=2023,2019,2023", "1 5")]
    [InlineData("OMRÅDE=084&KØN=M&Tid=*&timeOrder=Descending", "5 4 3 2 1")]
    [InlineData("OMRÅDE=084&Tid=2019", "11")]
    [InlineData("KØN=M&Tid=2019", "48")]
    [InlineData("OMRÅDE=sum(084;085)&KØN=M&Tid=2019", "17")]
    [InlineData("OMRÅDE=subtract(085;084)&KØN=M&Tid=2019", "15")]
    [InlineData("OMRÅDE=divide(085;084)&KØN=M&Tid=2019", "16")]
    [InlineData("OMRÅDE=084,sum(EAST|[da Øst][en East]=084;085)&KØN=M&Tid=2019", "1 17")]
    public async Task A_question_gets_its_figures(string query, string figures) => Assert.Equal(figures, string.Join(' ', await Values($"{Root}/data/people/JSONSTAT?{query}")));

    [Fact]
    public async Task A_sum_has_the_name_it_was_given_in_the_language_asked_for()
    {
        var body = await folder.Http.GetStringAsync($"{Root}/data/PEOPLE/JSONSTAT?lang=en&OMRÅDE=sum(EAST|[da Øst][en East]=084;085)&KØN=M", Stop);

        Assert.Contains("\"EAST\":\"East\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_as_a_body_is_the_same_as_an_address_whatever_type_the_client_says_it_has()
    {
        const string Question = """{"TABLE":"People","Format":"jsonstat","variables":[{"Code":"område","values":["084","085"]},{"code":"KØN","values":["M"]},{"code":"Tid","values":["(-n+2)"]}]}""";
        foreach (var type in new[] { "application/json", "text/plain", "application/x-www-form-urlencoded" })
        {
            using var body = new StringContent(Question, Encoding.UTF8, type);
            using var answer = await folder.Http.PostAsync($"{Root}/data", body, Stop);

            Assert.Equal([4, 5, 19, 20], Figures(await answer.Content.ReadAsStringAsync(Stop)));
        }
    }

    [Theory]
    [InlineData("/tableinfo/NOPE", 400, "EXTRACT-NOTFOUND", "NOPE")]
    [InlineData("/tableinfo", 400, "REQUEST-MISSING", "tabel")]
    [InlineData("/data/PEOPLE/JSONSTAT?OMRÅDE=999", 400, "EXTRACT-NOTFOUND", "999 (OMRÅDE)")]
    [InlineData("/data/PEOPLE/JSONSTAT?LAND=1", 400, "EXTRACT-NOTFOUND", "LAND")]
    [InlineData("/data/PEOPLE/JSONSTAT?OMRÅDE=084&Tid=(n", 400, "EXTRACT-NOTFOUND", "(n")]
    [InlineData("/data/PEOPLE/JSONSTAT?OMRÅDE=divide(084;085;147)", 400, "EXTRACT-NOTFOUND", "divide")]
    [InlineData("/data/PEOPLE/PNG", 400, "REQUEST-MISSING", "JSONSTAT")]
    [InlineData("/data/PEOPLE", 400, "REQUEST-MISSING", "JSONSTAT")]
    [InlineData("/data/PEOPLE/XML", 400, "REQUEST-MISSING", "SDMXCOMPACT")]
    [InlineData("/data/PEOPLE/BULK?OMRÅDE=084&Tid=2019", 400, "EXTRACT-NOTALLOWED", "KØN")]
    [InlineData("/data/PEOPLE/SDMXCOMPACT?OMRÅDE=084&Tid=2019", 400, "EXTRACT-NOTALLOWED", "KØN")]
    [InlineData("/data/PEOPLE/SDMXGENERIC?OMRÅDE=sum(084;085)&KØN=M&Tid=2019", 400, "EXTRACT-NOTALLOWED", "OMRÅDE")]
    [InlineData("/data/MANY/CSV?A=*&B=*", 400, "REQUEST-LIMIT", "3.003.000 celler er over grænsen på 1.000.000")]
    [InlineData("/data/MANY/DSTML?A=*&B=*&lang=en", 400, "REQUEST-LIMIT", "3,003,000 cells is above the limit of 1,000,000")]
    [InlineData("/nothing", 404, "REQUEST-NOTFOUND", "nothing")]
    public async Task A_wrong_question_has_the_code_that_clients_know_and_names_what_is_wrong(string address, int status, string code, string names)
    {
        using var answer = await folder.Http.GetAsync(Root + address, Stop);

        var error = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement;
        Assert.Equal((status, code), ((int)answer.StatusCode, error.GetProperty("errorTypeCode").GetString()));
        Assert.Contains(names, error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "REQUEST-EMPTY")]
    [InlineData("{table: PEOPLE}", "REQUEST-EMPTY")]
    [InlineData("[]", "REQUEST-EMPTY")]
    [InlineData("{}", "REQUEST-MISSING")]
    public async Task A_body_that_asks_nothing_is_refused_with_its_code(string question, string code)
    {
        using var body = new StringContent(question, Encoding.UTF8, "application/json");
        using var answer = await folder.Http.PostAsync($"{Root}/data", body, Stop);

        Assert.Equal((HttpStatusCode.BadRequest, code), (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement.GetProperty("errorTypeCode").GetString()));
    }

    [Fact]
    public async Task The_limit_is_of_cells_and_a_streamed_answer_has_another()
    {
        using var just = await folder.Http.GetAsync($"{Root}/data/MANY/CSV?A=333,334&B=*", Stop);
        using var streamed = await folder.Http.GetAsync($"{Root}/data/MANY/BULK?A=*&B=*", Stop);

        Assert.Equal(HttpStatusCode.OK, just.StatusCode);
        var bytes = await streamed.Content.ReadAsByteArrayAsync(Stop);
        Assert.Equal(1_001_001, bytes.Count(b => b == (byte)'\n'));
        Assert.Equal("A;B;INDHOLD"u8.ToArray(), bytes[..11]); // for programs: no byte order mark
    }

    [Theory]
    [InlineData("subjects?lang=en&includeTables=true&recursive=true", "subjects")]
    [InlineData("tables?lang=en&subjects=BE", "tables")]
    [InlineData("tableinfo/PLACES?lang=en", "tableinfo")]
    public async Task Descriptions_are_had_as_xml_with_the_same_fields(string address, string root)
    {
        var json = JsonDocument.Parse(await folder.Http.GetStringAsync($"{Root}/{address}", Stop)).RootElement;
        using var answer = await folder.Http.GetAsync($"{Root}/{address}&format=xml", Stop);
        var xml = XDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).Root!;

        Assert.Equal("text/xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(root, xml.Name.LocalName);
        Assert.Equal(Leaves(json), xml.DescendantsAndSelf().Where(e => !e.HasElements && e.Value.Length > 0).Select(e => e.Value));
        Assert.Equal(json.ValueKind == JsonValueKind.Array ? root[..^1] : "id", xml.Elements().First().Name.LocalName);

        static IEnumerable<string> Leaves(JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Leaves),
            JsonValueKind.Object => value.EnumerateObject().SelectMany(f => Leaves(f.Value)),
            JsonValueKind.Null => [],
            JsonValueKind.String => value.GetString() is { Length: > 0 } text ? [text] : [],
            _ => [value.GetRawText()],
        };
    }

    [Theory]
    [InlineData("DSTML", "Cube")]
    [InlineData("SDMXCOMPACT", "CompactData")]
    [InlineData("SDMXGENERIC", "GenericData")]
    public async Task Data_are_had_as_the_xml_that_clients_know(string format, string root)
    {
        using var answer = await folder.Http.GetAsync($"{Root}/data/people/{format.ToLowerInvariant()}?OMRÅDE=084&KØN=M,K&Tid=2019,2020", Stop);
        var xml = XDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).Root!;

        Assert.Equal(("text/xml", root), (answer.Content.Headers.ContentType!.MediaType, xml.Name.LocalName));
        Assert.Equal(["1", "2", "6", "7"], format switch
        {
            "DSTML" => xml.Element("Data")!.Elements("Cell").Select(c => c.Element("Value")!.Value),
            "SDMXCOMPACT" => xml.Descendants().Where(e => e.Name.LocalName == "Obs").Select(e => e.Attribute("OBS_VALUE")!.Value),
            _ => xml.Descendants().Where(e => e.Name.LocalName == "ObsValue").Select(e => e.Attribute("value")!.Value),
        });
        Assert.Equal(format == "SDMXCOMPACT" ? ["084 M", "084 K"] : [], xml.Descendants().Where(e => e.Name.LocalName == "Series" && e.Attribute("OMRÅDE") is not null).Select(e => $"{e.Attribute("OMRÅDE")!.Value} {e.Attribute("KØN")!.Value}"));
    }

    [Fact]
    public async Task A_table_is_described_by_path_by_id_and_by_body()
    {
        var byPath = await folder.Http.GetStringAsync($"{Root}/tableinfo/people?lang=en", Stop);
        var byId = await folder.Http.GetStringAsync($"{Root}/tableinfo?ID=PEOPLE&lang=en&format=JSON", Stop);
        using var body = new StringContent("""{"table":"PEOPLE","lang":"en"}""", Encoding.UTF8, "application/json");
        using var byBody = await folder.Http.PostAsync($"{Root}/tableinfo", body, Stop);

        Assert.Equal(byPath, byId);
        Assert.Equal(byPath, await byBody.Content.ReadAsStringAsync(Stop));
        var info = JsonDocument.Parse(byPath).RootElement;
        Assert.Equal(("PEOPLE", "Population", "2024-02-12T08:00:00"), (info.GetProperty("id").GetString(), info.GetProperty("text").GetString(), info.GetProperty("updated").GetString()));
        Assert.Equal(["OMRÅDE True False", "KØN True False", "Tid False True"], info.GetProperty("variables").EnumerateArray()
            .Select(v => $"{v.GetProperty("id")} {v.GetProperty("elimination")} {v.GetProperty("time")}"));
    }

    [Fact]
    public async Task Subjects_lead_to_tables()
    {
        var subjects = JsonDocument.Parse(await folder.Http.GetStringAsync($"{Root}/subjects?lang=en&includeTables=true", Stop)).RootElement;
        var tables = JsonDocument.Parse(await folder.Http.GetStringAsync($"{Root}/tables?lang=en&subjects=BE", Stop)).RootElement;

        var population = subjects.EnumerateArray().Single(s => s.GetProperty("id").GetString() == "BE");
        Assert.Equal("Population", population.GetProperty("description").GetString());
        Assert.Equal(population.GetProperty("tables").GetRawText(), tables.GetRawText());
        Assert.Equal(("2019", "2023"), (tables[0].GetProperty("firstPeriod").GetString(), tables[0].GetProperty("latestPeriod").GetString()));
    }

    [Fact]
    public async Task Sub_folders_are_subjects_below_each_other()
    {
        var outermost = JsonDocument.Parse(await folder.Http.GetStringAsync($"{Root}/subjects?lang=en", Stop)).RootElement;
        var below = JsonDocument.Parse(await folder.Http.GetStringAsync($"{Root}/subjects/innovation?lang=en&includeTables=true&recursive=true", Stop)).RootElement[0];
        var tables = JsonDocument.Parse(await folder.Http.GetStringAsync($"{Root}/tables?subjects=innovation-kommuner", Stop)).RootElement;

        var innovation = outermost.EnumerateArray().Single(s => s.GetProperty("id").GetString() == "innovation");
        Assert.Equal(("Innovation in the public sector", true, 0), (innovation.GetProperty("description").GetString(), innovation.GetProperty("hasSubjects").GetBoolean(), innovation.GetProperty("subjects").GetArrayLength()));
        var municipalities = below.GetProperty("subjects")[0];
        Assert.Equal(("innovation-kommuner", "Kommuner"), (municipalities.GetProperty("id").GetString(), municipalities.GetProperty("description").GetString()));
        Assert.Equal("PLACES", municipalities.GetProperty("tables")[0].GetProperty("id").GetString());
        Assert.Equal(["PLACES"], tables.EnumerateArray().Select(t => t.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Contacts_in_free_text_are_told_apart()
    {
        var info = JsonDocument.Parse(await folder.Http.GetStringAsync($"{Root}/tableinfo/PLACES?lang=da", Stop)).RootElement;

        Assert.Equal(["Ane Prøve 12 34 56 78 ane@example.org", "Bo Prøve +45 87 65 43 21 bo@example.org"], info.GetProperty("contacts").EnumerateArray()
            .Select(c => $"{c.GetProperty("name")} {c.GetProperty("phone")} {c.GetProperty("mail")}"));
    }

    [Theory]
    [InlineData("""{"operation":"percent","selectedVariableCode":"KØN"}""", "8.33 91.67")]
    [InlineData("""{"operation":"PERMILLE","selectedVariableCode":"køn"}""", "83.33 916.67")]
    [InlineData("""{"operation":"percent","selectedVariableCode":"KØN","basisValueForCalculation":"TOT"}""", "9.09 100")]
    [InlineData("""{"operation":"percent","selectedVariableCode":"KØN","addAsNewValue":"true"}""", "1 8.33 11 91.67")]
    [InlineData("""{"operation":"percent","selectedVariableCode":"KØN","addAsNewValue":true,"newValuePlacement":"Stub","contentTypeCode":"HVAD"}""", "1 8.33 11 91.67")]
    public async Task Figures_are_had_as_parts_of_a_hundred_or_a_thousand(string settings, string figures)
    {
        using var answer = await Shares(settings, "JSONSTAT");

        Assert.Equal(figures, string.Join(' ', Figures(await answer.Content.ReadAsStringAsync(Stop)).Select(f => f.ToString(CultureInfo.InvariantCulture))));
    }

    [Fact]
    public async Task Shares_beside_figures_are_named_in_a_column_of_their_own()
    {
        using var answer = await Shares("""{"operation":"percent","selectedVariableCode":"KØN","addAsNewValue":"true","newValueName":"Andel","contentTypeCode":"Hvad"}""", "CSV");

        Assert.Equal([0xEF, 0xBB, 0xBF], (await answer.Content.ReadAsByteArrayAsync(Stop))[..3]); // Excel knows the letters by it
        Assert.Equal("OMRÅDE;KØN;TID;HVAD;INDHOLD|Hovedstaden;Mænd;2019;antal;1|Hovedstaden;Mænd;2019;Andel;8,33|Hovedstaden;I alt;2019;antal;11|Hovedstaden;I alt;2019;Andel;91,67|",
            (await answer.Content.ReadAsStringAsync(Stop)).Replace("\r\n", "|", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Stub", """["OMRÅDE","KØN","Hvad","Tid"]""")]
    [InlineData("Head", """["OMRÅDE","KØN","Tid","Hvad"]""")]
    public async Task The_variable_that_parts_figures_and_shares_stands_where_it_is_placed(string placement, string order)
    {
        using var answer = await Shares($$"""{"operation":"percent","selectedVariableCode":"KØN","addAsNewValue":"true","newValuePlacement":"{{placement}}","contentTypeCode":"Hvad"}""", "JSONSTAT");

        Assert.Equal(order, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement.GetProperty("dataset").GetProperty("dimension").GetProperty("id").GetRawText());
    }

    [Theory]
    [InlineData("""{"operation":"percent","selectedVariableCode":"LAND"}""", "JSONSTAT", "EXTRACT-NOTFOUND", "LAND")]
    [InlineData("""{"operation":"root","selectedVariableCode":"KØN"}""", "JSONSTAT", "EXTRACT-NOTFOUND", "root")]
    [InlineData("""{"operation":"percent","selectedVariableCode":"KØN","basisValueForCalculation":"K"}""", "JSONSTAT", "EXTRACT-NOTFOUND", "K (KØN)")]
    [InlineData("""{"operation":"percent","selectedVariableCode":"KØN"}""", "BULK", "EXTRACT-NOTALLOWED", "BULK")]
    [InlineData("""{"operation":"percent","selectedVariableCode":"KØN","addAsNewValue":"true","contentTypeCode":"Tid"}""", "CSV", "EXTRACT-NOTALLOWED", "Tid")]
    public async Task Shares_that_cannot_be_made_are_refused_by_name(string settings, string format, string code, string names)
    {
        using var answer = await Shares(settings, format);

        var error = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement;
        Assert.Equal((HttpStatusCode.BadRequest, code), (answer.StatusCode, error.GetProperty("errorTypeCode").GetString()));
        Assert.Contains(names, error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    async Task<HttpResponseMessage> Shares(string settings, string format)
    {
        using var body = new StringContent($$"""{"table":"PEOPLE","format":"{{format}}","variables":[{"code":"OMRÅDE","values":["084"]},{"code":"KØN","values":["M","TOT"]},{"code":"Tid","values":["2019"]}],"valueTransformationSettings":{{settings}}}""", Encoding.UTF8, "application/json");
        return await folder.Http.PostAsync($"{Root}/data", body, Stop);
    }

    [Fact]
    public async Task A_client_sent_here_by_a_proxy_setting_asks_with_the_whole_address()
    {
        using var client = new TcpClient();
        var here = new Uri(folder.Root);
        await client.ConnectAsync(here.Host, here.Port, Stop);
        await using var stream = client.GetStream();
        await stream.WriteAsync("GET http://api.statbank.dk/v1/tableinfo/PEOPLE?lang=en HTTP/1.1\r\nHost: api.statbank.dk\r\nConnection: close\r\n\r\n"u8.ToArray(), Stop);

        var answer = await new StreamReader(stream).ReadToEndAsync(Stop);

        Assert.StartsWith("HTTP/1.1 200", answer, StringComparison.Ordinal);
        Assert.Contains("\"PEOPLE\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invented_tables_are_found_in_their_own_database_only()
    {
        Assert.Contains("DEMO01", await site.Http.GetStringAsync("/demo/statbank/v1/tables?lang=en", Stop), StringComparison.Ordinal);
        Assert.DoesNotContain("DEMO01", await site.Http.GetStringAsync("/statbank/v1/tables?lang=en", Stop), StringComparison.Ordinal);
        Assert.Contains("Invented example figures", await site.Http.GetStringAsync("/demo/statbank/v1/tableinfo/DEMO01?lang=en", Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Http.GetAsync("/statbank/v1/tableinfo/DEMO01", Stop)).StatusCode);
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    async Task<IEnumerable<double>> Values(string address)
    {
        using var answer = await folder.Http.GetAsync(address, Stop);
        var body = await answer.Content.ReadAsStringAsync(Stop);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, body);
        return Figures(body);
    }

    // The first version of JSON-stat wraps the dataset.
    static IEnumerable<double> Figures(string body)
    {
        var root = JsonDocument.Parse(body).RootElement;
        return (root.TryGetProperty("dataset", out var dataset) ? dataset : root).GetProperty("value").EnumerateArray().Select(v => v.GetDouble());
    }
}
