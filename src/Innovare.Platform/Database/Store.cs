using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Innovare.Platform.Database;

/// <summary>A store that is up to date: what a context or a plain connection is opened on.</summary>
public sealed class Store
{
    readonly string _connectionString;
    readonly Lock _pen = new();

    internal Store(string name, Dialect dialect, string connectionString) =>
        (Name, Dialect, _connectionString) = (name, dialect, connectionString);

    public string Name { get; }

    public Dialect Dialect { get; }

    /// <summary>An open connection; on PostgreSQL it has the rights of the store's own role and sees the store's own schema.</summary>
    /// <exception cref="StoreException">The database cannot be reached or refuses us.</exception>
    public DbConnection Connect()
    {
        DbConnection connection = Dialect is Dialect.Postgres ? new NpgsqlConnection(_connectionString) : new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch (DbException trouble)
        {
            connection.Dispose();
            throw new StoreException($"The store {Name} cannot be opened: {trouble.Message.ReplaceLineEndings(" ").Trim()} Check INNOVARE_DATABASE and INNOVARE_DATA.", trouble);
        }
    }

    /// <summary>Writes, one at a time where the database takes one writer: SQLite lets whoever comes second sleep long before it asks again, so here they stand in line.</summary>
    /// <exception cref="StoreException">The database cannot be reached or refuses us.</exception>
    public T Write<T>(Func<DbConnection, T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        using var connection = Connect();
        if (Dialect is Dialect.Postgres)
            return work(connection);
        lock (_pen)
            return work(connection);
    }

    /// <summary>What the database finds broken in its own file; null when it is whole, or when a server keeps it.</summary>
    public string? Damage()
    {
        if (Dialect is Dialect.Postgres)
            return null;
        using var connection = Connect();
        return connection.Execute(null, "pragma quick_check(1)") is string said and not "ok" ? said : null;
    }

    /// <summary>Writes the store anew without what has been deleted: until then it can still be read from the free pages of the file.</summary>
    public void Forget()
    {
        using var connection = Connect();
        connection.Execute(null, "vacuum");
        if (Dialect is Dialect.Sqlite)
            connection.Execute(null, "pragma wal_checkpoint(truncate)");
    }

    /// <summary>Lets a context work on this store.</summary>
    public DbContextOptions<TContext> Options<TContext>() where TContext : DbContext
    {
        var options = new DbContextOptionsBuilder<TContext>();
        return (Dialect is Dialect.Postgres ? options.UseNpgsql(_connectionString) : options.UseSqlite(_connectionString)).Options;
    }
}
