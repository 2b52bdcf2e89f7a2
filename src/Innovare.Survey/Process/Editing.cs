using Innovare.PublicSector;
using Innovare.Survey.Collect;
using Innovare.Survey.Design;

namespace Innovare.Survey.Process;

/// <summary>Checks answers: known codes, the path through the questionnaire, the claims of edits.json. GSBPM 5.3.</summary>
public static class Editing
{
    const string NotAsked = "-1";
    const string NoAnswer = "-3";

    /// <summary>The checked answers with everything that was found.</summary>
    public static Edited Check(Response response)
    {
        var definition = response.Sample.Definition;
        var facts = new FactSource(definition, response.Variables);
        var questions = definition.Questionnaire.Questions.Where(q => q.IsAskedIn(definition.Round.Year)).Select(q => Asked.Of(q, definition.Round.Year, facts)).ToList();
        var findings = new List<Finding>();
        var changed = 0;
        var returns = response.Sample.Units.Zip(response.Returns, (unit, given) =>
        {
            if (given.Outcome is not (Outcome.Complete or Outcome.Telephone))
                return given;
            var answers = given.Answers.ToArray();
            var known = facts.Of(unit.Workplace, answers);
            foreach (var question in questions)
                changed += Check(question, answers, known, unit.Pseudonym, findings);
            if (given.Outcome is Outcome.Complete) // by telephone too little was asked for answers to contradict each other
                Claims(definition.Edits, known, unit.Pseudonym, findings);
            return given with { Answers = answers };
        }).ToList();
        return new(response, returns, findings, changed);
    }

    /// <summary>Sets aside what cannot stand; how many answers that was.</summary>
    static int Check(Asked question, string[] answers, IFacts facts, string pseudonym, List<Finding> findings)
    {
        var changed = 0;
        var onPath = question.When is null || question.When.Holds(facts);
        foreach (var (variable, at) in question.Variables)
        {
            if (!onPath && answers[at] != NotAsked)
            {
                findings.Add(new("answer-off-path", $"{pseudonym}/{variable}", $"“{answers[at]}” is answered to a question that was not to be asked.", "It is left out; look at the form's routing."));
                answers[at] = NotAsked;
                changed++;
            }
            else if (onPath && question.Codes?.Contains(answers[at]) == false)
            {
                findings.Add(new("answer-code-unknown", $"{pseudonym}/{variable}", $"“{answers[at]}” is not an answer to the question.", "It counts as not answered; look at where the file was written."));
                answers[at] = NoAnswer;
                changed++;
            }
        }
        return changed;
    }

    static void Claims(Edits edits, IFacts facts, string pseudonym, List<Finding> findings)
    {
        foreach (var rule in edits.Rules)
            if ((rule.When is null || rule.When.Holds(facts)) && !rule.Must.Holds(facts))
                findings.Add(new("check-" + rule.Id, pseudonym, rule.Text.En + " It does not hold here.", "The answers are kept as the respondent gave them."));
    }

    sealed record Asked(Rule? When, IReadOnlyList<(string Variable, int At)> Variables, HashSet<string>? Codes)
    {
        public static Asked Of(Question question, int year, FactSource facts) => new(
            question.When,
            [.. question.VariablesIn(year).Select(v => (v, facts.PositionOf(v)))],
            question.Kind switch
            {
                QuestionKind.Multiple => ["0", "1", NotAsked, NoAnswer],
                QuestionKind.Single or QuestionKind.Grid => [.. question.Answers.Where(a => a.IsOfferedIn(year)).Select(a => a.Code), NotAsked, "-2", NoAnswer],
                _ => null,
            });
    }
}
