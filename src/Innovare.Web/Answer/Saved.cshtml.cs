using Innovare.PublicSector;
using Innovare.Web.Look;

namespace Innovare.Web.Answer;

/// <summary>A break: the answers are kept, and this browser no longer opens them.</summary>
[At(nameof(Addresses.AnswerSaved), Face.Respond)]
sealed class SavedModel(RespondentDoor door) : SitePage
{
    public override Text Title => AnswerTexts.Saved;

    public override bool HasTrail => false;

    public string? LastDay { get; private set; }

    public void OnGet()
    {
        LastDay = door.Find(Request)?.Respondent.ClosesOn.ToString(Language == Language.English ? "d MMMM yyyy" : "d. MMMM yyyy", Culture);
        door.Close(Response);
    }
}
