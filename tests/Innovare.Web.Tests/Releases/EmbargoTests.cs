using System.Net;
using System.Text.RegularExpressions;
using Innovare.Platform.Accounts;
using Innovare.Platform.Approvals;
using Innovare.Platform.Database;
using Innovare.Survey.Disseminate;
using Innovare.Survey.Store;
using Innovare.Tests;
using Innovare.Web.Tests.Hosting;
using Microsoft.AspNetCore.Routing;

namespace Innovare.Web.Tests.Releases;

/// <summary>What is signed off but not yet due is not there, whatever address one asks.</summary>
public sealed partial class EmbargoTests
{
    static readonly DateTimeOffset Due = ReleaseMoment.Of(new(2027, 12, 13));

    /// <summary>Words that only the release has: its table's title, a headline, a figure.</summary>
    static readonly string[] Marks = ["arbejdssteder efter niveau, type og tid", "workplaces by level, type and time", "83 pct. af de offentlige arbejdssteder er innovative", "82.6", "82,6"];

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_address_shows_a_release_a_second_before_eight_and_the_pages_and_interfaces_do_at_eight()
    {
        var clock = new Moved(Due.AddSeconds(-1));
        await using var house = await House.Open(time: clock);
        Sign(Stores.Of(house.Settings), clock);
        using var reader = house.Reader();
        var addresses = house.Endpoints.Where(MayBeRead).SelectMany(Filled).Distinct(StringComparer.Ordinal).ToList();

        var before = await Telling(reader, addresses);
        clock.Now = Due;
        var after = await Telling(reader, addresses);

        Assert.True(addresses.Count > 100);
        Assert.Empty(before);
        Assert.Superset(
            ((string[])["/demo", "/demo/tabeller", "/en/demo/tables", "/demo/tabeller/DEMO01", "/demo/demo-2023/udgivelse", "/demo/kalender/feed.atom", "/demo/api/v2/tables", "/demo/api/v2/tables/DEMO01/metadata"]).Intersect(addresses, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal),
            after.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public async Task No_method_condition_question_or_instant_tells_a_release_under_embargo_from_none()
    {
        var clock = new Moved(Due);
        await using var house = await House.Open(time: clock);
        await using var empty = await House.Open(time: clock);
        Sign(Stores.Of(house.Settings), clock, Due.AddSeconds(1));
        var query = SavedQueries.Save(Stores.Of(house.Settings), Saved, clock);
        Assert.Equal(query, SavedQueries.Save(Stores.Of(empty.Settings), Saved, clock));
        using var reader = house.Reader();
        using var stranger = empty.Reader();
        var addresses = house.Endpoints.Where(MayBeRead).SelectMany(Filled).Append($"/demo/api/v2/savedqueries/{query}/data").Append("/demo/api/v2/tables?query=arbejdssteder").Append("/demo/api/v1/da/demo?query=arbejdssteder")
            .Distinct(StringComparer.Ordinal).Where(address => address.Contains("/demo", StringComparison.Ordinal) && !IsToldBefore(address)).ToList();
        var tags = await TagsOnceReleased(addresses); // what somebody who has seen it elsewhere could ask with
        var asked = Requests(addresses, tags).ToList();

        var telling = new List<string>();
        foreach (var make in asked)
            if ((Here: await Said(reader, house.Root, make), There: await Said(stranger, empty.Root, make)) is var (here, there) && here != there)
                telling.Add($"{make().Method} {make().RequestUri}: {here} / {there}");

        Assert.True(asked.Count > 150);
        Assert.True(tags.Count > 2);
        Assert.Empty(telling);
        clock.Now = Due.AddSeconds(1);
        var seen = 0;
        foreach (var make in asked.Where(make => make().Method == HttpMethod.Post))
            seen += await Said(reader, house.Root, make) != await Said(stranger, empty.Root, make) ? 1 : 0;
        Assert.True(seen >= 3); // the same questions are answered a second later
    }

    const string Saved = """{"tableId":"DEMO01","language":"da","outputFormat":"json-stat2","selection":{"selection":[{"variableCode":"type","valueCodes":["10"]},{"variableCode":"time","valueCodes":["2023"]}]}}""";

    static readonly (string Address, string Body)[] Questions =
    [
        ("/demo/api/v2/tables/DEMO01/data", """{"selection":[{"variableCode":"type","valueCodes":["*"]},{"variableCode":"time","valueCodes":["*"]}]}"""),
        ("/demo/api/v2/savedqueries", """{"tableId":"DEMO01","outputFormat":"json-stat2","selection":{"selection":[{"variableCode":"type","valueCodes":["10"]},{"variableCode":"time","valueCodes":["2023"]}]}}"""),
        ("/demo/api/v1/da/demo/INNO/DEMO01", """{"query":[],"response":{"format":"json-stat2"}}"""),
        ("/demo/statbank/v1/data", """{"table":"DEMO01","format":"CSV","variables":[{"code":"type","values":["*"]}]}"""),
        ("/demo/statbank/v1/tableinfo", """{"table":"DEMO01"}"""),
        ("/demo/statbank/v1/tables", "{}"),
    ];

    // the day is announced on purpose, and its name with it
    static bool IsToldBefore(string address) => address.Contains("/kalender", StringComparison.Ordinal) || address.Contains("/calendar", StringComparison.Ordinal);

    static IEnumerable<Func<HttpRequestMessage>> Requests(IReadOnlyList<string> addresses, Dictionary<string, string> tags)
    {
        foreach (var address in addresses)
        {
            yield return () => new(HttpMethod.Get, address);
            yield return () => new(HttpMethod.Head, address);
            yield return () => new(HttpMethod.Get, address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "asOf=2099-01-01");
            if (tags.TryGetValue(address, out var tag))
                foreach (var known in new[] { tag, "*" })
                    yield return () =>
                    {
                        var request = new HttpRequestMessage(HttpMethod.Get, address);
                        request.Headers.TryAddWithoutValidation("If-None-Match", known);
                        return request;
                    };
        }
        foreach (var (address, body) in Questions)
            foreach (var asOf in new[] { "", "?asOf=2099-01-01" })
                yield return () => new(HttpMethod.Post, address + asOf) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
    }

    static async Task<Dictionary<string, string>> TagsOnceReleased(IReadOnlyList<string> addresses)
    {
        var clock = new Moved(Due);
        await using var house = await House.Open(time: clock);
        Sign(Stores.Of(house.Settings), clock, Due.AddSeconds(1));
        clock.Now = Due.AddSeconds(1);
        using var reader = house.Reader();
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var address in addresses.Where(a => a.Contains("/api/", StringComparison.Ordinal) || a.Contains("data.", StringComparison.Ordinal)))
        {
            using var answer = await reader.GetAsync(address, Stop);
            if (answer.Headers.ETag is { } tag)
                tags[address] = tag.ToString();
        }
        return tags;
    }

    static async Task<string> Said(HttpClient reader, string root, Func<HttpRequestMessage> make)
    {
        using var request = make();
        using var answer = await reader.SendAsync(request, Stop);
        var body = Changing().Replace((await answer.Content.ReadAsStringAsync(Stop)).Replace(root, "", StringComparison.Ordinal).Replace(root[7..], "", StringComparison.Ordinal), "");
        return $"{answer.StatusCode} {answer.Headers.ETag} {answer.Content.Headers.ContentLength is null} {answer.Content.Headers.ContentType} {answer.Headers.Location} {body}";
    }

    // what is new at each request whoever asks: the number of the request
    [GeneratedRegex("""(?<="traceId":")[^"]*|(?<=savedqueries/)[0-9a-f]{20}""", RegexOptions.None, 1000)]
    private static partial Regex Changing();

    [Fact]
    public async Task The_calendar_tells_the_day_of_a_release_and_that_nothing_is_planned()
    {
        var clock = new Moved(Due.AddSeconds(-1));
        await using var house = await House.Open(time: clock);
        using var reader = house.Reader();
        Assert.Contains("Ikke planlagt", await reader.GetStringAsync("/demo/kalender", Stop), StringComparison.Ordinal);

        Sign(Stores.Of(house.Settings), clock);

        Assert.Contains("13. december 2027 kl. 8.00", (await reader.GetStringAsync("/demo/kalender", Stop)).Replace("08.00", "8.00", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("DTSTART:20271213T070000Z", await reader.GetStringAsync("/demo/kalender/datoer.ics", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_told_before_there_are_figures_is_moved_with_its_reason_and_readers_of_feeds_and_calendars_follow()
    {
        var clock = new Moved(Due.AddDays(-30));
        await using var house = await House.Open(time: clock);
        using var staff = house.Reader(Role.Releaser);
        using var reader = house.Reader();
        const string Days = "/intern/udgivelsesdage", Long = "Innovation i den offentlige sektor i 2022 og 2023; kommuner, regioner og stat, æøå";

        using var none = await House.Post(staff, Days, ("release", "demo-2023"), ("titleDa", "Innovation"), ("titleEn", ""), ("day", "2027-12-13"));
        Assert.Contains("på begge sprog", WebUtility.HtmlDecode(await none.Content.ReadAsStringAsync(Stop)), StringComparison.Ordinal);
        using var told = await House.Post(staff, Days, ("release", "demo-2023"), ("titleDa", Long), ("titleEn", "Innovation 2022-2023"), ("day", "2027-12-06"));
        Assert.Equal(HttpStatusCode.Redirect, told.StatusCode);
        var before = await Read("/demo/kalender/datoer.ics");
        clock.Now = clock.Now.AddDays(1);
        using var later = house.Reader(Role.Releaser); // a session does not last a night
        using var moved = await House.Post(later, Days + "/demo-2023", ("day", "2027-12-13"), ("reasonDa", "Svarene kom sent."), ("reasonEn", "The answers came late."));
        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);

        var calendar = await Read("/demo/kalender");
        Assert.All([Long, "13. december 2027 kl. 08.00", "Først meldt ud til 6. december 2027.", "Flyttet til 13. december 2027: Svarene kom sent."], said => Assert.Contains(said, calendar, StringComparison.Ordinal));
        var english = await Read("/en/demo/calendar");
        Assert.All(["First announced for 6 December 2027.", "Moved to 13 December 2027: The answers came late."], said => Assert.Contains(said, english, StringComparison.Ordinal));
        var after = await Read("/demo/kalender/datoer.ics");
        Assert.Equal($"demo-2023@innovare 0 2027-12-06T07:00:00Z {Long}", await Node("ical.js/dist/ical.es5.cjs", before, Calendar));
        Assert.Equal($"demo-2023@innovare 1 2027-12-13T07:00:00Z {Long}", await Node("ical.js/dist/ical.es5.cjs", after, Calendar));
        Assert.All(after.Split("\r\n"), line => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(line), 0, 75));
        var feed = (await Node("rss-parser/index.js", await Read("/en/demo/calendar/feed.atom", isPlain: true), Feed)).Split('\n');
        Assert.Equal(["Release calendar", "Comes 13 December 2027 at 08:00: Innovation 2022-2023 | Moved: The answers came late. | /en/demo/calendar", "Comes 6 December 2027 at 08:00: Innovation 2022-2023 | Innovation 2022-2023 | /en/demo/calendar"], feed);

        Sign(Stores.Of(house.Settings), clock); // its day is the one that was told
        Assert.Equal(after.Replace("\r\n ", "", StringComparison.Ordinal), (await Read("/demo/kalender/datoer.ics")).Replace("\r\n ", "", StringComparison.Ordinal));
        using var late = await later.GetAsync(Days + "/demo-2023", Stop);
        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
        clock.Now = Due;
        Assert.Contains("Flyttet til 13. december 2027: Svarene kom sent.", await Read("/demo/kalender"), StringComparison.Ordinal);
        Assert.Contains("TP3, dage efter den dag, der først blev meldt ud (6. december 2027)", await Read("/demo/demo-2023/kvalitet"), StringComparison.Ordinal);

        async Task<string> Read(string address, bool isPlain = false)
        {
            var said = await reader.GetStringAsync(address, Stop);
            return isPlain ? said : WebUtility.HtmlDecode(said);
        }
    }

    const string Calendar = "const e = new (require(process.argv[1]).Component)(require(process.argv[1]).parse(s)).getAllSubcomponents('vevent').map(v => new (require(process.argv[1]).Event)(v)); console.log(e.map(v => [v.uid, v.sequence, v.startDate.toString(), v.summary].join(' ')).join('\\n'));";

    const string Feed = "new (require(process.argv[1]))().parseString(s).then(f => console.log([f.title, ...f.items.map(i => [i.title, i.summary, new URL(i.link).pathname].join(' | '))].join('\\n')));";

    static async Task<string> Node(string package, string text, string script)
    {
        var module = Repository.File(["src", "Innovare.Web", "node_modules", .. package.Split('/')]);
        Assert.SkipUnless(File.Exists(module), $"{package} is not installed: eng/front-end fetches it.");
        using var node = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("node", ["-e", "const s = require('fs').readFileSync(0, 'utf8');" + script, module]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        await node.StandardInput.WriteAsync(text);
        node.StandardInput.Close();
        var (said, wrong) = (await node.StandardOutput.ReadToEndAsync(Stop), await node.StandardError.ReadToEndAsync(Stop));
        await node.WaitForExitAsync(Stop);
        Assert.True(node.ExitCode == 0, wrong);
        return said.TrimEnd();
    }

    [Fact]
    public async Task Whoever_asks_for_approval_cannot_give_it_and_a_no_needs_a_reason()
    {
        await using var house = await House.Open();
        var store = Stores.Of(house.Settings).Open(PublicationContext.Shape);
        Propose(store, "p1");
        using var one = house.Reader(Role.Statistician);
        using var other = house.Reader(Role.Releaser);

        await Send(one, ("act", "ask"));
        Assert.Contains("Du har selv bedt om godkendelse", await one.GetStringAsync("/intern/udgivelser/p1", Stop), StringComparison.Ordinal);
        await Send(one, ("act", "approve"), ("content", "content"));
        Assert.Null(Assert.Single(FourEyes.Of(store, "release/p1")).IsApproved);
        using var silent = await Send(other, ("act", "refuse"), ("content", "content"));
        Assert.Contains("Skriv, hvorfor", await silent.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        using var stale = await Send(other, ("act", "approve"), ("content", "other"));
        Assert.Contains("afgjort i mellemtiden", await stale.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        await Send(other, ("act", "approve"), ("content", "content"));

        Assert.True(Assert.Single(FourEyes.Of(store, "release/p1")).IsApproved);
        Assert.Equal("demo-2023", Assert.Single(Publications.Coming(Stores.Of(house.Settings), TimeProvider.System)).Id);
    }

    static Task<HttpResponseMessage> Send(HttpClient reader, params (string, string)[] fields) => House.Post(reader, "/intern/udgivelser/p1", fields);

    static void Sign(Stores stores, TimeProvider time, DateTimeOffset? due = null)
    {
        var proposal = new Proposal("p1", "content", null, due ?? Due, InventedRound.Release);
        using var connection = stores.Open(PublicationContext.Shape).Connect();
        using var transaction = connection.BeginTransaction();
        var asked = FourEyes.Ask(transaction, time, ("anna", "releaser"), proposal.Subject, proposal.Content)!;
        Assert.Equal(FourEyesOutcome.Approved, Proposals.Decide(transaction, time, ("bo", "releaser"), proposal, asked, true, "", "Anna, Bo"));
        transaction.Commit();
    }

    static void Propose(Store store, string id)
    {
        using var connection = store.Connect();
        using var insert = connection.CreateCommand();
        insert.CommandText = "insert into proposal (id, release, content, visible_at, document) values (@id, 'demo-2023', 'content', @at, @document)";
        foreach (var (name, value) in new (string, object)[] { ("@id", id), ("@at", Due.ToUnixTimeMilliseconds()), ("@document", System.Text.Json.JsonSerializer.Serialize(InventedRound.Release, Innovare.Statbank.Formats.CubeJson.Options)) })
        {
            var parameter = insert.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            insert.Parameters.Add(parameter);
        }
        insert.ExecuteNonQuery();
    }

    static async Task<IReadOnlyList<string>> Telling(HttpClient reader, IReadOnlyList<string> addresses)
    {
        var telling = new List<string>();
        foreach (var address in addresses)
        {
            using var answer = await reader.GetAsync(address, Stop);
            var body = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop));
            if (Marks.Any(mark => body.Contains(mark, StringComparison.Ordinal)))
                telling.Add(address);
        }
        return telling;
    }

    static bool MayBeRead(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is not { } methods || methods.HttpMethods.Contains("GET");

    static IEnumerable<string> Filled(RouteEndpoint endpoint)
    {
        var route = "/" + (endpoint.RoutePattern.RawText ?? "").TrimStart('/');
        foreach (var language in new[] { "da", "en" })
            foreach (var format in new[] { "json", "csv", "px" })
                yield return Hole().Replace(route, hole => hole.Groups["name"].Value.ToLowerInvariant() switch
                {
                    "id" or "table" => "DEMO01",
                    "round" => "demo-2023",
                    "phase" => "frame",
                    "format" => format,
                    "lang" or "language" => language,
                    _ => "DEMO01",
                });
    }

    sealed class Moved(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }

    [GeneratedRegex(@"\{\*{0,2}(?<name>\w+)[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Hole();
}
