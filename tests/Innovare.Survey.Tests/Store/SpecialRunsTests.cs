using Innovare.Platform.Database;
using Innovare.Platform.Mail;
using Innovare.Platform.Privacy;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Survey.Store;
using Innovare.Tests.Databases;

namespace Innovare.Survey.Tests.Store;

/// <summary>Requests for special runs: kept, decided once, answered by mail and forgotten.</summary>
public sealed class SpecialRunsTests
{
    static readonly (string Id, string Role) Anna = ("anna", "statistician");

    readonly TestClock _clock = new();

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_request_is_kept_as_it_was_written_and_those_that_wait_come_first(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(SpecialRuns.Shape);

        Assert.True(Ask(store, "bo@town.example"));
        _clock.Pass(TimeSpan.FromMinutes(1));
        Assert.True(Ask(store, "eva@town.example"));
        var first = SpecialRuns.All(store).Single(r => r.Mail == "bo@town.example");

        Assert.Equal(Asked("bo@town.example") with { Id = first.Id, AskedAt = _clock.Now.AddMinutes(-1) }, SpecialRuns.Find(store, first.Id));
        Assert.Null(SpecialRuns.Find(store, "nothing"));
        var second = SpecialRuns.All(store).Single(r => r.Mail == "eva@town.example");
        Assert.True(SpecialRuns.Decide(store, _clock, Anna, second, null, "For lille", Answer(second)));
        Assert.Equal(["bo@town.example", "eva@town.example"], SpecialRuns.All(store).Select(r => r.Mail));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_request_is_decided_once_with_one_letter_and_one_line_in_the_log(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(SpecialRuns.Shape);
        Ask(store, "bo@town.example");
        var run = SpecialRuns.All(store)[0];

        Assert.True(SpecialRuns.Decide(store, _clock, Anna, run, "S1", "", Answer(run)));
        Assert.False(SpecialRuns.Decide(store, _clock, ("carl", "releaser"), run, null, "Nej", Answer(run)));

        Assert.Equal((SpecialRuns.Made, "S1", ""), (SpecialRuns.Find(store, run.Id)!.State, SpecialRuns.Find(store, run.Id)!.Result, SpecialRuns.Find(store, run.Id)!.Reason));
        using var connection = store.Connect();
        Assert.Equal(["bo@town.example"], connection.Query(null, "select recipient from mail", row => row.GetString(0)));
        Assert.Equal(1L, connection.Execute(null, "select count(*) from audit"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_table_is_read_by_its_id_and_by_no_other(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        Assert.Null(SpecialRuns.Table(test.Stores, "S1"));
        var publication = test.Stores.Open(PublicationContext.Shape);

        var (one, other) = (SpecialRuns.Publish(publication, _clock, Table), SpecialRuns.Publish(publication, _clock, Table));

        Assert.NotEqual(one, other);
        Assert.Matches("^S[0-9A-F]{20}$", one);
        var (table, at) = SpecialRuns.Table(test.Stores, one)!.Value;
        Assert.Equal((one, _clock.Now, 42.5), (table.Id, at, table.Values[0]));
        Assert.Null(SpecialRuns.Table(test.Stores, one[..^1]));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Who_asked_is_shown_falls_due_after_the_decision_and_is_forgotten_while_the_table_stays(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(SpecialRuns.Shape);
        Ask(store, "Bo@town.example");
        Ask(store, "eva@town.example");
        var run = SpecialRuns.All(store).Single(r => r.Mail == "Bo@town.example");
        SpecialRuns.Decide(store, _clock, Anna, run, "S1", "", Answer(run));
        var holdings = Assert.Single(HouseHoldings.In([typeof(SpecialRuns).Assembly]), h => h.Tables == SpecialRuns.Tables);
        HoldingPlace place = new(store, "");

        Assert.Equal(["bo@town.example", "eva@town.example"], holdings.All(place).SelectMany(h => h.Keys).Order(StringComparer.Ordinal));
        Assert.Empty(holdings.Due(place, _clock.Now.AddSeconds(-1)));
        var due = Assert.Single(holdings.Due(place, _clock.Now));
        Assert.Equal(run.Id, due.Id);

        Assert.Equal(1, holdings.Delete(place, [due.Id]));

        var kept = SpecialRuns.Find(store, run.Id)!;
        Assert.Equal(("", "", "", SpecialRuns.Made, "S1"), (kept.Name, kept.Mail, kept.Purpose, kept.State, kept.Result));
        Assert.Equal(["eva@town.example"], holdings.All(place).SelectMany(h => h.Keys));
        Assert.Equal(0, holdings.Delete(place, [due.Id]));
        var waiting = Assert.Single(holdings.All(place));
        Assert.Equal(1, holdings.Delete(place, [waiting.Id]));
        Assert.Equal(SpecialRuns.Refused, SpecialRuns.Find(store, waiting.Id)!.State); // nobody is left to answer
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void When_two_hundred_wait_no_more_are_taken(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(SpecialRuns.Shape);

        Assert.All(Enumerable.Range(0, 200), i => Assert.True(Ask(store, $"{i}@town.example")));

        Assert.False(Ask(store, "late@town.example"));
        Assert.Equal(200, SpecialRuns.All(store).Count);
    }

    bool Ask(Platform.Database.Store store, string mail) => SpecialRuns.Ask(store, _clock, Asked(mail));

    static SpecialRunRow Asked(string mail) => new(
        "", "Bo Prøve, Nordby", mail, Language.English, "demo-2023", """{"table":"DEMO02"}""", "Byrådets møde", "https://innovare.example", default, SpecialRuns.Waiting, null, "");

    static Letter Answer(SpecialRunRow run) => new($"special/{run.Id}", Channel.Smtp, run.Mail, run.Language, "Your special run", "It is there.");

    static Cube Table(string id) => new()
    {
        Id = id,
        Title = Label.Same("T"),
        Unit = Label.Same("U"),
        Source = Label.Same("S"),
        Variables = [new("a", Label.Same("a"), [new("1", Label.Same("one"))])],
        Values = [42.5],
        Statuses = [CellStatus.Value],
    };
}
