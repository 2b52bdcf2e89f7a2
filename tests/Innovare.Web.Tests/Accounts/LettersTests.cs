using System.Net;
using System.Text.RegularExpressions;
using Innovare.Platform.Accounts;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests.Accounts;

/// <summary>What is done by a link in a letter: invitations, new passwords, and workplaces that sign in.</summary>
public sealed partial class LettersTests
{
    const string Password = "lampe sejler grøn mandag";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_invited_editor_sets_up_an_account_and_an_administrator_changes_its_roles_and_closes_it()
    {
        await using var house = await House.Open();
        using var administrator = house.Reader(Role.Administrator);
        using var invited = house.Reader();
        using var asked = await House.Post(administrator, "/intern/brugere", ("mail", "Bo@town.example"), ("roles", "Editor"));
        using var opened = await Follow(invited, Link(house, "bo@town.example"));
        var page = await opened.Content.ReadAsStringAsync(Stop);
        var key = Key().Match(page).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);
        using var tooShort = await House.Post(invited, "/intern/opret", ("Name", "Bo Prøve"), ("password", "kort"), ("code", Totp.CodeAt(key, TimeProvider.System.GetUtcNow())));
        using var enrolled = await House.Post(invited, "/intern/opret", ("Name", "Bo Prøve"), ("password", Password), ("code", Totp.CodeAt(key, TimeProvider.System.GetUtcNow())));
        var account = AccountTable.Find(Store(house), AccountKind.Staff, "bo@town.example")!;

        Assert.Equal(HttpStatusCode.OK, tooShort.StatusCode);
        Assert.Contains("Bo Prøve", await tooShort.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal); // nothing typed is lost
        Assert.Equal("/intern/konto/koder", enrolled.Headers.Location?.OriginalString);
        Assert.Equal([Role.Editor], account.Roles);
        using var changed = await House.Post(administrator, $"/intern/brugere/{account.Id}", ("act", "roles"), ("roles", "Collector"), ("roles", "Releaser"));
        Assert.Equal([Role.Collector, Role.Releaser], AccountTable.Find(Store(house), account.Id)!.Roles.Order());
        Assert.Equal(HttpStatusCode.OK, (await invited.GetAsync("/intern", Stop)).StatusCode);
        using var closed = await House.Post(administrator, $"/intern/brugere/{account.Id}", ("act", "close"));
        Assert.Equal(HttpStatusCode.Redirect, (await invited.GetAsync("/intern", Stop)).StatusCode);
        var log = AuditLog.Latest(Store(house), null, 99).Select(line => line.Entry.Object).ToList();
        Assert.Contains("invitation/editor", log);
        Assert.Contains($"account/{account.Id}/roles/collector+releaser", log);
        Assert.Contains($"account/{account.Id}/close", log);
    }

    [Fact]
    public async Task Nobody_changes_their_own_roles_and_only_administrators_see_accounts()
    {
        await using var house = await House.Open();
        using var editor = house.Reader(Role.Editor);
        using var administrator = house.Reader(Role.Administrator);
        var own = AccountTable.All(Store(house), AccountKind.Staff).Single(a => a.Roles.Contains(Role.Administrator)).Id;
        var other = AccountTable.All(Store(house), AccountKind.Staff).Single(a => a.Roles.Contains(Role.Editor)).Id;
        using var page = await administrator.GetAsync($"/intern/brugere/{other}", Stop);
        using var refused = await House.Post(administrator, $"/intern/brugere/{own}", ("act", "roles"), ("roles", "Releaser"));

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal([Role.Administrator], AccountTable.Find(Store(house), own)!.Roles);
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.GetAsync($"/intern/brugere/{other}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync("/intern/brugere/nobody", Stop)).StatusCode);
    }

    [Fact]
    public async Task A_new_password_by_mail_ends_every_session_and_the_code_is_still_asked_for()
    {
        await using var house = await House.Open();
        var (account, key, codes) = house.Enrolled(Password);
        using var reader = house.Reader();
        using var signedIn = await house.TrySignIn(account.Mail, Password, codes[0], reader);
        using var stranger = house.Reader();
        using var known = await House.Post(stranger, "/intern/glemt", ("mail", account.Mail));
        using var unknown = await House.Post(stranger, "/intern/glemt", ("mail", "nobody@town.example"));
        using var opened = await Follow(stranger, Link(house, account.Mail));
        using var chosen = await House.Post(stranger, "/intern/adgangskode", ("password", "kaffe flyver blå tirsdag"));

        Assert.Equal(known.Headers.Location, unknown.Headers.Location);
        Assert.Empty(Letters(house, "nobody@town.example"));
        Assert.Equal(HttpStatusCode.Redirect, (await reader.GetAsync("/intern", Stop)).StatusCode);
        Assert.False(await house.SignsIn(account.Mail, "kaffe flyver blå tirsdag", "000000"));
        Assert.False(await house.SignsIn(account.Mail, Password, Totp.CodeAt(key, TimeProvider.System.GetUtcNow())));
        Assert.True(await house.SignsIn(account.Mail, "kaffe flyver blå tirsdag", Totp.CodeAt(key, TimeProvider.System.GetUtcNow())));
    }

    [Fact]
    public async Task A_public_employee_signs_in_by_a_link_to_a_work_address_that_works_once_and_when_pressed()
    {
        await using var house = await House.Open();
        using var reader = house.Reader();
        using var private_ = await House.Post(reader, "/arbejdsplads/log-ind", ("mail", "me@mail.example"));
        using var below = await House.Post(reader, "/arbejdsplads/log-ind", ("mail", "me@evil-kommune.example"));
        using var work = await House.Post(reader, "/arbejdsplads/log-ind", ("mail", "Leder@skole.kommune.example"));
        var link = Link(house, "leder@skole.kommune.example");
        using var scanner = house.Reader();
        using var looked = await scanner.GetAsync(link, Stop);
        using var opened = await Follow(reader, link);
        using var pressed = await House.Post(reader, "/arbejdsplads/bekraeft");
        using var home = await reader.GetAsync("/arbejdsplads", Stop);
        using var again = await reader.GetAsync(link, Stop);

        Assert.Empty(Letters(house, "me@mail.example"));
        Assert.Empty(Letters(house, "me@evil-kommune.example"));
        Assert.Contains("me@mail.example", await private_.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Contains("leder@skole.kommune.example", await home.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await reader.GetAsync("/intern", Stop)).StatusCode); // a workplace is no staff
    }

    static Store Store(House house) => Stores.Of(house.Settings).Open(PlatformStore.Shape);

    static string Link(House house, string mail) => Address().Match(Letters(house, mail)[^1]).Value;

    static List<string> Letters(House house, string mail)
    {
        using var connection = Store(house).Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "select recipient, body from mail order by queued_at, id";
        using var rows = command.ExecuteReader();
        var bodies = new List<string>();
        while (rows.Read())
            if (rows.GetString(0) == mail)
                bodies.Add(rows.GetString(1));
        return bodies;
    }

    static async Task<HttpResponseMessage> Follow(HttpClient reader, string link)
    {
        using var first = await reader.GetAsync(link, Stop);
        House.Keep(reader, first);
        return await reader.GetAsync(first.Headers.Location, Stop);
    }

    [GeneratedRegex(@"https?://\S+", RegexOptions.None, 1000)]
    private static partial Regex Address();

    [GeneratedRegex("class=\"account-key\">([^<]*)<", RegexOptions.None, 1000)]
    private static partial Regex Key();
}
