using Innovare.Platform.Accounts;
using Innovare.PublicSector;
using Innovare.Survey.Store;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Desk;

/// <summary>Where a day that readers have been told is moved; the old one and the reason stay to be read.</summary>
[At(nameof(Addresses.ReleaseDay), Face.Backoffice, Role.Releaser, Role.Statistician)]
sealed class ReleaseDayModel(ReleaseDesk desk) : SitePage
{
    public override Text Title => DeskTexts.Move;

    public override IReadOnlyList<Crumb> Trail => [new(DeskTexts.Releases, Addresses.ReleaseDesk), new(DeskTexts.Days, Addresses.ReleaseDays)];

    public ReleasePlan Plan { get; private set; } = null!; // set before the page is drawn

    public string Day { get; private set; } = "";

    public Text Reason { get; private set; } = Text.Same("");

    public Text? Trouble { get; private set; }

    public IActionResult OnGet(string round) => Find(round) ? Page() : Refuse(Problems.PageUnknown);

    public IActionResult OnPost(string round, string? day, string? reasonDa, string? reasonEn)
    {
        if (!Find(round))
            return Refuse(Problems.PageUnknown);
        (Day, Reason) = (day?.Trim() ?? "", new(reasonDa?.Trim() ?? "", reasonEn?.Trim() ?? ""));
        var named = ReleaseDaysModel.DayOf(Day);
        Trouble = named is null && Day.Length > 0 ? DeskTexts.DayMissing
            : desk.Move(SignedIn, round, named, Reason) switch
            {
                PlanOutcome.WordsMissing => DeskTexts.DayReason,
                var outcome => ReleaseDaysModel.Told(outcome),
            };
        return Trouble is null ? Redirect(Addresses.ReleaseDays.In(Language)) : Page();
    }

    bool Find(string round)
    {
        Plan = desk.Movable().FirstOrDefault(plan => plan.Release == round)!; // drawn only when it is there
        return Plan is not null;
    }
}
