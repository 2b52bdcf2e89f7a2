using Innovare.Platform.Accounts;
using Innovare.Platform.Mail;
using Innovare.PublicSector;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Accounts;

/// <summary>Asks for a link to a new password. The answer and the work are the same whether the address has an account.</summary>
[At(nameof(Addresses.StaffForgotten), Face.Backoffice, IsForAnyone = true), Limited(Limit.SignIn)]
sealed class StaffForgottenModel(AccountWork work, ServedFaces faces) : SitePage
{
    public override Text Title => AccountsTexts.Forgotten;

    public override IReadOnlyList<Crumb> Trail => [new(AccountsTexts.LogIn, Addresses.StaffLogIn)];

    [BindProperty(SupportsGet = true)]
    public bool Sendt { get; set; }

    public IActionResult OnPost(string? mail)
    {
        if (faces.Root(Face.Backoffice, Request) is not { } root)
            return Refuse(Problems.HostUnnamed);
        var address = AccountTable.Folded(mail ?? "");
        var account = AccountTable.Find(work.Store, AccountKind.Staff, address);
        work.Do(transaction =>
        {
            var secret = AccountLink.Make(transaction, work.Time, LinkPurpose.Password, address.Length > 200 ? "" : address, account?.Id, new HashSet<Role>(), "forgotten");
            if (account is { IsActive: true, Password: not null })
                Outbox.Add(transaction, work.Time, Letters.NewPassword(account.Mail, Language, work.Time, root + Addresses.StaffLink.In(Language, secret)));
        });
        return Redirect(Addresses.StaffForgotten.In(Language) + "?sendt=true");
    }
}
