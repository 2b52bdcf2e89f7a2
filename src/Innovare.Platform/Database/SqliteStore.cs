using Microsoft.Data.Sqlite;

namespace Innovare.Platform.Database;

/// <summary>A store as a file of the data folder, set up for safe writing.</summary>
static class SqliteStore
{
    public static string FileOf(string dataFolder, string name) => Path.Combine(dataFolder, name + ".db");

    public static string ConnectionString(string dataFolder, string name) => new SqliteConnectionStringBuilder
    {
        DataSource = FileOf(dataFolder, name),
        ForeignKeys = true,
        DefaultTimeout = 10, // one writer at a time: the next waits this many seconds
    }.ToString();

    /// <summary>Whether another connection has the file open: only the last one may end its write-ahead log.</summary>
    public static bool IsInUse(string dataFolder, string name)
    {
        SqliteConnection.ClearPool(new SqliteConnection(ConnectionString(dataFolder, name))); // ours do not count
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = FileOf(dataFolder, name), Pooling = false, DefaultTimeout = 1 }.ToString());
        connection.Open();
        try
        {
            return connection.Execute(null, "pragma journal_mode = delete") is not "delete";
        }
        catch (SqliteException)
        {
            return true;
        }
    }

    public static Store Prepare(string dataFolder, string name)
    {
        Directory.CreateDirectory(dataFolder);
        var store = new Store(name, Dialect.Sqlite, ConnectionString(dataFolder, name));
        using var connection = store.Connect();
        // kept in the file; each commit waits for the disk, because synchronous=FULL is the default of every connection
        connection.Execute(null, "pragma journal_mode = wal");
        return store;
    }
}
