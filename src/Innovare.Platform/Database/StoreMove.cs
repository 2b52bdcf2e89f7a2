using System.Data;
using System.Data.Common;

namespace Innovare.Platform.Database;

/// <summary>Copies a store to the other database and proves that both hold the same.</summary>
public static class StoreMove
{
    /// <summary>Copies every row, in one transaction of the target: all of it arrives and is verified, or nothing does.</summary>
    /// <param name="shape">The store.</param>
    /// <param name="from">Where it stands; read as it was at one moment. Nothing may write to it meanwhile, or that is left behind.</param>
    /// <param name="to">Where it shall stand; made when missing.</param>
    /// <returns>What each table holds, in both.</returns>
    /// <exception cref="StoreException">The target is not empty, or what arrived is not what was sent.</exception>
    public static IReadOnlyList<TableCount> Copy(StoreShape shape, Stores from, Stores to)
    {
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        var isMadeHere = !to.Has(shape);
        var (source, target) = (from.Open(shape), to.Open(shape));
        using var reading = source.Connect();
        using var writing = target.Connect();
        using var read = reading.BeginTransaction(IsolationLevel.Serializable);
        using var write = writing.BeginTransaction();
        var tables = Tables.Of(reading, read, source.Dialect);
        if (isMadeHere)
            foreach (var table in tables.Reverse().Where(t => HasRows(writing, write, t)))
                writing.Change(write, $"delete from {table}"); // rows that its migrations begin with come from the source
        foreach (var table in tables)
        {
            if (HasRows(writing, write, table))
                throw new StoreException($"The store {shape.Name} in {to} already holds rows in {table}: move to an empty one.");
            CopyRows(table, reading, read, writing, write);
            if (target.Dialect is Dialect.Postgres)
                CountOn(table, writing, write);
        }
        var moved = tables.Select(table => Same(table, reading, read, writing, write)).ToList();
        write.Commit();
        return moved;
    }

    static bool HasRows(DbConnection connection, DbTransaction transaction, string table) =>
        connection.Execute(transaction, $"select 1 from {table} limit 1") is not null;

    static void CopyRows(string table, DbConnection reading, DbTransaction read, DbConnection writing, DbTransaction write)
    {
        var columns = Tables.Columns(reading, read, table);
        using var rows = reading.Command(read, $"select {string.Join(", ", columns)} from {table}");
        using var row = rows.ExecuteReader();
        var insert = $"insert into {table} ({string.Join(", ", columns)}) values ({string.Join(", ", columns.Select(c => "@" + c))})";
        while (row.Read())
            writing.Change(write, insert, [.. columns.Select((column, i) => (column, Tables.Value(row, i)))]);
    }

    // Rows arrived with their numbers; the next one must come after them.
    static void CountOn(string table, DbConnection writing, DbTransaction write)
    {
        var counted = writing.Query(write, "select column_name from information_schema.columns where table_schema = current_schema() and table_name = @table and is_identity = 'YES'", row => row.GetString(0), ("table", table));
        foreach (var column in counted)
            writing.Execute(write, $"select setval(pg_get_serial_sequence('{table}', '{column}'), coalesce(max({column}), 1), max({column}) is not null) from {table}");
    }

    static TableCount Same(string table, DbConnection reading, DbTransaction read, DbConnection writing, DbTransaction write)
    {
        var (sent, arrived) = (Tables.Count(reading, read, table), Tables.Count(writing, write, table));
        return sent == arrived ? arrived : throw new StoreException(
            FormattableString.Invariant($"Table {table} did not arrive as it was ({sent.Rows} rows {sent.Hash[..12]} sent, {arrived.Rows} rows {arrived.Hash[..12]} arrived); nothing was kept."));
    }
}
