using System.Buffers.Binary;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Innovare.Platform.Database;

/// <summary>The tables of a store, their columns and rows.</summary>
static class Tables
{
    /// <summary>All but the migration table, in the order they were made: a table stands after those it points to.</summary>
    public static IReadOnlyList<string> Of(DbConnection connection, DbTransaction transaction, Dialect dialect) => connection.Query(
        transaction,
        dialect is Dialect.Postgres
            ? "select relname from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r' and relname <> 'migration' order by oid"
            : "select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\' and name <> 'migration' order by rowid",
        row => row.GetString(0));

    public static IReadOnlyList<string> Columns(DbConnection connection, DbTransaction transaction, string table)
    {
        using var command = connection.Command(transaction, $"select * from {table} limit 0");
        using var reader = command.ExecuteReader();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).Order(StringComparer.Ordinal)];
    }

    /// <summary>Counts and hashes; rows are hashed one by one and the hashes sorted, because the databases sort text differently.</summary>
    public static TableCount Count(DbConnection connection, DbTransaction transaction, string table)
    {
        var columns = Columns(connection, transaction, table);
        var rows = connection.Query(transaction, $"select {string.Join(", ", columns)} from {table}", row => Convert.ToHexStringLower(HashOf(row)));
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        all.AppendData(Encoding.UTF8.GetBytes(string.Join(',', columns)));
        foreach (var row in rows.Order(StringComparer.Ordinal))
            all.AppendData(Encoding.ASCII.GetBytes(row));
        return new(table, rows.Count, Convert.ToHexStringLower(all.GetHashAndReset()));
    }

    /// <summary>A value as both databases give it: whole numbers as long, everything else as it is.</summary>
    public static object? Value(DbDataReader row, int column) => row.GetValue(column) switch
    {
        DBNull => null,
        int or short => Convert.ToInt64(row.GetValue(column), CultureInfo.InvariantCulture),
        var value => value,
    };

    static byte[] HashOf(DbDataReader row)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        for (var column = 0; column < row.FieldCount; column++)
        {
            var (kind, bytes) = Bytes(Value(row, column));
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData([kind, .. length]);
            hash.AppendData(bytes);
        }
        return hash.GetHashAndReset();
    }

    static (byte Kind, byte[] Bytes) Bytes(object? value) => value switch
    {
        null => (0, []),
        long number => (1, BitConverter.GetBytes(number)),
        double number => (2, BitConverter.GetBytes(number + 0.0)), // SQLite keeps -0 as 0
        string text => (3, Encoding.UTF8.GetBytes(text)),
        byte[] bytes => (4, bytes),
        _ => throw new StoreException($"A column holds {value.GetType().Name}: a store keeps text, bigint, double precision and bytes only."),
    };
}
