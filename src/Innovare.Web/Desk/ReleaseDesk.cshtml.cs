using Innovare.Platform.Accounts;
using Innovare.Platform.Approvals;
using Innovare.PublicSector;
using Innovare.Survey.Disseminate;
using Innovare.Survey.Store;
using Innovare.Web.Look;

namespace Innovare.Web.Desk;

/// <summary>Releases that wait for two people, and those that had them.</summary>
[At(nameof(Addresses.ReleaseDesk), Face.Backoffice, Role.Releaser, Role.Statistician)]
sealed class ReleaseDeskModel(ReleaseDesk desk) : SitePage
{
    public override Text Title => DeskTexts.Releases;

    public IReadOnlyList<(Proposal Proposal, Text State)> Rows { get; private set; } = [];

    public void OnGet() => Rows = [.. desk.All().Select(proposal => (proposal, StateOf(desk.Newest(proposal))))];

    public string Moment(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, ReleaseMoment.Denmark).ToString("d. MMMM yyyy HH:mm", Culture);

    static Text StateOf(Approval? approval) => approval switch
    {
        null => DeskTexts.NotAsked,
        { IsApproved: null } => DeskTexts.Asked,
        { IsApproved: true } => DeskTexts.Approved,
        _ => DeskTexts.Refused,
    };
}
