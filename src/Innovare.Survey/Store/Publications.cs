using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Innovare.Platform.Database;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Survey.Disseminate;
using Microsoft.EntityFrameworkCore;

namespace Innovare.Survey.Store;

/// <summary>What has been published: written once per revision, read by the pages, shown by the clock.</summary>
public static class Publications
{
    static readonly ConcurrentDictionary<string, PublishedRelease> ByRevision = new(StringComparer.Ordinal);

    /// <summary>Publishes a signed-off release at once; the same content again is the same revision and adds nothing.</summary>
    /// <returns>The revision as readers meet it.</returns>
    public static PublishedRelease Publish(PublicationContext context, Release release, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(release);
        var published = Numbered(Unnumbered(release));
        if (!context.Releases.Any(r => r.Id == published.Id && r.Revision == published.Revision))
        {
            context.Releases.Add(new ReleaseRow { Id = published.Id, Revision = published.Revision, Document = ReleaseJson.Write(published), RecordedAt = time?.GetUtcNow().ToUnixTimeMilliseconds() ?? 0 });
            context.SaveChanges();
        }
        return published;
    }

    /// <summary>Publishes an invented round at once on one signature. Where other figures or words of it have been shown it is a correction, and tells so.</summary>
    /// <param name="context">The publication store.</param>
    /// <param name="release">Of an invented round; real ones take two, by <see cref="Proposals"/>.</param>
    /// <param name="words">What readers are told of a correction, or null.</param>
    /// <param name="time">Now.</param>
    /// <returns>The revision, or why it is not published.</returns>
    public static (PublishedRelease? Published, IReadOnlyList<Finding> Findings) PublishOrCorrect(PublicationContext context, Release release, CorrectionWords? words, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(time);
        var now = time.GetUtcNow();
        var proposed = Unnumbered(release);
        context.Database.OpenConnection();
        if (!ReleasePlans.Allows(context.Database.GetDbConnection(), null, proposed.Id, now))
            return (null, [Proposals.ToldOtherwise(proposed.Id)]);
        if (WholeBefore(context, proposed.Id, now.AddMilliseconds(1)) is not { } before || (words is null && IsSame(before, proposed)))
            return (Publish(context, release, time), []);
        var (corrected, wrong) = Proposals.Corrected(proposed, before, words, null);
        if (corrected is null)
            return (null, [wrong!]); // one of the two is there
        var published = Numbered(Proposals.Signed(corrected, now, release.SignedOffBy));
        context.Releases.Add(new ReleaseRow
        {
            Id = published.Id,
            Revision = published.Revision,
            Document = ReleaseJson.Write(published),
            VisibleAt = now.ToUnixTimeMilliseconds(),
            RecordedAt = now.ToUnixTimeMilliseconds(),
        });
        context.SaveChanges();
        return (published, []);
    }

    static bool IsSame(PublishedRelease one, PublishedRelease other) => one.Body == other.Body && one.Tables.Count == other.Tables.Count
        && one.Tables.All(table => other.Tables.FirstOrDefault(t => t.Id == table.Id) is { } twin && CubeChanges.Between(table, twin).IsEmpty);

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

    /// <summary>Every revision readers have seen, the newest first. One that was replaced before its moment is not among them: nobody has seen it.</summary>
    public static IReadOnlyList<Vintage> History(Stores stores, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        using var context = PublicationContext.OpenToRead(stores);
        if (context is null)
            return [];
        var shown = new List<(long Number, Vintage Vintage)>();
        foreach (var rows in Shown(context, time.GetUtcNow()).GroupBy(r => r.Id, StringComparer.Ordinal))
        {
            var releases = rows.OrderBy(r => r.Number).Select(r => (Row: r, Release: Of(context, r.Id, r.Revision, r.Number))).ToList();
            var moments = releases.Select((r, i) => MomentOf(r.Row, r.Release, isFirst: i == 0)).ToList();
            shown.AddRange(releases.Select((r, i) => (r.Row.Number, new Vintage(r.Release, moments[i], i + 1 < moments.Count ? moments[i + 1] : null, r.Row.VisibleAt > 0))));
        }
        return [.. shown.OrderByDescending(v => v.Vintage.At).ThenByDescending(v => v.Number).Select(v => v.Vintage)];
    }

    /// <summary>The releases as readers met them at that instant, latest round first. The future is as now: nothing is shown before its time.</summary>
    public static IReadOnlyList<PublishedRelease> AsOf(Stores stores, TimeProvider time, DateTimeOffset instant) => AsOf(History(stores, time), instant);

