using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Innovare.PublicSector;
using Innovare.Survey.Store;

namespace Innovare.Web.Releases;

/// <summary>Releases as others' programs take them in: an Atom feed of what has come, a calendar of what comes.</summary>
static class ReleaseFeed
{
    static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    // RFC 5545, 3.1: longer lines are folded.
    const int MostOctets = 75;

    /// <summary>One entry a revision and one a day that was told, the newest first: a correction and a move are entries of their own.</summary>
    public static string Write(IReadOnlyList<Vintage> history, IReadOnlyList<ReleasePlan> plans, string root, Language language)
    {
        var entries = history.Where(h => h.Release.IsSynthetic).Select(h => (h.At, Of(h, root, language)))
            .Concat(plans.SelectMany(plan => plan.Days.Select((day, i) => (At: day.SaidAt, Of(plan, day, isFirst: i == 0, root, language)))))
            .OrderByDescending(e => e.At).ToList();
        return new XDocument(new XElement(
            Atom + "feed",
            new XElement(Atom + "id", root + ReleasesSlice.FeedOf(language)),
            new XElement(Atom + "title", ReleaseTexts.Calendar[language]),
            new XElement(Atom + "updated", Moment(entries.Count == 0 ? DateTimeOffset.UnixEpoch : entries[0].At)),
            new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", root + ReleasesSlice.FeedOf(language))),
            entries.Select(e => e.Item2))).ToString();
    }

    /// <summary>What comes, as iCalendar (RFC 5545). A release that was promised keeps its id when its day is moved, so that programs move it too.</summary>
    public static string Dates(IReadOnlyList<Announcement> coming, Language language)
    {
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Innovare//Releases//DA\r\n");
        foreach (var next in coming)
        {
            var at = Stamp(next.At);
            var isFirst = next.Days is not null && !coming.Any(c => c.Id == next.Id && c.At < next.At);
            var id = isFirst ? $"{next.Id}@innovare" : $"{next.Id}-{at}@innovare";
            text.Append(CultureInfo.InvariantCulture, $"BEGIN:VEVENT\r\nUID:{id}\r\nDTSTAMP:{(next.Days is { } days ? Stamp(days[^1].SaidAt) : at)}\r\nDTSTART:{at}\r\nSEQUENCE:{(next.Days?.Count ?? 1) - 1}\r\n");
            text.Append(Folded("SUMMARY:" + Escaped(next.Title[language] + (next.IsHeadline ? ReleaseTexts.HeadlineOnly[language] : ""))));
            if (next.Days is [_, .., var moved])
                text.Append(Folded("DESCRIPTION:" + Escaped(string.Format(CultureInfo.InvariantCulture, ReleaseTexts.MovedIs[language], moved.Reason[language]))));
            text.Append("END:VEVENT\r\n");
        }
        return text.Append("END:VCALENDAR\r\n").ToString();
    }

    static XElement Of(Vintage shown, string root, Language language) => new(
        Atom + "entry",
        new XElement(Atom + "id", "urn:sha256:" + shown.Release.Revision),
        new XElement(Atom + "title", (CorrectionOf(shown) is null ? "" : ReleaseTexts.CorrectionIs[language]) + shown.Release.Headline(language)),
        new XElement(Atom + "updated", Moment(shown.At)),
        new XElement(Atom + "author", new XElement(Atom + "name", "Innovare")),
        new XElement(Atom + "link", new XAttribute("href", root + Addresses.DemoRelease.In(language, shown.Release.Id))),
        new XElement(Atom + "link", new XAttribute("rel", "via"), new XAttribute("href", root + ReleaseModel.RevisionOf(shown.Release, language))),
        new XElement(Atom + "summary", CorrectionOf(shown) is { } correction ? $"{shown.Release.Title[language]}. {correction.Notice[language]} {correction.Reason[language]}" : shown.Release.Title[language]));

    static XElement Of(ReleasePlan plan, PlannedDay day, bool isFirst, string root, Language language)
    {
        var culture = language.Culture();
        var title = day.Day is { } named
            ? string.Format(culture, ReleaseTexts.Comes[language], named.ToString(language is Language.English ? "d MMMM yyyy 'at' '08:00'" : "d. MMMM yyyy 'kl. 8.00'", culture), plan.Title[language])
            : string.Format(culture, ReleaseTexts.ComesSome[language], plan.Title[language]);
        return new(
            Atom + "entry",
            new XElement(Atom + "id", "urn:innovare:release-day:" + day.Id),
            new XElement(Atom + "title", title),
            new XElement(Atom + "updated", Moment(day.SaidAt)),
            new XElement(Atom + "author", new XElement(Atom + "name", "Innovare")),
            new XElement(Atom + "link", new XAttribute("href", root + Addresses.DemoCalendar.In(language))),
            new XElement(Atom + "summary", isFirst ? plan.Title[language] : string.Format(culture, ReleaseTexts.MovedIs[language], day.Reason[language])));
    }

    static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    static string Folded(string line)
    {
        var (folded, octets) = (new StringBuilder(), 0);
        foreach (var sign in line.EnumerateRunes())
        {
            if (octets + sign.Utf8SequenceLength > MostOctets)
            {
                folded.Append("\r\n ");
                octets = 1;
            }
            folded.Append(sign);
            octets += sign.Utf8SequenceLength;
        }
        return folded.Append("\r\n").ToString();
    }

    static Correction? CorrectionOf(Vintage vintage) => vintage.Release.Corrections is [.., var last] ? last : null;

    static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    static string Escaped(string words) => words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).ReplaceLineEndings("\\n");
}
