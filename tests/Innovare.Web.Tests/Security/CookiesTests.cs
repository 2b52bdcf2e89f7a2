using System.Net;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests.Security;

/// <summary>Every cookie from the first form to having signed out, over https by a proxy and on this machine alone.</summary>
public sealed class CookiesTests
{
    const string Password = "lampe sejler grøn mandag";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cookies_are_of_one_host_closed_to_script_and_over_https_closed_to_http(bool isBehindProxy)
    {
        await using var house = await House.Open(isBehindProxy: isBehindProxy);
        var (account, _, codes) = house.Enrolled(Password);
        var reader = house.Reader();
        if (isBehindProxy)
            reader.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var form = await reader.GetAsync("/intern/log-ind", Stop);
        House.Keep(reader, form);
        using var signedIn = await house.TrySignIn(account.Mail, Password, codes[0], reader);
        using var home = await reader.GetAsync("/intern", Stop);
        var first = Copy(reader);
        using var again = await House.Post(reader, "/intern/log-ind", ("mail", account.Mail), ("password", Password), ("code", codes[1]));
        var second = Copy(reader);
        using var signedOut = await House.Post(reader, "/intern/log-ud");

        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
        Assert.Equal(isBehindProxy, home.Headers.Contains("Strict-Transport-Security"));
        foreach (var old in (HttpClient[])[first, second, reader]) // the session itself is over, not only its cookie
            using (old)
                Assert.Equal(HttpStatusCode.Redirect, (await old.GetAsync("/intern", Stop)).StatusCode);
        var cookies = new[] { form, signedIn, signedOut }.SelectMany(answer => answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : []).ToList();
        Assert.Contains(cookies, c => c.Contains("innovare-form=", StringComparison.Ordinal));
        Assert.Contains(cookies, c => c.Contains("innovare-backoffice=", StringComparison.Ordinal));
        Assert.All(cookies, cookie =>
        {
            var words = cookie.Split(';', StringSplitOptions.TrimEntries);
            Assert.StartsWith(isBehindProxy ? "__Host-innovare-" : "innovare-", cookie, StringComparison.Ordinal);
            Assert.Equal(isBehindProxy, words.Contains("secure", StringComparer.OrdinalIgnoreCase));
            Assert.Contains("httponly", words, StringComparer.OrdinalIgnoreCase);
            Assert.Contains("path=/", words, StringComparer.OrdinalIgnoreCase);
            Assert.Contains(words, w => w.ToLowerInvariant() is "samesite=lax" or "samesite=strict");
            Assert.DoesNotContain(words, w => w.StartsWith("domain=", StringComparison.OrdinalIgnoreCase));
        });

        // somebody who took the cookies as they were then
        HttpClient Copy(HttpClient of)
        {
            var copy = house.Reader();
            foreach (var (name, value) in of.DefaultRequestHeaders)
                copy.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
            return copy;
        }
    }
}
