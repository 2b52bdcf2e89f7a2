using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Innovare.Platform.Database;
using Innovare.Survey.Disseminate;

namespace Innovare.Survey.Store;

/// <summary>What has been published: written once per revision, read by the pages, shown by the clock.</summary>
public static class Publications
{
    static readonly ConcurrentDictionary<string, PublishedRelease> ByRevision = new(StringComparer.Ordinal);

    /// <summary>Publishes a signed-off release at once; the same content again is the same revision and adds nothing.</summary>
    /// <returns>The revision as readers meet it.</returns>
    public static PublishedRelease Publish(PublicationContext context, Release release)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(release);
        var published = Numbered(Unnumbered(release));
        if (!context.Releases.Any(r => r.Id == published.Id && r.Revision == published.Revision))
        {
            context.Releases.Add(new ReleaseRow { Id = published.Id, Revision = published.Revision, Document = ReleaseJson.Write(published) });
            context.SaveChanges();
        }
        return published;
    }

    /// <summary>The newest visible revision of every release in those stores, latest round first; empty when nothing is visible.</summary>
    /// <remarks>A revision never changes, so each is read from the store once; when it may be seen is asked every time.</remarks>
    public static IReadOnlyList<PublishedRelease> Load(Stores stores, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        using var context = PublicationContext.OpenToRead(stores);
        return context is null ? [] : Load(context, time);
    }

    /// <summary>The newest visible revision of one release, or null when there is none.</summary>
    public static PublishedRelease? Find(Stores stores, TimeProvider time, string id) =>
        Load(stores, time).FirstOrDefault(release => string.Equals(release.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>All of them, from a store that is open.</summary>
    public static IReadOnlyList<PublishedRelease> Load(PublicationContext context, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(time);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var rows = context.Releases.Where(r => r.VisibleAt <= now).Select(r => new { r.Id, r.Number, r.Revision }).ToList();
        var newest = rows.GroupBy(r => r.Id, StringComparer.Ordinal).Select(g => g.MaxBy(r => r.Number)!); // groups are never empty
        return [.. newest.Select(r => Of(context, r.Id, r.Revision, r.Number)).OrderByDescending(r => r.Year).ThenBy(r => r.Id, StringComparer.Ordinal)];
    }

    /// <summary>Every visible revision of every release, the newest first, with the moment it was shown; null when it was published at once.</summary>
    public static IReadOnlyList<(PublishedRelease Release, DateTimeOffset? At)> History(Stores stores, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        using var context = PublicationContext.OpenToRead(stores);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        return context is null
            ? []
            : [.. context.Releases.Where(r => r.VisibleAt <= now).OrderByDescending(r => r.Number).Select(r => new { r.Id, r.Number, r.Revision, r.VisibleAt }).ToList()
                .Select(r => (Of(context, r.Id, r.Revision, r.Number), r.VisibleAt == 0 ? (DateTimeOffset?)null : DateTimeOffset.FromUnixTimeMilliseconds(r.VisibleAt)))];
    }

    /// <summary>What is signed off and waits for its moment, the next first: a name and a time, nothing of what it holds.</summary>
    public static IReadOnlyList<Announcement> Coming(Stores stores, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        using var context = PublicationContext.OpenToRead(stores);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var rows = context?.Releases.Where(r => r.VisibleAt > now).OrderBy(r => r.VisibleAt).ToList() ?? [];
        return [.. rows.Select(r => new Announcement(r.Id, ReleaseJson.Read(r.Document).Title, DateTimeOffset.FromUnixTimeMilliseconds(r.VisibleAt), rows.Any(later => later.Id == r.Id && later.Number > r.Number)))];
    }

    internal static PublishedRelease Unnumbered(Release release)
    {
        var draft = release.Draft;
        return new(draft.Id, "", draft.Round.Title, draft.Round.Year, draft.Round.ReferencePeriod, draft.Round.Synthetic,
            draft.Round.ReleasedOn, draft.Body, draft.Phases, draft.Tables, release.SignedOffBy, draft.Stamp);
    }

    internal static PublishedRelease Numbered(PublishedRelease unnumbered) =>
        unnumbered with { Revision = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ReleaseJson.Write(unnumbered)))) };

    static PublishedRelease Of(PublicationContext context, string id, string revision, long number) =>
        ByRevision.GetOrAdd($"{id} {revision}", _ => ReleaseJson.Read(context.Releases.Where(r => r.Number == number).Select(r => r.Document).Single()));
}
