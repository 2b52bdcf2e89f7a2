using System.Net;
using System.Text.RegularExpressions;
using Innovare.Platform.Accounts;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.Tests.Databases;
using Innovare.Web.Accounts;
using Innovare.Web.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Innovare.Web.Tests.Accounts;

/// <summary>From the link of a first start to signing in with a code, and what keeps others out.</summary>
public sealed partial class SigningInTests(Site site)
{
    const string Password = "lampe sejler grøn mandag";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task An_administrator_sets_up_an_account_and_signs_in_with_a_code(Dialect dialect)
    {
        await using var house = await House.Open(database: dialect is Dialect.Postgres ? PostgresServer.NewDatabase() : null);
        await using var window = await site.Window(new() { JavaScriptEnabled = false });
        var page = await window.NewPageAsync();

        var key = await Enrol(page, house);
        await page.Turn("main form button");
        Assert.Equal(10, await page.Locator(".account-codes code").CountAsync());
        await page.Turn(".log-out button");
        await page.GotoAsync(house.Root + "/intern/brugere");
        Assert.Contains("/intern/log-ind?til=", page.Url, StringComparison.Ordinal);
        await Fill(page, Totp.CodeAt(key, TimeProvider.System.GetUtcNow().AddSeconds(30))); // the code of enrolment is spent
        await page.Turn("main form button");

        Assert.EndsWith("/intern/brugere", page.Url, StringComparison.Ordinal);
        Assert.Contains("anna@kommune.example", await page.InnerTextAsync("main table"), StringComparison.Ordinal);
        Assert.Empty(AuditVerification.Of(Stores.Of(house.Settings).Open(PlatformStore.Shape)).Findings);
    }

    [Fact]
    public async Task The_first_link_works_once_and_looking_at_it_burns_nothing()
    {
        await using var house = await House.Open();
        var link = house.FirstLink()!;
        using var scanner = house.Reader();
        for (var look = 0; look < 3; look++)
            Assert.Equal(HttpStatusCode.Redirect, (await scanner.GetAsync(link, Stop)).StatusCode);
        await using var window = await site.Window(new() { JavaScriptEnabled = false });
        var page = await window.NewPageAsync();
        await Enrol(page, house, link);

        Assert.Equal(HttpStatusCode.NotFound, (await scanner.GetAsync(link, Stop)).StatusCode);
        Assert.Null(house.FirstLink());
    }

    [Fact]
    public async Task A_code_opens_once_and_a_recovery_code_once()
    {
        await using var house = await House.Open();
        var (account, key, codes) = house.Enrolled(Password);
        var code = Totp.CodeAt(key, TimeProvider.System.GetUtcNow());

        Assert.True(await house.SignsIn(account.Mail, Password, code));
        Assert.False(await house.SignsIn(account.Mail, Password, code));
        Assert.True(await house.SignsIn(account.Mail, Password, codes[0]));
        Assert.False(await house.SignsIn(account.Mail, Password, codes[0]));
    }

    [Fact]
    public async Task A_stranger_who_fails_has_to_wait_and_keeps_the_owner_out_of_nothing()
    {
        await using var house = await House.Open();
        var (account, key, codes) = house.Enrolled(Password);
        using var owner = house.Reader();
        using var first = await house.TrySignIn(account.Mail, Password, codes[0], owner); // the owner's browser is known from now on
        for (var i = 0; i < Failures.Free; i++)
            Assert.False(await house.SignsIn(account.Mail, "wrong password here", "000000"));
        using var stranger = await house.TrySignIn(account.Mail, Password, codes[1]);
        using var another = await house.TrySignIn("nobody@town.example", Password, "000000");

        Assert.Contains("Der er prøvet for mange gange herfra", await stranger.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.DoesNotContain("for mange gange", await another.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync("/intern", Stop)).StatusCode);
        using var left = await House.Post(owner, "/intern/log-ud");
        using var again = await house.TrySignIn(account.Mail, Password, Totp.CodeAt(key, TimeProvider.System.GetUtcNow()), owner);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task What_is_said_to_a_stranger_does_not_tell_whether_the_account_is_there()
    {
        await using var house = await House.Open();
        var (account, _, _) = house.Enrolled(Password);
        using var isThere = await house.TrySignIn(account.Mail, "wrong password here", "000000");
        using var isNot = await house.TrySignIn("nobody@town.example", "wrong password here", "000000");

        Assert.Equal(
            Plain(await isThere.Content.ReadAsStringAsync(Stop)).Replace(account.Mail, "x", StringComparison.Ordinal),
            Plain(await isNot.Content.ReadAsStringAsync(Stop)).Replace("nobody@town.example", "x", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("wrong password")]
    [InlineData("wrong code")]
    [InlineData("closed")]
    [InlineData("no password")]
    public async Task Whoever_is_asked_for_one_password_is_checked_with_as_much_work(string who)
    {
        await using var house = await House.Open();
        var (account, _, _) = house.Enrolled(Password);
        await using var scope = house.Service<IServiceScopeFactory>().CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var counting = new CountingHasher(users.PasswordHasher);
        users.PasswordHasher = counting;
        account.Password = counting.HashPassword(account, Password); // as enrolling makes it
        using (var connection = Stores.Of(house.Settings).Open(PlatformStore.Shape).Connect())
        {
            connection.Execute(null, "update account set password = @p", ("p", account.Password));
            if (who is "closed")
                connection.Execute(null, "update account set is_active = 0");
            if (who is "no password")
                connection.Execute(null, "update account set password = null");
        }
        var signIn = scope.ServiceProvider.GetRequiredService<StaffSignIn>();

        await signIn.Try(new DefaultHttpContext { RequestServices = scope.ServiceProvider }, who is "nobody" ? "nobody@town.example" : account.Mail, who is "wrong code" ? Password : "another password", "000000");

        // the time it takes is that of one hash, with as many rounds, whoever was named
        Assert.Equal([counting.Work(account.Password!)], counting.Done);
    }

    sealed class CountingHasher(IPasswordHasher<Account> real) : IPasswordHasher<Account>
    {
        public List<string> Done { get; } = [];

        /// <summary>Kind, function, rounds and length of salt: the head of a hash.</summary>
        public string Work(string hash) => Convert.ToHexString(Convert.FromBase64String(hash).AsSpan(0, 13));

        public string HashPassword(Account user, string password) => real.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Done.Add(Work(hashedPassword));
            return real.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }

    static string Plain(string html) => Token().Replace(html, "");

    [GeneratedRegex("<input name=\"form-token\"[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Token();

    static async Task<string> Enrol(IPage page, House house, string? link = null)
    {
        await page.GotoAsync(link ?? house.FirstLink()!);
        Assert.EndsWith("/intern/opret", page.Url, StringComparison.Ordinal); // the secret has left the address
        var key = (await page.InnerTextAsync(".account-key")).Replace(" ", "", StringComparison.Ordinal);
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('main img').naturalWidth > 0"));
        await page.FillAsync("#name", "Anna Prøve");
        await page.FillAsync("#mail", "anna@kommune.example");
        await page.FillAsync("#password", Password);
        await page.FillAsync("#code", Totp.CodeAt(key, TimeProvider.System.GetUtcNow()));
        await page.Turn("main form button");
        Assert.EndsWith("/intern/konto/koder", page.Url, StringComparison.Ordinal);
        return key;
    }

    static async Task Fill(IPage page, string code)
    {
        await page.FillAsync("#mail", "Anna@Kommune.example ");
        await page.FillAsync("#password", Password);
        await page.FillAsync("#code", code);
    }
}
