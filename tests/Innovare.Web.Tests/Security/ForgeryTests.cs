using System.Net;
using Innovare.Platform.Accounts;
using Innovare.Web.Tests.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Innovare.Web.Tests.Security;

/// <summary>Every address that changes something, as the running program lists them.</summary>
public sealed class ForgeryTests(Site site)
{
    /// <summary>Everything that staff can be.</summary>
    internal static readonly Role[] Staff = [.. Enum.GetValues<Role>().Where(role => role is not Role.Workplace)];

    static readonly string[] Changing = ["POST", "PUT", "PATCH", "DELETE"];

    [Fact]
    public async Task Without_the_token_of_its_form_nothing_is_taken()
    {
        var taken = new List<string>();
        foreach (var (endpoint, method) in await Sent())
        {
            using var answer = await Send(endpoint, method, site.Http);
            if (IsTaken(endpoint, answer))
                taken.Add($"{(int)answer.StatusCode} {method} {endpoint.Template}");
        }

        Assert.Empty(taken);
    }

    [Fact]
    public async Task Whoever_is_signed_in_needs_the_token_too()
    {
        var taken = new List<string>();
        foreach (var http in (HttpClient[])[site.SignedInAs(Staff), site.SignedInAs(Role.Workplace)])
            using (http)
                foreach (var (endpoint, method) in await Sent())
                {
                    using var answer = await Send(endpoint, method, http);
                    if (IsTaken(endpoint, answer))
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
                using var answer = await Send(endpoint, method, site.Http, (header, value));
                Assert.True(answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound, $"{(int)answer.StatusCode} {method} {endpoint.Template} with {header}: {value}");
            }
    }

    [Fact]
    public async Task No_page_or_address_opts_out_of_the_token_but_the_one_whose_word_is_the_proof()
    {
        var without = (await Sent())
            .Where(s => s.Endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null
                ? s.Endpoint.Metadata.GetMetadata<IgnoreAntiforgeryTokenAttribute>() is not null && !IsOneClick(s.Endpoint) && !AsksItself(s.Endpoint)
                : s.Endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is not { RequiresValidation: true })
            .Select(s => $"{s.Method} {s.Endpoint.Template}");

        Assert.Empty(without);
    }

    // a mail program's own button says no more letters without having read a page (RFC 8058)
    static bool IsOneClick(RunningEndpoint endpoint) => endpoint.Template.TrimStart('/') is "nej-tak/{word}" or "en/no-thanks/{word}" or "foelg/stop/{word}" or "en/follow/stop/{word}";

    // a page of answers that stood open too long is drawn again with what was typed: AnswerCorpusTests.A_wrong_token_or_cookie…
    static bool AsksItself(RunningEndpoint endpoint) => endpoint.Template.TrimStart('/') is "svar/side/{sheet}" or "en/answer/page/{sheet}";

    static readonly (string Header, string Value)[] Elsewhere =
        [("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"), ("Origin", "https://elsewhere.example"), ("Origin", "null")];

    // stateless data addresses take what anybody sends: they change nothing and know nobody
    static async Task<IEnumerable<(RunningEndpoint Endpoint, string Method)>> Sent() =>
        from endpoint in await RunningEndpoint.All
        where endpoint.Metadata.GetMetadata<StatelessData>() is null
        from method in Changing
        where endpoint.Takes(method)
        select (endpoint, method);

    static async Task<HttpResponseMessage> Send(RunningEndpoint endpoint, string method, HttpClient http, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), endpoint.ExampleAddress) { Content = new FormUrlEncodedContent([new("a", "1")]) };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    // whoever is sent to sign in first has changed nothing either; an unknown word of a letter is told that it has ended
    static bool IsTaken(RunningEndpoint endpoint, HttpResponseMessage answer) =>
        !IsOneClick(endpoint) && (answer.IsSuccessStatusCode || (answer.StatusCode is >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest
            && !(endpoint.Metadata.GetMetadata<OnFace>() is { AsksForAccount: true } && answer.Headers.Location?.OriginalString.Split('/')[^1] is "log-ind" or "log-in")));
}
