using System.Globalization;
using Innovare.PublicSector;
using static System.FormattableString;

namespace Innovare.Survey.Design.Checking;

/// <summary>Rules whose parts fit what they speak of; whether they can hold is asked by <see cref="RouteChecks"/>.</summary>
static class RuleChecks
{
    public static IEnumerable<Finding> Of(Questionnaire questionnaire)
    {
        var kinds = questionnaire.Questions.SelectMany(q => q.Variables.Select(v => (v, q)))
            .GroupBy(p => p.v, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().q, StringComparer.Ordinal);
        return Placed.Rules(questionnaire).SelectMany(r => Rule(r.Rule, r.Where, kinds));
    }

    static IEnumerable<Finding> Rule(Rule rule, string where, Dictionary<string, Question> questions) => rule switch
    {
        Rule.All { Parts.Count: 0 } => [Faults.RuleEmpty.At(where + "/all", "all")],
        Rule.Any { Parts.Count: 0 } => [Faults.RuleEmpty.At(where + "/any", "any")],
        Rule.All r => Parts(r.Parts, where + "/all", questions),
        Rule.Any r => Parts(r.Parts, where + "/any", questions),
        Rule.Not r => Rule(r.Part, where + "/not", questions),
        Rule.Answered { In.Count: 0 } r => [Faults.RuleCodesMissing.At(where + "/in", r.Variable)],
        Rule.Register { In.Count: 0 } r => [Faults.RuleCodesMissing.At(where + "/in", r.Variable)],
        Rule.Round { In.Count: 0 } r => [Faults.RuleCodesMissing.At(where + "/in", r.Variable)],
        Rule.Answered r => questions.TryGetValue(r.Variable, out var q) && !StructureChecks.IsChoice(q) ? [Faults.RuleKind.At(where, r.Variable)] : [],
        Rule.Count r => Count(r, where, questions),
        Rule.Compare r => Compare(r, where, questions),
        _ => [],
    };

    static IEnumerable<Finding> Parts(IReadOnlyList<Rule> parts, string where, Dictionary<string, Question> questions) =>
        parts.SelectMany((p, i) => Rule(p, Invariant($"{where}/{i}"), questions));

    static IEnumerable<Finding> Count(Rule.Count rule, string where, Dictionary<string, Question> questions)
    {
        foreach (var variable in rule.Variables)
            if (questions.TryGetValue(variable, out var question) && question.Kind != QuestionKind.Multiple)
                yield return Faults.CountKind.At(where + "/count", variable);
        if (rule.Variables.Count == 0 || rule.AtLeast > rule.Variables.Count || rule.AtMost < rule.AtLeast || rule.AtLeast < 0 || (rule.AtLeast == 0 && (rule.AtMost is null || rule.AtMost >= rule.Variables.Count)))
            yield return Faults.CountOutside.At(where, rule.AtLeast, rule.AtMost?.ToString(CultureInfo.InvariantCulture) ?? "any", rule.Variables.Count);
    }

    static IEnumerable<Finding> Compare(Rule.Compare rule, string where, Dictionary<string, Question> questions)
    {
        var kinds = new[] { rule.Left, rule.Right }.Select(s => (Side: s, Kind: KindOf(s, questions))).ToList();
        foreach (var (side, _) in kinds.Where(k => k.Kind is QuestionKind.Text or QuestionKind.Single or QuestionKind.Multiple or QuestionKind.Grid))
            yield return Faults.CompareKind.At(where, side.Answer ?? side.Register ?? "");
        if (kinds.Exists(k => k.Kind == QuestionKind.Date) && kinds.Exists(k => k.Kind == QuestionKind.Number))
            yield return Faults.CompareKind.At(where, rule.Left.Answer ?? rule.Right.Answer ?? "");
    }

    /// <summary>What a side is like; null when it is not known.</summary>
    static QuestionKind? KindOf(Source side, Dictionary<string, Question> questions) =>
        side.Answer is { } answer ? questions.GetValueOrDefault(answer)?.Kind
        : side.Register is { } register ? (register == "employees" ? QuestionKind.Number : QuestionKind.Text)
        : side.Round is { } round ? (round == "year" ? QuestionKind.Number : QuestionKind.Text)
        : side.Fixed is not null ? QuestionKind.Number : null;
}
