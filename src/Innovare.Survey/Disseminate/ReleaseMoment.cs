namespace Innovare.Survey.Disseminate;

/// <summary>When a day's releases become visible: 08:00 in Denmark, to the second, summer and winter.</summary>
public static class ReleaseMoment
{
    /// <summary>The time zone releases are told in.</summary>
    public static TimeZoneInfo Denmark { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    /// <summary>The moment of a day.</summary>
    public static DateTimeOffset Of(DateOnly day)
    {
        var local = day.ToDateTime(new TimeOnly(8, 0));
        return new DateTimeOffset(local, Denmark.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>The day in Denmark at that moment.</summary>
    public static DateOnly DayOf(DateTimeOffset time) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time, Denmark).DateTime);
}
