using System.Data.Common;
using Innovare.Platform.Approvals;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.Tests.Databases;

namespace Innovare.Platform.Tests.Approvals;

public sealed class FourEyesTests
{
    static readonly StoreShape Shape = new("example", AuditLog.Tables, FourEyes.Tables);

    static readonly (string, string) Anna = ("anna", "statistician");

    static readonly (string, string) Bo = ("bo", "releaser");

    readonly TestClock _clock = new();

    [Theory, ClassData(typeof(BothDatabases))]
    public void What_one_asks_for_another_approves_and_both_stand_in_the_log(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(Shape);
        var id = Do(store, t => FourEyes.Ask(t, _clock, Anna, "release/a", "hash"))!;

        Assert.Equal(FourEyesOutcome.SamePerson, Do(store, t => FourEyes.Decide(t, _clock, Anna, id, "hash", isApproved: true, "")));
        Assert.False(Do(store, t => FourEyes.IsApproved(t, "release/a", "hash")));
        Assert.Equal(FourEyesOutcome.Approved, Do(store, t => FourEyes.Decide(t, _clock, Bo, id, "hash", isApproved: true, "")));

        Assert.True(Do(store, t => FourEyes.IsApproved(t, "release/a", "hash")));
        Assert.Equal(("anna", "bo", true), (FourEyes.Of(store, "release/a")[0].AskedBy, FourEyes.Of(store, "release/a")[0].DecidedBy, FourEyes.Of(store, "release/a")[0].IsApproved));
        Assert.Equal([$"approval/{id}/approved", $"approval/{id}/asked"], AuditLog.Latest(store, null, 9).Select(l => l.Entry.Object));
        Assert.Empty(AuditVerification.Of(store).Findings);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void An_approval_is_for_exactly_what_was_asked_about(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(Shape);
        var id = Do(store, t => FourEyes.Ask(t, _clock, Anna, "release/a", "hash"))!;

        Assert.Equal(FourEyesOutcome.Changed, Do(store, t => FourEyes.Decide(t, _clock, Bo, id, "other", isApproved: true, "")));
        Assert.Equal(FourEyesOutcome.Approved, Do(store, t => FourEyes.Decide(t, _clock, Bo, id, "hash", isApproved: true, "")));

        Assert.False(Do(store, t => FourEyes.IsApproved(t, "release/a", "other")));
        Assert.False(Do(store, t => FourEyes.IsApproved(t, "release/b", "hash")));
        Assert.Equal(FourEyesOutcome.NotWaiting, Do(store, t => FourEyes.Decide(t, _clock, ("cy", "releaser"), id, "hash", isApproved: false, "no")));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void One_request_for_an_object_waits_at_a_time_and_only_who_asked_takes_it_back(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(Shape);
        var id = Do(store, t => FourEyes.Ask(t, _clock, Anna, "release/a", "hash"))!;

        Assert.Null(Do(store, t => FourEyes.Ask(t, _clock, Bo, "release/a", "hash")));
        Assert.False(Do(store, t => FourEyes.Withdraw(t, _clock, Bo, id)));
        Assert.True(Do(store, t => FourEyes.Withdraw(t, _clock, Anna, id)));
        Assert.NotNull(Do(store, t => FourEyes.Ask(t, _clock, Bo, "release/a", "hash")));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void The_database_itself_refuses_one_person_as_both(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(Shape);
        Do(store, t => FourEyes.Ask(t, _clock, Anna, "release/a", "hash"));
        using var connection = store.Connect();

        Assert.ThrowsAny<DbException>(() => connection.Execute(null, "update approval set decided_by = 'anna', decision = 'approved'"));
    }

    static T Do<T>(Store store, Func<DbTransaction, T> work)
    {
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction();
        var result = work(transaction);
        transaction.Commit();
        return result;
    }
}
