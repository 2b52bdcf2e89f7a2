using Innovare.Platform.Accounts;
using Innovare.Platform.Audit;
using Innovare.Platform.Mail;
using Innovare.PublicSector;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Accounts;

/// <summary>A new password, by a link of a letter. The authenticator is asked for when one then signs in: a mailbox alone opens nothing.</summary>
[At(nameof(Addresses.StaffPassword), Face.Backoffice, IsForAnyone = true), Limited(Limit.Token)]
sealed class StaffPasswordModel(AccountWork work, FaceCookies cookies, UserManager<Account> users) : SitePage
{
    public override Text Title => AccountsTexts.ChoosePassword;

    public Text? Fault { get; private set; }

    public IActionResult OnGet() => Find() is null ? Refuse(Problems.LinkUsed) : Page();

    public async Task<IActionResult> OnPost(string? password)
    {
        if (Find() is not { } found || AccountTable.Find(work.Store, found.Account) is not { IsActive: true } account)
            return Refuse(Problems.LinkUsed);
        Fault = await NewPassword.Set(users, account, password);
        if (Fault is not null)
            return Page();
        var isKept = work.Do(transaction =>
        {
            if (AccountLink.Take(transaction, work.Time, LinkPurpose.Password, found.Secret) is null)
                return false;
            AccountTable.SetPassword(transaction, account);
            Sessions.EndOf(transaction, account.Id);
            Failures.Forget(transaction, StaffSignIn.WrongCodes(account));
            AuditLog.Append(transaction, work.Time, new(account.Id, "staff", AuditAct.Change, $"account/{account.Id}/password"));
            Outbox.Add(transaction, work.Time, Letters.Changed(account, Language, work.Time));
            return true;
        });
        if (!isKept)
            return Refuse(Problems.LinkUsed);
        cookies.Clear(Response, Face.Backoffice, StaffLinkModel.Cookie);
        return Redirect(Addresses.StaffLogIn.In(Language));
    }

    (string Secret, string Account)? Find() =>
        cookies.Read(Request, Face.Backoffice, StaffLinkModel.Cookie) is { } secret
        && AccountLink.Find(work.Store, work.Time, LinkPurpose.Password, secret) is { Account: { } account } ? (secret, account) : null;
}
