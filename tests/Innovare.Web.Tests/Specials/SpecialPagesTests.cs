using System.Net;
using AngleSharp.Html.Parser;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.Survey.Store;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests.Specials;

/// <summary>A special run from the request to the table, on the demonstration's own answers.</summary>
public sealed class SpecialPagesTests(Site site)
{
    const string AskHere = "/demo/tabeller/saerkoersel/bestil/ny", Desk = "/intern/saerkoersler";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_is_decided_by_the_staff_answered_by_mail_and_found_by_its_id()
    {
        using var reader = Reader();
        using var staff = site.SignedInAs(Role.Statistician);
        var (mail, request) = await Asked(reader, "size", "");

        var offer = await Words(staff, request + "?compute=true");
        Assert.Contains("Den kan laves", offer, StringComparison.Ordinal);
        using var made = await House.Post(staff, request, ("act", "make"), ("reason", ""));

        Assert.Equal((HttpStatusCode.Redirect, request), (made.StatusCode, made.Headers.Location?.OriginalString));
        var id = SpecialRuns.All(site.Stores.Open(SpecialRuns.Shape)).Single(r => r.Mail == mail).Result!;
        var letter = Assert.Single(Letters(mail));
        Assert.Equal("Din særkørsel er klar", letter.Subject);
        Assert.Contains($"{site.Root}/demo/saerkoersel/{id}/tabel", letter.Body, StringComparison.Ordinal);
        var page = await Words(reader, $"/demo/saerkoersel/{id}/tabel");
        Assert.All(["Særkørsel " + id, "Kilde: Særkørsel " + id + " på", "Særkørsel: lavet på bestilling"], words => Assert.Contains(words, page, StringComparison.Ordinal));
        Assert.Contains($"Source: Special run {id} on", await Words(reader, $"/en/demo/special-run/{id}/table"), StringComparison.Ordinal);
        Assert.Contains(id, await reader.GetStringAsync($"/demo/saerkoersel/{id}/tabel/data.px", Stop), StringComparison.Ordinal);
        Assert.DoesNotContain(id, await Words(reader, "/demo/tabeller"), StringComparison.Ordinal); // it stands nowhere else
        using var again = await House.Post(staff, request, ("act", "refuse"), ("reason", "Nej"));
        Assert.Contains("Den er afgjort", WebUtility.HtmlDecode(await again.Content.ReadAsStringAsync(Stop)), StringComparison.Ordinal);
        Assert.Single(Letters(mail));
        using var unknown = await reader.GetAsync("/demo/saerkoersel/S00000000000000000000/tabel", Stop);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);

