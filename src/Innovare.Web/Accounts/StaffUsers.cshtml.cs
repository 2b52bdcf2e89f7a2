using System.Net.Mail;
using Innovare.Platform.Accounts;
using Innovare.Platform.Audit;
using Innovare.Platform.Mail;
using Innovare.PublicSector;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Accounts;

/// <summary>All members of staff, and inviting one more.</summary>
[At(nameof(Addresses.StaffUsers), Face.Backoffice, Role.Administrator)]
sealed class StaffUsersModel(AccountWork work, ServedFaces faces) : SitePage
{
    public static IEnumerable<Role> Roles => Enum.GetValues<Role>().Where(role => role is not Role.Workplace);

    public override Text Title => AccountsTexts.Users;

    public IReadOnlyList<Account> Accounts { get; private set; } = [];

    public string Mail { get; private set; } = "";

    public IReadOnlySet<Role> Chosen { get; private set; } = new HashSet<Role>();

    public Text? Fault { get; private set; }

    /// <summary>Somebody has just been invited.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Sendt { get; set; }

    public void OnGet() => Read();

    public IActionResult OnPost(string? mail, Role[] roles)
    {
        (Mail, Chosen) = (AccountTable.Folded(mail ?? ""), roles.Intersect(Roles).ToHashSet());
        Fault = !MailAddress.TryCreate(Mail, out _) || Mail.Length > 200 ? AccountsTexts.MailWrong
            : AccountTable.Find(work.Store, AccountKind.Staff, Mail) is not null ? AccountsTexts.MailTaken
            : null;
        if (Fault is not null)
        {
            Read();
            return Page();
        }
        if (faces.Root(Face.Backoffice, Request) is not { } root)
            return Refuse(Problems.HostUnnamed);
        work.Do(transaction =>
        {
            var secret = AccountLink.Make(transaction, work.Time, LinkPurpose.Enrol, Mail, null, Chosen, SignedIn.Id);
            Outbox.Add(transaction, work.Time, Letters.Invitation(Mail, Language, work.Time, root + Addresses.StaffLink.In(Language, secret)));
            work.Note(transaction, SignedIn, AuditAct.Change, $"invitation/{string.Join('+', Chosen.Order()).ToLowerInvariant()}");
        });
        return Redirect(Addresses.StaffUsers.In(Language) + "?sendt=true");
    }

    void Read()
    {
        Accounts = AccountTable.All(work.Store, AccountKind.Staff);
        work.Do(transaction => work.Note(transaction, SignedIn, AuditAct.Read, "account"));
    }
}
