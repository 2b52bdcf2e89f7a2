using System.Data;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Microsoft.Data.Sqlite;

namespace Innovare.Platform.Backups;

/// <summary>The SQLite file of a store in a backup.</summary>
/// <param name="Folder">Of the backup.</param>
/// <param name="Name">Of the store.</param>
sealed record BackupFile(string Folder, string Name)
{
    public string Path => SqliteStore.FileOf(Folder, Name);

    /// <summary>Makes a file that was just written stand by itself, with no log beside it, and safely on the disk.</summary>
    public static BackupFile Settle(string folder, string name)
    {
        var file = new BackupFile(folder, name);
        SqliteConnection.ClearPool(new SqliteConnection(SqliteStore.ConnectionString(folder, name)));
        using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file.Path, Pooling = false }.ToString()))
        {
            connection.Open();
            connection.Execute(null, "pragma journal_mode = delete");
        }
        using var stream = new FileStream(file.Path, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
        return file;
    }

    public StoreBackup Describe(bool hasAudit)
    {
        var (migrations, tables) = Read();
        return new(Name, Backup.HashOf(Path), migrations, tables, hasAudit ? AuditVerification.Of(Store()).Head : null);
    }

    /// <summary>The store as a file that is only read.</summary>
    public Store Store() => new(Name, Dialect.Sqlite, new SqliteConnectionStringBuilder { DataSource = Path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());

    /// <summary>Whether SQLite finds the file whole; <c>ok</c>, or what it found.</summary>
    public string Integrity()
    {
        using var connection = Store().Connect();
        return connection.Execute(null, "pragma integrity_check") as string ?? "";
    }

    public (IReadOnlyList<string> Migrations, IReadOnlyList<TableCount> Tables) Read()
    {
        using var connection = Store().Connect();
        using var transaction = connection.BeginTransaction(IsolationLevel.Serializable);
        return (Migrations.Seen(connection, transaction), [.. Tables.Of(connection, transaction, Dialect.Sqlite).Select(t => Tables.Count(connection, transaction, t))]);
    }
}
