using Innovare.PublicSector;
using Innovare.Survey.Field;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.FieldWork;

/// <summary>A coordinator's link. Reading it does nothing: mail scanners read links too. The button exchanges it for a cookie.</summary>
[At(nameof(Addresses.CoordinatorLink), Face.Respond), Limited(Limit.Token)]
sealed class CoordinatorLinkModel(FieldOffice office, CoordinatorDoor door) : SitePage
{
    public override Text Title => FieldTexts.CoordinatorTitle;

    public override bool HasTrail => false;

    public IActionResult OnGet(string link) => new Coordinators(office.Stores).ByLink(link) is null ? Refuse(Problems.LinkUnknown) : Page();

    public IActionResult OnPost(string link)
    {
        if (new Coordinators(office.Stores).ByLink(link) is null)
            return Refuse(Problems.LinkUnknown);
        door.Open(Response, link);
        return LocalRedirect(Addresses.CoordinatorList.In(Language));
    }
}
