using Innovare.Platform.Database;
using Innovare.Tests.Databases;
using Npgsql;

namespace Innovare.Platform.Tests.Database;

public sealed class StoresTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public void A_store_is_made_with_its_migrations_in_order(Dialect dialect)
    {
        using var test = new TestStores(dialect);

        var store = test.Stores.Open(Example.Shape);

        Assert.Equal(["one", "two"], Example.Words(store));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_store_that_is_opened_again_keeps_its_rows_and_runs_nothing_twice(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        Example.Ask(test.Stores.Open(Example.Shape), "insert into sample (word) values ('three')");

        var again = (test.Stores with { DataFolder = test.Folder + "/" }).Open(Example.Shape); // another name: nothing remembered

        Assert.Equal(["one", "two", "three"], Example.Words(again));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void All_who_write_at_once_write_and_where_the_database_takes_one_they_stand_in_line(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = test.Stores.Open(Example.Shape);
        var (inside, most, line) = (0, 0, new Lock());

        Parallel.For(0, 8, new() { MaxDegreeOfParallelism = 8 }, i => store.Write(connection =>
        {
            lock (line)
                most = Math.Max(most, ++inside);
            var changed = connection.Change(null, "insert into sample (word) values (@word)", ("word", FormattableString.Invariant($"w{i}")));
            lock (line)
                inside--;
            return changed;
        }));

        Assert.Equal(10, Example.Words(store).Count);
        Assert.True(dialect is Dialect.Postgres || most == 1, FormattableString.Invariant($"{most} at once"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Asking_whether_a_store_is_there_does_not_make_it(Dialect dialect)
    {
        using var test = new TestStores(dialect);

        Assert.False(test.Stores.Has(Example.Shape));
        Assert.False(test.Stores.Has(Example.Shape));
        test.Stores.Open(Example.Shape);
        Assert.True(test.Stores.Has(Example.Shape));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void Stores_of_other_names_do_not_get_these_tables(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        test.Stores.Open(Example.Shape);

        var other = test.Stores.Open(new StoreShape("other"));

        Assert.ThrowsAny<System.Data.Common.DbException>(() => Example.Words(other));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Processes_that_start_at_once_make_a_store_once(Dialect dialect)
    {
        using var test = new TestStores(dialect);

        // a folder written in different ways is a different key, so that each of them brings the store forward
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => (test.Stores with { DataFolder = test.Folder + new string('/', i) }).Open(Example.Shape))));

        Assert.Equal(["one", "two"], Example.Words(test.Stores.Open(Example.Shape)));
    }

    [Fact]
    public void An_sqlite_store_writes_ahead_and_each_commit_waits_for_the_disk()
    {
        using var test = new TestStores(Dialect.Sqlite);
        var store = test.Stores.Open(Example.Shape);

        Assert.Equal("wal", Example.Ask(store, "pragma journal_mode"));
        Assert.Equal(2L /* FULL */, Example.Ask(store, "pragma synchronous"));
    }

    [Fact]
    public void A_postgresql_store_has_a_role_of_its_own_that_reaches_no_other_store()
    {
        using var test = new TestStores(Dialect.Postgres);
        test.Stores.Open(Example.Shape);

        var other = test.Stores.Open(new StoreShape("other"));

        Assert.Equal("innovare_other", Example.Ask(other, "select current_user"));
        var refused = Assert.Throws<PostgresException>(() => Example.Ask(other, "select count(*) from example.sample"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public void A_login_of_one_store_opens_that_store_and_no_other()
    {
        using var test = new TestStores(Dialect.Postgres);
        test.Stores.Open(Example.Shape);
        test.Stores.Open(new StoreShape("other"));
        using (var owner = new NpgsqlConnection(test.Stores.Postgres))
        {
            owner.Open();
            owner.Execute(null, "do $$ begin create role narrow login; exception when duplicate_object then null; end $$; grant innovare_example to narrow");
        }
        var narrow = test.Stores with { Postgres = new NpgsqlConnectionStringBuilder(test.Stores.Postgres) { Username = "narrow" }.ToString() };

        Assert.Equal(["one", "two"], Example.Words(narrow.Open(Example.Shape)));
        Assert.Throws<StoreException>(() => narrow.Open(new StoreShape("other")));
        Assert.Contains("CREATEROLE", Assert.Throws<StoreException>(() => narrow.Open(new StoreShape("third"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=/nowhere;Username=u;Password=very-secret")]
    [InlineData("very-secret")]
    public void A_database_that_cannot_be_reached_is_told_without_its_password(string postgres)
    {
        var stores = new Stores("/nowhere", postgres);

        var told = Assert.Throws<StoreException>(() => stores.Open(Example.Shape));

        Assert.Contains("INNOVARE_DATABASE", told.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("very-secret", told.Message + stores, StringComparison.Ordinal);
    }
}
