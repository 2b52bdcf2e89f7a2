using Innovare.Survey.Collect.Answering;
using Innovare.Survey.Design;

namespace Innovare.Survey.Tests.Collect.Answering;

/// <summary>Small questionnaires made in a line or two, and a respondent who answers them.</summary>
static class Asking
{
    public static Question Single(string id, Rule? when = null, params string[] codes) => Of(id, QuestionKind.Single, when, codes.Length == 0 ? ["yes", "no"] : codes);

    public static Question Multiple(string id, Rule? when = null, params string[] codes) => Of(id, QuestionKind.Multiple, when, codes.Length == 0 ? ["a", "b", "c"] : codes);

    public static Question Grid(string id, Rule? when = null) => Of(id, QuestionKind.Grid, when, ["1", "2", "-2"]) with { Items = [Option("x"), Option("y")] };

    public static Question Number(string id, Rule? when = null) => Of(id, QuestionKind.Number, when, []) with { Least = 0 };

    public static Question Text(string id, Rule? when = null) => Of(id, QuestionKind.Text, when, []);

    public static Question Date(string id, Rule? when = null) => Of(id, QuestionKind.Date, when, []);

    public static Option Option(string code) => new(code, new($"svar {code}", $"answer {code}"));

    public static Rule Is(string variable, params string[] codes) => new Rule.Answered(variable, codes);

    /// <summary>One question a page, all in one section.</summary>
    public static Form FormOf(params Question[] questions) => FormOf([.. questions.Select(q => new Page(q.Id, [q]))]);

    public static Form FormOf(params Page[] pages) => Form.Of(Questionnaire(pages), "0123");

    public static Questionnaire Questionnaire(params Page[] pages) =>
        new("test", "1.0", new("Prøve", "Test"), [new Section("all", new("Alt", "All"), pages)], Period: new(2023, "2022-2023"));

    static Question Of(string id, QuestionKind kind, Rule? when, string[] codes) => new(id, kind, QuestionUnit.Workplace,
        new($"Spørgsmål {id}?", $"Question {id}?"), null, id, new("Til prøve.", "For a test."), Lineage.New, null, [], [.. codes.Select(Option)], When: when);
}

/// <summary>One respondent at one form; every page sent changes where they stand.</summary>
sealed class Respondent(Form form, Dictionary<string, string>? register = null)
{
    public Progress Progress { get; set; } = Progress.Empty;

    public Func<string, string?> Register { get; } = name => register?.GetValueOrDefault(name);

    public Route Route => Route.Of(form, Register, Progress);

    public Step Send(string page, params (string Field, string Value)[] fields) => Send(Page(page, fields));

    public Step Send(PostedPage post)
    {
        var step = Answers.Take(form, Register, Progress, post)!;
        Progress = step.Progress;
        return step;
    }

    public PostedPage Page(string page, params (string Field, string Value)[] fields) =>
        new(page, Progress.Revision, fields.ToDictionary(f => f.Field, f => f.Value), form.Pages.Single(p => p.Id == page).Questions.ToDictionary(q => q.Id, q => Merging.Mark(Progress.ValuesOf(q.Id))));

    public string Code(string variable) => Route.Codes[form.Variables.ToList().IndexOf(variable)];
}
