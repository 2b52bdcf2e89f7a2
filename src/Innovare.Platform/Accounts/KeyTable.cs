using Innovare.Platform.Database;

namespace Innovare.Platform.Accounts;

/// <summary>Keys that all nodes share, in the platform store. Who reads that store can sign forms: it is as secret as the accounts beside them.</summary>
public static class KeyTable
{
    /// <summary>Every key, as the XML it was given as.</summary>
    public static IReadOnlyList<string> All(Store store)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var connection = store.Connect();
        return connection.Query(null, "select xml from protection_key order by name", row => row.GetString(0));
    }

    /// <summary>Adds one.</summary>
    public static void Add(Store store, string name, string xml)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var connection = store.Connect();
        connection.Change(null, "insert into protection_key (name, xml) values (@name, @xml) on conflict do nothing", ("name", name), ("xml", xml));
    }
}
