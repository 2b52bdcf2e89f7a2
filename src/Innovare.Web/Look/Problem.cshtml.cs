using Innovare.PublicSector;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Look;

/// <summary>Why a request was refused, and what to do about it.</summary>
[At(nameof(Addresses.Problem), IsOnEveryFace = true), ResponseCache(NoStore = true)]
public sealed class ProblemModel(ServedFaces faces) : SitePage
{
    public Problem Problem { get; private set; } = Problems.PageUnknown;

    public override Text Title => Problem.What;

    public override bool HasTrail => Face is not Face.Respond;

    public override Face Face => HttpContext.RefusedOn() is { } face ? face : faces.First;

    /// <summary>There is no page to translate: the switch leads to the other front page.</summary>
    public override string AddressIn(Language language) => Face.Home().In(language);

    public void OnGet()
    {
        Problem = HttpContext.Refusal();
        Response.StatusCode = Problem.Status;
    }
}
