using Innovare.Platform.Accounts;
using Innovare.Platform.Audit;
using Innovare.PublicSector;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Accounts;

/// <summary>What staff did in the house's own store, newest first. Who looks is written in it too.</summary>
[At(nameof(Addresses.StaffLog), Face.Backoffice, Role.Administrator)]
sealed class StaffLogModel(AccountWork work) : SitePage
{
    const int PerPage = 50;

    public override Text Title => AccountsTexts.Log;

    public IReadOnlyList<AuditLine> Lines { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();

    /// <summary>Only entries before this one.</summary>
    [BindProperty(SupportsGet = true, Name = "foer")]
    public long? Before { get; set; }

    public void OnGet()
    {
        work.Do(transaction => work.Note(transaction, SignedIn, AuditAct.Read, "audit"));
        Lines = AuditLog.Latest(work.Store, Before, PerPage);
        Names = AccountTable.All(work.Store, AccountKind.Staff).ToDictionary(account => account.Id, account => account.Name);
    }
}
