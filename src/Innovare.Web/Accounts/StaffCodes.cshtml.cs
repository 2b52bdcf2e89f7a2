using Innovare.Platform.Accounts;
using Innovare.Platform.Audit;
using Innovare.PublicSector;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Accounts;

/// <summary>Recovery codes: made when asked for, shown in that answer and never again. Sending it once more makes others.</summary>
[At(nameof(Addresses.StaffCodes), Face.Backoffice)]
sealed class StaffCodesModel(AccountWork work, UserManager<Account> users) : SitePage
{
    const int Count = 10;

    public override Text Title => AccountsTexts.Codes;

    public override IReadOnlyList<Crumb> Trail => [new(AccountsTexts.YourAccount, Addresses.StaffAccount)];

    public IReadOnlyList<string> Codes { get; private set; } = [];

    public int Left { get; private set; }

    public void OnGet() => Left = AccountTable.Find(work.Store, SignedIn.Id)?.RecoveryCodes.Count ?? 0;

    public async Task<IActionResult> OnPost()
    {
        var account = AccountTable.Find(work.Store, SignedIn.Id)!; // signed in, so it is there
        Codes = [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(account, Count) ?? []];
        work.Do(transaction =>
        {
            AccountTable.SetRecoveryCodes(transaction, account);
            work.Note(transaction, SignedIn, AuditAct.Change, $"account/{account.Id}/recovery-codes");
        });
        return Page();
    }
}
