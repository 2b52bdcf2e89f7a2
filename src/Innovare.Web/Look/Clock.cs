using System.Globalization;

namespace Innovare.Web.Look;

/// <summary>A moment as people in Denmark read it.</summary>
static class Clock
{
    static readonly TimeZoneInfo Denmark = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    public static string Written(DateTimeOffset time, CultureInfo culture) => TimeZoneInfo.ConvertTime(time, Denmark).ToString(culture.TwoLetterISOLanguageName == "en" ? "d MMMM yyyy HH:mm" : "d. MMMM yyyy HH:mm", culture);
}
