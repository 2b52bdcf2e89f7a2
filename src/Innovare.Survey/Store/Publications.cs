using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Innovare.Platform.Database;
using Innovare.Survey.Disseminate;

namespace Innovare.Survey.Store;

/// <summary>What has been published: written once per revision, read by the pages.</summary>
public static class Publications
{
    static readonly ConcurrentDictionary<string, PublishedRelease> ByRevision = new(StringComparer.Ordinal);

    /// <summary>Publishes a signed-off release; the same content again is the same revision and adds nothing.</summary>
    /// <returns>The revision as readers meet it.</returns>
    public static PublishedRelease Publish(PublicationContext context, Release release)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(release);
        var draft = release.Draft;
        var unnumbered = new PublishedRelease(draft.Id, "", draft.Round.Title, draft.Round.Year, draft.Round.ReferencePeriod, draft.Round.Synthetic,
            draft.Round.ReleasedOn, draft.Body, draft.Phases, draft.Tables, release.SignedOffBy, draft.Stamp);
        var revision = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ReleaseJson.Write(unnumbered))));
        var published = unnumbered with { Revision = revision };
        if (!context.Releases.Any(r => r.Id == draft.Id && r.Revision == revision))
        {
            context.Releases.Add(new ReleaseRow { Id = draft.Id, Revision = revision, Document = ReleaseJson.Write(published) });
            context.SaveChanges();
        }
        return published;
    }

    /// <summary>The newest revision of every release in those stores, latest round first; empty when nothing is published.</summary>
    /// <remarks>A revision never changes, so each is read from the store once.</remarks>
    public static IReadOnlyList<PublishedRelease> Load(Stores stores)
    {
        using var context = PublicationContext.OpenToRead(stores);
        return context is null ? [] : Load(context);
    }

    /// <summary>The newest revision of one release, or null when it is not published.</summary>
    public static PublishedRelease? Find(Stores stores, string id) =>
        Load(stores).FirstOrDefault(release => string.Equals(release.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>All of them, from a store that is open.</summary>
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
