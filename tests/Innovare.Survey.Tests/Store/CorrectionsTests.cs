using Innovare.Platform.Approvals;
using Innovare.Platform.Database;
using Innovare.Statbank;
using Innovare.Survey.Disseminate;
using Innovare.Survey.Rounds;
using Innovare.Survey.Store;
using Innovare.Survey.Tests.Rounds;
using Innovare.Tests.Databases;

namespace Innovare.Survey.Tests.Store;

/// <summary>A release with a wrong figure is put right: never silently, and what stood before can still be read.</summary>
public sealed class CorrectionsTests(RunRounds runs)
{
    static readonly DateTimeOffset First = ReleaseMoment.Of(new(2026, 12, 10)), Later = ReleaseMoment.Of(new(2026, 12, 17));
    static readonly CorrectionWords Words = new(new("Andelen var for lav.", "The share was too low."), new("En kode var vendt om.", "A code was turned round."));

    [Theory, ClassData(typeof(BothDatabases))]
    public void What_has_been_released_is_corrected_with_notice_and_reason_or_not_at_all(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(PublicationContext.Shape);
        ReleaseWrong(store);

        string? Refused(DateTimeOffset? headline, DateTimeOffset? at, CorrectionWords? words) => Proposals.Propose(store, new At(First.AddDays(1)), Draft, headline, at, words).Findings.SingleOrDefault()?.Code;

        Assert.Equal("release-correction-unexplained", Refused(null, Later, null));
        Assert.Equal("release-correction-unexplained", Refused(null, Later, Words with { Reason = new("En kode var vendt om.", " ") }));
        Assert.Equal("release-correction-headline", Refused(Later.AddDays(-1), Later, Words));
        Assert.Null(Refused(null, Later, Words));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_correction_of_what_readers_have_not_seen_is_none_and_one_that_changes_nothing_is_refused(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(PublicationContext.Shape);

        Assert.Equal("release-correction-first", Assert.Single(HandedRuns.Hand(store, new At(First.AddDays(-1)), Draft).Findings).Code);
        Assert.Equal("release-correction-first", Assert.Single(Proposals.Propose(store, new At(First.AddDays(-1)), Draft, null, First, Words).Findings).Code);
        Sign(store, Proposals.Propose(store, new At(First.AddDays(-1)), Draft, null, First).Proposal!, First.AddHours(-1));
        Assert.Equal("release-correction-empty", Assert.Single(HandedRuns.Hand(store, new At(First.AddDays(1)), Draft).Findings).Code);
        Assert.Equal("release-correction-empty", Assert.Single(Proposals.Propose(store, new At(First.AddDays(1)), Draft, null, Later, Words).Findings).Code);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_correction_tells_what_changed_stands_as_a_note_on_its_tables_and_leaves_the_old_figures_to_be_read(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(PublicationContext.Shape);
        ReleaseWrong(store);
        var proposal = Proposals.Propose(store, new At(First.AddDays(1)), Draft, null, Later, Words).Proposal!;

        Assert.Equal(FourEyesOutcome.Approved, Sign(store, proposal, Later.AddDays(-1)));

        Assert.Null(Assert.Single(Publications.Load(test.Stores, new At(Later.AddMilliseconds(-1)))).Corrections);
        var now = Assert.Single(Publications.Load(test.Stores, new At(Later)));
        var correction = Assert.Single(now.Corrections!);
        Assert.Equal((Later, "Anna, Bo", Words.Notice, Words.Reason), (correction.At, correction.By, correction.Notice, correction.Reason));
        Assert.Equal(new CorrectedTable("DEMO01", 1, 0, 0), Assert.Single(correction.Tables));
        var (mended, other) = (now.Tables.Single(t => t.Id == "DEMO01"), now.Tables.Single(t => t.Id == "DEMO02"));
        Assert.True(mended.Notes[0].IsMandatory);
        Assert.Equal("Rettet den 17.12.2026: Andelen var for lav.", mended.Notes[0]["da"]);
        Assert.DoesNotContain(other.Notes, n => n["da"].StartsWith("Rettet", StringComparison.Ordinal));
        var history = Publications.History(test.Stores, new At(Later));
        Assert.Equal([(Later, null), (First, (DateTimeOffset?)Later)], history.Select(v => (v.At, v.Until)));
        Assert.Equal(correction.Replaces, history[1].Release.Revision);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_table_is_had_as_it_was_at_any_instant_and_never_before_its_time(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(PublicationContext.Shape);
        ReleaseWrong(store);
        Sign(store, Proposals.Propose(store, new At(First.AddDays(1)), Draft, null, Later, Words).Proposal!, Later.AddDays(-1));

        double? Figure(DateTimeOffset now, DateTimeOffset asOf) => Publications.AsOf(test.Stores, new At(now), asOf) is [var release] ? release.Tables.Single(t => t.Id == "DEMO01").Values[Cell] : null;

        Assert.Null(Figure(Later, First.AddMilliseconds(-1)));
        Assert.Equal(1, Figure(Later, First));
        Assert.Equal(1, Figure(Later, Later.AddMilliseconds(-1)));
        Assert.Equal(Right, Figure(Later, Later));
        Assert.Equal(1, Figure(Later.AddMilliseconds(-1), Later.AddYears(1))); // no asOf looks past now
        Assert.Equal(Right, Figure(Later.AddYears(1), Later.AddYears(9)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_correction_may_be_shown_as_soon_as_two_answer_for_it(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(PublicationContext.Shape);
        ReleaseWrong(store);
        var run = HandedRuns.Hand(store, new At(First.AddDays(1)), Draft).Run!;
        Assert.Equal(run.Id, HandedRuns.Hand(store, new At(First.AddDays(1)), Draft).Run!.Id); // the same results once
        Assert.Equal(("DEMO01", 1), Assert.Single(HandedRuns.ChangesOf(HandedRuns.Before(store, new At(First.AddDays(1)), run.Release.Id)!, run.Release)) is var changed ? (changed.Is.Id, changed.Changes.Changed.Count) : default);
        Assert.Equal("release-correction-unexplained", Assert.Single(HandedRuns.Propose(store, new At(First.AddDays(1)), ("carl", "statistician"), run, Words with { Notice = new("Andelen var for lav.", "") }, null).Findings).Code);
        var proposal = HandedRuns.Propose(store, new At(First.AddDays(1)), ("carl", "statistician"), run, Words, null).Proposal!;
        Assert.Equal(proposal.Id, HandedRuns.Find(store, run.Id)!.Proposal);

        Assert.Null(Assert.Single(Publications.Load(test.Stores, new At(First.AddDays(2)))).Corrections);
        Assert.Equal(FourEyesOutcome.Approved, Sign(store, proposal, First.AddDays(2)));

        Assert.Equal(First.AddDays(2), Assert.Single(Publications.Load(test.Stores, new At(First.AddDays(2))).Single().Corrections!).At);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_yes_after_the_announced_moment_releases_nothing(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(PublicationContext.Shape);
        var proposal = Proposals.Propose(store, new At(First.AddDays(-1)), Draft, null, First).Proposal!;

        Assert.Equal(FourEyesOutcome.TooLate, Sign(store, proposal, First));

        Assert.Empty(Publications.Load(test.Stores, new At(First.AddDays(1))));
        Assert.Equal(FourEyesOutcome.Approved, Sign(store, Proposals.Propose(store, new At(First), Draft, null, Later).Proposal!, Later.AddMilliseconds(-1)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void What_was_replaced_before_its_moment_is_never_seen_by_any_asOf(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(PublicationContext.Shape);
        Sign(store, new("wrong", "wrong", null, First, Wrong), First.AddDays(-2));
        Sign(store, Proposals.Propose(store, new At(First.AddDays(-2)), Draft, null, First).Proposal!, First.AddDays(-1));

        var history = Publications.History(test.Stores, new At(Later));

        Assert.Equal(Right, Assert.Single(history).Release.Tables.Single(t => t.Id == "DEMO01").Values[Cell]);
        Assert.Single(Publications.Coming(test.Stores, new At(First.AddDays(-1))));
        Assert.All(Enumerable.Range(0, 5), day => Assert.Empty(Publications.AsOf(test.Stores, new At(Later), First.AddDays(-day).AddSeconds(-1))));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Two_corrections_of_the_same_release_cannot_pass_each_other(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(PublicationContext.Shape);
        ReleaseWrong(store);
        var one = Proposals.Propose(store, new At(First.AddDays(1)), Draft, null, null, Words).Proposal!;
        var other = Proposals.Propose(store, new At(First.AddDays(1)), Draft, null, Later, Words).Proposal!;

        Assert.Equal(FourEyesOutcome.Approved, Sign(store, one, First.AddDays(2)));

        Assert.Equal(FourEyesOutcome.Changed, Sign(store, other, First.AddDays(2)));
    }

    readonly Lazy<ReleaseDraft> _draft = new(() => ReleaseFolder.Read(runs.Output("demo-2023")).Draft!);

    ReleaseDraft Draft => _draft.Value;

    int Cell => Draft.Tables.Single(t => t.Id == "DEMO01").Statuses.ToList().IndexOf(CellStatus.Value);

    double Right => Draft.Tables.Single(t => t.Id == "DEMO01").Values[Cell];

    /// <summary>The same release with one figure that is wrong.</summary>
    PublishedRelease Wrong
    {
        get
        {
            var wrong = Cell;
            return new(
                Draft.Id, "", Draft.Round.Title, Draft.Round.Year, Draft.Round.ReferencePeriod, true, Draft.Round.ReleasedOn, Draft.Body, Draft.Phases,
                [.. Draft.Tables.Select(t => t.Id == "DEMO01" ? t with { Values = [.. t.Values.Select((v, i) => i == wrong ? 1 : v)] } : t)]);
        }
    }

    void ReleaseWrong(Platform.Database.Store store) => Assert.Equal(FourEyesOutcome.Approved, Sign(store, new("wrong", "wrong", null, First, Wrong), First.AddDays(-1)));

    static FourEyesOutcome Sign(Platform.Database.Store store, Proposal proposal, DateTimeOffset at)
    {
        var time = new At(at);
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction();
        var approval = FourEyes.Ask(transaction, time, ("anna", "releaser"), proposal.Subject, proposal.Content)!;
        var outcome = Proposals.Decide(transaction, time, ("bo", "releaser"), proposal, approval, true, "", "Anna, Bo");
        transaction.Commit();
        return outcome;
    }

    sealed class At(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
