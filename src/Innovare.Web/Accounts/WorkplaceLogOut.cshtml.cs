using Innovare.PublicSector;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Accounts;

/// <summary>Signs out by POST; whoever comes by GET is asked first.</summary>
[At(nameof(Addresses.WorkplaceLogOut), Face.Workplace)]
sealed class WorkplaceLogOutModel(SigningOut signingOut, ProviderDoor provider) : SitePage
{
    public override Text Title => Actor is null ? AccountsTexts.SignedOut : AccountsTexts.LogOutTitle;

    /// <summary>Where one signs out of the identity provider too, when the session began there.</summary>
    public string? Elsewhere { get; private set; }

    public async Task OnGet(string? udbyder, CancellationToken stop) => Elsewhere = Actor is null && udbyder is not null ? await provider.SignOutAddress(stop) : null;

    public IActionResult OnPost()
    {
        var isProvided = signingOut.End(HttpContext, Face.Workplace);
        return Redirect(Addresses.WorkplaceLogOut.In(Language) + (isProvided ? "?udbyder=ja" : ""));
    }
}
