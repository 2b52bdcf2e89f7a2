using System.Net;
using System.Text.RegularExpressions;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.Platform.Mail;
using Innovare.Survey.Store;
using Innovare.Tests.Databases;
using Innovare.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Innovare.Web.Tests.Subscriptions;

/// <summary>A reader asks, says yes by mail, is told once, and ends it by one click: by HTTP and a real mail server.</summary>
public sealed partial class FollowTests(SmtpReceiver server) : IClassFixture<SmtpReceiver>
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reader_follows_by_mail_is_told_once_and_stops_by_one_click()
    {
        await using var house = await House.Open();
        using var reader = house.Reader();
        var to = $"{Guid.CreateVersion7():N}@town.example";
        var following = house.Service<Following>();

        using var asked = await House.Post(reader, "/demo/kalender/mail/bestil", ("table", ""), ("mail", to));
        Assert.Equal((HttpStatusCode.Redirect, "/demo/kalender/mail/bestil?sent=true"), (asked.StatusCode, asked.Headers.Location?.OriginalString));
        await Send(house);
        var question = Assert.Single(Arrived(to));
        Assert.False(question.Headers.ContainsKey("list-unsubscribe"));
        var yes = Link().Match(question.Text!).Value;

        Assert.Contains("Vil du have en mail", WebUtility.HtmlDecode(await reader.GetStringAsync(yes, Stop)), StringComparison.Ordinal);
        Assert.Empty(following.Topics("demo/")); // a filter that follows links says yes for nobody
        using var said = await House.Post(reader, yes);
        Assert.Contains("Du følger nu med", WebUtility.HtmlDecode(await reader.GetStringAsync(said.Headers.Location, Stop)), StringComparison.Ordinal);
        Assert.Equal(["demo/releases"], following.Topics("demo/"));

        foreach (var _ in new int[2])
            following.Tell("release/1", ["demo/releases"], TimeProvider.System.GetUtcNow(), follower => ("Nye tal", $"{follower.Site}/demo/tabeller"));
        await Send(house);
        var news = Assert.Single(Arrived(to), l => l.Headers["subject"] == "Nye tal");
        Assert.Equal("List-Unsubscribe=One-Click", news.Headers["list-unsubscribe-post"]);
        var stop = news.Headers["list-unsubscribe"].Trim('<', '>');
        Assert.Contains(stop, news.Text!, StringComparison.Ordinal);

        Assert.Contains("Stop mail", WebUtility.HtmlDecode(await reader.GetStringAsync(stop, Stop)), StringComparison.Ordinal);
        Assert.Single(following.Topics("demo/"));
        using var stopped = await house.Reader().PostAsync(stop, new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]), Stop);
        Assert.Empty(following.Topics("demo/"));
        Assert.Contains("Du får ikke flere mails om dette", WebUtility.HtmlDecode(await reader.GetStringAsync(stop, Stop)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subject_is_followed_and_everything_an_address_follows_is_ended_at_once()
    {
        await using var house = await House.Open();
        using (var context = PublicationContext.Open(Stores.Of(house.Settings)))
        {
            context.Releases.Add(new() { Id = "demo-2023", Revision = "one", Document = System.Text.Json.JsonSerializer.Serialize(InventedRound.Release, Innovare.Statbank.Formats.CubeJson.Options) });
            context.SaveChanges();
        }
        using var reader = house.Reader();
        var (to, other) = ($"{Guid.CreateVersion7():N}@town.example", $"{Guid.CreateVersion7():N}@town.example");
        var following = house.Service<Following>();
        var page = WebUtility.HtmlDecode(await reader.GetStringAsync("/en/demo/calendar/mail/ask?table=subject:share", Stop));
        Assert.Contains("<option value=\"subject:share\" selected=\"selected\">How many are innovative</option>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("subject:technology", page, StringComparison.Ordinal); // none of its tables is out

        foreach (var (who, what) in new[] { (to, "subject:share"), (to, "DEMO01"), (other, "subject:share") })
        {
            using var asked = await House.Post(reader, "/demo/kalender/mail/bestil", ("table", what), ("mail", who));
            await Send(house);
            using var said = await House.Post(reader, Link().Match(Arrived(who).Last().Text!).Value);
        }
        Assert.Contains("emnet »Hvor mange er innovative«", Arrived(to).First().Text!.Replace("\n", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(["demo/subject/share", "demo/table/DEMO01"], following.Of(to, "demo/").Select(f => f.Topic));
        var stop = $"/foelg/stop/{following.Of(to, "demo/")[0].EndWord}";
        Assert.Contains("Stop alt, jeg følger", WebUtility.HtmlDecode(await reader.GetStringAsync(stop, Stop)), StringComparison.Ordinal);
        using var ended = await House.Post(reader, stop, ("all", "true"));

        Assert.Empty(following.Of(to, ""));
        Assert.Single(following.Of(other, ""));
    }

    [Fact]
    public async Task What_is_typed_stays_and_asking_twice_tells_nobody_who_follows()
    {
        await using var house = await House.Open();
        using var reader = house.Reader();

        using var wrong = await House.Post(reader, "/en/demo/calendar/mail/ask", ("table", ""), ("mail", "anna at town"));
        var said = WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync(Stop));
        Assert.Contains("value=\"anna at town\"", said, StringComparison.Ordinal);
        Assert.Contains("Write a mail address", said, StringComparison.Ordinal);
        var answers = new List<string?>();
        foreach (var _ in new int[2])
        {
            using var asked = await House.Post(reader, "/en/demo/calendar/mail/ask", ("table", ""), ("mail", "anna@town.example"));
            answers.Add(asked.Headers.Location?.OriginalString);
        }

        Assert.Equal(["/en/demo/calendar/mail/ask?sent=true", "/en/demo/calendar/mail/ask?sent=true"], answers);
        using var connection = Stores.Of(house.Settings).Open(PlatformStore.Shape).Connect();
        Assert.Equal(1L, connection.Execute(null, "select count(*) from mail where recipient = 'anna@town.example'"));
    }

    async Task Send(House house) => await new Postman(Stores.Of(house.Settings).Open(PlatformStore.Shape), TimeProvider.System)
        .Round(new SmtpDoor(SmtpServer.Of(house.Settings with { Smtp = $"smtp://127.0.0.1:{server.Port}?from=us@innovare.example" })!), Stop);

    IEnumerable<ArrivedLetter> Arrived(string to) => server.Arrived.Where(l => l.To == to);

    [GeneratedRegex(@"http://\S+/foelg/ja/[0-9a-f]{32}", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
