using static System.FormattableString;

namespace Innovare.Survey.Design.Checking;

/// <summary>The parts of a questionnaire with their places in its file.</summary>
static class Placed
{
    const string File = "questionnaire.json#";

    public static IEnumerable<(Section Section, string Where)> Sections(Questionnaire questionnaire) =>
        questionnaire.Sections.Select((s, i) => (s, Invariant($"{File}/sections/{i}")));

    public static IEnumerable<(Page Page, string Where)> Pages(Questionnaire questionnaire) =>
        Sections(questionnaire).SelectMany(s => s.Section.Pages.Select((p, i) => (p, Invariant($"{s.Where}/pages/{i}"))));

    public static IEnumerable<(Question Question, string Where)> Questions(Questionnaire questionnaire) =>
        Pages(questionnaire).SelectMany(p => p.Page.Questions.Select((q, i) => (q, Invariant($"{p.Where}/questions/{i}"))));

    public static IEnumerable<(PageCheck Check, Page Page, string Where)> Checks(Questionnaire questionnaire) =>
        Pages(questionnaire).SelectMany(p => (p.Page.Checks ?? []).Select((c, i) => (c, p.Page, Invariant($"{p.Where}/checks/{i}"))));

    public static IEnumerable<(Option Option, string Where)> Options(Question question, string where) =>
        question.Items.Select((o, i) => (o, Invariant($"{where}/items/{i}"))).Concat(question.Answers.Select((o, i) => (o, Invariant($"{where}/answers/{i}"))));

    /// <summary>Every rule of the questionnaire.</summary>
    public static IEnumerable<(Rule Rule, string Where)> Rules(Questionnaire questionnaire) =>
    [
        .. from q in Questions(questionnaire)
           from rule in OfQuestion(q.Question, q.Where)
           select rule,
        .. from c in Checks(questionnaire)
           from rule in new[] { (c.Check.When, c.Where + "/when"), (c.Check.Must, c.Where + "/must") }
           where rule.Item1 is not null
           select (rule.Item1, rule.Item2),
    ];

    static IEnumerable<(Rule, string)> OfQuestion(Question question, string where) =>
    [
        .. question.When is { } when ? [(when, where + "/when")] : Array.Empty<(Rule, string)>(),
        .. Options(question, where).Where(o => o.Option.When is not null).Select(o => (o.Option.When!, o.Where + "/when")), // filtered on
        .. (question.Variants ?? []).Select((v, i) => (v.When, Invariant($"{where}/variants/{i}/when"))),
        .. (question.Examples ?? []).Select((v, i) => (v.When, Invariant($"{where}/examples/{i}/when"))),
    ];
}
