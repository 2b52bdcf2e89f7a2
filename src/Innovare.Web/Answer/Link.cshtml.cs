using Innovare.PublicSector;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Answer;

/// <summary>
/// The personal link. Reading it does nothing, however often: mail scanners read links too. Only the button exchanges it for a
/// cookie and leads to an address without it.
/// </summary>
[At(nameof(Addresses.AnswerLink), Face.Respond), Limited(Limit.Token)]
sealed class LinkModel(RespondentDoor door, Gate gate) : EntrancePage(gate)
{
    public override Text Title => AnswerTexts.LinkTitle;

    public IActionResult OnGet(string link) => door.ByLink(link) is null ? Refuse(Problems.LinkUnknown) : Page();

    public IActionResult OnPost(string link)
    {
        if (door.ByLink(link) is not var (pseudonym, colleague))
            return Refuse(Problems.LinkUnknown);
        door.Open(Response, pseudonym, colleague);
        return LocalRedirect((colleague.Length > 0 ? Addresses.AnswerColleague : Addresses.AnswerStart).In(Language));
    }
}
