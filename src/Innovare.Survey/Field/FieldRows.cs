using Innovare.Platform.Database;

namespace Innovare.Survey.Field;

/// <summary>The order in which rows lie on disk: it must not be the order in which contacts came.</summary>
static class FieldRows
{
    /// <summary>Lays the rows of a table in the order of their random keys; on SQLite these tables have no other order.</summary>
    public static void Order(Stores stores, StoreShape shape, string table)
    {
        if (stores.Dialect is Dialect.Sqlite)
            return;
        using var connection = stores.Open(shape).Connect();
        connection.Execute(null, $"cluster {table} using {table}_pkey");
    }
}
