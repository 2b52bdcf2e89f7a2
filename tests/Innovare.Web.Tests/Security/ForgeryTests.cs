using System.Net;
using Innovare.Web.Tests.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Innovare.Web.Tests.Security;

/// <summary>Every address that changes something, as the running program lists them.</summary>
public sealed class ForgeryTests(Site site)
{
    static readonly string[] Changing = ["POST", "PUT", "PATCH", "DELETE"];

    [Fact]
    public async Task Without_the_token_of_its_form_nothing_is_taken()
    {
        var taken = new List<string>();
        foreach (var (endpoint, method) in await Sent())
        {
            using var answer = await Send(endpoint, method);
            if (IsTaken(answer))
                taken.Add($"{(int)answer.StatusCode} {method} {endpoint.Template}");
        }

        Assert.Empty(taken);
    }

    [Fact]
    public async Task From_another_site_nothing_is_taken_whoever_is_signed_in()
    {
        foreach (var (endpoint, method) in await Sent())
            foreach (var (header, value) in Elsewhere)
            {
                using var answer = await Send(endpoint, method, (header, value));
                Assert.True(answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound, $"{(int)answer.StatusCode} {method} {endpoint.Template} with {header}: {value}");
            }
    }

    [Fact]
    public async Task No_page_or_address_opts_out_of_the_token()
    {
        var without = (await Sent())
            .Where(s => s.Endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null
                ? s.Endpoint.Metadata.GetMetadata<IgnoreAntiforgeryTokenAttribute>() is not null
                : s.Endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is not { RequiresValidation: true })
            .Select(s => $"{s.Method} {s.Endpoint.Template}");

        Assert.Empty(without);
    }

    static readonly (string Header, string Value)[] Elsewhere =
        [("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"), ("Origin", "https://elsewhere.example"), ("Origin", "null")];

    // stateless data addresses take what anybody sends: they change nothing and know nobody
    static async Task<IEnumerable<(RunningEndpoint Endpoint, string Method)>> Sent() =>
        from endpoint in await RunningEndpoint.All
        where endpoint.Metadata.GetMetadata<StatelessData>() is null
        from method in Changing
        where endpoint.Takes(method)
        select (endpoint, method);

    async Task<HttpResponseMessage> Send(RunningEndpoint endpoint, string method, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), endpoint.ExampleAddress) { Content = new FormUrlEncodedContent([new("a", "1")]) };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await site.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    // on the way to signing in nothing has been taken either
    static bool IsTaken(HttpResponseMessage answer) =>
        answer.IsSuccessStatusCode || (answer.StatusCode is >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest && !IsSignIn(answer.Headers.Location));

    static bool IsSignIn(Uri? location) => location?.OriginalString.Contains("returnUrl", StringComparison.OrdinalIgnoreCase) is true;
}
