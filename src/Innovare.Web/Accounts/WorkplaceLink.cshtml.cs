using Innovare.Platform.Accounts;
using Innovare.PublicSector;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Accounts;

/// <summary>Where the letter's link leads; looking burns nothing.</summary>
[At(nameof(Addresses.WorkplaceLink), Face.Workplace), Limited(Limit.Token)]
sealed class WorkplaceLinkModel(AccountWork work, FaceCookies cookies) : SitePage
{
    public override Text Title => AccountsTexts.LogIn;

    public IActionResult OnGet(string secret)
    {
        if (AccountLink.Find(work.Store, work.Time, LinkPurpose.SignIn, secret) is null)
            return Refuse(Problems.LinkUsed);
        cookies.Write(Response, Face.Workplace, secret, StaffLinkModel.Cookie, AccountLink.LifeOf(LinkPurpose.SignIn));
        return Redirect(Addresses.WorkplaceConfirm.In(Language));
    }
}
