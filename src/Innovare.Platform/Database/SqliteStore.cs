using Microsoft.Data.Sqlite;

namespace Innovare.Platform.Database;

/// <summary>A store as a file of the data folder, set up for safe writing.</summary>
static class SqliteStore
{
    public static string FileOf(string dataFolder, string name) => Path.Combine(dataFolder, name + ".db");

    public static Store Prepare(string dataFolder, string name)
    {
        Directory.CreateDirectory(dataFolder);
        var store = new Store(name, Dialect.Sqlite, new SqliteConnectionStringBuilder
        {
            DataSource = FileOf(dataFolder, name),
            ForeignKeys = true,
            DefaultTimeout = 10, // one writer at a time: the next waits this many seconds
        }.ToString());
        using var connection = store.Connect();
        // kept in the file; each commit waits for the disk, because synchronous=FULL is the default of every connection
        connection.Execute(null, "pragma journal_mode = wal");
        return store;
    }
}
