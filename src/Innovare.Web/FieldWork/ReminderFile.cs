using System.Globalization;
using Innovare.PublicSector;
using Innovare.Survey.Field;

namespace Innovare.Web.FieldWork;

/// <summary>A calendar entry (RFC 5545) that reminds of the questionnaire; it holds no personal link, because calendars are shared.</summary>
static class ReminderFile
{
    const int Minutes = 15;

    public static string Of(DateOnly day, Language language, string door, DateTimeOffset now)
    {
        var begins = FieldTables.Moment(day, new(9, 0)).UtcDateTime;
        string Say(Text text) => text[language].Replace("\\", "\\\\", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal);
        string[] lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Innovare//Reminder//DA", "BEGIN:VEVENT",
            string.Create(CultureInfo.InvariantCulture, $"UID:innovare-reminder-{day:yyyyMMdd}"),
            string.Create(CultureInfo.InvariantCulture, $"DTSTAMP:{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}"),
            string.Create(CultureInfo.InvariantCulture, $"DTSTART:{begins:yyyyMMdd'T'HHmmss'Z'}"),
            string.Create(CultureInfo.InvariantCulture, $"DTEND:{begins.AddMinutes(Minutes):yyyyMMdd'T'HHmmss'Z'}"),
            $"SUMMARY:{Say(FieldTexts.RemindSummary)}", $"DESCRIPTION:{Say(FieldTexts.RemindText)} {door}", $"URL:{door}",
            "BEGIN:VALARM", "ACTION:DISPLAY", $"DESCRIPTION:{Say(FieldTexts.RemindSummary)}", "TRIGGER:PT0S", "END:VALARM", "END:VEVENT", "END:VCALENDAR",
        ];
        return string.Concat(lines.SelectMany(Folded).Select(line => line + "\r\n"));
    }

    // a line is at most 75 octets; what follows begins with a blank
    static IEnumerable<string> Folded(string line)
    {
        const int Most = 60; // letters, of which a few take two octets
        yield return line[..Math.Min(Most, line.Length)];
        for (var at = Most; at < line.Length; at += Most)
            yield return " " + line[at..Math.Min(at + Most, line.Length)];
    }
}
