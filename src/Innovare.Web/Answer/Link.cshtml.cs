using Innovare.PublicSector;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Answer;

/// <summary>
/// The personal link. Reading it does nothing, however often: mail scanners read links too. Only the button exchanges it for a
/// cookie and leads to an address without it.
/// </summary>
[At(nameof(Addresses.AnswerLink), Face.Respond), Limited(Limit.Token)]
sealed class LinkModel(RespondentDoor door) : SitePage
{
    public override Text Title => AnswerTexts.LinkTitle;

    public override bool HasTrail => false;

    public IActionResult OnGet(string link) => door.Keys.ByLink(link) is null ? Refuse(Problems.LinkUnknown) : Page();

    public IActionResult OnPost(string link)
    {
        if (door.Keys.ByLink(link) is not { } pseudonym)
            return Refuse(Problems.LinkUnknown);
        door.Open(Response, pseudonym);
        return LocalRedirect(Addresses.AnswerStart.In(Language));
    }
}
