using System.Data.Common;

namespace Innovare.Platform.Database;

/// <summary>Plain SQL on either database: values always as parameters (<c>@name</c>), never in the text.</summary>
public static class Sql
{
    /// <summary>Runs a statement.</summary>
    /// <returns>The first value of its first row, or null when it gives none.</returns>
    public static object? Execute(this DbConnection connection, DbTransaction? transaction, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(connection, transaction, sql, values);
        return command.ExecuteScalar() is { } value and not DBNull ? value : null;
    }

    /// <summary>Runs a statement.</summary>
    /// <returns>How many rows it changed.</returns>
    public static int Change(this DbConnection connection, DbTransaction? transaction, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(connection, transaction, sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>All rows of a question.</summary>
    public static IReadOnlyList<T> Query<T>(this DbConnection connection, DbTransaction? transaction, string sql, Func<DbDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(connection, transaction, sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>A statement ready to run.</summary>
    public static DbCommand Command(this DbConnection connection, DbTransaction? transaction, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // our own words: what comes from outside is in the parameters
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
