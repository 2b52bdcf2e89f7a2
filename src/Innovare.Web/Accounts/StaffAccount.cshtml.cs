using Innovare.Platform.Accounts;
using Innovare.Platform.Audit;
using Innovare.PublicSector;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Accounts;

/// <summary>One's own account: where one is signed in, and what else opens it.</summary>
[At(nameof(Addresses.StaffAccount), Face.Backoffice)]
sealed class StaffAccountModel(AccountWork work) : SitePage
{
    public override Text Title => AccountsTexts.YourAccount;

    public Account Account { get; private set; } = null!; // set before the page is drawn

    public IReadOnlyList<Session> Devices { get; private set; } = [];

    public void OnGet()
    {
        Account = AccountTable.Find(work.Store, SignedIn.Id)!; // signed in, so it is there
        Devices = Sessions.Of(work.Store, work.Time, SignedIn.Id);
    }

    /// <summary>Ends one of one's own sessions, or all but this one.</summary>
    public IActionResult OnPost(string? session)
    {
        work.Do(transaction =>
        {
            Sessions.EndOf(transaction, SignedIn.Id, only: session, allBut: session is null ? SignedIn.Session : null);
            work.Note(transaction, SignedIn, AuditAct.Change, $"account/{SignedIn.Id}/sessions");
        });
        return Redirect(Addresses.StaffAccount.In(Language));
    }
}
