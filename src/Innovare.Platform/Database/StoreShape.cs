using System.Reflection;

namespace Innovare.Platform.Database;

/// <summary>What a store holds: its name and the sets of migrations that make it, run in this order.</summary>
/// <param name="Name">Lower case word: file NAME.db on SQLite, schema NAME and role innovare_NAME on PostgreSQL.</param>
/// <param name="Sets">Its own tables, and those of other parts that write in its transactions.</param>
public sealed record StoreShape(string Name, params IReadOnlyList<MigrationSet> Sets);

/// <summary>
/// The embedded files <c>NAME-NNN.sql</c>, or <c>NAME-NNN.sqlite.sql</c> and <c>NAME-NNN.postgres.sql</c> where the dialects differ.
/// A released file is never changed: the next change is the next number. Columns are text, bigint, double precision or bytea/blob,
/// so that a row is the same in both databases; times are UTC in ISO 8601.
/// </summary>
public sealed record MigrationSet(string Name, Assembly Assembly)
{
    /// <summary>Said of tables that hold nothing on any person, and why; all others have somebody who finds, hands over and deletes.</summary>
    public string? HoldsNobodyBecause { get; init; }
}

/// <summary>The two databases we run on.</summary>
public enum Dialect
{
    Sqlite,
    Postgres,
}
