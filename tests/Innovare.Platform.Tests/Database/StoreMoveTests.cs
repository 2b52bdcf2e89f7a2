using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.Tests.Databases;

namespace Innovare.Platform.Tests.Database;

public sealed class StoreMoveTests
{
    static readonly StoreShape Shape = new("example", [.. Example.Shape.Sets, AuditLog.Tables]);

    [Theory]
    [InlineData(Dialect.Sqlite, Dialect.Postgres)]
    [InlineData(Dialect.Postgres, Dialect.Sqlite)]
    public void A_store_moves_to_the_other_database_with_every_row(Dialect first, Dialect second)
    {
        using var from = new TestStores(first);
        using var to = new TestStores(second);
        Fill(from.Stores.Open(Shape));
        Empty(to.Stores.Open(Shape));

        var moved = StoreMove.Copy(Shape, from.Stores, to.Stores);

        Assert.Equal([("sample", 4L), ("part", 1L), ("audit", 1L), ("audit_head", 1L)], moved.Select(t => (t.Name, t.Rows)));
        var arrived = to.Stores.Open(Shape);
        Assert.Equal(["one", "two", "blåbærgrød 🫐", ""], Example.Words(arrived));
        Assert.Equal(0.1 + 0.2, Example.Ask(arrived, "select weight from sample where number = 3"));
        Assert.Empty(AuditVerification.Of(arrived).Findings);
    }

    [Fact]
    public void Rows_written_after_a_move_are_numbered_on()
    {
        using var from = new TestStores(Dialect.Sqlite);
        using var to = new TestStores(Dialect.Postgres);
        Fill(from.Stores.Open(Shape));
        Empty(to.Stores.Open(Shape));
        StoreMove.Copy(Shape, from.Stores, to.Stores);

        Example.Ask(to.Stores.Open(Shape), "insert into sample (word) values ('after')");

        Assert.Equal(5L, Example.Ask(to.Stores.Open(Shape), "select number from sample where word = 'after'"));
    }

    [Fact]
    public void A_move_to_a_store_that_holds_something_is_refused_and_changes_nothing()
    {
        using var from = new TestStores(Dialect.Sqlite);
        using var to = new TestStores(Dialect.Postgres);
        Fill(from.Stores.Open(Shape));
        Assert.Equal(["one", "two"], Example.Words(to.Stores.Open(Shape)));

        var refused = Assert.Throws<StoreException>(() => StoreMove.Copy(Shape, from.Stores, to.Stores));

        Assert.Contains("sample", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["one", "two"], Example.Words(to.Stores.Open(Shape)));
    }

    [Fact]
    public void Rows_that_a_new_store_begins_with_give_way_to_those_that_are_moved()
    {
        using var from = new TestStores(Dialect.Sqlite);
        using var to = new TestStores(Dialect.Postgres);
        Example.Ask(from.Stores.Open(Shape), "update sample set word = 'changed' where word = 'one'");

        StoreMove.Copy(Shape, from.Stores, to.Stores);

        Assert.Equal(["changed", "two"], Example.Words(to.Stores.Open(Shape)));
    }

    [Fact]
    public void What_does_not_arrive_as_it_was_is_not_kept()
    {
        using var from = new TestStores(Dialect.Sqlite);
        using var to = new TestStores(Dialect.Postgres);
        Fill(from.Stores.Open(Shape));
        var target = to.Stores.Open(Shape);
        Empty(target);
        Example.Ask(target, """
            create function spoil() returns trigger language plpgsql as $$ begin new.word = upper(new.word); return new; end $$;
            create trigger spoil before insert on sample for each row execute function spoil();
            """);

        var refused = Assert.Throws<StoreException>(() => StoreMove.Copy(Shape, from.Stores, to.Stores));

        Assert.Contains("did not arrive as it was", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Example.Words(target));
    }

    static void Fill(Store store)
    {
        using var connection = store.Connect();
        using var transaction = connection.BeginTransaction();
        connection.Change(transaction, "insert into sample (word, weight) values (@a, @b)", ("a", "blåbærgrød 🫐"), ("b", 0.1 + 0.2));
        connection.Change(transaction, "insert into sample (word, weight) values (@a, @b)", ("a", ""), ("b", -0.0));
        connection.Change(transaction, "insert into part (sample, content) values (3, @a)", ("a", null));
        AuditLog.Append(transaction, new TestClock(), new("anna", "collector", AuditAct.Read, "contact/17"));
        transaction.Commit();
    }

    static void Empty(Store store) => Example.Ask(store, "delete from sample");
}