        // the four pages as they look with something on them
        foreach (var (address, english, roles) in new (string, string, Role[])[]
        {
            (AskHere, "/en/demo/tables/special-run/ask/new", []),
            (Desk, "/en/staff/special-runs", [Role.Statistician]),
            (request, "/en/staff/special-runs/" + request.Split('/')[^1], [Role.Statistician]),
            ($"/demo/saerkoersel/{id}/tabel", $"/en/demo/special-run/{id}/table", []),
        })
        {
            await Look(address, roles, 390, "da");
            await Look(english, roles, 1280, "en");
        }
    }

    [Fact]
    public async Task A_no_needs_a_reason_which_stands_in_the_mail()
    {
        using var reader = Reader();
        using var staff = site.SignedInAs(Role.Releaser);
        var (mail, request) = await Asked(reader, "size", "level");

        using var without = await House.Post(staff, request, ("act", "refuse"), ("reason", " "));
        Assert.Contains("Skriv, hvorfor den bliver afvist", WebUtility.HtmlDecode(await without.Content.ReadAsStringAsync(Stop)), StringComparison.Ordinal);
        Assert.Empty(Letters(mail));
        using var refused = await House.Post(staff, request, ("act", "refuse"), ("reason", "For få svar på Bornholm"));

        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
        var letter = Assert.Single(Letters(mail));
        Assert.Equal("Din særkørsel kan ikke laves", letter.Subject);
        Assert.Contains("For få svar på Bornholm", letter.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_protected_beside_the_published_tables_is_not_made_and_nobody_is_written_to()
    {
        using var reader = Reader();
        using var staff = site.SignedInAs(Role.Statistician);
        (string Mail, string Request, string Said)? unsafeRun = null;
        foreach (var (first, second) in new[] { ("subsector", "size"), ("subsector", "region"), ("region", "size") })
        {
            if (!(await reader.GetStringAsync(AskHere, Stop)).Contains($"value=\"{first}\"", StringComparison.Ordinal) || !(await reader.GetStringAsync(AskHere, Stop)).Contains($"value=\"{second}\"", StringComparison.Ordinal))
                continue;
            var (mail, request) = await Asked(reader, first, second);
            if (await Words(staff, request + "?compute=true") is var said && said.Contains("Den kan ikke laves", StringComparison.Ordinal))
            {
                unsafeRun = (mail, request, said);
                break;
            }
        }

        Assert.NotNull(unsafeRun);
        using var made = await House.Post(staff, unsafeRun.Value.Request, ("act", "make"), ("reason", ""));
        Assert.Equal(HttpStatusCode.OK, made.StatusCode);
        Assert.Contains("Den kan ikke laves", WebUtility.HtmlDecode(await made.Content.ReadAsStringAsync(Stop)), StringComparison.Ordinal);
        Assert.Empty(Letters(unsafeRun.Value.Mail));
        Assert.Equal(SpecialRuns.Waiting, SpecialRuns.All(site.Stores.Open(SpecialRuns.Shape)).Single(r => r.Mail == unsafeRun.Value.Mail).State);
    }

    [Fact]
    public async Task What_is_typed_stays_and_the_page_is_found_from_the_tables()
    {
        using var reader = Reader();

        Assert.Contains(AskHere, await reader.GetStringAsync("/demo/tabeller", Stop), StringComparison.Ordinal);
        using var wrong = await Send(reader, "eva at town", "size", "size");
        var page = WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync(Stop));

        Assert.All(["value=\"eva at town\"", "Skriv en mailadresse", "Vælg to forskellige", "value=\"Byrådets møde\""], words => Assert.Contains(words, page, StringComparison.Ordinal));
        using var staffOnly = await reader.GetAsync(Desk, Stop);
        Assert.NotEqual(HttpStatusCode.OK, staffOnly.StatusCode);
    }

    [Fact]
    public async Task A_table_is_asked_for_of_one_group_and_says_so_and_is_not_divided_by_what_the_group_is_of()
    {
        using var reader = Reader();
        using var staff = site.SignedInAs(Role.Statistician);

        using var twice = await Send(reader, "eva@town.example", "size", "", "size=3-9");
        Assert.Contains("kan ikke deles efter", WebUtility.HtmlDecode(await twice.Content.ReadAsStringAsync(Stop)), StringComparison.Ordinal);
        var form = new HtmlParser().ParseDocument(await reader.GetStringAsync(AskHere, Stop)).QuerySelector("#level")!;
        Assert.Equal(["Niveau", "Delbranche", "Størrelsesgruppe"], form.QuerySelectorAll("optgroup").Select(g => g.GetAttribute("label")));
        var education = form.QuerySelectorAll("option").Single(o => o.Words() is "Undervisning").GetAttribute("value")!;
        var (mail, request) = await Asked(reader, "level", "", education);
        using var made = await House.Post(staff, request, ("act", "make"), ("reason", ""));

        var row = SpecialRuns.All(site.Stores.Open(SpecialRuns.Shape)).Single(r => r.Mail == mail);
        var table = await Words(reader, $"/demo/saerkoersel/{row.Result}/tabel");
        Assert.Contains("Enhed: Pct. af innovative arbejdssteder (Undervisning).", table, StringComparison.Ordinal);
    }

    async Task Look(string address, Role[] roles, int width, string language)
    {
        await using var visit = roles.Length > 0 ? await site.OpenAs(address, roles, width) : await site.Open(address, width);
        Assert.Equal(200, visit.Status);
        await visit.AssertQuietAndStyled(language);
        await visit.AssertNoFaults();
    }

    async Task<(string Mail, string Request)> Asked(HttpClient reader, string first, string second, string level = "")
    {
        var mail = $"{Guid.CreateVersion7():N}@town.example";
        using var asked = await Send(reader, mail, first, second, level);
        Assert.Equal((HttpStatusCode.Redirect, AskHere + "?sent=true"), (asked.StatusCode, asked.Headers.Location?.OriginalString));
        return (mail, $"{Desk}/{SpecialRuns.All(site.Stores.Open(SpecialRuns.Shape)).Single(r => r.Mail == mail).Id}");
    }

    static Task<HttpResponseMessage> Send(HttpClient reader, string mail, string first, string second, string level = "") => House.Post(
        reader, AskHere, ("round", "demo-2023"), ("shows", "DEMO02"), ("first", first), ("second", second), ("level", level), ("purpose", "Byrådets møde"), ("name", "Eva Prøve, Nordby"), ("mail", mail));

    static async Task<string> Words(HttpClient reader, string address) =>
        new HtmlParser().ParseDocument(await reader.GetStringAsync(address, Stop)).QuerySelector("main")!.Words();

    IReadOnlyList<(string Subject, string Body)> Letters(string to)
    {
        using var connection = site.Stores.Open(SpecialRuns.Shape).Connect();
        return connection.Query(null, "select subject, body from mail where recipient = @to", row => (row.GetString(0), row.GetString(1)), ("to", to));
    }

    HttpClient Reader() => new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(site.Root) };
}
