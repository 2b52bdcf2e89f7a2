using Innovare.PublicSector;
using Innovare.Survey.Design;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Innovare.Web.Answer;

/// <summary>Where a colleague begins and ends: what was handed over, and what has been answered of it.</summary>
[At(nameof(Addresses.AnswerColleague), Face.Respond)]
sealed class ColleagueModel(RespondentDoor door) : RespondentPage(door)
{
    public override Text Title => AnswerTexts.Colleague;

    protected override bool IsForColleagues => true;

    public IEnumerable<Section> Parts => Respondent.Form.Questionnaire.Sections.Where(IsMine);

    public bool HasPages => Mine.Any();

    public bool HasBegun => Mine.Any(p => p.Questions.Any(q => Respondent.Progress.Answers.ContainsKey(q.Id)));

    public Page? FirstOpen => Mine.FirstOrDefault(p => Route.FaultsOf(p.Id).Count > 0);

    IEnumerable<Page> Mine => Parts.SelectMany(s => s.Pages).Where(Route.Pages.Contains);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        if (context?.Result is null && HandOver is null)
            context!.Result = LocalRedirect(Addresses.AnswerStart.In(Language)); // null only when Result is
    }
}
