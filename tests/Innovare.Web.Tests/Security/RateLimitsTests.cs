using System.Net;
using Innovare.Platform;
using Innovare.Web.Tests.Hosting;
using Microsoft.AspNetCore.Http;

namespace Innovare.Web.Tests.Security;

public sealed class RateLimitsTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/kontakt", "text/html", 10)]
    [InlineData("/tabeller/PUB01/data.csv", "application/problem+json", 2)]
    public async Task Beyond_the_limit_the_answer_is_429_with_Retry_After_as_page_or_problem(string address, string kind, int atOnce)
    {
        await using var server = await OwnServer.Start(s => s with { Rate = 0.01 });

        for (var call = 0; call < atOnce; call++)
            Assert.Equal(HttpStatusCode.OK, (await server.Http.GetAsync(address, Stop)).StatusCode);
        var refused = await server.Http.GetAsync(address, Stop);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(kind, refused.Content.Headers.ContentType?.MediaType);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 100);
        Assert.Contains("Vent lidt, og prøv igen.", await refused.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_answers_is_counted_as_a_page_so_that_a_hospital_can_answer_from_one_network()
    {
        await using var server = await OwnServer.Start(s => s with { Rate = 0.01 }); // ten pages, one form

        async Task<HttpStatusCode> Send(string address) => (await server.Http.PostAsync(address, new FormUrlEncodedContent([]), Stop)).StatusCode;

        for (var call = 0; call < 10; call++)
            Assert.NotEqual(HttpStatusCode.TooManyRequests, await Send("/svar/side/types"));
        Assert.NotEqual(HttpStatusCode.TooManyRequests, await Send("/kontakt"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await Send("/kontakt"));
    }

    [Fact]
    public async Task Only_a_trusted_proxy_is_believed_on_who_is_calling()
    {
        await using var trusting = await OwnServer.Start(s => s with { Rate = 0.001, IsBehindProxy = true });
        await using var alone = await OwnServer.Start(s => s with { Rate = 0.001 });

        Assert.Equal([200, 200, 429], await CallAs(trusting.Http, "203.0.113.1", "203.0.113.2", "203.0.113.2"));
        Assert.Equal([200, 429], await CallAs(alone.Http, "203.0.113.1", "203.0.113.2"));
        // what the client wrote itself stands left of what our proxy wrote, and is not read
        Assert.Equal([200, 429], await CallAs(trusting.Http, "198.51.100.7, 203.0.113.9", "198.51.100.8, 203.0.113.9"));
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:aaaa::1", "20010db800010002")]
    [InlineData("2001:db8:1:2:bbbb::9", "20010db800010002")]
    public void A_subscriber_is_one_client_whichever_of_its_addresses_it_uses(string address, string client) =>
        Assert.Equal(client, RateLimits.ClientOf(IPAddress.Parse(address)));

    [Theory]
    [InlineData("GET", "/kontakt", null, Limit.Page)]
    [InlineData("GET", "/api/v1/tables", null, Limit.Data)]
    [InlineData("GET", "/tabeller/PUB01/data.csv", null, Limit.Data)]
    [InlineData("POST", "/kontakt", null, Limit.Form)]
    [InlineData("POST", "/kontakt", Limit.SignIn, Limit.SignIn)]
    [InlineData("GET", "/kontakt", Limit.Token, Limit.Token)]
    public void Every_call_is_counted_as_some_kind(string method, string path, Limit? said, Limit counted)
    {
        var context = new DefaultHttpContext();
        (context.Request.Method, context.Request.Path) = (method, path);
        if (said is { } limit)
            context.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(new LimitedAttribute(limit)), "said"));

        Assert.Equal(counted, RateLimits.KindOf(context));
    }

    [Theory]
    [InlineData("1", 0)]
    [InlineData("10.0.0.5", 1)]
    [InlineData("10.0.0.5, 10.1.0.0/16 2001:db8::1", 3)]
    public void The_operator_names_the_proxies_to_trust(string said, int networks)
    {
        var settings = Settings.FromEnvironment(name => name is "INNOVARE_PROXY" ? said : null, "/nowhere");

        Assert.True(settings.IsBehindProxy);
        Assert.Equal(networks, TrustedProxies.Read(settings).Count);
    }

    [Fact]
    public void A_proxy_that_is_no_address_is_refused_at_the_start() =>
        Assert.Contains("INNOVARE_PROXY", Assert.Throws<StartRefusedException>(() => Server.Check(new("/nowhere", "http://127.0.0.1:0", "/nowhere", false) { IsBehindProxy = true, Proxies = "yes" })).Message, StringComparison.Ordinal);

    static async Task<List<int>> CallAs(HttpClient http, params string[] clients)
    {
        var statuses = new List<int>();
        foreach (var client in clients)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/kontakt") { Headers = { { "X-Forwarded-For", client } } };
            statuses.Add((int)(await http.SendAsync(request, Stop)).StatusCode);
        }
        return statuses;
    }
}
