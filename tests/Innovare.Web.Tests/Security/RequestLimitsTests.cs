using System.Net;
using Innovare.Web.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Innovare.Web.Tests.Security;

/// <summary>Requests larger than anybody needs.</summary>
public sealed class RequestLimitsTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_address_that_is_too_long_is_a_page_that_says_so()
    {
        await using var server = await OwnServer.Start();

        var refused = await server.Http.GetAsync("/en/cases?q=" + new string('a', RequestLimits.Address), Stop);

        Assert.Equal(HttpStatusCode.RequestUriTooLong, refused.StatusCode);
        Assert.Contains("<h1>The address is too long</h1>", await refused.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2 * RequestLimits.Address, 0, 0, HttpStatusCode.RequestUriTooLong)]
    [InlineData(1, 100, 10, HttpStatusCode.RequestHeaderFieldsTooLarge)]
    [InlineData(1, 2, 9000, HttpStatusCode.RequestHeaderFieldsTooLarge)]
    public async Task Beyond_the_outer_walls_the_server_hangs_up(int query, int headers, int length, HttpStatusCode status)
    {
        await using var server = await OwnServer.Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/?q=" + new string('a', query));
        for (var h = 0; h < headers; h++)
            request.Headers.Add("X-Header-" + h, new string('a', length));

        Assert.Equal(status, (await server.Http.SendAsync(request, Stop)).StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_that_is_too_large_is_refused_plainly_whether_it_says_its_length_or_not(bool isChunked)
    {
        await using var server = await Echoing();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/en/echo") { Content = new FormUrlEncodedContent([new("words", new string('a', RequestLimits.Body))]) };
        request.Headers.TransferEncodingChunked = isChunked;

        var refused = await server.Http.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
        Assert.Contains("make the text shorter and send again.", await refused.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_too_many_fields_or_too_long_names_is_refused_plainly()
    {
        await using var server = await Echoing();
        var many = new FormUrlEncodedContent(Enumerable.Range(0, RequestLimits.Fields + 1).Select(i => KeyValuePair.Create("f" + i, "1")));
        var longName = new FormUrlEncodedContent([new(new string('n', 201), "1")]);
        using var broken = new StringContent("--nobody\r\n", null, "multipart/form-data");
        broken.Headers.ContentType!.Parameters.Add(new("boundary", "x"));

        foreach (var form in (HttpContent[])[many, longName, broken])
        {
            var refused = await server.Http.PostAsync("/echo", form, Stop);

            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Contains("Vi kan ikke læse formularen", await refused.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }
        Assert.Equal("2", await (await server.Http.PostAsync("/echo", new FormUrlEncodedContent([new("a", "1"), new("b", "2")]), Stop)).Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task A_page_that_fails_says_nothing_of_why()
    {
        await using var server = await Echoing();

        var page = await server.Http.GetAsync("/en/fail", Stop);
        var data = await server.Http.GetAsync("/api/fail", Stop);

        Assert.Equal(HttpStatusCode.InternalServerError, page.StatusCode);
        Assert.Equal("application/problem+json", data.Content.Headers.ContentType?.MediaType);
        foreach (var answer in (HttpResponseMessage[])[page, data])
        {
            var said = await answer.Content.ReadAsStringAsync(Stop);
            Assert.DoesNotContain("very-secret", said, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
            Assert.True(answer.Headers.CacheControl?.NoStore);
            Assert.StartsWith("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "https://elsewhere.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.OK)]
    public async Task A_form_is_taken_from_our_own_pages_only(string header, string value, HttpStatusCode status)
    {
        await using var server = await Echoing();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/echo") { Content = new FormUrlEncodedContent([new("a", "1")]), Headers = { { header, value } } };

        Assert.Equal(status, (await server.Http.SendAsync(request, Stop)).StatusCode);
    }

    // the house has few addresses that take a form yet: one that counts its fields, and one that fails
    static Task<OwnServer> Echoing() => OwnServer.Start(map: app =>
    {
        foreach (var address in (string[])["/echo", "/en/echo"])
            app.MapPost(address, async (HttpRequest request) => $"{(await request.ReadFormAsync(Stop)).Count}");
        foreach (var address in (string[])["/en/fail", "/api/fail"])
            app.MapGet(address, string () => throw new InvalidOperationException("very-secret"));
    });
}
