using Innovare.PublicSector;
using Innovare.Survey.Collect.Answering;
using Innovare.Survey.Design;
using Innovare.Survey.Field;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Innovare.Web.Answer;

/// <summary>A page for somebody who has come in by link or code; everybody else is led to the door.</summary>
abstract class RespondentPage(RespondentDoor door) : SitePage
{
    Route? _route;
    Respondent? _routeOf;

    protected RespondentDoor Door { get; } = door;

    public Respondent Respondent { get; protected set; } = null!; // set before any handler runs

    /// <summary>What was handed over to the reader; null for the one who was asked.</summary>
    public HandOver? HandOver { get; private set; }

    /// <summary>Whether a colleague may see the page; others lead to what was handed over.</summary>
    protected virtual bool IsForColleagues => false;

    /// <summary>Whether the reader answers that section.</summary>
    public bool IsMine(Section section) => HandOver is null || HandOver.Sections.Contains(section.Id, StringComparer.Ordinal);

    /// <summary>Who answered the question, when it was somebody else than the reader; null otherwise.</summary>
    public string? AnsweredBy(string question)
    {
        var by = Respondent.Progress.Answers.GetValueOrDefault(question)?.By;
        if (by is null or Answers.Register || by == (HandOver?.Code ?? ""))
            return null;
        return string.Format(Culture, this[AnswerTexts.AnsweredBy], by.Length == 0 ? this[AnswerTexts.TheLeader] : HandOvers.FirstOrDefault(h => h.Code == by)?.Name ?? this[AnswerTexts.AColleague]);
    }

    /// <summary>Everything that was handed over of these answers.</summary>
    public IReadOnlyList<HandOver> HandOvers => field ??= Door.HandOvers.Of(Respondent.Pseudonym);

    /// <summary>Worked out once for each state of the answers: a page asks for it many times.</summary>
    public Route Route
    {
        get
        {
            if (!ReferenceEquals(_routeOf, Respondent))
                (_route, _routeOf) = (Route.Of(Respondent.Form, Known, Respondent.Progress), Respondent);
            return _route!; // set with what it is of
        }
    }

    public Wording Wording => new(Route, Respondent.Progress);

    public override bool HasTrail => false;

    /// <summary>The last day, as it is written here.</summary>
    public string LastDay => Respondent.ClosesOn.ToString(Language == Language.English ? "d MMMM yyyy" : "d. MMMM yyyy", Culture);

    public string LanguageCode => Language.Code();

    /// <summary>What becomes of the answers now that the last day is over.</summary>
    public Text ClosedWhy => Respondent.Progress switch
    {
        { Submission: not null } => AnswerTexts.ClosedWhy,
        { Revision: > 0 } => HandOver is null ? AnswerTexts.ClosedUnsent : AnswerTexts.ClosedWhy,
        _ => AnswerTexts.ClosedNothing,
    };

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Door.Gate.Enter(HttpContext);
        if (Door.Find(Request) is not var (respondent, handOver))
            context.Result = HttpMethods.IsPost(Request.Method) && !Door.HasCookie(Request) ? Refuse(Problems.FormStale) : LocalRedirect(Addresses.AnswerDoor.In(Language));
        else if (handOver is not null && !IsForColleagues)
            context.Result = LocalRedirect(Addresses.AnswerColleague.In(Language));
        else
            (Respondent, HandOver) = (respondent, handOver);
    }

    /// <summary>What the register knows, the name from the contact store: answers hold none.</summary>
    public string? Known(string name) => name == "name" ? Name : Respondent.Register(name);

    public string? Name => field ??= Door.NameOf(Respondent.Pseudonym);

    protected IActionResult To(Address address, params IReadOnlyList<string> values) => LocalRedirect(address.In(Language, values));
}
