using System.Globalization;
using Innovare.PublicSector;
using static System.FormattableString;

namespace Innovare.Survey.Design.Reading;

/// <summary>A questionnaire whose ids are unique, whose questions can be answered and whose rules look backwards.</summary>
static class QuestionnaireChecks
{
    public static IEnumerable<Finding> Of(Questionnaire questionnaire, KnownVariables variables)
    {
        var placed = Placed(questionnaire).ToList();
        var sections = questionnaire.Sections.Select((s, i) => (s.Id, Invariant($"questionnaire.json#/sections/{i}/id")));
        var pages = questionnaire.Sections.SelectMany((s, i) => s.Pages.Select((p, j) => (p.Id, Invariant($"questionnaire.json#/sections/{i}/pages/{j}/id"))));
        return
        [
            .. RoundChecks.Twice(sections, "section"),
            .. RoundChecks.Twice(pages, "page"),
            .. RoundChecks.Twice(placed.Select(q => (q.Question.Id, q.Where + "/id")), "question"),
            .. placed.SelectMany(q => Question(q.Question, q.Where)),
            .. placed.SelectMany((q, order) => variables.Check(q.Question.When, q.Where + "/when", order)),
        ];
    }

    static IEnumerable<(Question Question, string Where)> Placed(Questionnaire questionnaire) => questionnaire.Sections.SelectMany((section, s) =>
        section.Pages.SelectMany((page, p) => page.Questions.Select((question, q) =>
            (question, Invariant($"questionnaire.json#/sections/{s}/pages/{p}/questions/{q}")))));

    static IEnumerable<Finding> Question(Question question, string where)
    {
        var isChoice = question.Kind is QuestionKind.Single or QuestionKind.Multiple or QuestionKind.Grid;
        if (isChoice && question.Answers.Count == 0)
            yield return new("answers-missing", where + "/answers", $"The question “{question.Id}” has no answers to choose.", "Write its answers.");
        if (question.Kind == QuestionKind.Grid && question.Items.Count == 0)
            yield return new("items-missing", where + "/items", $"The grid “{question.Id}” has no rows.", "Write its items.");
        if (question.AtMost < 1)
            yield return new("number-outside", where + "/atMost", $"At most {question.AtMost?.ToString(CultureInfo.InvariantCulture)} answers cannot be chosen.", "Write 1 or more, or leave it out.");
        foreach (var finding in RoundChecks.Twice(question.Answers.Select((a, i) => (a.Code, Invariant($"{where}/answers/{i}/code"))), "answer"))
            yield return finding;
        foreach (var finding in RoundChecks.Twice(question.Items.Select((a, i) => (a.Code, Invariant($"{where}/items/{i}/code"))), "item"))
            yield return finding;
    }
}
