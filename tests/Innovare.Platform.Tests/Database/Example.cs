using Innovare.Platform.Database;

namespace Innovare.Platform.Tests.Database;

/// <summary>A store with three released versions, the first written differently for the two databases.</summary>
static class Example
{
    public static StoreShape Shape { get; } = new("example", new MigrationSet("example", typeof(Example).Assembly));

    public static IReadOnlyList<string> Words(Store store)
    {
        using var connection = store.Connect();
        return connection.Query(null, "select word from sample order by number", row => row.GetString(0));
    }

    public static object? Ask(Store store, string sql)
    {
        using var connection = store.Connect();
        return connection.Execute(null, sql);
    }
}
