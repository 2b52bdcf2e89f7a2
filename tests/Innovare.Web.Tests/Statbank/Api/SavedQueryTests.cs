using System.Net;
using System.Text;
using System.Text.Json;

namespace Innovare.Web.Tests.Statbank.Api;

public sealed class SavedQueryTests(FolderSite folder)
{
    const string Root = "/api/v2/savedqueries";

    const string Newest = """{"tableId":"people","language":"en","outputFormat":"json-stat2","selection":{"selection":[{"variableCode":"OMRÅDE","valueCodes":["084"]},{"variableCode":"KØN","valueCodes":["M"]},{"variableCode":"Tid","valueCodes":["top(2)"]}]}}""";

    [Fact]
    public async Task A_saved_question_keeps_its_expressions_and_answers_with_what_they_mean_now()
    {
        var id = (await Save(Newest)).GetProperty("id").GetString();

        var saved = await Read($"{Root}/{id}");
        var data = await Read($"{Root}/{id}/data");
        var selection = await Read($"{Root}/{id}/selection");

        Assert.Equal("top(2)", saved.GetProperty("savedQuery").GetProperty("selection").GetProperty("selection")[2].GetProperty("valueCodes")[0].GetString());
        Assert.Equal("[4,5]", data.GetProperty("value").GetRawText());
        Assert.Equal("""["2022","2023"]""", selection.GetProperty("selection")[2].GetProperty("valueCodes").GetRawText());
    }

    [Fact]
    public async Task The_same_question_has_the_same_id_and_another_has_another()
    {
        var first = (await Save(Newest)).GetProperty("id").GetString();

        Assert.Equal(first, (await Save(Newest)).GetProperty("id").GetString());
        Assert.NotEqual(first, (await Save(Newest.Replace("top(2)", "top(3)", StringComparison.Ordinal))).GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("""{"tableId":"NOPE","language":"en","selection":{"selection":[]}}""", 404)]
    [InlineData("""{"tableId":"PEOPLE","language":"en","selection":{"selection":[{"variableCode":"OMRÅDE","valueCodes":["999"]}]}}""", 400)]
    [InlineData("""{"tableId":"PEOPLE","language":"en"}""", 400)]
    [InlineData("""{"tableId":"PEOPLE","outputFormat":"foo","selection":{"selection":[]}}""", 400)]
    [InlineData("{bad", 400)]
    public async Task A_question_that_cannot_be_answered_is_not_kept(string question, int status)
    {
        using var answer = await Post(question);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task An_unknown_id_is_not_found() => Assert.Equal(HttpStatusCode.NotFound, (await folder.Http.GetAsync($"{Root}/0123456789/data", Stop)).StatusCode);

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    async Task<JsonElement> Save(string question)
    {
        using var answer = await Post(question);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement;
    }

    async Task<HttpResponseMessage> Post(string question)
    {
        using var body = new StringContent(question, Encoding.UTF8, "application/json");
        return await folder.Http.PostAsync(Root, body, Stop);
    }

    async Task<JsonElement> Read(string address) => JsonDocument.Parse(await folder.Http.GetStringAsync(address, Stop)).RootElement;
}
