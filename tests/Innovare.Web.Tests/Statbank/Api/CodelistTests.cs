using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Innovare.Web.Tests.Statbank.Api;

/// <summary>Valuesets and groupings of a folder, asked for by the way of PxWebApi 2.</summary>
public sealed class CodelistTests(FolderSite folder)
{
    const string Root = "/api/v2";

    [Theory]
    [InlineData("valuecodes[OMRÅDE]=*&codelist[OMRÅDE]=agg_Sides", "EAST WEST", "4 6 12 14")]
    [InlineData("valuecodes[område]=W*&codelist[område]=AGG_SIDES", "WEST", "12 14")]
    [InlineData("valuecodes[OMRÅDE]=EAST&codelist[OMRÅDE]=agg_Sides&outputvalues[OMRÅDE]=single", "084 085", "1 2 3 4")]
    [InlineData("valuecodes[OMRÅDE]=EAST&codelist[OMRÅDE]=agg_Sides&outputvalues[OMRÅDE]=aggregated", "EAST", "4 6")]
    [InlineData("valuecodes[OMRÅDE]=*&codelist[OMRÅDE]=vs_Few", "085 082", "3 4 7 8")]
    [InlineData("valuecodes[OMRÅDE]=[top(1)]&codelist[OMRÅDE]=vs_Few", "085", "3 4")]
    public async Task Values_are_chosen_from_a_codelist_and_grouped_unless_asked_one_by_one(string query, string codes, string figures)
    {
        var table = await Read($"{Root}/tables/PLACES/data?{query}&valuecodes[Tid]=*");

        Assert.Equal(codes, string.Join(' ', table.GetProperty("dimension").GetProperty("OMRÅDE").GetProperty("category").GetProperty("index").EnumerateObject().OrderBy(i => i.Value.GetInt32()).Select(i => i.Name)));
        Assert.Equal(figures, string.Join(' ', table.GetProperty("value").EnumerateArray().Select(v => v.GetDouble().ToString(CultureInfo.InvariantCulture))));
    }

    [Fact]
    public async Task The_same_by_a_body()
    {
        using var body = new StringContent("""{"selection":[{"variableCode":"OMRÅDE","codelist":"agg_Sides","valueCodes":["WEST"]},{"variableCode":"Tid","valueCodes":["2023"]}]}""", Encoding.UTF8, "application/json");
        using var answer = await folder.Http.PostAsync($"{Root}/tables/PLACES/data", body, Stop);

        Assert.Equal(14, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement.GetProperty("value")[0].GetDouble());
    }

    [Fact]
    public async Task A_codelist_tells_its_values_and_their_members()
    {
        var list = await Read($"{Root}/codelists/agg_Sides?lang=da");

        Assert.Equal(("agg_Sides", "Øst og vest", "Aggregation", true), (list.GetProperty("id").GetString(), list.GetProperty("label").GetString(), list.GetProperty("type").GetString(), list.GetProperty("elimination").GetBoolean()));
        Assert.Equal("""["084","085"]""", list.GetProperty("values")[0].GetProperty("valueMap").GetRawText());
    }

    [Fact]
    public async Task The_description_of_a_table_names_its_codelists_and_can_be_had_with_their_values()
    {
        var plain = await Read($"{Root}/tables/PLACES/metadata");
        var grouped = await Read($"{Root}/tables/PLACES/metadata?codelist[OMRÅDE]=agg_Sides");

        Assert.Equal(["vs_Few", "agg_Sides"], plain.GetProperty("dimension").GetProperty("OMRÅDE").GetProperty("extension").GetProperty("codelists").EnumerateArray().Select(c => c.GetProperty("id").GetString()));
        Assert.Equal("""{"EAST":0,"WEST":1}""", grouped.GetProperty("dimension").GetProperty("OMRÅDE").GetProperty("category").GetProperty("index").GetRawText());
    }

    [Fact]
    public async Task The_path_of_a_table_is_the_folders_it_lies_in()
    {
        var table = await Read($"{Root}/tables/PLACES?lang=en");

        Assert.Equal(["innovation Innovation in the public sector", "innovation/kommuner Kommuner"], table.GetProperty("paths")[0].EnumerateArray().Select(p => $"{p.GetProperty("id")} {p.GetProperty("label")}"));
    }

    [Fact]
    public async Task A_value_that_is_not_of_the_codelist_is_refused_by_name()
    {
        using var answer = await folder.Http.GetAsync($"{Root}/tables/PLACES/data?valuecodes[OMRÅDE]=084&codelist[OMRÅDE]=agg_Sides&valuecodes[Tid]=*", Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("084", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    async Task<JsonElement> Read(string address)
    {
        using var answer = await folder.Http.GetAsync(address, Stop);
        var body = await answer.Content.ReadAsStringAsync(Stop);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, body);
        return JsonDocument.Parse(body).RootElement;
    }
}
