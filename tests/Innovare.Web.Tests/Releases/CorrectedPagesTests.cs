using System.Net;
using System.Text;
using System.Text.Json;
using Innovare.Platform.Accounts;
using Innovare.Platform.Approvals;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.Platform.Subscriptions;
using Innovare.PublicSector;
using Innovare.Statbank.Formats;
using Innovare.Survey.Disseminate;
using Innovare.Survey.Store;
using Innovare.Web.Releases;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests.Releases;

/// <summary>A corrected release as readers and programs meet it: the notice, what changed, and the figures as they were.</summary>
public sealed class CorrectedPagesTests(Site site) : IAsyncLifetime
{
    static readonly DateTimeOffset First = ReleaseMoment.Of(new(2027, 12, 13)), Later = ReleaseMoment.Of(new(2027, 12, 20));

    readonly Stopped _clock = new(Later);
    House _house = null!; // opened before the first test
    HttpClient _reader = null!; // the same

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _house = await House.Open(time: _clock);
        _reader = _house.Reader();
        var stores = Stores.Of(_house.Settings);
        Sign(stores, new("p1", "p1", null, First, InventedRound.Release), First.AddDays(-1));
        var wrong = Publications.History(stores, new Stopped(First))[0].Release;
        var table = wrong.Tables[0];
        var mended = wrong with
        {
            SignedOffBy = null,
            Tables = [table with { Values = [.. table.Values.Select(v => v == 82.6 ? 71.5 : v)] }],
            Corrections = [new(new("Andelen var for høj.", "The share was too high."), new("En kode var vendt om.", "A code was turned round."), wrong.Revision, [new("DEMO01", 1, 0, 0)])],
        };
        Sign(stores, new("p2", "p2", null, Later, mended), Later.AddDays(-1));
    }

    public async ValueTask DisposeAsync()
    {
        _reader.Dispose();
        await _house.DisposeAsync();
    }

    [Fact]
    public async Task The_release_page_and_the_feed_tell_the_notice_the_reason_who_and_where_and_the_old_one_is_a_click_away()
    {
        var page = await Read("/demo/demo-2023/udgivelse");
        var feed = await Read("/en/demo/calendar/feed.atom");

        Assert.All(["Andelen var for høj.", "En kode var vendt om.", "Anna, Bo", "/demo/tabeller/DEMO01/udgaver", "DEMO01 (celler: 1)"], said => Assert.Contains(said, page, StringComparison.Ordinal));
        Assert.All(["Correction: ", "The share was too high.", "A code was turned round."], said => Assert.Contains(said, feed, StringComparison.Ordinal));
        var before = System.Text.RegularExpressions.Regex.Match(page, @"/demo/demo-2023/udgivelse\?revision=[0-9a-f]{12}(?="">Læs udgaven før)", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        var old = await Read(before);
        Assert.Contains("En tidligere udgave", old, StringComparison.Ordinal);
        Assert.Contains("asOf=2027-12-13T07:00:00.000Z", old, StringComparison.Ordinal); // its figures lead to the tables they were read from
        Assert.DoesNotContain("Andelen var for høj.", old, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/demo/tabeller/DEMO01?type=10&time=2023&level=total", "71,5", "82,6")]
    [InlineData("/demo/tabeller/DEMO01/data.csv?type=10&time=2023&level=total", "71,5", "82,6")]
    [InlineData("/demo/api/v2/tables/DEMO01/data?valuecodes[type]=10&valuecodes[time]=2023&valuecodes[level]=total", "71.5", "82.6")]
    [InlineData("/demo/statbank/v1/data/DEMO01/JSONSTAT?type=10&time=2023&level=total", "71.5", "82.6")]
    public async Task Every_reading_address_gives_the_table_as_it_is_and_as_it_was(string address, string now, string then)
    {
        var (today, asOf, byDay) = (await Read(address), await Read(address + "&asOf=2027-12-13T08:00"), await Read(address + "&asof=2027-12-14"));

        Assert.Contains(now, today, StringComparison.Ordinal);
        Assert.DoesNotContain(then, today, StringComparison.Ordinal);
        Assert.Contains(then, asOf, StringComparison.Ordinal);
        Assert.DoesNotContain(now, asOf, StringComparison.Ordinal);
        Assert.Contains(then, byDay, StringComparison.Ordinal);
        Assert.Contains(now, await Read(address + "&asOf=2050-01-01"), StringComparison.Ordinal);
        if (!address.Contains(".csv", StringComparison.Ordinal)) // rows of figures have no place for words
        {
            Assert.Contains("Andelen var for høj", today, StringComparison.Ordinal); // the correction stands as a note wherever the figures do
            Assert.Contains("En tidligere udgave af tabellen", asOf, StringComparison.Ordinal);
        }
        using var none = await _reader.GetAsync(address + "&asOf=2027-12-13T07:59:59", Stop);
        Assert.False(none.IsSuccessStatusCode);
    }

    [Theory]
    [InlineData("/demo/api/v2/tables/DEMO01/data", """{"selection":[{"variableCode":"type","valueCodes":["10"]},{"variableCode":"time","valueCodes":["2023"]},{"variableCode":"level","valueCodes":["total"]}]}""")]
    [InlineData("/demo/api/v1/da/demo/INNO/DEMO01", """{"query":[{"code":"type","selection":{"filter":"item","values":["10"]}},{"code":"time","selection":{"filter":"item","values":["2023"]}},{"code":"level","selection":{"filter":"item","values":["total"]}}],"response":{"format":"json-stat2"}}""")]
    [InlineData("/demo/statbank/v1/data", """{"table":"DEMO01","format":"JSONSTAT","variables":[{"code":"type","values":["10"]},{"code":"time","values":["2023"]},{"code":"level","values":["total"]}]}""")]
    public async Task Every_question_sent_as_a_body_gives_the_table_as_it_is_and_as_it_was(string address, string body)
    {
        Assert.Contains("71.5", await Ask(address, body), StringComparison.Ordinal);
        Assert.Contains("82.6", await Ask(address + "?asOf=2027-12-13T07:00:00Z", body), StringComparison.Ordinal);
    }

    [Fact]
    public void Followers_are_told_at_the_moment_once_each_and_only_of_what_they_follow()
    {
        var platform = Stores.Of(_house.Settings).Open(PlatformStore.Shape);
        Follows(platform, "all@town.example", FollowModel.AllReleases, Later.AddDays(-1));
        Follows(platform, "both@town.example", FollowModel.AllReleases, Later.AddDays(-1));
        Follows(platform, "both@town.example", FollowModel.TopicOf("DEMO01"), Later.AddDays(-1));
        Follows(platform, "other@town.example", FollowModel.TopicOf("DEMO02"), Later.AddDays(-1));
        var subjects = TableSubject.All(_house.Settings);
        Follows(platform, "subject@town.example", FollowModel.TopicOf(subjects.Single(s => s.Holds("demo01"))), Later.AddDays(-1));
        Follows(platform, "others@town.example", FollowModel.TopicOf(subjects.First(s => !s.Holds("DEMO01"))), Later.AddDays(-1));
        Follows(platform, "late@town.example", FollowModel.AllReleases, Later.AddSeconds(1));
        ReleaseNews At(DateTimeOffset now) => new(_house.Settings, new Stopped(now), _house.Service<Following>());

        Assert.Equal(0, At(Later.AddMilliseconds(-1)).Tell());
        Assert.Equal(3, At(Later).Tell());
        Assert.Equal(0, At(Later).Tell() + At(Later.AddDays(2)).Tell());

        using var connection = platform.Connect();
        var letters = connection.Query(null, "select recipient, subject, body from mail order by recipient", row => (To: row.GetString(0), Subject: row.GetString(1), Body: row.GetString(2)));
        Assert.Equal(["all@town.example", "both@town.example", "subject@town.example"], letters.Select(l => l.To));
        Assert.All(letters, l => Assert.Equal("Rettelse: Innovation i den offentlige sektor 2022-2023", l.Subject));
        Assert.All(letters, l => Assert.Contains("Opdigtede eksempeltal", l.Body, StringComparison.Ordinal));
        Assert.DoesNotContain(letters, l => WithoutAddresses(l.Body).Contains("71", StringComparison.Ordinal)); // figures stay on the page
    }

    // the secret of a link may hold any digits
    static string WithoutAddresses(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => !word.Contains("://", StringComparison.Ordinal)));

    static void Follows(Store store, string mail, string topic, DateTimeOffset at)
    {
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction();
        var word = SubscriptionBook.Ask(transaction, new Stopped(at), new("", topic, "det hele", mail, Language.Danish, "https://innovare.example", "https://innovare.example", "", default, null))!;
        Assert.NotNull(SubscriptionBook.Confirm(transaction, new Stopped(at), word));
        transaction.Commit();
    }

    [Fact]
    public async Task A_rerun_becomes_a_correction_on_the_desk_with_its_cells_shown_and_is_out_when_two_have_said_so()
    {
        var stores = Stores.Of(_house.Settings);
        var table = InventedRound.Release.Tables[0];
        var rerun = InventedRound.Release with { SignedOffBy = null, Tables = [table with { Values = [.. table.Values.Select(v => v == 82.6 ? 64.2 : v)] }] };
        using (var connection = stores.Open(PublicationContext.Shape).Connect())
            connection.Change(null, "insert into handed_run (id, release, content, document, handed_at) values ('h1', 'demo-2023', 'x', @document, 0)", ("document", JsonSerializer.Serialize(rerun, CubeJson.Options)));
        using var one = _house.Reader(Role.Statistician);
        using var other = _house.Reader(Role.Releaser);
        const string Form = "/intern/rettelser/h1";

        var draft = WebUtility.HtmlDecode(await one.GetStringAsync(Form, Stop));
        Assert.All(["71,5", "64,2", "DEMO01: 1 ændrede celler, 0 nye, 0 fjernede"], said => Assert.Contains(said, draft, StringComparison.Ordinal));
        using var half = await House.Post(one, Form, ("noticeDa", "Tallet var for højt."), ("noticeEn", ""), ("reasonDa", "En fejl i en kode."), ("reasonEn", "A fault in a code."), ("day", ""));
        var kept = WebUtility.HtmlDecode(await half.Content.ReadAsStringAsync(Stop));
        Assert.All(["Skriv besked og grund på begge sprog.", "Tallet var for højt.", "A fault in a code."], said => Assert.Contains(said, kept, StringComparison.Ordinal));
        using var past = await House.Post(one, Form, Words("2027-12-13"));
        Assert.Contains("Dagen er gået", WebUtility.HtmlDecode(await past.Content.ReadAsStringAsync(Stop)), StringComparison.Ordinal);
        using var laid = await House.Post(one, Form, Words(""));
        var proposal = laid.Headers.Location!.OriginalString;
        Assert.StartsWith("/intern/udgivelser/", proposal, StringComparison.Ordinal);
        var text = WebUtility.HtmlDecode(await one.GetStringAsync(proposal, Stop));
        Assert.Contains("<h3>83 pct. af de offentlige arbejdssteder er innovative</h3>", text, StringComparison.Ordinal); // as readers will read it
        Assert.DoesNotContain("(cell:", text, StringComparison.Ordinal);
        using var asked = await House.Post(one, proposal, ("act", "ask"));
        using var own = await House.Post(one, proposal, ("act", "approve"));
        Assert.DoesNotContain("64,2", await Read("/demo/tabeller/DEMO01?type=10&time=2023&level=total"), StringComparison.Ordinal); // one alone shows nothing
        var content = System.Text.RegularExpressions.Regex.Match(await other.GetStringAsync(proposal, Stop), "name=\"content\" value=\"([0-9a-f]+)\"", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;
        using var approved = await House.Post(other, proposal, ("act", "approve"), ("content", content));

        Assert.Contains("64,2", await Read("/demo/tabeller/DEMO01?type=10&time=2023&level=total"), StringComparison.Ordinal);
        var release = await Read("/demo/demo-2023/udgivelse");
        Assert.All(["Tallet var for højt.", "En fejl i en kode.", "Andelen var for høj."], said => Assert.Contains(said, release, StringComparison.Ordinal));
        Assert.Contains(AuditLog.Latest(stores.Open(PublicationContext.Shape), null, 50), line => line.Entry.Object == $"release-correction/{proposal.Split('/')[^1]}/proposed");
        Assert.Contains("Den er lagt frem til godkendelse.", WebUtility.HtmlDecode(await one.GetStringAsync("/intern/udgivelser", Stop)), StringComparison.Ordinal);

        static (string, string)[] Words(string day) => [("noticeDa", "Tallet var for højt."), ("noticeEn", "The figure was too high."), ("reasonDa", "En fejl i en kode."), ("reasonEn", "A fault in a code."), ("day", day)];
    }

    [Fact]
    public async Task The_pages_where_a_correction_is_written_and_a_day_moved_are_styled_quiet_and_free_of_faults()
    {
        var stores = Stores.Of(_house.Settings);
        var rerun = InventedRound.Release with { SignedOffBy = null };
        using (var connection = stores.Open(PublicationContext.Shape).Connect())
            connection.Change(null, "insert into handed_run (id, release, content, document, handed_at) values ('h1', 'demo-2023', 'x', @document, 0)", ("document", JsonSerializer.Serialize(rerun, CubeJson.Options)));
        using var staff = _house.Reader(Role.Releaser);
        using var told = await House.Post(staff, "/intern/udgivelsesdage", ("release", "demo-2025"), ("titleDa", "Innovation i den offentlige sektor 2024-2025"), ("titleEn", "Innovation in the public sector 2024-2025"), ("day", "2028-03-06"));
        Assert.Equal(HttpStatusCode.Redirect, told.StatusCode);
        using var laid = await House.Post(staff, "/intern/rettelser/h1", ("noticeDa", "Tallet var for lavt."), ("noticeEn", "The figure was too low."), ("reasonDa", "En fejl i en kode."), ("reasonEn", "A fault in a code."), ("day", ""));
        var proposal = laid.Headers.Location!.OriginalString;
        var session = _house.Reader(Role.Releaser).DefaultRequestHeaders.GetValues("Cookie").Single().Split('=', 2);

        foreach (var (address, width, language) in new[] { ("/intern/rettelser/h1", 390, "da"), ("/en/staff/release-days/demo-2025", 1280, "en"), (proposal, 390, "da"), ("/intern/udgivelser", 390, "da"), ("/en/staff/corrections/h1", 1280, "en"), ("/demo/tabeller/DEMO01/udgaver", 390, "da"), ("/en/demo/demo-2023/release", 1280, "en") })
        {
            await using var window = await site.Window(new() { ViewportSize = new() { Width = width, Height = 900 } });
            await window.AddCookiesAsync([new() { Name = session[0], Value = session[1], Url = _house.Root }]);
            await using var visit = await Visit.To(window, _house.Root + address);
            Assert.Equal(200, visit.Status);
            await visit.AssertQuietAndStyled(language);
            await visit.AssertNoFaults();
        }
    }

    [Fact]
    public async Task Two_editions_are_compared_cell_by_cell_on_a_page_and_as_a_file()
    {
        var page = await Read("/en/demo/tables/DEMO01/editions");
        var csv = await Read("/demo/tabeller/demo01/udgaver.csv");

        Assert.All(["Changed figures: 1. New figures: 0. Removed figures: 0.", "The share was too high. A code was turned round.", "82.6", "71.5", "Innovative in all"], said => Assert.Contains(said, page, StringComparison.Ordinal));
        Assert.Equal(["\"level\",\"type\",\"time\",was,is,was_status,is_status,was_lower,was_upper,is_lower,is_upper,was_n,is_n", "\"total\",\"10\",\"2023\",82.6,71.5"], csv.TrimEnd().Split("\r\n").Select(l => l.StartsWith("\"total\"", StringComparison.Ordinal) ? string.Join(',', l.Split(',')[..5]) : l));
        Assert.Equal(HttpStatusCode.NotFound, (await _reader.GetAsync("/demo/tabeller/DEMO99/udgaver", Stop)).StatusCode);
    }

    [Theory]
    [InlineData("/demo/tabeller/DEMO01?asOf=i+går", HttpStatusCode.BadRequest)]
    [InlineData("/demo/api/v2/tables?asOf=yesterday", HttpStatusCode.BadRequest)]
    [InlineData("/demo/tabeller/DEMO01/data.csv?asOf=2027", HttpStatusCode.BadRequest)]
    [InlineData("/tabeller/PUB01?asOf=2027-12-13", HttpStatusCode.BadRequest)]
    [InlineData("/api/v2/tables/PUB01/data?asOf=2027-12-13", HttpStatusCode.BadRequest)]
    [InlineData("/demo/demo-2023/udgivelse?revision=000000000000", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_read_or_was_never_kept_is_said_and_never_answered_with_today(string address, HttpStatusCode status)
    {
        using var answer = await _reader.GetAsync(address, Stop);

        Assert.Equal(status, answer.StatusCode);
    }

    async Task<string> Read(string address)
    {
        using var answer = await _reader.GetAsync(address, Stop);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
        var body = await answer.Content.ReadAsStringAsync(Stop);
        return answer.Content.Headers.ContentType?.MediaType is "text/html" or "application/atom+xml" ? WebUtility.HtmlDecode(body) : Plain(body);
    }

    async Task<string> Ask(string address, string body)
    {
        using var answer = await _reader.PostAsync(address, new StringContent(body, Encoding.UTF8, "application/json"), Stop);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {await answer.Content.ReadAsStringAsync(Stop)}");
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    static readonly JsonSerializerOptions AsWritten = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // JSON may write ø as an escape
    static string Plain(string body) => body.StartsWith('{') ? JsonSerializer.Serialize(JsonDocument.Parse(body).RootElement, AsWritten) : body;

    static void Sign(Stores stores, Proposal proposal, DateTimeOffset at)
    {
        var time = new Stopped(at);
        using var connection = stores.Open(PublicationContext.Shape).Connect();
        using var transaction = connection.BeginTransaction();
        var asked = FourEyes.Ask(transaction, time, ("anna", "releaser"), proposal.Subject, proposal.Content)!;
        Assert.Equal(FourEyesOutcome.Approved, Proposals.Decide(transaction, time, ("bo", "releaser"), proposal, asked, true, "", "Anna, Bo"));
        transaction.Commit();
    }

    sealed class Stopped(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
