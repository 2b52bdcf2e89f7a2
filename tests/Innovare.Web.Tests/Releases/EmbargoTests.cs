using System.Net;
using System.Text.RegularExpressions;
using Innovare.Platform.Accounts;
using Innovare.Platform.Approvals;
using Innovare.Platform.Database;
using Innovare.Survey.Disseminate;
using Innovare.Survey.Store;
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

    static void Sign(Stores stores, TimeProvider time)
    {
        var proposal = new Proposal("p1", "content", null, Due, InventedRound.Release);
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
