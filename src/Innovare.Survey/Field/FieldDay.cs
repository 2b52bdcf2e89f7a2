using System.Globalization;

namespace Innovare.Survey.Field;

/// <summary>Days as they are kept of answers: an hour would tell which letter they followed.</summary>
static class FieldDay
{
    const string Written = "yyyy-MM-dd";

    static readonly TimeZoneInfo Denmark = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    /// <summary>Today in Denmark.</summary>
    public static string Of(TimeProvider time) => Write(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), Denmark).DateTime));

    public static string Write(DateOnly day) => day.ToString(Written, CultureInfo.InvariantCulture);

    public static DateOnly Read(string day) => DateOnly.ParseExact(day, Written, CultureInfo.InvariantCulture);
}
