using System.Globalization;
using Innovare.PublicSector;
using Innovare.Survey.Collect.Answering;
using Innovare.Survey.Design;
using Innovare.Survey.Design.Reading;
using Innovare.Survey.Field;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Answer;

/// <summary>One page of the questionnaire: drawn, sent in, saved – also when something is missing – and on to the next.</summary>
[At(nameof(Addresses.AnswerPage), Face.Respond)]
sealed class QuestionPageModel(RespondentDoor door, PageTimes times) : RespondentPage(door)
{
    /// <summary>In the address: say what is missing.</summary>
    const string Look = "vis";

    IReadOnlyList<Conflict> _conflicts = [];
    IReadOnlyList<AnswerFault> _faults = [];

    public override Text Title => Section.Title;

    public Page Asked { get; private set; } = null!; // set by every handler that draws

    /// <summary>When the page was drawn, for how long it took.</summary>
    public string DrawnAt => PageClock.Mark(Door.Now);

    public Section Section => Respondent.Form.Questionnaire.Sections.First(s => s.Pages.Any(p => p.Id == Asked.Id));

    public Route Shown { get; private set; } = null!; // as above

    public Wording Words { get; private set; } = null!; // as above

    public IReadOnlyList<QuestionView> Questions { get; private set; } = [];

    /// <summary>Checks of the page that do not hold, or hold by a reason already given.</summary>
    public IReadOnlyList<(PageCheck Check, string Reason, bool IsOpen)> Checks { get; private set; } = [];

    public bool ShowsFaults { get; private set; }

    public bool HasConflicts => _conflicts.Count > 0;

    public IReadOnlyList<AnswerFault> Faults => _faults;

    public string? BackTo => Shown.Before(Asked.Id) is { } before ? Addresses.AnswerPage.In(Language, before.Id) : null;

    /// <summary>JSON for the script; null when nothing on the page depends on anything on it.</summary>
    public string? Script => Asked.Questions.Count > 1 && Asked.Questions.Any(q => q.When is not null || q.Items.Concat(q.Answers).Any(o => o.When is not null))
        ? RouteScript.Of(Respondent.Form, Asked.Questions, Known, DesignJson.Options)
        : null;

    /// <summary>Codes of earlier answers, for the script.</summary>
    public IReadOnlyDictionary<string, string> KnownCodes => Respondent.Form.Variables.Where(v => Asked.Questions.All(q => !q.Variables.Contains(v)) && Shown.Answer(v) is not null)
        .ToDictionary(v => v, v => Shown.Answer(v)!, StringComparer.Ordinal); // filtered on

    public (int At, int Of) Part => (Sections.FindIndex(s => s.Id == Section.Id) + 1, Sections.Count);

    public (int At, int Of) Sheet => (Shown.Pages.ToList().IndexOf(Asked) + 1, Shown.Pages.Count);

    List<Section> Sections => [.. Respondent.Form.Questionnaire.Sections.Where(s => s.Pages.Any(p => Shown.Pages.Contains(p)))];

    public IActionResult OnGet(string sheet)
    {
        if (Find(sheet) is not { } asked)
            return Refuse(Problems.QuestionPageUnknown);
        if (!Route.Pages.Contains(asked))
            return Route.After(sheet) is { } next ? To(Addresses.AnswerPage, next.Id) : To(Addresses.AnswerReview);
        Draw(asked, Request.Query.ContainsKey(Look));
        return Page();
    }

    public IActionResult OnPost(string sheet, string? go)
    {
        if (Find(sheet) is not { } asked)
            return Refuse(Problems.QuestionPageUnknown);
        var step = Door.Answers.Take(Respondent.Pseudonym, Posted(sheet), LanguageCode);
        PageClock.Count(times, Request, Respondent.Round, asked.Id, Door.Now);
        if (step is null)
            return To(Addresses.AnswerStart); // closed while the page stood open
        Respondent = Respondent with { Progress = step.Progress };
        if (step.Conflicts.Count > 0)
        {
            _conflicts = step.Conflicts;
            Draw(asked, true);
            return Page();
        }
        return go switch
        {
            "back" => Route.Before(sheet) is { } before ? To(Addresses.AnswerPage, before.Id) : To(Addresses.AnswerStart),
            "pause" => To(Addresses.AnswerSaved),
            "language" => LocalRedirect(Addresses.AnswerPage.In(Language.Other(), sheet)),
            _ when step.Faults.Count > 0 => LocalRedirect($"{Addresses.AnswerPage.In(Language, sheet)}?{Look}=mangler"),
            _ => step.Next is { } next ? To(Addresses.AnswerPage, next.Id) : To(Addresses.AnswerReview),
        };
    }

    Page? Find(string page) => Respondent.Form.Pages.FirstOrDefault(p => p.Id == page);

    PostedPage Posted(string page)
    {
        var form = Request.Form;
        var fields = form.Where(f => f.Value.Count > 0).ToDictionary(f => f.Key, f => f.Value[0] ?? "", StringComparer.Ordinal);
        var shown = fields.Where(f => f.Key.StartsWith("shown.", StringComparison.Ordinal)).ToDictionary(f => f.Key["shown.".Length..], f => f.Value, StringComparer.Ordinal);
        var drawnFrom = int.TryParse(fields.GetValueOrDefault("base"), NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : 0;
        return new(page, drawnFrom, fields, shown, Language == Language.English ? NumberStyle.English : NumberStyle.Danish);
    }

    void Draw(Page asked, bool showFaults)
    {
        (Asked, Shown, ShowsFaults) = (asked, Route, showFaults);
        Words = new(Shown, Respondent.Progress);
        _faults = showFaults ? Shown.FaultsOf(asked.Id) : [];
        Questions = [.. asked.Questions.Select(q => new QuestionView(q, this, Respondent.Progress.ValuesOf(q.Id), [.. _faults.Where(f => f.Question == q.Id)], _conflicts.FirstOrDefault(c => c.Question == q.Id)))];
        Checks = [.. (asked.Checks ?? []).Select(c => (c, Respondent.Progress.Reasons.GetValueOrDefault(c.Id) ?? "", _faults.Any(f => f.Check == c.Id))).Where(c => c.Item3 || c.Item2.Length > 0)];
    }
}
