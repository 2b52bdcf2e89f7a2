using Innovare.Platform.Accounts;
using Innovare.Platform.Mail;
using Innovare.PublicSector;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Accounts;

/// <summary>
/// A public employee proves a work e-mail by a link sent to it. Coming for the first time and coming back are the same act,
/// so nothing here can tell who has an account.
/// </summary>
[At(nameof(Addresses.WorkplaceLogIn), Face.Workplace), Limited(Limit.SignIn)]
sealed class WorkplaceLogInModel(AccountWork work, WorkDomains domains, ServedFaces faces) : SitePage
{
    public override Text Title => AccountsTexts.LogIn;

    public string Mail { get; private set; } = "";

    public Text? Fault { get; private set; }

    public bool AnyDomain => domains.Listed.Count > 0;

    [BindProperty(SupportsGet = true)]
    public bool Sendt { get; set; }

    public IActionResult OnGet() => Actor is null ? Page() : Redirect(Addresses.Workplace.In(Language));

    public IActionResult OnPost(string? mail)
    {
        Mail = AccountTable.Folded(mail ?? "");
        if (Mail.Length > 200 || !domains.Holds(Mail))
        {
            Fault = AccountsTexts.NotWorkMail;
            return Page();
        }
        if (faces.Root(Face.Workplace, Request) is not { } root)
            return Refuse(Problems.HostUnnamed);
        work.Do(transaction =>
        {
            var secret = AccountLink.Make(transaction, work.Time, LinkPurpose.SignIn, Mail, null, new HashSet<Role> { Role.Workplace }, "self");
            Outbox.Add(transaction, work.Time, Letters.WorkplaceSignIn(Mail, Language, work.Time, root + Addresses.WorkplaceLink.In(Language, secret)));
        });
        return Redirect(Addresses.WorkplaceLogIn.In(Language) + "?sendt=true");
    }
}
