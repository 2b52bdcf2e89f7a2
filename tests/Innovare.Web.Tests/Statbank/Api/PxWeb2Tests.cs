using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Innovare.Statbank;
using Innovare.Statbank.Formats;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests.Statbank.Api;

public sealed class PxWeb2Tests(Site site)
{
    const string Root = "/api/v2";

    [Fact]
    public async Task Every_published_table_is_listed_and_nothing_invented()
    {
        var list = await Read($"{Root}/tables?lang=en&pageSize=100");

        var ids = list.GetProperty("tables").EnumerateArray().Select(t => t.GetProperty("id").GetString()!).ToList();
        Assert.Contains("PUB01", ids);
        Assert.DoesNotContain(ids, id => id.StartsWith("DEMO", StringComparison.Ordinal));
        Assert.Equal(ids.Count, list.GetProperty("page").GetProperty("totalElements").GetInt32());
    }

    [Fact]
    public async Task Invented_tables_live_in_a_database_of_their_own_and_say_so()
    {
        using var answer = await site.Http.GetAsync("/demo/api/v2/tables?lang=en", Stop);
        var body = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Contains("\"DEMO01\"", body, StringComparison.Ordinal);
        Assert.DoesNotContain("PUB01", body, StringComparison.Ordinal);
        Assert.Contains("Invented example figures", body, StringComparison.Ordinal);
        Assert.Contains("noindex", string.Join(' ', answer.Headers.GetValues("X-Robots-Tag")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_are_those_of_the_table()
    {
        var table = await ReadTable($"{Root}/tables/pub01/data?lang=en&valuecodes[level]=state,total&valuecodes[TIME]=2019");

        Assert.Equal(["CONTENTS", "level", "time"], table.Variables.Select(v => v.Code));
        Assert.Equal(["total", "state"], table.Variables[1].Values.Select(v => v.Code));
        Assert.Equal([81, 84], table.Values);
    }

    [Theory]
    [InlineData("gzip, deflate, br", "json-stat2", "gzip")]
    [InlineData("gzip", "px", "gzip")]
    [InlineData("gzip;q=0", "json-stat2", "")]
    [InlineData("identity", "csv", "")]
    [InlineData("gzip", "xlsx", "")]
    public async Task An_answer_is_zipped_for_those_who_want_it_the_same_each_time(string accepted, string format, string encoding)
    {
        var address = $"{Root}/tables/PUB01/data?outputFormat={format}&valuecodes[level]=*&valuecodes[time]=*";
        var plain = await site.Http.GetByteArrayAsync(address, Stop);
        for (var time = 0; time < 3; time++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
            using var answer = await site.Http.SendAsync(request, Stop);
            var body = await answer.Content.ReadAsStreamAsync(Stop);
            if (encoding == "gzip")
                body = new GZipStream(body, CompressionMode.Decompress);
            using var read = new MemoryStream();
            await body.CopyToAsync(read, Stop);

            Assert.Equal(encoding, string.Join(',', answer.Content.Headers.ContentEncoding));
            if (format != "xlsx") // a workbook says when it was made
                Assert.Equal(plain, read.ToArray());
        }
    }

    [Fact]
    public async Task A_question_as_a_body_gets_the_answer_of_the_same_question_as_an_address()
    {
        var byGet = await site.Http.GetByteArrayAsync($"{Root}/tables/PUB01/data?valuecodes[level]=total&valuecodes[time]=[top(2,1)]&heading=level&stub=time", Stop);
        using var body = new StringContent(
            """{"selection":[{"variableCode":"level","valueCodes":["total"]},{"variableCode":"time","valueCodes":["top(2,1)"]}],"placement":{"heading":["level"],"stub":["time"]}}""",
            Encoding.UTF8, "application/json");

        using var byPost = await site.Http.PostAsync($"{Root}/tables/PUB01/data", body, Stop);

        Assert.Equal(HttpStatusCode.OK, byPost.StatusCode);
        Assert.Equal(byGet, await byPost.Content.ReadAsByteArrayAsync(Stop));
    }

    [Fact]
    public async Task A_variable_with_a_total_may_be_left_out_and_is_then_gone()
    {
        var table = await ReadTable($"{Root}/tables/PUB01/data?valuecodes[time]=2019");

        Assert.Equal(["CONTENTS", "time"], table.Variables.Select(v => v.Code));
        Assert.Equal([81], table.Values);
    }

    [Fact]
    public async Task Data_that_have_not_changed_are_not_sent_again_however_the_question_is_put()
    {
        using var first = await site.Http.GetAsync($"{Root}/tables/PUB01/data?valuecodes[level]=*&valuecodes[time]=2019,2023", Stop);
        using var again = new HttpRequestMessage(HttpMethod.Get, $"{Root}/tables/PUB01/data?valuecodes[time]=top(2)&valuecodes[level]=*&nonsense=1");
        again.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(first.Headers.ETag!.Tag));

        using var second = await site.Http.SendAsync(again, Stop);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(Stop));
    }

    [Theory]
    [InlineData("/tables/PUB99", 404, "Non-existent table", "table-unknown")]
    [InlineData("/tables/PUB99/data", 404, "Non-existent table", "table-unknown")]
    [InlineData("/tables/PUB01/data?valuecodes[levle]=total&valuecodes[time]=*", 400, "Non-existent variable", "selection-variable-unknown")]
    [InlineData("/tables/PUB01/data?valuecodes[level]=kommune&valuecodes[time]=*", 400, "Non-existent value", "selection-value-unknown")]
    [InlineData("/tables/PUB01/data?valuecodes[level]=*&valuecodes[time]=top(2,1)", 400, "Illegal selection expression", "selection-expression-bad")]
    [InlineData("/tables/PUB01/data?valuecodes[level]=*", 400, "Missing selection for mandantory variable", "selection-variable-missing")]
    [InlineData("/tables/PUB01/data?valuecodes[level]=*&valuecodes[time]=*&codelist[level]=agg_x", 404, "Non-existent codelist", "codelist-unknown")]
    [InlineData("/tables/PUB01/data?valuecodes[level]=*&valuecodes[time]=*&heading=level&stub=level", 400, "Illegal placement", "placement-bad")]
    [InlineData("/tables/PUB01/data?outputFormat=foo", 400, "Unsupported output format", "output-format-bad")]
    [InlineData("/tables/PUB01/data?outputFormat=px&outputFormatParams=UseCodes", 400, "Unsupported output format", "output-format-bad")]
    [InlineData("/tables?lang=xx", 400, "Unsupported language", "language-unknown")]
    [InlineData("/tables?pageNumber=99", 404, "Non-existent page", "list-page-unknown")]
    [InlineData("/codelists/agg_x", 404, "Non-existent codelist", "codelist-unknown")]
    public async Task A_wrong_question_is_a_problem_with_the_title_clients_know_and_a_code_that_stays(string address, int status, string title, string code)
    {
        using var answer = await site.Http.GetAsync(Root + address, Stop);

        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement;
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal((status, status, title, code), ((int)answer.StatusCode, problem.GetProperty("status").GetInt32(), problem.GetProperty("title").GetString(), problem.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_wrong_value_is_answered_with_what_could_have_been_meant()
    {
        var body = await (await site.Http.GetAsync($"{Root}/tables/PUB01/data?lang=en&valuecodes[level]=munisipal&valuecodes[time]=*", Stop)).Content.ReadAsStringAsync(Stop);

        var fault = JsonDocument.Parse(body).RootElement.GetProperty("help").GetProperty("faults")[0];
        Assert.Equal(("level", "munisipal", "municipal"), (fault.GetProperty("variable").GetString(), fault.GetProperty("value").GetString(), fault.GetProperty("nearest")[0].GetString()));
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    async Task<JsonElement> Read(string address) => JsonDocument.Parse(await site.Http.GetStringAsync(address, Stop)).RootElement;

    async Task<Cube> ReadTable(string address)
    {
        await using var stream = await site.Http.GetStreamAsync(address, Stop);
        var reading = JsonStat2.Read(stream);
        Assert.Null(reading.Fault);
        return reading.Cube!;
    }
}
