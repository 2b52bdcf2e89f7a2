using System.Reflection;
using Microsoft.Data.Sqlite;

namespace Innovare.Platform.Database;

/// <summary>A store in a file of the data folder: opened, set up for safe writing, brought to the newest shape.</summary>
public static class SqliteStore
{
    /// <summary>
    /// The connection string of the store <c>NAME.db</c>, after every embedded <c>NAME-NNN.sql</c> of
    /// <paramref name="migrations"/> that it has not seen has been run, each in a transaction of its own.
    /// </summary>
    /// <exception cref="IOException">The data folder cannot be written to.</exception>
    public static string Open(string dataFolder, string name, Assembly migrations)
    {
        ArgumentNullException.ThrowIfNull(migrations);
        Directory.CreateDirectory(dataFolder);
        var text = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(dataFolder, name + ".db"),
            ForeignKeys = true,
            DefaultTimeout = 10,
        }.ToString();

        using var connection = new SqliteConnection(text);
        connection.Open();
        Run(connection, "pragma journal_mode = wal; pragma synchronous = full; create table if not exists migration (name text primary key);");
        foreach (var (file, sql) in Files(migrations, name))
            Apply(connection, file, sql);
        return text;
    }

    static IEnumerable<(string File, string Sql)> Files(Assembly assembly, string name)
    {
        foreach (var resource in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            var at = resource.LastIndexOf("." + name + "-", StringComparison.Ordinal);
            if (at < 0 || !resource.EndsWith(".sql", StringComparison.Ordinal))
                continue;
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!); // listed just above
            yield return (resource[(at + 1)..], reader.ReadToEnd());
        }
    }

    static void Apply(SqliteConnection connection, string file, string sql)
    {
        using var transaction = connection.BeginTransaction();
        using var seen = connection.CreateCommand();
        seen.Transaction = transaction;
        seen.CommandText = "insert or ignore into migration (name) values ($name)";
        seen.Parameters.AddWithValue("$name", file);
        if (seen.ExecuteNonQuery() == 1)
            Run(connection, sql, transaction);
        transaction.Commit();
    }

    static void Run(SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // our own embedded files, never input
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
