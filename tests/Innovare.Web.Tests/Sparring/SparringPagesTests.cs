using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Innovare.Platform.Accounts;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.Platform.Mail;
using Innovare.Tests;
using Innovare.Survey.Design.Checking;
using Innovare.Tests.Databases;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests.Sparring;

/// <summary>From a question to an answer in the asker's mailbox.</summary>
public sealed partial class SparringPagesTests(Site site)
{
    const string Address = "/arbejdsplads/sparring";

    static readonly (string Name, string Value)[] Asked =
    [
        ("name", "Asta Prøve"),
        ("mail", "Asta@Town.example"),
        ("workplace", "Plejehjemmet Solsiden, Horsens Kommune"),
        ("kind", "Project"),
        ("about", "Vi vil måle, om vaskemaskinen sparer tid.\nHvad er et godt udgangspunkt?"),
        ("wanted", "Week"),
    ];

    readonly TestClock _clock = new();

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_question_is_confirmed_by_mail_answered_by_mail_and_laid_in_the_journal(Dialect dialect)
    {
        using var post = new SmtpReceiver();
        await using var house = await House.Open(database: dialect is Dialect.Postgres ? PostgresServer.NewDatabase() : null, time: _clock);
        using var editor = house.Reader(Role.Editor);
        await Ask(house, Asked);
        using var asker = house.Reader();

        var letter = Assert.Single(await Sent(house, post));
        Assert.Equal("asta@town.example", letter.To);
        Assert.DoesNotContain("vaskemaskine", letter.Text, StringComparison.Ordinal); // the form puts no words into a stranger's mailbox
        Assert.DoesNotContain("Solsiden", await Read(editor, "/intern/sparring"), StringComparison.Ordinal);
        var link = new Uri(Link().Match(letter.Text!).Value).AbsolutePath;
        Assert.Contains("Vi har den ikke endnu", await Read(asker, link), StringComparison.Ordinal);
        Assert.DoesNotContain("Solsiden", await Read(editor, "/intern/sparring"), StringComparison.Ordinal); // a filter that follows links sends nothing

        await House.Post(asker, link, ("act", "send"));
        Assert.Contains("Vi har fået den", await Read(asker, link), StringComparison.Ordinal);
        var queue = Parsed(await Read(editor, "/intern/sparring"));
        var request = queue.QuerySelector("main td a")!.GetAttribute("href")!; // there is one
        Assert.Contains("Ny henvendelse", (await Sent(house, post))[^1].Headers["subject"], StringComparison.Ordinal);
        await Do(editor, request, "Take", "");
        Assert.Contains("En af os er i gang", await Read(asker, link), StringComparison.Ordinal);
        await Do(editor, request, "Note", "Ring også til Bo.");
        await Do(editor, request, "Reply", "Mål tiden i to uger, før I begynder.");

        var answer = (await Sent(house, post))[^1];
        Assert.Equal("asta@town.example", answer.To);
        Assert.Contains("Mål tiden i to uger, før I begynder.", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bo", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Mailen er sendt.", await Read(editor, request), StringComparison.Ordinal);
        Assert.DoesNotContain("Ring også", await Read(asker, link), StringComparison.Ordinal);
        await Do(editor, request, "Close", "");
        await Do(editor, request, "Journal", "26/1234");
        Assert.Contains("26/1234", await Read(editor, "/intern/sparring?lukkede"), StringComparison.Ordinal);
        foreach (var file in (string[])[$"{request}/henvendelse.json", "/intern/sparring/data.json", "/intern/sparring/data.csv"])
        {
            var text = await Read(editor, file);
            Assert.All((string[])["Solsiden", "Hvad er et godt udgangspunkt?", "Ring også til Bo.", "Mål tiden i to uger", "26/1234"], words => Assert.Contains(words, text, StringComparison.Ordinal));
        }
        var log = AuditLog.Latest(Stores.Of(house.Settings).Open(PlatformStore.Shape), null, 100).Select(l => (l.Entry.Act, l.Entry.Object)).ToList();
        var id = request.Split('/')[^1];
        Assert.All((string[])["open", "closed", id, $"{id}/file", "all/csv", "all/json"], what => Assert.Contains((AuditAct.Read, $"sparring/{what}"), log));
        Assert.Contains((AuditAct.Change, $"sparring/{id}/reply"), log);
    }

