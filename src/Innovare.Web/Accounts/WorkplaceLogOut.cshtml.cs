using Innovare.PublicSector;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Accounts;

/// <summary>Signs out by POST; whoever comes by GET is asked first.</summary>
[At(nameof(Addresses.WorkplaceLogOut), Face.Workplace)]
sealed class WorkplaceLogOutModel(SigningOut signingOut) : SitePage
{
    public override Text Title => Actor is null ? AccountsTexts.SignedOut : AccountsTexts.LogOutTitle;

    public IActionResult OnPost()
    {
        signingOut.End(HttpContext, Face.Workplace);
        return Redirect(Addresses.WorkplaceLogOut.In(Language));
    }
}