    /// <summary>The same of a history that is at hand.</summary>
    public static IReadOnlyList<PublishedRelease> AsOf(IReadOnlyList<Vintage> history, DateTimeOffset instant)
    {
        ArgumentNullException.ThrowIfNull(history);
        return [.. history.Where(v => v.At <= instant && (v.Until is null || v.Until > instant)).Select(v => v.Release).OrderByDescending(r => r.Year).ThenBy(r => r.Id, StringComparer.Ordinal)];
    }

    /// <summary>
    /// What is signed off and waits for its moment, and what readers have been told of before there are figures, the next first:
    /// a name and a time, nothing of what it holds. Of a promised release one cannot tell whether its figures are there yet.
    /// </summary>
    public static IReadOnlyList<Announcement> Coming(Stores stores, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        using var context = PublicationContext.OpenToRead(stores);
        if (context is null)
            return [];
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var waiting = context.Releases.Where(r => r.VisibleAt > now).OrderBy(r => r.VisibleAt).ToList();
        var rows = waiting.Where(r => !waiting.Exists(later => later.Id == r.Id && later.Number > r.Number && later.VisibleAt <= r.VisibleAt)).ToList();
        var shown = context.Releases.Where(r => r.VisibleAt <= now).Select(r => r.Id).Distinct().ToHashSet(StringComparer.Ordinal);
        var plans = ReleasePlans.All(stores).Where(plan => !shown.Contains(plan.Release)).ToDictionary(plan => plan.Release, StringComparer.Ordinal);
        return
        [
            .. rows.Select(r => new Announcement(
                    r.Id, plans.GetValueOrDefault(r.Id)?.Title ?? ReleaseJson.Read(r.Document).Title, DateTimeOffset.FromUnixTimeMilliseconds(r.VisibleAt),
                    rows.Exists(later => later.Id == r.Id && later.Number > r.Number), plans.GetValueOrDefault(r.Id)?.Days))
                .Concat(plans.Values.Where(plan => !rows.Exists(r => r.Id == plan.Release) && plan.At > time.GetUtcNow()).Select(plan => new Announcement(plan.Release, plan.Title, plan.At!.Value, false, plan.Days))) // filtered on
                .OrderBy(a => a.At),
        ];
    }

    /// <summary>The whole revision that readers will have before them at that moment, or null: what a release then would correct.</summary>
    internal static PublishedRelease? WholeBefore(PublicationContext context, string id, DateTimeOffset moment) => Shown(context, moment.AddMilliseconds(-1))
        .Where(r => r.Id == id).OrderByDescending(r => r.Number).Select(r => Of(context, r.Id, r.Revision, r.Number)).FirstOrDefault(r => r.IsHeadline is null);

    static List<ShownRow> Shown(PublicationContext context, DateTimeOffset now)
    {
        var then = now.ToUnixTimeMilliseconds();
        var rows = context.Releases.Where(r => r.VisibleAt <= then).Select(r => new ShownRow(r.Id, r.Number, r.Revision, r.VisibleAt, r.RecordedAt)).ToList();
        return [.. rows.Where(r => r.VisibleAt == 0 || !rows.Exists(later => later.Id == r.Id && later.Number > r.Number && later.VisibleAt <= r.VisibleAt))];
    }

    // What was published at once has the day its round names, the first time; without a day it has always been there.
    static DateTimeOffset MomentOf(ShownRow row, PublishedRelease release, bool isFirst)
    {
        if (row.VisibleAt > 0)
            return DateTimeOffset.FromUnixTimeMilliseconds(row.VisibleAt);
        var recorded = DateTimeOffset.FromUnixTimeMilliseconds(row.RecordedAt);
        return isFirst && release.ReleasedOn is { } day && (row.RecordedAt == 0 || ReleaseMoment.Of(day) < recorded) ? ReleaseMoment.Of(day) : recorded;
    }

    sealed record ShownRow(string Id, long Number, string Revision, long VisibleAt, long RecordedAt);

    internal static PublishedRelease Unnumbered(Release release)
    {
        var draft = release.Draft;
        return new(draft.Id, "", draft.Round.Title, draft.Round.Year, draft.Round.ReferencePeriod, draft.Round.Synthetic,
            draft.Round.ReleasedOn, draft.Body, draft.Phases, draft.Tables, release.SignedOffBy, draft.Stamp, Lineage: draft.Lineage, Quality: draft.Quality, CollectionEnds: draft.Round.CollectionEnds, Population: draft.Round.Population);
    }

    internal static PublishedRelease Numbered(PublishedRelease unnumbered) =>
        unnumbered with { Revision = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ReleaseJson.Write(unnumbered)))) };

    static PublishedRelease Of(PublicationContext context, string id, string revision, long number) =>
        ByRevision.GetOrAdd($"{id} {revision}", _ => ReleaseJson.Read(context.Releases.Where(r => r.Number == number).Select(r => r.Document).Single()));
}
