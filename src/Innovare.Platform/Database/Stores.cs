using System.Collections.Concurrent;
using Innovare.Platform.Sealing;

namespace Innovare.Platform.Database;

/// <summary>Where the stores stand: files of the data folder, or schemas of one PostgreSQL database.</summary>
/// <param name="DataFolder">Folder of the SQLite files.</param>
/// <param name="Postgres">Connection string of the PostgreSQL database, or null for SQLite.</param>
public sealed record Stores(string DataFolder, string? Postgres = null)
{
    // a store is brought up to date once in a process, not at each page view
    static readonly ConcurrentDictionary<(Stores, StoreShape), Store> Opened = new();

    /// <summary>INNOVARE_SEALING_KEY, or null for the key of the data folder.</summary>
    public string? SealingKey { get; init; }

    /// <summary>What seals the link between contacts and answers, and secrets of the house; it stands in none of the stores.</summary>
    /// <exception cref="SealException">The keys cannot be read.</exception>
    public KeyRing Ring => KeyRing.Of(DataFolder, SealingKey);

    /// <summary>Which of the two this is.</summary>
    public Dialect Dialect => Postgres is null ? Dialect.Sqlite : Dialect.Postgres;

    /// <summary>The stores the operator has chosen: INNOVARE_DATABASE, or SQLite in INNOVARE_DATA when it is unset.</summary>
    public static Stores Of(Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new(settings.DataFolder, settings.Database) { SealingKey = settings.SealingKey };
    }

    /// <summary>The store of that shape, made when missing and brought to its newest version with its data kept.</summary>
    /// <exception cref="StoreException">The database cannot be reached, refuses us, or was made by a newer program.</exception>
    /// <exception cref="IOException">The data folder cannot be written to.</exception>
    public Store Open(StoreShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        if (Opened.TryGetValue((this, shape), out var store) && Has(shape))
            return store;
        store = Reach(shape);
        using (var connection = store.Connect())
            Migrations.Bring(connection, store.Dialect, shape);
        return Opened[(this, shape)] = store;
    }

    /// <summary>Whether the store has been made; asking makes nothing.</summary>
    public bool Has(StoreShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return Dialect is Dialect.Postgres ? Opened.ContainsKey((this, shape)) || PostgresStore.Exists(Postgres!, shape.Name) : File.Exists(SqliteStore.FileOf(DataFolder, shape.Name)); // as above
    }

    /// <summary>The migrations that have not run on a store that is there, or that a newer program has run; asking runs none.</summary>
    /// <exception cref="StoreException">The database cannot be reached or refuses us.</exception>
    public IReadOnlyList<string> Pending(StoreShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        using var connection = Reach(shape).Connect();
        var seen = Migrations.Seen(connection, null);
        var known = Migrations.Files(shape, Dialect).Select(f => f.Name).ToList();
        return [.. known.Except(seen, StringComparer.Ordinal), .. seen.Except(known, StringComparer.Ordinal)];
    }

    /// <summary>The store was put aside: the next opening makes it anew.</summary>
    internal void Forget(StoreShape shape) => Opened.TryRemove((this, shape), out _);

    Store Reach(StoreShape shape) =>
        Dialect is Dialect.Postgres ? PostgresStore.Prepare(Postgres!, shape.Name) : SqliteStore.Prepare(DataFolder, shape.Name); // Postgres is set by its dialect

    /// <summary>Which database, without the connection string: that holds a password.</summary>
    public override string ToString() => Dialect is Dialect.Postgres ? "PostgreSQL" : $"SQLite in {DataFolder}";
}
