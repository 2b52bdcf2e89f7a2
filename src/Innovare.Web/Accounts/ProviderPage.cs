using System.Data.Common;
using Innovare.Platform.Accounts;
using Innovare.Platform.Ids;
using Innovare.PublicSector;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.IdentityModel.Protocols.Configuration;

namespace Innovare.Web.Accounts;

/// <summary>To the identity provider. By GET, because the policy of our pages lets no form lead elsewhere.</summary>
abstract class ProviderPage(AccountWork work, ProviderDoor door, FaceCookies cookies, ServedFaces faces, AccountKind kind) : SitePage
{
    const string Cookie = "provider";

    static readonly TimeSpan CookieAge = TimeSpan.FromMinutes(15);

    public override Text Title => AccountsTexts.LogIn;

    protected AccountWork Work => work;

    protected FaceCookies Cookies => cookies;

    Address Answer => kind is AccountKind.Staff ? Addresses.StaffProviderAnswer : Addresses.WorkplaceProviderAnswer;

    protected async Task<IActionResult> Go()
    {
        if (!door.IsOpen)
            return Refuse(Problems.PageUnknown);
        if (faces.Root(Face, Request) is not { } root)
            return Refuse(Problems.HostUnnamed);
        var (state, request) = work.Do(transaction => ProviderRequest.Begin(transaction, work.Time, kind));
        try
        {
            var address = await door.Address(request, state, root + Answer.In(Language.Danish), HttpContext.RequestAborted);
            cookies.Write(Response, Face, state, Cookie, CookieAge); // only the browser that went out is let back in
            return Redirect(address);
        }
        catch (Exception trouble) when (IsAway(trouble))
        {
            return Refuse(Problems.ProviderAway);
        }
    }

    protected async Task<IActionResult> Return(string? code, string? state)
    {
        var own = cookies.Read(Request, Face, Cookie);
        cookies.Clear(Response, Face, Cookie);
        if (!door.IsOpen)
            return Refuse(Problems.PageUnknown);
        // the request is taken before anything is looked at: it never works twice
        var request = state is null ? null : work.Do(transaction => ProviderRequest.Take(transaction, work.Time, kind, state));
        if (request is null || code is null || state != own || faces.Root(Face, Request) is not { } root)
            return Refuse(Problems.ProviderAnswer);
        try
        {
            var (identity, refusal) = await door.Answer(request, code, root + Answer.In(Language.Danish), HttpContext.RequestAborted);
            return identity is null ? Refuse(refusal ?? Problems.ProviderAnswer) : Admit(identity);
        }
        catch (Exception trouble) when (IsAway(trouble))
        {
            return Refuse(Problems.ProviderAway);
        }
    }

    protected abstract IActionResult Admit(ProvidedIdentity identity);

    static bool IsAway(Exception trouble) => trouble is HttpRequestException or IOException or TaskCanceledException or InvalidOperationException or InvalidConfigurationException;
}

/// <summary>Staff: only who has been invited comes in. The first time binds the account to who the provider says it is.</summary>
abstract class StaffProviderPage(AccountWork work, ProviderDoor door, FaceCookies cookies, ServedFaces faces, StaffSignIn signIn)
    : ProviderPage(work, door, cookies, faces, AccountKind.Staff)
{
    protected override IActionResult Admit(ProvidedIdentity identity)
    {
        var account = AccountTable.FindSubject(Work.Store, identity.Subject)
            ?? (identity.Mail is { } mail && AccountTable.Find(Work.Store, AccountKind.Staff, mail) is { Subject: null } invited ? invited : null);
        if (account is not { IsActive: true, Kind: AccountKind.Staff })
            return Refuse(Problems.NotInvited);
        Work.Do(transaction =>
        {
            AccountTable.SetSubject(transaction, account.Id, identity.Subject);
            signIn.Begin(HttpContext, transaction, account, ProviderDoor.Proof);
        });
        return Redirect(Addresses.Staff.In(Language));
    }
}

/// <summary>A workplace: a proved e-mail on a listed domain, or the provider's word that this is a public employee.</summary>
abstract class WorkplaceProviderPage(AccountWork work, ProviderDoor door, FaceCookies cookies, ServedFaces faces, WorkDomains domains)
    : ProviderPage(work, door, cookies, faces, AccountKind.Workplace)
{
    protected override IActionResult Admit(ProvidedIdentity identity)
    {
        if (identity.Mail is not { } mail || !(identity.IsEmployee || domains.Holds(AccountTable.Folded(mail))))
            return Refuse(Problems.NotInvited);
        if (Work.Do(transaction => SignIn(transaction, identity, AccountTable.Folded(mail))) is not { } session)
            return Refuse(Problems.NotInvited);
        Cookies.Write(Response, Face.Workplace, session, age: Sessions.Workplace.Whole);
        return Redirect(Addresses.Workplace.In(Language));
    }

    string? SignIn(DbTransaction transaction, ProvidedIdentity identity, string mail)
    {
        var account = new Account { Id = Id.Next(Work.Time), Kind = AccountKind.Workplace, Mail = mail, Name = "", CreatedAt = Work.Time.GetUtcNow(), Roles = new HashSet<Role> { Role.Workplace } };
        if (!AccountTable.Add(transaction, account))
            account = AccountTable.Find(transaction, AccountKind.Workplace, mail);
        if (account is not { IsActive: true } || (account.Subject is { } bound && bound != identity.Subject))
            return null; // the address has changed hands
        AccountTable.SetSubject(transaction, account.Id, identity.Subject);
        return Sessions.Begin(transaction, Work.Time, account, ProviderDoor.Proof, Request.Headers.UserAgent.ToString());
    }
}

[At(nameof(Addresses.StaffProvider), Face.Backoffice, IsForAnyone = true), Limited(Limit.SignIn)]
sealed class StaffProviderModel(AccountWork work, ProviderDoor door, FaceCookies cookies, ServedFaces faces, StaffSignIn signIn) : StaffProviderPage(work, door, cookies, faces, signIn)
{
    public Task<IActionResult> OnGet() => Go();
}

[At(nameof(Addresses.StaffProviderAnswer), Face.Backoffice, IsForAnyone = true), Limited(Limit.SignIn)]
sealed class StaffProviderAnswerModel(AccountWork work, ProviderDoor door, FaceCookies cookies, ServedFaces faces, StaffSignIn signIn) : StaffProviderPage(work, door, cookies, faces, signIn)
{
    public Task<IActionResult> OnGet(string? code, string? state) => Return(code, state);
}

[At(nameof(Addresses.WorkplaceProvider), Face.Workplace), Limited(Limit.SignIn)]
sealed class WorkplaceProviderModel(AccountWork work, ProviderDoor door, FaceCookies cookies, ServedFaces faces, WorkDomains domains) : WorkplaceProviderPage(work, door, cookies, faces, domains)
{
    public Task<IActionResult> OnGet() => Go();
}

[At(nameof(Addresses.WorkplaceProviderAnswer), Face.Workplace), Limited(Limit.SignIn)]
sealed class WorkplaceProviderAnswerModel(AccountWork work, ProviderDoor door, FaceCookies cookies, ServedFaces faces, WorkDomains domains) : WorkplaceProviderPage(work, door, cookies, faces, domains)
{
    public Task<IActionResult> OnGet(string? code, string? state) => Return(code, state);
}
