using System.Collections.Concurrent;
using System.Globalization;
using Innovare.Platform;
using Innovare.Platform.Database;
using Innovare.Platform.Jobs;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Survey.Store;

namespace Innovare.Web.Releases;

/// <summary>
/// Tells followers of a release at its moment: not a second before, and each of them once, though several processes look and
/// one of them may have slept. What was published at once, without a moment announced, is no news.
/// </summary>
public sealed class ReleaseNews(Settings settings, TimeProvider time, Following following)
{
    // A follower of a house that stood still for a week has read of it elsewhere.
    static readonly TimeSpan StillNews = TimeSpan.FromDays(7);

    readonly ConcurrentDictionary<string, bool> _told = new(StringComparer.Ordinal);

    /// <summary>Writes the letters of what has come.</summary>
    /// <returns>How many letters.</returns>
    public int Tell()
    {
        var stores = Stores.Of(settings);
        if (!stores.Has(PublicationContext.Shape))
            return 0;
        var now = time.GetUtcNow();
        var history = Publications.History(stores, time);
        var letters = 0;
        foreach (var vintage in history.Where(v => v.Release.IsSynthetic && v.WasAnnounced && v.At > now - StillNews).OrderBy(v => v.At))
        {
            var news = "release/" + vintage.Release.Revision;
            if (!_told.TryAdd(news, true) || following.IsTold(news))
                continue;
            var before = history.Where(v => v.Release.Id == vintage.Release.Id && v.Until == vintage.At).Select(v => v.Release).FirstOrDefault();
            var tables = vintage.Release.Tables.Where(t => before?.Tables.FirstOrDefault(b => b.Id == t.Id) is not { } was || !CubeChanges.Between(was, t).IsEmpty).Select(t => t.Id).ToList();
            var subjects = TableSubject.All(settings).Where(subject => tables.Exists(subject.Holds)).Select(FollowModel.TopicOf);
            letters += following.Tell(news, [FollowModel.AllReleases, .. subjects, .. tables.Select(FollowModel.TopicOf)], vintage.At, follower => Words(vintage.Release, follower.Language, follower.Site)) ?? 0;
        }
        return letters;
    }

    internal JobKind Kind() => new("release-news", (_, _) => Task.FromResult(Tell() is > 0 and var letters ? string.Create(CultureInfo.InvariantCulture, $"{letters} letters") : null))
    {
        Every = TimeSpan.FromSeconds(10),
    };

    // Figures stay on the page: a letter tells that they are there.
    static (string Subject, string Body) Words(PublishedRelease release, Language language, string site)
    {
        var link = site + Addresses.DemoRelease.In(language, release.Id);
        var title = release.Title[language];
        var mark = ReleaseTexts.InventedFigures[language];
        if (release.Corrections is [.., var correction])
            return ($"{ReleaseTexts.CorrectionIs[language]}{title}", $"{correction.Notice[language]}\n\n{ReleaseTexts.Why[language]}: {correction.Reason[language]}\n\n{link}\n\n{mark}");
        return ($"{ReleaseTexts.NewFigures[language]}: {title}", $"{ReleaseTexts.Out[language]}{(release.IsHeadline is null ? "" : " " + ReleaseTexts.RestLater[language])}\n\n{link}\n\n{mark}");
    }
}
