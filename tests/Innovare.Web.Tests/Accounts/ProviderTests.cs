using System.Net;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests.Accounts;

/// <summary>Signing in by a real OpenID provider, and what is refused.</summary>
public sealed class ProviderTests(IdentityProvider provider)
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Invited_staff_sign_in_by_the_provider_and_are_known_by_it_next_time()
    {
        await using var house = await House.Open(oidc: provider.Setting);
        var account = house.Enrolled("lampe sejler grøn mandag").Account;
        await provider.Next("staff-1", account.Mail, "substantial");
        using var reader = Reader();

        Assert.Equal((HttpStatusCode.OK, house.Root + "/intern"), await Walk(reader, house.Root + "/intern/udbyder"));
        await provider.Next("staff-1", "another@town.example", "high"); // the address changes, the person does not
        using var later = Reader();
        Assert.Equal((HttpStatusCode.OK, house.Root + "/intern"), await Walk(later, house.Root + "/intern/udbyder"));
        await provider.Next("staff-2", account.Mail, "high"); // somebody else got the old address
        using var stranger = Reader();
        Assert.Equal(HttpStatusCode.Forbidden, (await Walk(stranger, house.Root + "/intern/udbyder")).Status);
    }

    [Theory]
    [InlineData("low", "true", "assurance-too-low")]
    [InlineData("substantial", "true", "not-invited")]
    public async Task A_sign_in_that_is_too_weak_or_of_a_stranger_gets_a_plain_page(string acr, string verified, string code)
    {
        await using var house = await House.Open(oidc: provider.Setting);
        await provider.Next("nobody", "nobody@town.example", acr, verified);
        using var reader = Reader();

        Assert.Equal(HttpStatusCode.Forbidden, (await Walk(reader, house.Root + "/intern/udbyder")).Status);
        Assert.Contains(code, _last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_the_provider_has_not_proved_opens_nobodys_account()
    {
        await using var house = await House.Open(oidc: provider.Setting);
        await provider.Next("unproved", house.Enrolled("lampe sejler grøn mandag").Account.Mail, "high", verified: "false");
        using var reader = Reader();

        Assert.Equal(HttpStatusCode.Forbidden, (await Walk(reader, house.Root + "/intern/udbyder")).Status);
    }

    [Fact]
    public async Task An_answer_that_comes_again_or_to_another_browser_is_refused()
    {
        await using var house = await House.Open(oidc: provider.Setting);
        await provider.Next("staff-3", house.Enrolled("lampe sejler grøn mandag").Account.Mail, "high");
        using var reader = Reader();
        using var other = Reader();
        var answer = "";
        await Walk(reader, house.Root + "/intern/udbyder", change: url => url.Contains("/svar?", StringComparison.Ordinal) ? answer = url : url);

        Assert.Equal(HttpStatusCode.BadRequest, (await Walk(reader, answer)).Status);
        Assert.Contains("provider-answer", _last, StringComparison.Ordinal);
        await provider.Next("staff-3", "x@town.example", "high");
        await Walk(reader, house.Root + "/intern/udbyder", change: url => url.Contains("/svar?", StringComparison.Ordinal) ? (answer = url, house.Root + "/health/live").Item2 : url);
        Assert.Equal(HttpStatusCode.BadRequest, (await Walk(other, answer)).Status);
    }

    [Fact]
    public async Task A_token_with_another_nonce_is_refused()
    {
        await using var house = await House.Open(oidc: provider.Setting);
        await provider.Next("staff-4", house.Enrolled("lampe sejler grøn mandag").Account.Mail, "high");
        using var reader = Reader();

        var met = await Walk(reader, house.Root + "/intern/udbyder", change: url => url.Contains("nonce=", StringComparison.Ordinal) ? url.Replace("nonce=", "nonce=x", StringComparison.Ordinal) : url);

        Assert.Equal(HttpStatusCode.BadRequest, met.Status);
        Assert.Contains("provider-answer", _last, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a@kommune.example", "", HttpStatusCode.OK)] // a listed domain
    [InlineData("b@elsewhere.example", "public", HttpStatusCode.OK)] // the provider's word
    [InlineData("c@elsewhere.example", "private", HttpStatusCode.Forbidden)]
    public async Task A_public_employee_is_one_by_a_listed_domain_or_by_the_providers_word(string mail, string employee, HttpStatusCode status)
    {
        await using var house = await House.Open(oidc: provider.Setting);
        await provider.Next("work-" + mail[0], mail, "substantial", employee: employee);
        using var reader = Reader();

        Assert.Equal(status, (await Walk(reader, house.Root + "/arbejdsplads/udbyder")).Status);
    }

    [Fact]
    public async Task Signing_out_of_a_session_from_the_provider_offers_to_sign_out_there_too_and_others_are_not_asked()
    {
        await using var house = await House.Open(oidc: provider.Setting);
        await provider.Next("staff-5", house.Enrolled("lampe sejler grøn mandag").Account.Mail, "high");
        using var reader = Reader();
        await Walk(reader, house.Root + "/intern/udbyder");
        await Walk(reader, house.Root + "/intern/log-ud");
        var token = System.Text.RegularExpressions.Regex.Match(_last, "name=\"form-token\"[^>]*value=\"([^\"]+)\"", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;
        using var form = new FormUrlEncodedContent([new("form-token", token)]);
        using var ended = await reader.PostAsync(house.Root + "/intern/log-ud", form, Stop);
        await Walk(reader, house.Root + ended.Headers.Location);

        Assert.Contains($"href=\"{provider.Issuer}/session/end?client_id=innovare\"", _last, StringComparison.Ordinal);
        Assert.NotEqual(house.Root + "/intern", (await Walk(reader, house.Root + "/intern")).Address);
        using var staff = house.Reader(Innovare.Platform.Accounts.Role.Editor);
        using var plain = await House.Post(staff, "/intern/log-ud");
        Assert.DoesNotContain("udbyder", plain.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("signature", HttpStatusCode.BadRequest)]
    [InlineData("issuer", HttpStatusCode.BadRequest)]
    [InlineData("audience", HttpStatusCode.BadRequest)]
    [InlineData("expired", HttpStatusCode.BadRequest)]
    [InlineData("none", HttpStatusCode.BadRequest)]
    [InlineData("secret", HttpStatusCode.BadRequest)]
    [InlineData("right", HttpStatusCode.OK)]
    public async Task A_forged_token_opens_nothing(string fault, HttpStatusCode met)
    {
        using var forger = new ForgingProvider(fault);
        await using var house = await House.Open(oidc: forger.Setting);
        forger.Mail = house.Enrolled("lampe sejler grøn mandag").Account.Mail;
        using var reader = Reader();

        Assert.Equal(met, (await Walk(reader, house.Root + "/intern/udbyder")).Status);
    }

    string _last = "";

    static HttpClient Reader() => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });

    /// <summary>Follows every redirect as a browser does; each address may be changed on the way.</summary>
    async Task<(HttpStatusCode Status, string Address)> Walk(HttpClient reader, string address, Func<string, string>? change = null)
    {
        for (var step = 0; step < 12; step++)
        {
            using var answer = await reader.GetAsync(address, Stop);
            if (answer.Headers.Location is not { } to)
            {
                _last = await answer.Content.ReadAsStringAsync(Stop);
                return (answer.StatusCode, address);
            }
            address = new Uri(new Uri(address), to).AbsoluteUri;
            address = change?.Invoke(address) ?? address;
        }
        throw new InvalidOperationException("The redirects never end.");
    }
}
