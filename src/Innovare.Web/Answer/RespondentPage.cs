using Innovare.PublicSector;
using Innovare.Survey.Collect.Answering;
using Innovare.Survey.Field;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Innovare.Web.Answer;

/// <summary>A page for somebody who has come in by link or code; everybody else is led to the door.</summary>
abstract class RespondentPage(RespondentDoor door) : SitePage
{
    protected RespondentDoor Door { get; } = door;

    public Respondent Respondent { get; protected set; } = null!; // set before any handler runs

    public Route Route => Route.Of(Respondent.Form, Known, Respondent.Progress);

    public Wording Wording => new(Route, Respondent.Progress);

    public override bool HasTrail => false;

    /// <summary>The last day, as it is written here.</summary>
    public string LastDay => Respondent.ClosesOn.ToString(Language == Language.English ? "d MMMM yyyy" : "d. MMMM yyyy", Culture);

    public string LanguageCode => Language.Code();

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (Door.Find(Request) is { } respondent)
            Respondent = respondent;
        else
            context.Result = LocalRedirect(Addresses.AnswerDoor.In(Language));
    }

    /// <summary>What the register knows, the name from the contact store: answers hold none.</summary>
    public string? Known(string name) => name == "name" ? Name : Respondent.Register(name);

    public string? Name => field ??= Door.NameOf(Respondent.Pseudonym);

    protected IActionResult To(Address address, params IReadOnlyList<string> values) => LocalRedirect(address.In(Language, values));
}
