using Innovare.Platform.Accounts;
using Innovare.Platform.Audit;
using Innovare.PublicSector;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Accounts;

/// <summary>The first page of a workplace's own corner.</summary>
[At(nameof(Addresses.Workplace), Face.Workplace, Role.Workplace)]
sealed class WorkplaceModel(AccountWork work, IReadOnlyList<MenuEntry> menu) : SitePage
{
    public override Text Title => AccountsTexts.YourWorkplace;

    public IEnumerable<MenuEntry> Ways => menu.Where(entry => entry.Face is Face.Workplace && entry.IsFor(Actor));

    public IReadOnlyList<Session> Devices { get; private set; } = [];

    public void OnGet() => Devices = Sessions.Of(work.Store, work.Time, SignedIn.Id);

    /// <summary>Signs out everywhere else.</summary>
    public IActionResult OnPost()
    {
        work.Do(transaction =>
        {
            Sessions.EndOf(transaction, SignedIn.Id, allBut: SignedIn.Session);
            AuditLog.Append(transaction, work.Time, new(SignedIn.Id, "workplace", AuditAct.Change, $"account/{SignedIn.Id}/sessions"));
        });
        return Redirect(Addresses.Workplace.In(Language));
    }
}
