using System.Diagnostics;
using System.Globalization;
using System.Net;
using Innovare.Bench.Field;
using Innovare.Platform.Database;
using Innovare.Survey.Design;
using Innovare.Survey.Field;
using Innovare.Tests.Databases;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests.Answer;

/// <summary>The program is killed, crowded, guessed at, and its disk is full: nothing that was acknowledged is lost, and nobody is kept out.</summary>
public sealed class FaultTests(Site site) : IDisposable
{
    static readonly Form Barometer = Answering.Form("rounds/demo-2023");

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    readonly string _folder = Directory.CreateTempSubdirectory("innovare-faults-").FullName;

    static string Dll
    {
        get
        {
            var here = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(here.Parent!.Parent!.FullName, "Innovare.Cli", here.Name, "innovare.dll"); // always below bin/
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Every_page_acknowledged_is_there_after_each_kill_and_none_twice(Dialect dialect)
    {
        var stores = new Stores(_folder, dialect is Dialect.Postgres ? PostgresServer.NewDatabase() : null);
        using var crowd = new Crowd(stores, Barometer, Asked(stores, Visit.IsLong ? 100 : 16), 7);
        for (var i = 0; i < (Visit.IsLong ? 20 : 2); i++)
        {
            using var server = await RunningServer.Start(Dll, _folder, ("INNOVARE_DATABASE", stores.Postgres));
            await crowd.Enter(server.Root, 4, Stop);
            using var stop = new CancellationTokenSource();
            var answering = crowd.Answer(server.Root, Visit.IsLong ? 100 : 30, TimeSpan.FromSeconds(60), stop.Token);
            for (var before = crowd.Saves.Count; crowd.Saves.Count < before + 25;)
                await Task.Delay(50, Stop);
            server.Kill();
            await stop.CancelAsync();
            await answering;

            var (lost, doubled, _, acknowledged) = crowd.Reconcile();

            Assert.Equal((0, 0), (lost, doubled));
            Assert.True(acknowledged >= 20 * (i + 1), string.Join("; ", crowd.Trouble));
        }
    }

    [Fact]
    public async Task In_a_crowd_newcomers_are_asked_to_wait_and_those_inside_go_on()
    {
        var stores = new Stores(_folder);
        var keys = Asked(stores, 40);
        using var server = await RunningServer.Start(Dll, _folder, ("INNOVARE_QUEUE", "1"));
        using var inside = new Crowd(stores, Barometer, [.. keys.Take(24)], 8);
        await inside.Enter(server.Root, 1, Stop);
        using var newcomer = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = server.Root };
        var answering = inside.Answer(server.Root, 400, TimeSpan.FromSeconds(4), Stop); // more than it can take
        async Task<HttpResponseMessage?> Wait(string door)
        {
            while (!answering.IsCompleted)
                if (await newcomer.GetAsync(new Uri(door + keys[30].Link, UriKind.Relative), Stop) is { StatusCode: HttpStatusCode.ServiceUnavailable } asked)
                    return asked;
            return null;
        }
        var (waiting, inEnglish) = (await Wait("/svar/l/"), await Wait("/en/answer/l/"));
        await answering;
        using var later = await newcomer.GetAsync(new Uri($"/svar/l/{keys[30].Link}", UriKind.Relative), Stop);

        Assert.NotNull(waiting);
        Assert.Equal("20", Assert.Single(waiting.Headers.GetValues("Refresh")));
        Assert.Contains("Mange svarer lige nu", WebUtility.HtmlDecode(await waiting.Content.ReadAsStringAsync(Stop)), StringComparison.Ordinal);
        Assert.Empty(inside.Trouble);
        Assert.Equal((0, 0), inside.Reconcile() is var (lost, doubled, _, _) ? (lost, doubled) : default);
        Assert.Equal(HttpStatusCode.OK, later.StatusCode); // nothing was burnt, and the crowd is gone
        await Look("queue", waiting, inEnglish);
    }

    [Fact]
    public async Task When_the_disk_is_full_what_was_typed_stands_on_the_page_and_is_saved_once_there_is_room()
    {
        var stores = new Stores(_folder);
        var key = Asked(stores, 1)[0];
        using var server = await RunningServer.Start(Dll, _folder);
        using var respondent = new PlainRespondent(server.Root.ToString());
        await respondent.Post($"/svar/l/{key.Link}");
        var form = PlainRespondent.Hidden(await respondent.Get("/svar/side/types"));
        (string, string)[] typed = [("types.product", "1"), ("types.service", "2"), ("types.process", "1"), ("types.communication", "2"), ("go", "next")];
        Limit(server.Id, "1"); // no file may grow: what a write meets on a full disk

        var (status, _, body) = await respondent.Send("/svar/side/types", [.. form, .. typed]);
        Limit(server.Id, "unlimited");
        var again = await respondent.Send("/svar/side/types", [.. PlainRespondent.Hidden(body), .. typed]);

        Assert.Equal(503, status);
        Assert.Contains("Dine svar blev ikke gemt", WebUtility.HtmlDecode(body), StringComparison.Ordinal);
        Assert.Matches("id=\"types-product-1\"[^>]*checked", body);
        Assert.DoesNotContain("   at ", body, StringComparison.Ordinal);
        Assert.Equal(302, again.Status);
        Assert.Equal("1", new AnswerBook(stores, TimeProvider.System).Find(new KeyBook(stores, TimeProvider.System).ByLink(key.Link)!)!.Progress.ValuesOf("types")["types.process"]);
    }

    [Fact]
    public async Task Guesses_from_many_networks_hit_nothing_and_keep_nobody_out()
    {
        var stores = new Stores(_folder);
        var keys = Asked(stores, 2);
        using var server = await RunningServer.Start(Dll, _folder, ("INNOVARE_RATE", "1"), ("INNOVARE_PROXY", "1"));
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server.Root };
        async Task<HttpStatusCode> From(string network, string link) => (await Ask(HttpMethod.Get, network, $"/svar/l/{link}", "")).Status;
        async Task<(HttpStatusCode Status, string Cookies, string Body)> Ask(HttpMethod method, string network, string address, string cookies, string? token = null)
        {
            using var request = new HttpRequestMessage(method, address) { Content = token is null ? null : new FormUrlEncodedContent([new("form-token", token)]) };
            request.Headers.Add("X-Forwarded-For", network);
            request.Headers.Add("X-Forwarded-Proto", "https");
            if (cookies.Length > 0)
                request.Headers.Add("Cookie", cookies);
            using var answer = await http.SendAsync(request, Stop);
            var set = answer.Headers.TryGetValues("Set-Cookie", out var given) ? given.Select(c => c.Split(';')[0]) : [];
            return (answer.StatusCode, string.Join("; ", set.Prepend(cookies)), await answer.Content.ReadAsStringAsync(Stop));
        }
        var said = new List<HttpStatusCode>();
        for (var i = 0; i < (Visit.IsLong ? 1_000_000 : 600); i++)
            said.Add(await From(string.Create(CultureInfo.InvariantCulture, $"10.0.{i % (Visit.IsLong ? 250 : 5)}.9"), AccessCodes.NewLink()));

        Assert.Subset(new HashSet<HttpStatusCode> { HttpStatusCode.NotFound, HttpStatusCode.TooManyRequests }, said.ToHashSet());
        Assert.Contains(HttpStatusCode.TooManyRequests, said);
        Assert.Equal(HttpStatusCode.OK, await From("192.168.1.1", keys[0].Link)); // the owner, from elsewhere
        var seen = await Ask(HttpMethod.Get, "192.168.1.2", $"/svar/l/{keys[1].Link}", "a=b");
        var inside = await Ask(HttpMethod.Post, "192.168.1.2", $"/svar/l/{keys[1].Link}", seen.Cookies, PlainRespondent.Hidden(seen.Body).Single(h => h.Name is "form-token").Value);
        var goesOn = await Ask(HttpMethod.Get, "10.0.1.9", "/svar/side/types", inside.Cookies); // who is in goes on, also behind the address of a guesser
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK), (inside.Status, goesOn.Status));
        Assert.Contains("name=\"base\"", goesOn.Body, StringComparison.Ordinal);
        await Look("too-many", await Refused("/svar"), await Refused("/en/answer"));

        async Task<HttpResponseMessage> Refused(string door)
        {
            for (var i = 0; ; i++)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, door) { Headers = { { "X-Forwarded-For", "10.0.1.9" } } };
                var answer = await http.SendAsync(request, Stop);
                if (answer.StatusCode is HttpStatusCode.TooManyRequests || i > 1000)
                    return answer;
            }
        }
    }

    [Fact]
    public void A_clock_set_back_loses_no_answer_and_no_order()
    {
        using var test = new TestStores(Dialect.Sqlite);
        var clock = new TestClock();
        var book = new AnswerBook(test.Stores, clock);
        book.Open("r", FormDocument.Of(Barometer), new(2026, 5, 1));
        book.Ask("p1", "r", Barometer.Hash, new Dictionary<string, string> { ["level"] = "region" });

        foreach (var (answer, moved) in new[] { ("1", TimeSpan.FromDays(1)), ("2", TimeSpan.FromHours(-30)), ("1", TimeSpan.FromHours(-1)), ("2", TimeSpan.FromDays(400)) })
        {
            book.Take("p1", new("types", book.Find("p1")!.Progress.Revision, new Dictionary<string, string> { ["types.product"] = answer }), "da");
            clock.Pass(moved);
        }

        Assert.Equal("2", book.Find("p1")!.Progress.ValuesOf("types")["types.product"]);
        Assert.Equal([1, 2, 3, 4], book.Acts("p1").Select(a => a.Number));
        Assert.Equal(["2026-03-02", "2026-03-03", "2026-03-02", "2026-03-02"], book.Acts("p1").Select(a => a.Day));
    }

    /// <summary>Two languages of a page that only a server in trouble shows.</summary>
    async Task Look(string name, HttpResponseMessage? danish, HttpResponseMessage? english)
    {
        Assert.NotNull(danish);
        Assert.NotNull(english);
        var album = new Album(null);
        await album.Keep(name, danish);
        await album.Keep(name, english);
        await site.AssertGood(album);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    static IReadOnlyList<GivenKey> Asked(Stores stores, int count) => TestField.Open(stores, TimeProvider.System, Barometer, "faults", count, new(2099, 1, 1));

    static void Limit(int process, string bytes)
    {
        using var limit = Process.Start("prlimit", ["--pid", process.ToString(CultureInfo.InvariantCulture), $"--fsize={bytes}:unlimited"]);
        limit.WaitForExit();
        Assert.Equal(0, limit.ExitCode);
    }
}
