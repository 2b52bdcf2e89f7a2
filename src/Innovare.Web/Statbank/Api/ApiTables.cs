using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Innovare.Web.Statbank.Api;

/// <summary>The tables of a shelf as the APIs offer them: by id, in every language they have.</summary>
public sealed class ApiTables(TableShelf shelf, TimeProvider clock, string name, string prefix)
{
    /// <summary>The database of what the house publishes.</summary>
    public const string OfTheHouse = "innovation";

    // A new release is seen within a second; a store is not asked at every request.
    static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    // As many as there have been editions: what is asked for makes no more of them.
    readonly ConcurrentDictionary<string, Snapshot> _editions = new(StringComparer.Ordinal);
    readonly Lock _lock = new();
    Snapshot _now = new([], default);

    /// <summary>The database's id in the APIs that have databases.</summary>
    public string Name { get; } = name;

    /// <summary>What stands before every address: "" or <c>/demo</c>.</summary>
    public string Prefix { get; } = prefix;

    public TableShelf Shelf { get; } = shelf;

    /// <summary>The tables by id.</summary>
    public IReadOnlyList<ApiTable> All => Current().Tables;

    /// <summary>Every language that a table has; the first is that of most tables.</summary>
    public IReadOnlyList<string> Languages => Current().Languages;

    /// <summary>The table of that id, whatever its case, or null.</summary>
    public ApiTable? Find(string id) => Current().ById.GetValueOrDefault(id);

    /// <summary>The language asked for, the main one when none is; null when no table has it.</summary>
    public string? Language(string? asked) => string.IsNullOrEmpty(asked)
        ? Languages[0]
        : Languages.FirstOrDefault(language => string.Equals(language, asked, StringComparison.OrdinalIgnoreCase));

    /// <summary>Changes whenever any of the tables does; worked out once for the same tables.</summary>
    public string Revision => Current().Revision;

    Snapshot Current() => Shelf.AsOf?.Invoke() is { } asked ? _editions.GetOrAdd(asked.Key, _ => new(WithSiblings(asked.Tables.Select(cube => new ApiTable(cube))), default)) : Newest();

    Snapshot Newest()
    {
        var snapshot = _now;
        var age = clock.GetUtcNow() - snapshot.Read;
        if (snapshot.Tables.Count > 0 && age < Fresh)
            return snapshot;
        // One looks for news; the others need not wait for it, unless nobody has asked for long.
        var mayBeOld = snapshot.Tables.Count > 0 && age < 2 * Fresh;
        if (!_lock.TryEnter(mayBeOld ? TimeSpan.Zero : Timeout.InfiniteTimeSpan))
            return snapshot;
        try
        {
            return _now = _now.Tables.Count > 0 && clock.GetUtcNow() - _now.Read < Fresh ? _now : Take();
        }
        finally
        {
            _lock.Exit();
        }
    }

    // Tables that are the same objects as before keep what has been worked out for them.
    Snapshot Take()
    {
        var known = _now.Tables.ToDictionary(object (t) => t.Cube, ReferenceEqualityComparer.Instance);
        var places = Shelf.Places();
        var tables = Shelf.Read().Select(cube => known.TryGetValue(cube, out var table) ? table : new ApiTable(cube, places.GetValueOrDefault(cube.Id)));
        var all = WithSiblings(tables);
        return all.SequenceEqual(_now.Tables) ? new(_now, clock.GetUtcNow()) : new(all, clock.GetUtcNow());
    }

    static IReadOnlyList<ApiTable> WithSiblings(IEnumerable<ApiTable> tables) => [.. tables.SelectMany(table => table.Sibling is { } sibling ? (ApiTable[])[table, sibling] : [table])];

    sealed class Snapshot
    {
        readonly Lazy<string> _revision;

        public Snapshot(IReadOnlyList<ApiTable> tables, DateTimeOffset read)
        {
            (Tables, Read) = (tables, read);
            ById = tables.DistinctBy(t => t.Id, StringComparer.OrdinalIgnoreCase).ToDictionary(t => t.Id, StringComparer.OrdinalIgnoreCase);
            Languages = tables.Count == 0
                ? ["da", "en"]
                : [.. tables.SelectMany(t => t.Languages).GroupBy(l => l, StringComparer.OrdinalIgnoreCase).OrderByDescending(l => l.Count()).Select(l => l.Key)];
            _revision = new(() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', tables.Select(t => $"{t.Id} {t.Revision}"))))));
        }

        /// <summary>The same tables, looked at again.</summary>
        public Snapshot(Snapshot before, DateTimeOffset read) => (Tables, Read, ById, Languages, _revision) = (before.Tables, read, before.ById, before.Languages, before._revision);

        public IReadOnlyList<ApiTable> Tables { get; }

        public DateTimeOffset Read { get; }

        public Dictionary<string, ApiTable> ById { get; }

        public IReadOnlyList<string> Languages { get; }

        public string Revision => _revision.Value;
    }
}
