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

    public string Moment(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, ReleaseMoment.Denmark).ToString(Language == Language.English ? "d MMMM yyyy 'at' HH:mm" : "d. MMMM yyyy 'kl.' HH.mm", Culture);
}
