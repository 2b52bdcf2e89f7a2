using System.Data.Common;
using Innovare.Platform.Accounts;
using Innovare.Platform.Audit;
using Innovare.Platform.Mail;
using Innovare.PublicSector;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Accounts;

/// <summary>One member of staff: roles, sessions, a new authenticator, closing the account. Nobody changes their own.</summary>
[At(nameof(Addresses.StaffUser), Face.Backoffice, Role.Administrator)]
sealed class StaffUserModel(AccountWork work, ServedFaces faces) : SitePage
{
    public override Text Title => Text.Same(Account.Name);

    public override IReadOnlyList<Crumb> Trail => [new(AccountsTexts.Users, Addresses.StaffUsers)];

    public Account Account { get; private set; } = null!; // set before the page is drawn

    public int SessionCount { get; private set; }

    public bool IsOwn => Account.Id == SignedIn.Id;

    public IActionResult OnGet(string id)
    {
        if (!Find(id))
            return Refuse(Problems.PageUnknown);
        SessionCount = Sessions.Of(work.Store, work.Time, id).Count;
        work.Do(transaction => work.Note(transaction, SignedIn, AuditAct.Read, $"account/{id}"));
        return Page();
    }

    public IActionResult OnPost(string id, string? act, Role[] roles)
    {
        if (!Find(id))
            return Refuse(Problems.PageUnknown);
        if (IsOwn)
            return Refuse(Problems.OwnAccount);
        if (act is "enrol" && faces.Root(Face.Backoffice, Request) is null)
            return Refuse(Problems.HostUnnamed);
        work.Do(transaction =>
        {
            Change(transaction, act ?? "", roles.Intersect(StaffUsersModel.Roles).ToHashSet());
            work.Note(transaction, SignedIn, AuditAct.Change, $"account/{id}/{Noted(act, roles)}");
        });
        return Redirect(Addresses.StaffUser.In(Language, id));
    }

    void Change(DbTransaction transaction, string act, IReadOnlySet<Role> roles)
    {
        switch (act)
        {
            case "roles":
                AccountTable.SetRoles(transaction, Account.Id, roles);
                break;
            case "close" or "open":
                AccountTable.SetActive(transaction, Account.Id, act is "open");
                break;
            case "sessions":
                Sessions.EndOf(transaction, Account.Id);
                break;
            case "enrol":
                var secret = AccountLink.Make(transaction, work.Time, LinkPurpose.Enrol, Account.Mail, Account.Id, Account.Roles, SignedIn.Id);
                Outbox.Add(transaction, work.Time, Letters.Invitation(Account.Mail, Language, work.Time, faces.Root(Face.Backoffice, Request) + Addresses.StaffLink.In(Language, secret)));
                break;
        }
    }

    static string Noted(string? act, Role[] roles) => act switch
    {
        "roles" => $"roles/{string.Join('+', roles.Distinct().Order()).ToLowerInvariant()}",
        "close" or "open" or "sessions" or "enrol" => act,
        _ => "nothing",
    };

    bool Find(string id)
    {
        if (AccountTable.Find(work.Store, id) is not { Kind: AccountKind.Staff } account)
            return false;
        Account = account;
        return true;
    }
}
