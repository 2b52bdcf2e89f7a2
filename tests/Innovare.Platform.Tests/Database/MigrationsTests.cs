using Innovare.Platform.Database;
using Innovare.Tests.Databases;

namespace Innovare.Platform.Tests.Database;

public sealed class MigrationsTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public void Every_earlier_version_walks_to_the_newest_and_keeps_its_rows(Dialect dialect)
    {
        for (var version = 1; version <= 3; version++)
        {
            using var test = new TestStores(dialect);
            var store = At(test.Stores, version);
            Example.Ask(store, "insert into sample (word) values ('kept, æøå')");

            var newest = test.Stores.Open(Example.Shape);

            Assert.Contains("kept, æøå", Example.Words(newest));
            Assert.Equal(3, Example.Words(newest).Count);
            Assert.Equal(4.5, Example.Ask(newest, "select sum(weight) from sample"));
            Assert.Equal(3L, Example.Ask(newest, "select count(*) from migration"));
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public void A_store_of_a_newer_program_is_refused_and_left_alone(Dialect dialect)
    {
        using var test = new TestStores(dialect);
        var store = At(test.Stores, 2);
        Example.Ask(store, "insert into migration (name) values ('example-009.sql')");

        var refused = Assert.Throws<StoreException>(() => test.Stores.Open(Example.Shape));

        Assert.Contains("example-009.sql", refused.Message, StringComparison.Ordinal);
        Assert.Equal(3L, Example.Ask(store, "select count(*) from migration"));
    }

    [Fact]
    public void A_set_that_differs_has_the_same_versions_in_both_databases() =>
        Assert.Equal(Migrations.Files(Example.Shape, Dialect.Sqlite).Select(f => f.Name), Migrations.Files(Example.Shape, Dialect.Postgres).Select(f => f.Name));

    // The store as an earlier program left it.
    static Store At(Stores stores, int version)
    {
        var store = stores.Open(new StoreShape(Example.Shape.Name));
        using var connection = store.Connect();
        Migrations.Bring(connection, store.Dialect, Example.Shape, version);
        return store;
    }
}
