using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests;

/// <summary>What the server says around its pages: headers, refusals, files.</summary>
public sealed class AnswerTests(Site site)
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/en/no-such-page")]
    [InlineData("/css/innovare.css")]
    [InlineData("/tabeller/nope/data.csv")]
    public async Task Every_answer_forbids_what_is_inline_or_from_elsewhere_and_sets_no_cookie(string address)
    {
        var answer = await site.Http.GetAsync(address, Stop);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/findes-ikke", "Siden findes ikke")]
    [InlineData("/en/no-such-page", "This page does not exist")]
    public async Task An_unknown_page_is_a_404_that_helps_in_the_readers_language(string address, string says)
    {
        var answer = await site.Http.GetAsync(address, Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains($"<h1>{says}</h1>", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/findes-ikke/data.csv", "Siden findes ikke")]
    [InlineData("/en/no-such-page/data.json", "This page does not exist")]
    [InlineData("/api/nope", "Siden findes ikke")]
    public async Task Unknown_data_is_problem_json_with_a_stable_code(string address, string title)
    {
        var answer = await site.Http.GetAsync(address, Stop);

        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop));
        Assert.Equal("page-unknown", problem.RootElement.GetProperty("code").GetString());
        Assert.Equal(404, problem.RootElement.GetProperty("status").GetInt32());
        Assert.Equal(title, problem.RootElement.GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task The_public_face_can_only_be_read(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/");
        var answer = await site.Http.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("/", "2022-2023")]
    [InlineData("/en", "2022-2023")]
    public async Task The_key_figures_name_publisher_and_period_and_leave_addresses_to_their_tables(string address, string period)
    {
        var page = await site.Http.GetStringAsync(address, TestContext.Current.CancellationToken);

        var sources = Regex.Matches(page, "class=\"fact-source\"[^>]*>([^<]*)<", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(m => m.Groups[1].Value).ToList();
        Assert.Contains(sources, s => s.EndsWith(period, StringComparison.Ordinal) && s.StartsWith("Danmarks Statistik", StringComparison.Ordinal));
        Assert.DoesNotContain(sources, s => s.Contains("http", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Files_have_a_body_in_production_and_are_kept_only_when_their_address_names_their_content()
    {
        var plain = await site.Http.GetAsync("/lib/dkfds.css", Stop);
        var named = await site.Http.GetAsync("/lib/dkfds.css?v=abc", Stop);

        Assert.True((await plain.Content.ReadAsByteArrayAsync(Stop)).Length > 100_000);
        Assert.True(plain.Headers.CacheControl?.NoCache);
        Assert.NotNull(plain.Headers.ETag);
        Assert.Equal(TimeSpan.FromDays(365), named.Headers.CacheControl?.MaxAge);
    }

    [Fact]
    public async Task The_demonstration_asks_not_to_be_indexed() =>
        Assert.Equal("noindex, nofollow", Assert.Single((await site.Http.GetAsync("/en/demo", Stop)).Headers.GetValues("X-Robots-Tag")));
}
