using Innovare.Platform.Database;
using Microsoft.Data.Sqlite;

namespace Innovare.Platform.Tests.Database;

public sealed class SqliteStoreTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("innovare-");

    [Fact]
    public void A_store_is_made_with_its_migrations_in_order()
    {
        using var store = Open();

        Assert.Equal("one,two", Ask(store, "select group_concat(word, ',') from (select word from sample order by number)"));
    }

    [Fact]
    public void A_store_that_is_opened_again_keeps_its_rows_and_runs_nothing_twice()
    {
        using (var first = Open())
            Ask(first, "insert into sample (word) values ('three')");

        using var second = Open();

        Assert.Equal("3", Ask(second, "select count(*) from sample"));
    }

    [Fact]
    public void A_store_writes_ahead_and_waits_for_the_disk()
    {
        using var store = Open();

        Assert.Equal("wal", Ask(store, "pragma journal_mode"));
    }

    [Fact]
    public void Stores_of_other_names_do_not_get_these_tables()
    {
        using var other = new SqliteConnection(SqliteStore.Open(_folder.FullName, "other", typeof(SqliteStoreTests).Assembly));
        other.Open();

        Assert.Equal("0", Ask(other, "select count(*) from sqlite_master where name = 'sample'"));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    SqliteConnection Open()
    {
        var connection = new SqliteConnection(SqliteStore.Open(_folder.FullName, "example", typeof(SqliteStoreTests).Assembly));
        connection.Open();
        return connection;
    }

    static string? Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the tests' own words
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar()?.ToString();
    }
}
