using Innovare.Platform;
using Innovare.Platform.Database;
using Innovare.PublicSector;
using Innovare.Survey.Disseminate;
using Innovare.Survey.Store;
using Innovare.Web.Look;

namespace Innovare.Web.Releases;

/// <summary>What comes and when, and what has come. Nothing planned is an answer too.</summary>
[At(nameof(Addresses.DemoCalendar))]
public sealed class CalendarModel(Settings settings, TimeProvider time) : SitePage
{
    public override Text Title => ReleaseTexts.Calendar;

    public override IReadOnlyList<Crumb> Trail => [new(ReleaseTexts.Demonstration, Addresses.Demo)];

    public IReadOnlyList<Announcement> Coming { get; } = Publications.Coming(Stores.Of(settings), time);

    public IReadOnlyList<PublishedRelease> Released { get; } = [.. Publications.Load(Stores.Of(settings), time).Where(r => r.IsSynthetic)];

    /// <summary>Promised, and without a day now: taken back, or the day has passed and no figures came.</summary>
    public IReadOnlyList<ReleasePlan> Waiting { get; } = [.. ReleasePlans.Open(Stores.Of(settings)).Where(plan => plan.At is not { } at || at <= time.GetUtcNow())];

    readonly Lazy<IReadOnlyList<ReleasePlan>> _plans = new(() => ReleasePlans.All(Stores.Of(settings)));

    /// <summary>The days that were told of a release that is out.</summary>
    public IReadOnlyList<PlannedDay>? DaysOf(PublishedRelease release)
    {
        ArgumentNullException.ThrowIfNull(release);
        return _plans.Value.FirstOrDefault(plan => plan.Release == release.Id)?.Days;
    }

    /// <summary>What was told on the way, a line each: the first day, and every move with its reason. One day that was kept needs no words.</summary>
    public IReadOnlyList<string> Told(IReadOnlyList<PlannedDay>? days) => days is not { Count: > 1 }
        ? []
        : [string.Format(Culture, this[ReleaseTexts.WasTold], DayOf(days[0])), .. days.Skip(1).Select(day => day.Day is null
            ? string.Format(Culture, this[ReleaseTexts.NoDayNow], this[day.Reason])
            : string.Format(Culture, this[ReleaseTexts.MovedTo], DayOf(day), this[day.Reason]))];

    string DayOf(PlannedDay day) => day.Day is { } named ? Day(named) : this[ReleaseTexts.NoDay];

    public string Day(DateOnly day) => day.ToString(Language == Language.English ? "d MMMM yyyy" : "d. MMMM yyyy", Culture);

    public string Moment(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, ReleaseMoment.Denmark).ToString(Language == Language.English ? "d MMMM yyyy 'at' HH:mm" : "d. MMMM yyyy 'kl.' HH.mm", Culture);
}
