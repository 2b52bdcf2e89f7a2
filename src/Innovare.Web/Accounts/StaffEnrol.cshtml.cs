using System.Data.Common;
using System.Net.Mail;
using Innovare.Platform.Accounts;
using Innovare.Platform.Audit;
using Innovare.Platform.Ids;
using Innovare.PublicSector;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Accounts;

/// <summary>Somebody invited chooses password and authenticator. The invitation is used up only when both are proved.</summary>
[At(nameof(Addresses.StaffEnrol), Face.Backoffice, IsForAnyone = true), Limited(Limit.Token)]
sealed class StaffEnrolModel(AccountWork work, FaceCookies cookies, UserManager<Account> users, StaffSignIn signIn) : SitePage
{
    string _key = ""; // set with the link

    public override Text Title => AccountsTexts.Enrol;

    public AccountLink Link { get; private set; } = null!; // set before the page is drawn

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Mail { get; set; }

    public IReadOnlyList<(string Field, Text Fault)> Faults { get; private set; } = [];

    /// <summary>The key in groups of four, for those who type it.</summary>
    public string Key => string.Join(' ', _key.Chunk(4).Select(four => new string(four)));

    public IActionResult OnGet() => Find() ? Page() : Refuse(Problems.LinkUsed);

    public async Task<IActionResult> OnPost(string? password, string? code)
    {
        if (!Find())
            return Refuse(Problems.LinkUsed);
        var account = Invited();
        var faults = new List<(string, Text)>();
        if (account.Name.Length is 0 or > 100)
            faults.Add(("name", AccountsTexts.NameMissing));
        if (!MailAddress.TryCreate(account.Mail, out _) || account.Mail.Length > 200)
            faults.Add(("mail", AccountsTexts.MailWrong));
        if (await NewPassword.Set(users, account, password) is { } fault)
            faults.Add(("password", fault));
        if (!await users.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, (code ?? "").Replace(" ", "", StringComparison.Ordinal)))
            faults.Add(("code", AccountsTexts.CodeWrong));
        Faults = faults;
        if (faults.Count > 0)
            return Page();
        account.TotpKey = work.Kept(account.Id, _key);
        if (!work.Do(transaction => Keep(transaction, account)))
            return Refuse(Problems.LinkUsed);
        cookies.Clear(Response, Face.Backoffice, StaffLinkModel.Cookie);
        return Redirect(Addresses.StaffCodes.In(Language));
    }

    bool Find()
    {
        if (cookies.Read(Request, Face.Backoffice, StaffLinkModel.Cookie) is not { } secret || AccountLink.Find(work.Store, work.Time, LinkPurpose.Enrol, secret) is not { } link)
            return false;
        (Link, _key) = (link, work.KeyOf(link, secret));
        Mail = link.Mail.Length > 0 ? link.Mail : Mail; // only the first administrator says their own
        return true;
    }

    Account Invited() => new()
    {
        Id = Link.Account ?? Id.Next(work.Time),
        Kind = AccountKind.Staff,
        Mail = AccountTable.Folded(Mail ?? ""),
        Name = (Name ?? "").Trim(),
        TotpKey = _key,
        CreatedAt = work.Time.GetUtcNow(),
        Roles = Link.Roles,
    };

    bool Keep(DbTransaction transaction, Account account)
    {
        var secret = cookies.Read(Request, Face.Backoffice, StaffLinkModel.Cookie)!; // Find has read it
        if (AccountLink.Take(transaction, work.Time, LinkPurpose.Enrol, secret) is null || !AddOrRenew(transaction, account))
            return false;
        AuditLog.Append(transaction, work.Time, new(account.Id, "staff", AuditAct.Change, $"account/{account.Id}/enrolled"));
        signIn.Begin(HttpContext, transaction, account, "code");
        return true;
    }

    bool AddOrRenew(DbTransaction transaction, Account account)
    {
        if (Link.Account is null)
            return AccountTable.Add(transaction, account);
        // a new authenticator for somebody who is known: what they had before no longer opens anything
        AccountTable.SetPassword(transaction, account);
        AccountTable.SetAuthenticator(transaction, account);
        Sessions.EndOf(transaction, account.Id);
        return true;
    }
}
