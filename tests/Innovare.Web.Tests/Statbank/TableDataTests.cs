using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Innovare.Statbank;
using Innovare.Statbank.Formats;
using Innovare.Survey.Disseminate;
using Innovare.Tests;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests.Statbank;

public sealed class TableDataTests(Site site)
{
    [Fact]
    public async Task Json_read_back_is_the_published_table()
    {
        var published = PublishedFigures.Read(Repository.File("content", "figures")).Tables.Single(t => t.Id == "PUB01");

        var table = await ReadTable("/tabeller/PUB01/data.json?level=*&time=*");

        Assert.Equal(published.Values, table.Values);
        Assert.Equal(published.Statuses, table.Statuses);
        Assert.Equal(published.CellNotes.OrderBy(n => n.Key), table.CellNotes.OrderBy(n => n.Key));
    }

    [Fact]
    public async Task Data_follow_the_same_choice_as_the_page()
    {
        var table = await ReadTable("/en/tables/pub01/data.json?level=total&level=state,region&time=2019&interval=0");

        Assert.Equal(["total", "region", "state"], table.Variables[0].Values.Select(v => v.Code));
        Assert.Equal([81, 85, 84], table.Values);
    }

    [Fact]
    public async Task Danish_csv_opens_in_Danish_Excel_and_English_csv_in_programs()
    {
        var danish = await site.Http.GetByteArrayAsync("/tabeller/PUB01/data.csv", Stop);
        var english = await site.Http.GetByteArrayAsync("/en/tables/PUB01/data.csv", Stop);

        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), danish[..3]);
        Assert.StartsWith("niveau;tid;værdi;status;note;kilde;base\n", Encoding.UTF8.GetString(danish[3..]), StringComparison.Ordinal);
        Assert.StartsWith("level of government,time,value,status,note,source,base\n", Encoding.UTF8.GetString(english), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_with_codes_has_the_codes_of_the_table()
    {
        var csv = await site.Http.GetStringAsync("/en/tables/PUB01/data.csv?level=state&time=2019&codes=1", Stop);

        Assert.Contains("\nstate,2019,84,", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Px_is_served_as_utf_8_without_a_mark()
    {
        var px = await site.Http.GetByteArrayAsync("/tabeller/PUB01/data.px", Stop);

        Assert.StartsWith("CHARSET=\"ANSI\";\nAXIS-VERSION=\"2013\";\nCODEPAGE=\"utf-8\";", Encoding.UTF8.GetString(px), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_site_may_read_the_data()
    {
        using var answer = await site.Http.GetAsync("/tabeller/PUB01/data.json", Stop);

        Assert.Equal(["*"], answer.Headers.GetValues("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Data_that_have_not_changed_are_not_sent_again()
    {
        using var first = await site.Http.GetAsync("/tabeller/PUB01/data.csv", Stop);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/tabeller/PUB01/data.csv");
        request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(first.Headers.ETag!.Tag));

        using var second = await site.Http.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Another_choice_has_another_tag()
    {
        using var one = await site.Http.GetAsync("/tabeller/PUB01/data.csv?time=2019", Stop);
        using var other = await site.Http.GetAsync("/tabeller/PUB01/data.csv?time=2023", Stop);

        Assert.NotEqual(one.Headers.ETag!.Tag, other.Headers.ETag!.Tag);
    }

    [Theory]
    [InlineData("/tabeller/PUB01/data.csv?level=kommune", 400, "selection-unknown", "level", "municipal")]
    [InlineData("/en/tables/PUB01/data.json?levle=total", 400, "selection-unknown", "levle", "level")]
    [InlineData("/tabeller/PUB01/chart.json?level=kommune", 400, "selection-unknown", "level", "municipal")]
    [InlineData("/tabeller/PUBO1/data.json", 404, "table-unknown", "PUB01", "PUB01")]
    [InlineData("/tabeller/PUB01/data.xls", 404, "format-unknown", "csv", "json")]
    public async Task A_wrong_question_is_answered_with_a_stable_code_and_what_would_be_right(string address, int status, string code, string names, string offers)
    {
        using var answer = await site.Http.GetAsync(address, Stop);
        var body = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(body).RootElement;
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.Contains($"\"{names}\"", body, StringComparison.Ordinal);
        Assert.Contains($"\"{offers}\"", problem.GetProperty("help").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_other_sites_append_to_a_link_does_no_harm()
    {
        using var answer = await site.Http.GetAsync("/tabeller/PUB01/data.csv?utm_source=brev&fbclid=x", Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Invented_figures_say_so_in_every_format()
    {
        foreach (var format in new[] { "data.csv", "data.json", "data.px", "chart.json" })
        {
            var body = await site.Http.GetStringAsync($"/en/demo/tables/DEMO01/{format}", Stop);

            Assert.Contains("Invented example figures", JsonText(body), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Real_figures_are_nowhere_called_invented()
    {
        foreach (var format in new[] { "data.csv", "data.json", "data.px", "chart.json" })
            Assert.DoesNotContain("Invented", await site.Http.GetStringAsync($"/en/tables/PUB01/{format}", Stop), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Invented_tables_are_not_found_among_the_published()
    {
        using var answer = await site.Http.GetAsync("/tabeller/DEMO01/data.json", Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_chart_draws_the_interval_of_the_table_it_stands_beside()
    {
        const string Choice = "?level=municipal,state&type=10&time=2023";
        var table = await ReadTable("/en/demo/tables/DEMO01/data.json" + Choice);

        var spec = JsonDocument.Parse(await site.Http.GetStringAsync("/en/demo/tables/DEMO01/chart.json" + Choice, Stop)).RootElement;

        var data = spec.GetProperty("data").GetProperty("values").EnumerateArray().ToList();
        Assert.Equal(table.Values, data.Select(d => d.GetProperty("y").GetDouble()));
        Assert.Equal(table.Lower!, data.Select(d => d.GetProperty("lower").GetDouble()));
        Assert.Equal(table.Upper!, data.Select(d => d.GetProperty("upper").GetDouble()));
        Assert.Equal(["bar", "rule", "text"], spec.GetProperty("layer").EnumerateArray().Select(Mark));
    }

    [Fact]
    public async Task Ribbons_small_charts_and_parts_of_a_hundred_are_drawn_of_the_tables_own_figures()
    {
        const string Table = "/en/demo/tables/DEMO01/";
        async Task<JsonElement> Chart(string choice) => JsonDocument.Parse(await site.Http.GetStringAsync(Table + "chart.json" + choice, Stop)).RootElement;
        static IEnumerable<JsonElement> Data(JsonElement spec) => spec.GetProperty("data").GetProperty("values").EnumerateArray();
        var table = await ReadTable(Table + "data.json?level=*&type=10&time=*");

        var (ribbon, small, stacked) = (await Chart("?level=*&type=10&time=*"), await Chart("?level=*&type=10&time=*&chart=multiples"), JsonDocument.Parse(await site.Http.GetStringAsync("/en/demo/tables/DEMO02/chart.json?level=*&novelty=*&time=2023&chart=stacked", Stop)).RootElement);

        foreach (var spec in new[] { ribbon, small })
        {
            var band = (spec.TryGetProperty("spec", out var one) ? one : spec).GetProperty("layer").EnumerateArray().Single(layer => Mark(layer) == "area").GetProperty("encoding");
            Assert.Equal(("lower", "upper"), (band.GetProperty("y").GetProperty("field").GetString(), band.GetProperty("y2").GetProperty("field").GetString()));
            Assert.Equal(table.Lower!.Where(double.IsFinite).Order(), Data(spec).Where(d => d.TryGetProperty("lower", out _)).Select(d => d.GetProperty("lower").GetDouble()).Order());
            Assert.Equal(table.Upper!.Where(double.IsFinite).Order(), Data(spec).Where(d => d.TryGetProperty("upper", out _)).Select(d => d.GetProperty("upper").GetDouble()).Order());
        }
        Assert.Equal("s", small.GetProperty("facet").GetProperty("field").GetString());
        Assert.Equal(table.Find("level")!.Values.Count, Data(small).Select(d => d.GetProperty("s").GetString()).Distinct().Count());
        var stacks = Data(stacked).GroupBy(d => d.GetProperty("x").GetString()).ToList();
        Assert.Single(stacks.Select(s => s.Count()).Distinct()); // every stack has every part, and no total among them
        Assert.Equal("[0,1]", stacked.GetProperty("layer")[0].GetProperty("encoding").GetProperty("x").GetProperty("scale").GetProperty("domain").GetRawText());
        var sum = stacked.GetProperty("transform")[0].GetProperty("joinaggregate")[0];
        Assert.Equal(("sum", "y"), (sum.GetProperty("op").GetString(), sum.GetProperty("field").GetString()));
    }

    [Fact]
    public async Task Several_times_make_a_line_that_breaks_where_a_figure_is_not_known()
    {
        var spec = JsonDocument.Parse(await site.Http.GetStringAsync("/en/tables/PUB01/chart.json?level=total&time=*", Stop)).RootElement;

        Assert.Equal("line", Mark(spec.GetProperty("layer")[0]));
        Assert.Equal(["86", "null", "81", "83"], spec.GetProperty("data").GetProperty("values").EnumerateArray().Select(d => d.GetProperty("y").GetRawText()));
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static string? Mark(JsonElement layer) =>
        layer.GetProperty("mark") is { ValueKind: JsonValueKind.String } name ? name.GetString() : layer.GetProperty("mark").GetProperty("type").GetString();

    static string JsonText(string body) => body.Replace("\\u2013", "–", StringComparison.Ordinal);

    async Task<Cube> ReadTable(string address)
    {
        await using var stream = await site.Http.GetStreamAsync(address, Stop);
        var reading = JsonStat2.Read(stream);
        Assert.Null(reading.Fault);
        return reading.Cube!;
    }
}
