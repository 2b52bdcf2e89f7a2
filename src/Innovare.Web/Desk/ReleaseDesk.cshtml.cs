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

    /// <summary>Days that have been told and are not settled yet.</summary>
    public IReadOnlyList<ReleasePlan> Plans { get; private set; } = [];

    public IReadOnlyList<HandedRun> Handed { get; private set; } = [];

    public void OnGet() => (Rows, Plans, Handed) = ([.. desk.All().Select(proposal => (proposal, StateOf(desk.Newest(proposal))))], desk.Movable(), desk.Handed());

    public string Moment(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, ReleaseMoment.Denmark).ToString("d. MMMM yyyy HH:mm", Culture);

    static Text StateOf(Approval? approval) => approval switch
    {
        null => DeskTexts.NotAsked,
        { IsApproved: null } => DeskTexts.Asked,
        { IsApproved: true } => DeskTexts.Approved,
        _ => DeskTexts.Refused,
    };
}
