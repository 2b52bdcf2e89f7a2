using Innovare.Platform.Approvals;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.PublicSector;
using Innovare.Survey.Disseminate;
using Innovare.Survey.Rounds;
using Innovare.Survey.Store;
using Innovare.Survey.Tests.Rounds;
using Innovare.Tests.Databases;

namespace Innovare.Survey.Tests.Store;

/// <summary>A day that readers were promised: moved in the open, and the only day on which the figures come.</summary>
public sealed class ReleasePlansTests(RunRounds runs)
{
    static readonly DateOnly First = new(2026, 12, 10), Later = new(2026, 12, 17);
    static readonly DateTimeOffset Now = ReleaseMoment.Of(First).AddDays(-60);
    static readonly Text Title = new("Innovation 2023", "Innovation 2023"), Why = new("Svarene kom sent.", "The answers came late.");

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_promised_day_is_moved_in_the_open_and_figures_come_on_it_or_not_at_all(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(PublicationContext.Shape);
        Assert.Equal(PlanOutcome.Told, Announce(store, "demo-2023", First, Now));

        var told = Assert.Single(Publications.Coming(test.Stores, new At(Now)));
        Assert.Equal((ReleaseMoment.Of(First), "Innovation 2023"), (told.At, told.Title.Da));
        Assert.Empty(Publications.Load(test.Stores, new At(ReleaseMoment.Of(First)))); // a day is no figures
        Assert.Equal(PlanOutcome.WordsMissing, Move(store, Later, new("Svarene kom sent.", " "), Now));
        Assert.Equal(PlanOutcome.Same, Move(store, First, Why, Now));
        Assert.Equal(PlanOutcome.Passed, Move(store, First.AddDays(-90), Why, Now));
        Assert.Equal(PlanOutcome.Told, Move(store, Later, Why, Now.AddDays(1)));
        Assert.Equal([First, Later], Assert.Single(ReleasePlans.Open(test.Stores)).Days.Select(d => d.Day!.Value)); // the old day stays

        var draft = ReleaseFolder.Read(runs.Output("demo-2023")).Draft!;
        var otherwise = Proposals.Propose(store, new At(Now), draft, null, ReleaseMoment.Of(First));
        Assert.Equal("release-told-otherwise", Assert.Single(otherwise.Findings).Code);
        using (var context = PublicationContext.Open(test.Stores))
            Assert.Equal("release-told-otherwise", Assert.Single(Publications.PublishOrCorrect(context, draft.SignedOff("Anna Andersen").Release!, null, new At(Now)).Findings).Code);
        var (proposal, _) = Proposals.Propose(store, new At(Now), draft, null, ReleaseMoment.Of(Later));
        Assert.Equal(PlanOutcome.Told, Move(store, null, Why, Now.AddDays(2)));
        Assert.Empty(Publications.Coming(test.Stores, new At(Now.AddDays(2)))); // no day is an answer too
        Assert.Equal(FourEyesOutcome.Changed, Decide(store, proposal!)); // moved since it was proposed
        Assert.Equal(PlanOutcome.Told, Move(store, Later, Why, Now.AddDays(3)));
        Assert.Equal(FourEyesOutcome.Approved, Decide(store, proposal!));

        var signed = Assert.Single(Publications.Coming(test.Stores, new At(Now.AddDays(4))));
        Assert.Equal((ReleaseMoment.Of(Later), 4, Title), (signed.At, signed.Days!.Count, signed.Title));
        Assert.Equal(PlanOutcome.Settled, Move(store, First.AddDays(40), Why, Now.AddDays(4)));
        Assert.Equal(PlanOutcome.Taken, Announce(store, "demo-2023", First, Now));
        Assert.Single(Publications.Load(test.Stores, new At(ReleaseMoment.Of(Later))));
        Assert.Empty(Publications.Coming(test.Stores, new At(ReleaseMoment.Of(Later))));
    }

    [Fact]
    public void Names_and_titles_that_are_none_are_refused_and_each_word_is_noted_in_the_log()
    {
        using var test = new TestStores(Dialect.Sqlite);
        var store = test.Stores.Open(PublicationContext.Shape);

        Assert.All(["", "Demo", "../demo", "a b"], name => Assert.Equal(PlanOutcome.WordsMissing, Announce(store, name, First, Now)));
        Assert.Equal(PlanOutcome.Passed, Announce(store, "demo-2023", First, ReleaseMoment.Of(First)));
        Assert.Equal(PlanOutcome.Told, Announce(store, "demo-2023", First, ReleaseMoment.Of(First).AddMilliseconds(-1)));

        Assert.Equal(["release-day/demo-2023/1"], AuditLog.Latest(store, null, 10).Select(line => line.Entry.Object));
    }

    static PlanOutcome Announce(Platform.Database.Store store, string release, DateOnly day, DateTimeOffset at) =>
        Do(store, transaction => ReleasePlans.Announce(transaction, new At(at), ("anna", "releaser"), release, Title, day));

    static PlanOutcome Move(Platform.Database.Store store, DateOnly? day, Text reason, DateTimeOffset at) =>
        Do(store, transaction => ReleasePlans.Move(transaction, new At(at), ("anna", "releaser"), "demo-2023", day, reason));

    static FourEyesOutcome Decide(Platform.Database.Store store, Proposal proposal) => Do(store, transaction =>
    {
        var asked = FourEyes.Ask(transaction, new At(Now), ("anna", "releaser"), proposal.Subject, proposal.Content) ?? FourEyes.Of(store, proposal.Subject)[0].Id;
        return Proposals.Decide(transaction, new At(Now.AddDays(3)), ("bo", "releaser"), proposal, asked, true, "", "Anna, Bo");
    });

    static T Do<T>(Platform.Database.Store store, Func<System.Data.Common.DbTransaction, T> work)
    {
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction();
        var result = work(transaction);
        transaction.Commit();
        return result;
    }

    sealed class At(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