    [Fact]
    public async Task What_a_robot_would_send_is_refused_and_nothing_a_person_typed_is_lost()
    {
        await using var house = await House.Open(time: _clock);
        using var reader = house.Reader();

        foreach (var (why, fields, wait) in ((string, (string, string)[], int)[])
        [
            ("så hurtigt", Asked, 0),
            ("Lad dette felt stå tomt", [.. Asked, ("website", "https://spam.example")], 60),
            ("ikke en mailadresse", [.. Asked.Where(f => f.Name is not "mail"), ("mail", "asta at town")], 60),
            ("Skriv, hvor du arbejder", [.. Asked.Where(f => f.Name is not "workplace"), ("workplace", " ")], 60),
            ("skriv højst 4.000 tegn. Nu er der 4.001", [.. Asked.Where(f => f.Name is not "about"), ("about", new string('æ', 4001))], 60),
        ])
        {
            var page = Parsed(await Body(await Send(reader, fields, wait)));
            Assert.Contains(why, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal); // every page has one
            Assert.Equal("Asta Prøve", page.QuerySelector("[name=name]")!.GetAttribute("value"));
            Assert.Equal(fields.Last(f => f.Item1 is "about").Item2, page.QuerySelector("[name=about]")!.TextContent);
            Assert.True(page.QuerySelector("#kind-Project")!.HasAttribute("checked"));
            Assert.True(page.QuerySelector("#wanted-Week")!.HasAttribute("checked"));
        }
        var forged = await Send(reader, [.. Asked, ("stamp", "638000000000000000")], 60);
        Assert.Contains("så hurtigt", await Body(forged), StringComparison.Ordinal);
        Assert.Equal(0, Outbox.Count(Stores.Of(house.Settings).Open(PlatformStore.Shape), _clock.Now).States.Values.Sum());
    }

    [Fact]
    public async Task A_mailbox_is_not_filled_through_the_form()
    {
        await using var house = await House.Open(time: _clock);
        for (var letter = 0; letter < 3; letter++)
            await Ask(house, Asked);
        using var reader = house.Reader();

        Assert.Contains("tre mails", await Body(await Send(reader, Asked, 60)), StringComparison.Ordinal);
        Assert.Equal(3, Outbox.Count(Stores.Of(house.Settings).Open(PlatformStore.Shape), _clock.Now).States.Values.Sum());
    }

    [Fact]
    public async Task A_request_is_deleted_by_its_asker_before_anybody_has_seen_it()
    {
        using var post = new SmtpReceiver();
        await using var house = await House.Open(time: _clock);
        await Ask(house, Asked);
        using var asker = house.Reader();
        var link = new Uri(Link().Match(Assert.Single(await Sent(house, post)).Text!).Value).AbsolutePath;

        Assert.Contains("Ingen har set den.", await Body(await House.Post(asker, link, ("act", "delete"))), StringComparison.Ordinal);
        using var after = await asker.GetAsync(link, Stop);
        Assert.Equal(HttpStatusCode.NotFound, after.StatusCode);
    }

