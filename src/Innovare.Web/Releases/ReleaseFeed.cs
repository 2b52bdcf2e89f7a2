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

    /// <summary>One entry a revision, the newest first: a correction is an entry of its own.</summary>
    public static string Write(IReadOnlyList<Vintage> history, string root, Language language)
    {
        var entries = history.Where(h => h.Release.IsSynthetic).Select(h => new XElement(
            Atom + "entry",
            new XElement(Atom + "id", "urn:sha256:" + h.Release.Revision),
            new XElement(Atom + "title", (CorrectionOf(h) is null ? "" : ReleaseTexts.CorrectionIs[language]) + h.Release.Headline(language)),
            new XElement(Atom + "updated", Moment(h.At)),
            new XElement(Atom + "author", new XElement(Atom + "name", "Innovare")),
            new XElement(Atom + "link", new XAttribute("href", root + Addresses.DemoRelease.In(language, h.Release.Id))),
            new XElement(Atom + "link", new XAttribute("rel", "via"), new XAttribute("href", root + ReleaseModel.RevisionOf(h.Release, language))),
            new XElement(Atom + "summary", CorrectionOf(h) is { } correction ? $"{h.Release.Title[language]}. {correction.Notice[language]} {correction.Reason[language]}" : h.Release.Title[language]))).ToList();
        return new XDocument(new XElement(
            Atom + "feed",
            new XElement(Atom + "id", root + ReleasesSlice.FeedOf(language)),
            new XElement(Atom + "title", ReleaseTexts.Calendar[language]),
            new XElement(Atom + "updated", Moment(history.Count == 0 ? DateTimeOffset.UnixEpoch : history.Max(h => h.At))),
            new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", root + ReleasesSlice.FeedOf(language))),
            entries)).ToString();
    }

    /// <summary>What comes, as iCalendar (RFC 5545).</summary>
    public static string Dates(IReadOnlyList<Announcement> coming, Language language)
    {
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Innovare//Releases//DA\r\n");
        foreach (var next in coming)
        {
            var at = next.At.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
            text.Append(CultureInfo.InvariantCulture, $"BEGIN:VEVENT\r\nUID:{next.Id}-{at}@innovare\r\nDTSTAMP:{at}\r\nDTSTART:{at}\r\nSUMMARY:{Escaped(next.Title[language])}\r\nEND:VEVENT\r\n");
        }
        return text.Append("END:VCALENDAR\r\n").ToString();
    }

    static Correction? CorrectionOf(Vintage vintage) => vintage.Release.Corrections is [.., var last] ? last : null;

    static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    static string Escaped(string words) => words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal);
}
