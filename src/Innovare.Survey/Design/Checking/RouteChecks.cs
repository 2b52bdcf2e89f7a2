using Innovare.PublicSector;
using static System.FormattableString;

namespace Innovare.Survey.Design.Checking;

/// <summary>Routes that lead somewhere: every question can be asked, every wording read, every check passed and failed.</summary>
static class RouteChecks
{
    public static IEnumerable<Finding> Of(Form form, IReadOnlyDictionary<string, IReadOnlyList<string>> registers)
    {
        var possible = new Possibilities(form, registers);
        var reached = form.Questions.Where(q => possible.CanReach(q)).Select(q => q.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Placed.Rules(form.Questionnaire).Where(r => !possible.CanHold(r.Rule)).Select(r => Faults.RuleContradiction.At(r.Where)),
            .. Placed.Pages(form.Questionnaire).SelectMany(p => Unreached(p.Page, p.Where, reached, possible)),
            .. Placed.Questions(form.Questionnaire).Where(q => reached.Contains(q.Question.Id)).SelectMany(q => Question(q.Question, q.Where, possible)),
            .. Placed.Checks(form.Questionnaire).Where(c => c.Page.Questions.Any(q => reached.Contains(q.Id))).SelectMany(c => Check(c.Check, c.Page, c.Where, possible)),
        ];
    }

    static IEnumerable<Finding> Unreached(Page page, string where, HashSet<string> reached, Possibilities possible)
    {
        // a rule that denies itself has been said; what it hides need not be said again
        var hidden = page.Questions.Select((q, i) => (q, i)).Where(q => !reached.Contains(q.q.Id) && (q.q.When is null || possible.CanHold(q.q.When))).ToList();
        if (hidden.Count > 0 && hidden.Count == page.Questions.Count)
            return [Faults.PageUnreachable.At(where, page.Id)];
        return hidden.Select(q => Faults.QuestionUnreachable.At(Invariant($"{where}/questions/{q.i}/when"), q.q.Id));
    }

    static IEnumerable<Finding> Question(Question question, string where, Possibilities possible)
    {
        if (question.When is { } when && !possible.LeansOnRound(when) && !possible.CanReach(question with { When = null }, new Rule.Not(when)))
            yield return Faults.RuleAlways.At(where + "/when");
        foreach (var (option, at) in Placed.Options(question, where))
            if (option.When is { } offered && possible.CanHold(offered))
            {
                if (!possible.CanReach(question, offered))
                    yield return Faults.OptionUnreachable.At(at + "/when", option.Code);
                else if (!possible.LeansOnRound(offered) && !possible.CanReach(question, new Rule.Not(offered)))
                    yield return Faults.RuleAlways.At(at + "/when");
            }
        foreach (var options in new[] { question.Answers, question.Items })
            if (options.Count > 0 && options.All(o => o.When is not null) && possible.CanBeWithout(question, options))
                yield return Faults.DeadEnd.At(where, question.Id);
        foreach (var finding in Words(question, where, possible))
            yield return finding;
    }

    static IEnumerable<Finding> Words(Question question, string where, Possibilities possible)
    {
        var variants = question.Variants ?? [];
        for (var i = 0; i < variants.Count; i++)
            if (possible.CanHold(variants[i].When) && !possible.CanReach(question, [variants[i].When, .. variants.Take(i).Select(v => new Rule.Not(v.When))]))
                yield return Faults.VariantUnreachable.At(Invariant($"{where}/variants/{i}"));
        var examples = question.Examples ?? [];
        for (var i = 0; i < examples.Count; i++)
            if (possible.CanHold(examples[i].When) && !possible.CanReach(question, examples[i].When))
                yield return Faults.ExampleUnreachable.At(Invariant($"{where}/examples/{i}"));
    }

    static IEnumerable<Finding> Check(PageCheck check, Page page, string where, Possibilities possible)
    {
        var when = check.When ?? new Rule.All([]);
        if (!possible.CanHold(when) || !possible.CanHold(check.Must))
            yield break;
        bool Reached(params Rule[] rules) => page.Questions.Any(q => possible.CanReach(q, rules));
        if (!Reached(when))
            yield return Faults.CheckNever.At(where, check.Id);
        else if (!Reached(when, check.Must))
            yield return Faults.CheckUnpassable.At(where + "/must", check.Id);
        else if (check.Severity == Severity.Soft && !Reached(when, new Rule.Not(check.Must)))
            yield return Faults.CheckIdle.At(where + "/must", check.Id);
        else if (possible.Variables(check.Must).Concat(possible.Variables(when)).ToHashSet(StringComparer.Ordinal) is var spoken && !page.Questions.Any(q => q.Variables.Any(spoken.Contains)))
            yield return Faults.CheckElsewhere.At(where, check.Id);
    }
}
