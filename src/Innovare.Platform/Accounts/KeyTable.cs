using Innovare.Platform.Database;

namespace Innovare.Platform.Accounts;

/// <summary>Keys that all nodes share, in the platform store; sealed when the operator has given a sealing key. Without one, who reads that store can sign forms.</summary>
public static class KeyTable
{
    /// <summary>Every key by name, as it was given.</summary>
    public static IReadOnlyList<(string Name, string Xml)> All(Store store)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var connection = store.Connect();
        return connection.Query(null, "select name, xml from protection_key order by name", row => (row.GetString(0), row.GetString(1)));
    }

    /// <summary>Keeps another form of one.</summary>
    public static void Replace(Store store, string name, string xml)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var connection = store.Connect();
        connection.Change(null, "update protection_key set xml = @xml where name = @name", ("name", name), ("xml", xml));
    }

    /// <summary>Adds one.</summary>
    public static void Add(Store store, string name, string xml)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var connection = store.Connect();
        connection.Change(null, "insert into protection_key (name, xml) values (@name, @xml) on conflict do nothing", ("name", name), ("xml", xml));
    }
}