    [Fact]
    public async Task Who_answers_from_an_old_page_keeps_the_words_and_nothing_is_sent()
    {
        await using var house = await House.Open(time: _clock);
        var request = await Queued(house);
        using var editor = house.Reader(Role.Editor);
        await Do(editor, request, "Take", "");

        var page = Parsed(await Body(await House.Post(editor, request, ("act", "Reply"), ("words", "Et svar, der tog en time"), ("revision", "1"))));

        Assert.Contains("Der er sket noget imens", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Et svar, der tog en time", page.QuerySelector("#Reply")!.TextContent);
        Assert.DoesNotContain("Svar", page.QuerySelectorAll(".sparring-done .guide-quiet").Select(e => e.TextContent.Split(" · ")[2]));
        var empty = Parsed(await Body(await House.Post(editor, request, ("act", "Reply"), ("words", " "), ("revision", "3"))));
        Assert.Contains("Skriv noget først.", empty.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(390, "da")]
    [InlineData(1280, "en")]
    public async Task The_form_the_receipt_and_the_queue_are_styled_quiet_and_free_of_faults(int width, string language)
    {
        var isDanish = language is "da";
        await using var visit = await site.Open(isDanish ? Address : "/en/workplace/sparring", width);
        await visit.AssertQuietAndStyled(language);
        await visit.AssertNoFaults();
        await visit.Page.Locator("main button[type=submit]").Turn();
        Assert.Equal(4, await visit.Page.Locator("main .form-error").CountAsync());
        await visit.AssertNoFaults();
        foreach (var (name, value) in Asked.Where(f => f.Name is "name" or "mail" or "workplace" or "about"))
            await visit.Page.FillAsync($"main [name={name}]", name is "mail" ? $"asta-{language}@town.example" : value);
        await Task.Delay(TimeSpan.FromSeconds(4), Stop);
        await visit.Page.Locator("main button[type=submit]").Turn();
        Assert.Contains("sendt=true", visit.Page.Url, StringComparison.Ordinal);
        await visit.AssertNoFaults();
        var link = Confirmations(language);

        await using var behind = await site.Open(link, width);
        await behind.AssertQuietAndStyled(language);
        await behind.AssertNoFaults();
        await behind.Page.Locator("button[value=send]").Turn();
        Assert.Equal(1, await behind.Page.Locator(".alert-success").CountAsync());

        await using var queue = await site.OpenAs(isDanish ? "/intern/sparring" : "/en/staff/sparring", [Role.Editor], width);
        await queue.AssertQuietAndStyled(language);
        await queue.AssertNoFaults();
        await queue.Page.Locator("main td a").First.Turn();
        await queue.Page.FillAsync("#Reply", "Mål tiden i to uger, før I begynder.");
        await queue.Page.Locator("button[value=Reply]").Turn();
        Assert.Contains("Mål tiden i to uger", await queue.Page.Locator(".sparring-done").InnerTextAsync(), StringComparison.Ordinal);
        await queue.AssertQuietAndStyled(language);
        await queue.AssertNoFaults();
    }

    [Fact]
    public void What_is_read_by_those_who_ask_is_plain()
    {
        var words = typeof(Addresses).Assembly.GetType("Innovare.Web.Sparring.SparringTexts")!.GetProperties().Select(p => p.GetValue(null)).OfType<PublicSector.Text>().Select(t => t.Da).ToList();

        Assert.True(words.Count > 40);
        Assert.InRange(Readability.Lix(words), 5, 35);
        Assert.InRange(Readability.Lix(File.ReadAllLines(Repository.File("content", "pages", "help.da.md"))), 5, 35);
    }

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    // the running program holds its letters in its own store
    string Confirmations(string language)
    {
        using var connection = site.Stores.Open(PlatformStore.Shape).Connect();
        var body = connection.Query(null, "select body from mail where recipient = @to order by id desc", row => row.GetString(0), ("to", $"asta-{language}@town.example"))[0];
        return new Uri(Link().Match(body).Value).AbsolutePath;
    }

    async Task Ask(House house, (string, string)[] fields)
    {
        using var reader = house.Reader();
        using var answer = await Send(reader, fields, 60);
        Assert.Equal((HttpStatusCode.Redirect, $"{Address}?sendt=true"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    async Task<string> Queued(House house)
    {
        await Ask(house, Asked);
        using var connection = Stores.Of(house.Settings).Open(PlatformStore.Shape).Connect();
        var link = new Uri(Link().Match(connection.Query(null, "select body from mail", row => row.GetString(0))[0]).Value).AbsolutePath;
        using var asker = house.Reader();
        await House.Post(asker, link, ("act", "send"));
        using var editor = house.Reader(Role.Editor);
        return Parsed(await Read(editor, "/intern/sparring")).QuerySelector("main td a")!.GetAttribute("href")!; // there is one
    }

    // as a person does: the form is opened, and some time later it is sent
    async Task<HttpResponseMessage> Send(HttpClient reader, (string Name, string Value)[] fields, int seconds)
    {
        using var page = await reader.GetAsync(new Uri(Address, UriKind.Relative), Stop);
        House.Keep(reader, page);
        var form = Parsed(await Body(page));
        string Hidden(string name) => form.QuerySelector($"main [name={name}]")!.GetAttribute("value")!; // the form has it
        _clock.Pass(TimeSpan.FromSeconds(seconds));
        var sent = fields.Any(f => f.Name is "stamp") ? fields : [.. fields, ("stamp", Hidden("stamp"))];
        return await reader.PostAsync(new Uri(Address, UriKind.Relative), new FormUrlEncodedContent([new("form-token", Hidden("form-token")), .. sent.Select(f => KeyValuePair.Create(f.Name, f.Value))]), Stop);
    }

    static async Task Do(HttpClient editor, string request, string act, string words)
    {
        var page = Parsed(await Read(editor, request));
        using var answer = await House.Post(editor, request, ("act", act), ("words", words), ("revision", page.QuerySelector("main [name=revision]")!.GetAttribute("value")!)); // the form has it
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    async Task<IReadOnlyList<ArrivedLetter>> Sent(House house, SmtpReceiver post)
    {
        var settings = house.Settings with { Smtp = $"smtp://127.0.0.1:{post.Port}?from=sparring@house.example" };
        await PostOffice.Round(settings, [Stores.Of(settings).Open(PlatformStore.Shape)], _clock, Stop);
        return post.Shown;
    }

    static async Task<string> Read(HttpClient reader, string address)
    {
        using var answer = await reader.GetAsync(new Uri(address, UriKind.Relative), Stop);
        House.Keep(reader, answer);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await Body(answer);
    }

    static Task<string> Body(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(Stop);

    static IDocument Parsed(string html) => new HtmlParser().ParseDocument(html);

    [GeneratedRegex(@"https?://\S+", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
