using Innovare.Platform.Accounts;
using Innovare.PublicSector;
using Innovare.Survey.Collect.Answering;
using Innovare.Survey.Design;
using Innovare.Survey.Field;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.FieldWork;

/// <summary>The interviewer's page: whom to call, what to say, three core questions, how it went. What was answered is not shown again.</summary>
[At(nameof(Addresses.FieldCall), Face.Backoffice, Role.Collector, Role.Statistician)]
sealed class FieldCallModel(FieldOffice office) : FieldPage(office)
{
    Wording _words = null!; // set before the page is drawn

    public override Text Title => Text.Same(Contact.Name);

    public override IReadOnlyList<Crumb> Trail => [.. base.Trail, new(FieldTexts.Calls, Addresses.FieldCalls, Period.Round)];

    public Follow Follow { get; private set; } = null!; // the same

    public FieldContact Contact { get; private set; } = null!; // the same

    public IReadOnlyList<(Page Page, Question Question)> Core { get; private set; } = [];

    public CallOutcome? Outcome { get; private set; }

    public Text? Trouble { get; private set; }

    public IActionResult OnGet(string id)
    {
        if (!Find(id))
            return Refuse(Problems.PageUnknown);
        Office.Periods.Looked(By, $"contact/{id}");
        return Page();
    }

    public IActionResult OnPost(string id, string? outcome)
    {
        if (!Find(id))
            return Refuse(Problems.PageUnknown);
        Outcome = Enum.TryParse<CallOutcome>(outcome, out var said) && Enum.IsDefined(said) ? said : null;
        var codes = Core.SelectMany(c => c.Question.Variables.Select(v => (Variable: v, Code: Typed(v), c.Question.Answers)))
            .Where(c => c.Answers.Any(a => a.Code == c.Code)).ToDictionary(c => c.Variable, c => c.Code, StringComparer.Ordinal);
        DateTimeOffset? again = DateOnly.TryParseExact(Typed("day"), "yyyy-MM-dd", out var day) ? FieldTables.Moment(day, TimeOnly.TryParseExact(Typed("at"), "HH:mm", out var at) ? at : new(9, 0)) : null;
        Trouble = Outcome switch
        {
            _ when Follow.IsDone => FieldTexts.CallIsDone,
            null => FieldTexts.OutcomeMissing,
            CallOutcome.Answered when codes.Count < Core.Sum(c => c.Question.Variables.Count()) => FieldTexts.CoreMissing,
            CallOutcome.Answered when !Office.FollowUp.Answered(Period, Contact, codes, Language.Code(), By) => FieldTexts.AnswersNotKept,
            CallOutcome.Later when again is null => FieldTexts.AgainMissing,
            _ => null,
        };
        if (Trouble is not null)
            return Page();
        Office.FollowUp.Called(Period, Contact, Outcome!.Value, Outcome is CallOutcome.Later ? again : null, By); // else there is trouble
        return To(Addresses.FieldCalls);
    }

    /// <summary>What was just typed; empty when the page is read.</summary>
    public string Typed(string name) => Request.HasFormContentType ? Request.Form[name].ToString() : "";

    public string WordsOf(Question question, string variable) => question.Kind is QuestionKind.Grid
        ? $"{Filled(question.Text)} {Filled(question.Items.First(i => $"{question.Id}.{i.Code}" == variable).Text)}"
        : Filled(question.Text);

    public string Filled(Text text) => this[_words.Filled(text)];

    bool Find(string id)
    {
        if (Office.FollowUp.List(Period.Round).FirstOrDefault(f => f.Contact == id) is not { } follow || Office.Periods.Contact(Period.Round, id) is not { } contact || FieldForms.Of(Office.Stores, Period) is not { } form)
            return false;
        (Follow, Contact, Core) = (follow, contact, form.Core);
        _words = new(Route.Of(form, name => name == "name" ? contact.Name : null, Progress.Empty), Progress.Empty);
        return true;
    }
}
