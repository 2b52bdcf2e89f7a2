using System.Collections.Concurrent;
using System.Text.Json;
using Innovare.Platform;
using Innovare.PublicSector;

namespace Innovare.Web;

/// <summary>What tables are about, narrower than all and wider than one: <c>content/subjects.json</c>, which an editor extends.</summary>
/// <param name="Id">Short name in addresses.</param>
/// <param name="Name">In words.</param>
/// <param name="Tables">Ids of its tables.</param>
public sealed record TableSubject(string Id, Text Name, IReadOnlyList<string> Tables)
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    static readonly ConcurrentDictionary<string, IReadOnlyList<TableSubject>> Read = new(StringComparer.Ordinal);

    /// <summary>All of them, as the file has them; none where there is no file.</summary>
    public static IReadOnlyList<TableSubject> All(Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return Read.GetOrAdd(Path.Combine(settings.HomeFolder, "content", "subjects.json"), path =>
            File.Exists(path) ? JsonSerializer.Deserialize<IReadOnlyList<TableSubject>>(File.ReadAllBytes(path), Json) ?? [] : []);
    }

    /// <summary>Whether that table is about it.</summary>
    public bool Holds(string table) => Tables.Contains(table, StringComparer.OrdinalIgnoreCase);
}
