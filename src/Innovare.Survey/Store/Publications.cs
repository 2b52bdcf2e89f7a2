using System.Collections.Concurrent;

namespace Innovare.Survey.Store;

/// <summary>What has been published: read by the pages.</summary>
public static class Publications
{
    static readonly ConcurrentDictionary<string, PublishedRelease> ByRevision = new(StringComparer.Ordinal);

    /// <summary>The newest revision of every release in that data folder, latest round first; empty when nothing is published.</summary>
    /// <remarks>A revision never changes, so each is read from the store once.</remarks>
    public static IReadOnlyList<PublishedRelease> Load(string dataFolder)
    {
        if (!File.Exists(Path.Combine(dataFolder, "publication.db")))
            return [];
        using var context = PublicationContext.Open(dataFolder);
        return Load(context);
    }

    /// <summary>The same, of a store that is open.</summary>
    public static IReadOnlyList<PublishedRelease> Load(PublicationContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var rows = context.Releases.Select(r => new { r.Id, r.Number, r.Revision }).ToList();
        var newest = rows.GroupBy(r => r.Id, StringComparer.Ordinal).Select(g => g.MaxBy(r => r.Number)!); // groups are never empty
        return [.. newest.Select(r => ByRevision.GetOrAdd($"{r.Id} {r.Revision}", _ => Read(context, r.Number)))
            .OrderByDescending(r => r.Year).ThenBy(r => r.Id, StringComparer.Ordinal)];
    }

    static PublishedRelease Read(PublicationContext context, long number) =>
        ReleaseJson.Read(context.Releases.Where(r => r.Number == number).Select(r => r.Document).Single());
}
