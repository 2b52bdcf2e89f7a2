using System.Text.Json;
using Innovare.Cases.Reuse;
using Innovare.Platform.Database;
using Innovare.PublicSector;

namespace Innovare.Cases.Store;

/// <summary>What workplaces have told and editors let through: a store of its own, so that the public face reads it without a right to drafts.</summary>
/// <param name="stores">Where it stands.</param>
public sealed class LibraryShelf(Stores stores)
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The store on either database.</summary>
    public static StoreShape Shape { get; } = new("library", new MigrationSet("library", typeof(LibraryShelf).Assembly));

    /// <summary>A number that grows when anything on the shelf has changed; 0 while nothing ever stood there.</summary>
    public long Stamp()
    {
        using var connection = stores.Open(Shape).Connect();
        return connection.Execute(null, "select number from shelf_stamp where id = 1") is long number ? number : 0;
    }

    /// <summary>Makes the shelf hold just these. It may be done again.</summary>
    /// <param name="cases">Case files by slug.</param>
    /// <param name="links">Links of reuse.</param>
    /// <returns>Whether anything was changed.</returns>
    public bool Bring(IReadOnlyDictionary<string, string> cases, IReadOnlyList<ReuseLink> links)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(links);
        using var connection = stores.Open(Shape).Connect();
        using var transaction = connection.BeginTransaction();
        // the first statement locks the number: two who bring at once wait for each other
        connection.Execute(transaction, "insert into shelf_stamp (id, number) values (1, 0) on conflict (id) do update set number = shelf_stamp.number");
        var changed = Bring("shelf_case", "slug", cases) + Bring("shelf_link", "id", links.ToDictionary(l => l.Id, l => JsonSerializer.Serialize(l, Json)));
        if (changed > 0)
            connection.Execute(transaction, "update shelf_stamp set number = number + 1 where id = 1");
        transaction.Commit();
        return changed > 0;

        int Bring(string table, string key, IReadOnlyDictionary<string, string> wanted)
        {
            var there = connection.Query(transaction, $"select {key}, document from {table}", row => (Key: row.GetString(0), Document: row.GetString(1))).ToDictionary(r => r.Key, r => r.Document);
            var count = 0;
            foreach (var gone in there.Keys.Except(wanted.Keys))
                count += connection.Change(transaction, $"delete from {table} where {key} = @key", ("key", gone));
            foreach (var (name, document) in wanted.Where(w => !there.TryGetValue(w.Key, out var was) || was != w.Value))
                count += connection.Change(transaction, $"insert into {table} ({key}, document) values (@key, @document) on conflict ({key}) do update set document = excluded.document", ("key", name), ("document", document));
            return count;
        }
    }

    /// <summary>What stands there, and what is wrong with it: a case that cannot be read is left out and said.</summary>
    public (IReadOnlyList<Case> Cases, IReadOnlyList<ReuseLink> Links, IReadOnlyList<Finding> Findings) Read()
    {
        using var connection = stores.Open(Shape).Connect();
        var findings = new List<Finding>();
        var cases = new List<Case>();
        foreach (var (slug, document) in connection.Query(null, "select slug, document from shelf_case order by slug", row => (row.GetString(0), row.GetString(1))))
            if (CaseDocument.Read(slug, document, findings) is { } read)
                cases.Add(read);
        var links = connection.Query(null, "select document from shelf_link order by id", row => JsonSerializer.Deserialize<ReuseLink>(row.GetString(0), Json)!); // written by Bring
        return (cases, links, findings);
    }
}
