using System.Data.Common;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.Tests.Databases;

namespace Innovare.Platform.Tests.Audit;

public sealed class AuditLogTests
{
    static readonly StoreShape Shape = new("watched", AuditLog.Tables);

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_log_holds_who_did_what_with_which_object_and_when(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(Shape);
        var clock = new TestClock();
        Append(store, clock, new("anna", "collector", AuditAct.Read, "contact/17"));
        clock.Pass(TimeSpan.FromMinutes(5));
        Append(store, clock, new("bo", "statistician", AuditAct.Change, "answer/3"));

        var rows = AuditLog.Read(store).Rows;

        Assert.Equal(("2026-03-02T08:00:00.0000000+00:00", "anna", "collector", "read", "contact/17", ""), (rows[0].At, rows[0].Actor, rows[0].Role, rows[0].Act, rows[0].Object, rows[0].Previous));
        Assert.Equal(("2026-03-02T08:05:00.0000000+00:00", "bo", "statistician", "change", "answer/3", rows[0].Hash), (rows[1].At, rows[1].Actor, rows[1].Role, rows[1].Act, rows[1].Object, rows[1].Previous));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void An_act_that_is_undone_leaves_no_trace_and_no_gap(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = Filled(test.Stores, 2);
        using (var connection = store.Connect())
        {
            using var undone = connection.BeginTransaction();
            AuditLog.Append(undone, new TestClock(), new("anna", "collector", AuditAct.Change, "contact/9"));
            undone.Rollback();
        }
        Append(store, new TestClock(), new("anna", "collector", AuditAct.Read, "contact/10"));

        Assert.Equal([1, 2, 3], AuditLog.Read(store).Rows.Select(r => r.Number));
        Assert.Empty(AuditVerification.Of(store).Findings);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Many_at_once_make_one_chain(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(Shape);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(() =>
        {
            for (var i = 0; i < 10; i++)
                Append(store, new TestClock(), new($"staff{worker}", "collector", AuditAct.Read, $"contact/{i}"));
        })));

        var verified = AuditVerification.Of(store);
        Assert.Equal(40, verified.Rows);
        Assert.Empty(verified.Findings);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void The_store_itself_refuses_to_change_or_delete_a_row(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = Filled(test.Stores, 2);

        Assert.Contains("only added to", Assert.ThrowsAny<DbException>(() => Ask(store, "update audit set actor = 'nobody'")).Message, StringComparison.Ordinal);
        Assert.Contains("only added to", Assert.ThrowsAny<DbException>(() => Ask(store, "delete from audit")).Message, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_log_that_nobody_touched_is_whole_even_when_empty(Dialect dialect)
    {
        using var test = new TestStores(dialect);

        Assert.Equal((0, ""), (AuditVerification.Of(test.Stores.Open(Shape)).Rows, AuditVerification.Of(test.Stores.Open(Shape)).Head));
        Assert.Empty(AuditVerification.Of(test.Stores.Open(Shape)).Findings);
        Assert.Empty(AuditVerification.Of(Filled(test.Stores, 6)).Findings);
    }

    [Theory]
    [InlineData("update audit set actor = 'nobody' where number = 3", "audit-row-changed", "watched/audit:3")]
    [InlineData("update audit set at = '2026-03-02T07:00:00.0000000+00:00' where number = 6", "audit-row-changed", "watched/audit:6")]
    [InlineData("delete from audit where number = 1", "audit-row-removed", "watched/audit:1")]
    [InlineData("delete from audit where number = 4", "audit-row-removed", "watched/audit:4")]
    [InlineData("delete from audit where number >= 5", "audit-row-removed", "watched/audit:5")]
    [InlineData("delete from audit", "audit-row-removed", "watched/audit:1")]
    [InlineData("delete from audit where number = 4; update audit set number = number - 1 where number > 4", "audit-row-moved", "watched/audit:4")]
    [InlineData("update audit set number = 99 where number = 2; update audit set number = 2 where number = 3; update audit set number = 3 where number = 99", "audit-row-moved", "watched/audit:2")]
    public void A_row_that_was_changed_removed_or_moved_is_named(string tampering, string code, string where)
    {
        foreach (var dialect in new[] { Dialect.Sqlite, Dialect.Postgres })
        {
            using var test = new TestStores(dialect);
            var store = Filled(test.Stores, 6);
            Tamper(store, tampering);

            var found = AuditVerification.Of(store).Findings[0];

            Assert.Equal((code, where), (found.Code, found.Where));
        }
    }

    [Theory]
    [InlineData(Dialect.Sqlite, 3)]
    [InlineData(Dialect.Postgres, 3)]
    [InlineData(Dialect.Sqlite, 6)]
    [InlineData(Dialect.Postgres, 6)]
    public void A_row_given_a_new_hash_is_betrayed_by_the_next_and_the_last_by_the_head(Dialect dialect, int number)
    {
        using var test = new TestStores(dialect);
        var store = Filled(test.Stores, 6);
        var row = AuditLog.Read(store).Rows[number - 1] with { Actor = "nobody" };
        Tamper(store, $"update audit set actor = 'nobody', hash = '{row.HashAt(number)}' where number = {number}");

        Assert.Equal(("audit-row-changed", $"watched/audit:{number}"), (Assert.Single(AuditVerification.Of(store).Findings).Code, AuditVerification.Of(store).Findings[0].Where));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_log_made_anew_is_betrayed_by_a_head_written_down_before(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = Filled(test.Stores, 3);
        var writtenDown = AuditVerification.Of(store).Head;
        Append(store, new TestClock(), new("bo", "editor", AuditAct.Change, "answer/1"));
        Assert.Empty(AuditVerification.Of(store, writtenDown).Findings);
        Tamper(store, "delete from audit; delete from audit_head");
        for (var i = 0; i < 4; i++)
            Append(store, new TestClock(), new("nobody", "collector", AuditAct.Read, $"contact/{i}"));

        Assert.Empty(AuditVerification.Of(store).Findings);
        Assert.Equal("audit-made-anew", Assert.Single(AuditVerification.Of(store, writtenDown).Findings).Code);
    }

    static Store Filled(Stores stores, int rows)
    {
        var store = stores.Open(Shape);
        for (var i = 0; i < rows; i++)
            Append(store, new TestClock(), new("anna", "collector", AuditAct.Read, $"contact/{i}"));
        return store;
    }

    static void Append(Store store, TimeProvider clock, AuditEntry entry)
    {
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction();
        AuditLog.Append(transaction, clock, entry);
        transaction.Commit();
    }

    // What somebody with the rights of the database could do.
    static void Tamper(Store store, string sql)
    {
        Ask(store, store.Dialect is Dialect.Postgres
            ? "alter table audit disable trigger all"
            : "drop trigger if exists audit_is_not_changed; drop trigger if exists audit_is_not_deleted");
        Ask(store, sql);
    }

    static void Ask(Store store, string sql)
    {
        using var connection = store.Connect();
        connection.Execute(null, sql);
    }
}
