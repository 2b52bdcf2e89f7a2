using System.Globalization;
using Innovare.PublicSector;
using Innovare.Survey.Design.Checking;
using static System.FormattableString;

namespace Innovare.Survey.Design.Reading;

/// <summary>A questionnaire whose ids are unique, whose questions can be answered and whose rules look backwards.</summary>
static class QuestionnaireChecks
{
    public static IEnumerable<Finding> Of(Questionnaire questionnaire, KnownVariables variables)
    {
        var placed = Placed.Questions(questionnaire).ToList();
        var sections = questionnaire.Sections.Select((s, i) => (s.Id, Invariant($"questionnaire.json#/sections/{i}/id")));
        var pages = questionnaire.Sections.SelectMany((s, i) => s.Pages.Select((p, j) => (p.Id, Invariant($"questionnaire.json#/sections/{i}/pages/{j}/id"))));
        return
        [
            .. RoundChecks.Twice(sections, "section"),
            .. RoundChecks.Twice(pages, "page"),
            .. RoundChecks.Twice(placed.Select(q => (q.Question.Id, q.Where + "/id")), "question"),
            .. placed.SelectMany(q => Question(q.Question, q.Where)),
            .. RoundChecks.Twice(Placed.Checks(questionnaire).Select(c => (c.Check.Id, c.Where + "/id")), "check"),
            .. RoundChecks.Twice((questionnaire.Placeholders ?? []).Select((p, i) => (p.Id, Invariant($"questionnaire.json#/placeholders/{i}/id"))), "placeholder"),
            .. placed.SelectMany((q, order) => Rules(q.Question, q.Where, order, variables)),
            .. Checks(questionnaire, variables),
            .. (questionnaire.Placeholders ?? []).SelectMany((p, i) => Value(p.Value, Invariant($"questionnaire.json#/placeholders/{i}/value"), questionnaire, variables)),
            .. placed.Where(q => q.Question.Preload is not null).SelectMany(q => variables.Side(new(Register: q.Question.Preload!.Register), q.Where + "/preload/register")), // filtered on
            .. QuestionnaireCheck.Parts(questionnaire),
        ];
    }

    /// <summary>Every rule of a question looks back: no answer of its own or of a later question.</summary>
    static IEnumerable<Finding> Rules(Question question, string where, int order, KnownVariables variables) =>
    [
        .. variables.Check(question.When, where + "/when", order),
        .. Placed.Options(question, where).SelectMany(o => variables.Check(o.Option.When, o.Where + "/when", order)),
        .. (question.Variants ?? []).SelectMany((v, i) => variables.Check(v.When, Invariant($"{where}/variants/{i}/when"), order)),
        .. (question.Examples ?? []).SelectMany((v, i) => variables.Check(v.When, Invariant($"{where}/examples/{i}/when"), order)),
    ];

    static IEnumerable<Finding> Checks(Questionnaire questionnaire, KnownVariables variables)
    {
        var asked = 0;
        foreach (var (page, where) in Placed.Pages(questionnaire))
        {
            asked += page.Questions.Count;
            var checks = page.Checks ?? [];
            for (var i = 0; i < checks.Count; i++)
                foreach (var finding in variables.Check(checks[i].When, Invariant($"{where}/checks/{i}/when"), asked).Concat(variables.Check(checks[i].Must, Invariant($"{where}/checks/{i}/must"), asked)))
                    yield return finding;
        }
    }

    /// <summary>A text may tell a whole question, not one variable of it only.</summary>
    static IEnumerable<Finding> Value(Source value, string where, Questionnaire questionnaire, KnownVariables variables) =>
        value.Named == 1 && value.Answer is { } answer && questionnaire.Questions.Any(q => q.Id == answer) ? [] : variables.Side(value, where);

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
