using Innovare.Platform.Accounts;
using Innovare.PublicSector;
using Innovare.Survey.Disseminate;
using Innovare.Survey.Store;
using Innovare.Web.Look;

namespace Innovare.Web.Specials;

/// <summary>Requests for special runs, those that wait first.</summary>
[At(nameof(Addresses.SpecialDesk), Face.Backoffice, Role.Statistician, Role.Releaser)]
sealed class SpecialListModel(SpecialDesk desk) : SitePage
{
    public override Text Title => SpecialsTexts.Desk;

    public IReadOnlyList<SpecialRunRow> Rows { get; } = desk.All();

    public string Moment(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, ReleaseMoment.Denmark).ToString("d. MMMM yyyy HH:mm", Culture);

    public static Text StateOf(SpecialRunRow row) => row.State switch
    {
        SpecialRuns.Made => SpecialsTexts.IsMade,
        SpecialRuns.Refused => SpecialsTexts.IsRefused,
        _ => SpecialsTexts.Waits,
    };
}
