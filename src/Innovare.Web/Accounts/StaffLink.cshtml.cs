using Innovare.Platform.Accounts;
using Innovare.PublicSector;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Accounts;

/// <summary>Where a link of a letter leads. Looking burns nothing, so a mail scanner may; the secret leaves the address at once.</summary>
[At(nameof(Addresses.StaffLink), Face.Backoffice, IsForAnyone = true), Limited(Limit.Token)]
sealed class StaffLinkModel(AccountWork work, FaceCookies cookies) : SitePage
{
    /// <summary>Name of the cookie that carries the secret from the letter to the form.</summary>
    public const string Cookie = "link";

    static readonly TimeSpan CookieAge = TimeSpan.FromHours(1);

    public override Text Title => AccountsTexts.Enrol;

    public IActionResult OnGet(string secret)
    {
        var next = AccountLink.Find(work.Store, work.Time, LinkPurpose.Enrol, secret) is not null ? Addresses.StaffEnrol
            : AccountLink.Find(work.Store, work.Time, LinkPurpose.Password, secret) is not null ? Addresses.StaffPassword
            : null;
        if (next is null)
            return Refuse(Problems.LinkUsed);
        cookies.Write(Response, Face.Backoffice, secret, Cookie, CookieAge);
        return Redirect(next.In(Language));
    }
}
