using Innovare.Platform.Approvals;
using Innovare.Platform.Database;
using Innovare.Survey.Disseminate;
using Innovare.Survey.Rounds;
using Innovare.Survey.Store;
using Innovare.Survey.Tests.Rounds;
using Innovare.Tests.Databases;

namespace Innovare.Survey.Tests.Store;

public sealed class ProposalsTests(RunRounds runs)
{
    static readonly DateTimeOffset First = ReleaseMoment.Of(new(2026, 12, 10)), All = ReleaseMoment.Of(new(2026, 12, 17));

    [Theory]
    [InlineData(2026, 3, 28, 7)]
    [InlineData(2026, 3, 29, 6)]
    [InlineData(2026, 10, 24, 6)]
    [InlineData(2026, 10, 25, 7)]
    public void Eight_in_the_morning_in_Denmark_is_another_hour_in_summer_than_in_winter(int year, int month, int day, int hour) =>
        Assert.Equal(new DateTimeOffset(year, month, day, hour, 0, 0, TimeSpan.Zero), ReleaseMoment.Of(new(year, month, day)));

    [Theory, ClassData(typeof(BothDatabases))]
    public void Nothing_is_seen_a_second_before_its_time_then_the_headline_then_all_of_it(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(PublicationContext.Shape);
        var proposal = Propose(store);

        Assert.Equal(FourEyesOutcome.Approved, Decide(store, proposal, "anna", "bo"));

        Assert.Empty(Publications.Load(test.Stores, new At(First.AddSeconds(-1))));
        Assert.Equal([(First, true), (All, false)], Publications.Coming(test.Stores, new At(First.AddSeconds(-1))).Select(a => (a.At, a.IsHeadline)));
        var headline = Assert.Single(Publications.Load(test.Stores, new At(First)));
        Assert.Equal(["DEMO01"], headline.Tables.Select(t => t.Id));
        Assert.DoesNotContain("DEMO0", headline.Body.Da.Replace("DEMO01", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(headline.Phases);
        Assert.Null(headline.Quality); // missing answers of every question tell what the rest will be about
        Assert.All(headline.Lineage!.DesignEffects.Keys, key => Assert.StartsWith("DEMO01 ", key, StringComparison.Ordinal));
        Assert.Single(Assert.Single(Publications.Load(test.Stores, new At(All.AddSeconds(-1)))).Tables);
        var whole = Assert.Single(Publications.Load(test.Stores, new At(All)));
        Assert.Equal((11, "anna, bo"), (whole.Tables.Count, whole.SignedOffBy));
        Assert.NotNull(whole.Quality);
        Assert.Contains(whole.Lineage!.DesignEffects.Keys, key => key.StartsWith("DEMO02 ", StringComparison.Ordinal));
        Assert.Equal([All, First], Publications.History(test.Stores, new At(All)).Select(h => h.At));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void One_person_alone_releases_nothing_and_a_no_releases_nothing(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(PublicationContext.Shape);
        var proposal = Propose(store);

        Assert.Equal(FourEyesOutcome.SamePerson, Decide(store, proposal, "anna", "anna"));
        Assert.Equal(FourEyesOutcome.Refused, Decide(store, proposal, "anna", "bo", isApproved: false));

        Assert.Empty(Publications.Load(test.Stores, new At(All)));
        Assert.Empty(Publications.Coming(test.Stores, new At(First.AddDays(-1))));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void The_same_results_for_the_same_moments_are_proposed_once_and_a_moment_that_has_passed_is_refused(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(PublicationContext.Shape);

        Assert.Equal(Propose(store).Id, Propose(store).Id);
        var late = Proposals.Propose(store, new At(All), ReleaseFolder.Read(runs.Output("demo-2023")).Draft!, null, All);

        Assert.Equal("release-moment", Assert.Single(late.Findings).Code);
        Assert.Single(Proposals.All(store));
    }

    Proposal Propose(Platform.Database.Store store)
    {
        var (proposal, findings) = Proposals.Propose(store, new At(First.AddDays(-30)), ReleaseFolder.Read(runs.Output("demo-2023")).Draft!, First, All);
        Assert.Empty(findings);
        return proposal!;
    }

    static FourEyesOutcome Decide(Platform.Database.Store store, Proposal proposal, string asks, string decides, bool isApproved = true)
    {
        var time = new At(First.AddDays(-1));
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction();
        var approval = FourEyes.Ask(transaction, time, (asks, "releaser"), proposal.Subject, proposal.Content) ?? FourEyes.Of(store, proposal.Subject)[0].Id;
        var outcome = Proposals.Decide(transaction, time, (decides, "releaser"), proposal, approval, isApproved, "Not yet.", $"{asks}, {decides}");
        transaction.Commit();
        return outcome;
    }

    sealed class At(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
