using System.Globalization;
using System.Text.Json;
using Innovare.Platform.Database;
using Innovare.PublicSector;
using Innovare.Survey.Collect.Answering;
using Innovare.Survey.Design;
using Innovare.Survey.Design.Reading;
using Innovare.Survey.Field;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Innovare.Web.Answer;

/// <summary>
/// One page of the questionnaire: drawn, sent in, saved – also when something is missing – and on to the next.
/// It asks for the form's token itself: a page that stood open too long is drawn again with all that was typed.
/// </summary>
[At(nameof(Addresses.AnswerPage), Face.Respond), IgnoreAntiforgeryToken, Limited(Limit.Page)] // a hospital answers from one network, and nothing typed may be refused
sealed partial class QuestionPageModel(RespondentDoor door, PageTimes times, IAntiforgery antiforgery, ILogger<QuestionPageModel> logger) : RespondentPage(door)
{
    /// <summary>In the address: say what is missing.</summary>
    const string Look = "vis";

    static readonly JsonSerializerOptions Compact = new(DesignJson.Options) { WriteIndented = false };

    IReadOnlyList<Conflict> _conflicts = [];
    IReadOnlyList<AnswerFault> _faults = [];
    Progress? _stored;

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

    /// <summary>What is kept, while the page may show what could not be.</summary>
    public Progress Stored => _stored ?? Respondent.Progress;

    public bool IsNotSaved { get; private set; }

    /// <summary>The token of the form is not this browser's: nothing was taken in.</summary>
    public bool IsStale { get; private set; }

    public bool HasConflicts => _conflicts.Count > 0;

    public IReadOnlyList<AnswerFault> Faults => _faults;

    public string? BackTo => Shown.Before(Asked.Id) is { } before ? Addresses.AnswerPage.In(Language, before.Id) : null;

    /// <summary>JSON for the script; null when nothing on the page depends on anything on it.</summary>
    public string? Script => field ??= Asked.Questions.Count > 1 && Asked.Questions.Any(q => q.When is not null || q.Items.Concat(q.Answers).Any(o => o.When is not null))
        ? RouteScript.Of(Respondent.Form, Asked.Questions, Known, Compact)
        : null;

    /// <summary>Codes of earlier answers, for the script.</summary>
    public IReadOnlyDictionary<string, string> KnownCodes => Respondent.Form.Variables.Except(Asked.Questions.SelectMany(q => q.Variables), StringComparer.Ordinal).Where(v => Shown.Answer(v) is not null)
        .ToDictionary(v => v, v => Shown.Answer(v)!, StringComparer.Ordinal); // filtered on

    public (int At, int Of) Part => (Sections.FindIndex(s => s.Id == Section.Id) + 1, Sections.Count);

    public (int At, int Of) Sheet => Shown.Pages.Where(IsMine).ToList() is var mine ? (mine.IndexOf(Asked) + 1, mine.Count) : default;

    List<Section> Sections => [.. Respondent.Form.Questionnaire.Sections.Where(s => IsMine(s) && s.Pages.Any(p => Shown.Pages.Contains(p)))];

    protected override bool IsForColleagues => true;

    /// <summary>Whether the section can be handed to a colleague, and the reader is the one to do so.</summary>
    public bool MayHandOver => HandOver is null && Section.Delegable;

    public IActionResult OnGet(string sheet)
    {
        if (Find(sheet) is not { } asked)
            return Refuse(Problems.QuestionPageUnknown);
        if (!Route.Pages.Contains(asked))
            return ToPage(Route.After(sheet), Addresses.AnswerReview);
        Draw(asked, Request.Query.ContainsKey(Look));
        return Page();
    }

    public async Task<IActionResult> OnPost(string sheet, string? go)
    {
        if (Find(sheet) is not { } asked)
            return Refuse(Problems.QuestionPageUnknown);
        var posted = Posted(sheet);
        if (!await antiforgery.IsRequestValidAsync(HttpContext))
        {
            IsStale = true;
            return NotTaken(asked, posted, StatusCodes.Status400BadRequest);
        }
        Step? step;
        try
        {
            step = Door.Answers.Take(Respondent, posted, LanguageCode);
        }
        catch (StoreException trouble)
        {
            CouldNotSave(logger, trouble);
            IsNotSaved = true;
            return NotTaken(asked, posted, StatusCodes.Status503ServiceUnavailable);
        }
        PageClock.Count(times, Request, Respondent.Round, asked.Id, Door.Now);
        if (step is null)
            return ToPage(null, Addresses.AnswerStart); // closed while the page stood open
        Respondent = Respondent with { Progress = step.Progress };
        if (step.Conflicts.Count > 0)
        {
            _conflicts = step.Conflicts;
            Draw(asked, true);
            return Page();
        }
        return go switch
        {
            "back" => ToPage(Route.Before(sheet), Addresses.AnswerStart),
            "pause" => To(Addresses.AnswerSaved),
            "handover" => ToPage(null, Addresses.AnswerHandOver),
            "language" => LocalRedirect(Addresses.AnswerPage.In(Language.Other(), sheet)),
            _ when step.Faults.Count > 0 => LocalRedirect($"{Addresses.AnswerPage.In(Language, sheet)}?{Look}=mangler"),
            _ => ToPage(step.Next, Addresses.AnswerReview),
        };
    }

    // what was typed stands on the page, as if it had been read there, and can be sent again
    Microsoft.AspNetCore.Mvc.RazorPages.PageResult NotTaken(Page asked, PostedPage posted, int status)
    {
        _stored = Respondent.Progress;
        if (Answers.Take(Respondent.Form, Respondent.Register, Respondent.Progress, posted) is { } step)
            (Respondent, _conflicts) = (Respondent with { Progress = step.Progress }, step.Conflicts);
        Draw(asked, false);
        Response.StatusCode = status;
        return Page();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A page of answers was not saved; the respondent was told.")]
    static partial void CouldNotSave(ILogger logger, StoreException trouble);

    Page? Find(string page) => Respondent.Form.Pages.FirstOrDefault(p => p.Id == page && IsMine(p));

    bool IsMine(Page page) => Respondent.Form.Questionnaire.Sections.Any(s => s.Pages.Contains(page) && IsMine(s));

    /// <summary>To a page the reader answers, or to what comes around them.</summary>
    IActionResult ToPage(Page? page, Address otherwise) =>
        page is not null && IsMine(page) ? To(Addresses.AnswerPage, page.Id) : To(HandOver is null ? otherwise : Addresses.AnswerColleague);

    PostedPage Posted(string page)
    {
        var form = Request.Form;
        var fields = form.Where(f => f.Value.Count > 0).ToDictionary(f => f.Key, f => f.Value[0] ?? "", StringComparer.Ordinal);
        var shown = fields.Where(f => f.Key.StartsWith("shown.", StringComparison.Ordinal)).ToDictionary(f => f.Key["shown.".Length..], f => f.Value, StringComparer.Ordinal);
        var drawnFrom = int.TryParse(fields.GetValueOrDefault("base"), NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : 0;
        return new(page, drawnFrom, fields, shown, Language == Language.English ? NumberStyle.English : NumberStyle.Danish, HandOver?.Code ?? "");
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
