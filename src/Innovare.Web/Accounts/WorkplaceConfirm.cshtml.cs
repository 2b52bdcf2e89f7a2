using System.Data.Common;
using Innovare.Platform.Accounts;
using Innovare.Platform.Ids;
using Innovare.PublicSector;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Accounts;

/// <summary>The one press that uses the link up: a mail scanner follows links, but presses nothing.</summary>
[At(nameof(Addresses.WorkplaceConfirm), Face.Workplace), Limited(Limit.Token)]
sealed class WorkplaceConfirmModel(AccountWork work, FaceCookies cookies) : SitePage
{
    public override Text Title => AccountsTexts.LogIn;

    public string Mail { get; private set; } = "";

    public IActionResult OnGet()
    {
        if (Secret is not { } secret || AccountLink.Find(work.Store, work.Time, LinkPurpose.SignIn, secret) is not { } link)
            return Refuse(Problems.LinkUsed);
        Mail = link.Mail;
        return Page();
    }

    public IActionResult OnPost()
    {
        if (Secret is not { } secret || work.Do(transaction => SignIn(transaction, secret)) is not { } session)
            return Refuse(Problems.LinkUsed);
        cookies.Clear(Response, Face.Workplace, StaffLinkModel.Cookie);
        cookies.Write(Response, Face.Workplace, session, age: Sessions.Workplace.Whole);
        return Redirect(Addresses.Workplace.In(Language));
    }

    string? Secret => cookies.Read(Request, Face.Workplace, StaffLinkModel.Cookie);

    string? SignIn(DbTransaction transaction, string secret)
    {
        if (AccountLink.Take(transaction, work.Time, LinkPurpose.SignIn, secret) is not { } link)
            return null;
        var account = new Account { Id = Id.Next(work.Time), Kind = AccountKind.Workplace, Mail = link.Mail, Name = "", CreatedAt = work.Time.GetUtcNow(), Roles = link.Roles };
        if (!AccountTable.Add(transaction, account))
            account = AccountTable.Find(transaction, AccountKind.Workplace, link.Mail);
        return account is { IsActive: true } ? Sessions.Begin(transaction, work.Time, account, "mail", Request.Headers.UserAgent.ToString()) : null;
    }
}
