using Innovare.Survey.Design;

namespace Innovare.Survey.Simulate;

/// <summary>Fills the sheet, question by question in the questionnaire's own order and by its own routing.</summary>
/// <remarks>
/// Every share of the plan is an exact quota: those with the highest scores get the attribute, to the whole workplace. Sets
/// that hang together (types, roles, technology by type) are made together.
/// </remarks>
sealed class Answering(
    RoundDefinition round, SimulationPlan plan, IReadOnlyList<Workplace> frame, Inclination inclination, Sheet sheet, AnswerFacts facts)
{
    /// <summary>Per cent of those without a type of innovation who do not know. Ours.</summary>
    const double UnsureOfType = 2;

    readonly Dictionary<string, int[]> _latest = new(StringComparer.Ordinal);
    int[] _innovators = [];

    public void Fill()
    {
        foreach (var question in sheet.Questions)
            Ask(question, facts.Where(question.When));
    }

    void Ask(Question question, int[] asked)
    {
        switch (question.Id)
        {
            case "types":
                Types(question);
                break;
            case "latest_types":
                Tick(question, asked, option => _latest[option]);
                break;
            case "technology":
                Technology(asked);
                break;
            case "procurement":
                Procurement(asked);
                break;
            case "factors" or "underway_factors":
                new Factors(round, plan, inclination, sheet, facts).Fill(question, asked);
                break;
            default:
                AskPlainly(question, asked);
                break;
        }
    }

    void AskPlainly(Question question, int[] asked)
    {
        switch (question.Kind)
        {
            case QuestionKind.Single:
                Single(question.Id, asked);
                break;
            case QuestionKind.Multiple:
                Multiple(question, asked);
                break;
            case QuestionKind.Grid:
                foreach (var item in question.Items)
                    Scale($"{question.Id}.{item.Code}", asked);
                break;
            default:
                throw new InvalidOperationException($"No simulation of the {question.Kind} question {question.Id}.");
        }
    }

    void Single(string variable, int[] asked)
    {
        foreach (var (code, units) in Quota.ShareOut(asked, Parts(variable), c => inclination.Of($"{variable}.{c}")))
            sheet.Set(variable, units, code);
    }

    /// <summary>From 5 (agrees strongly) down to 1 along one score; "not relevant" and "don't know" go first, by scores of their own.</summary>
    void Scale(string variable, int[] asked)
    {
        var agrees = inclination.Of(variable);
        var parts = Parts(variable)
            .OrderBy(p => p.Code is "0" or "-2" ? 0 : 1)
            .ThenByDescending(p => p.Code, StringComparer.Ordinal)
            .ToArray();
        foreach (var (code, units) in Quota.ShareOut(asked, parts, c => c is "0" or "-2" ? inclination.Of($"{variable}.{c}") : agrees))
            sheet.Set(variable, units, code);
    }

    void Multiple(Question question, int[] asked)
    {
        var targets = plan.Targets[question.Id];
        var chosen = new Dictionary<string, int[]>(StringComparer.Ordinal);
        var left = asked;
        foreach (var option in question.Answers.Where(a => a.Exclusive))
        {
            chosen[option.Code] = Quota.Best(left, Score(question, option), Quota.Count(targets[option.Code], asked.Length));
            left = [.. left.Except(chosen[option.Code])];
        }
        var options = question.Answers.Where(a => !a.Exclusive).ToArray();
        var ticks = new Ticks(left, [.. options.Select(o => Score(question, o))],
            [.. options.Select(o => Quota.Count(targets[o.Code], asked.Length))]);
        ticks.Settle(_ => 1, _ => question.AtMost ?? options.Length);
        for (var o = 0; o < options.Length; o++)
            chosen[options[o].Code] = ticks.Of(o);
        Tick(question, asked, code => chosen[code]);
    }

    double[] Score(Question question, Option option)
    {
        var score = inclination.Of($"{question.Id}.{option.Code}");
        if (string.Equals(option.Code, "own_municipality", StringComparison.Ordinal))
        {
            for (var i = 0; i < score.Length; i++)
                score[i] = string.Equals(frame[i].Level, "municipal", StringComparison.Ordinal) ? score[i] : Quota.Never;
        }
        return score;
    }

    void Tick(Question question, int[] asked, Func<string, int[]> chosen)
    {
        foreach (var option in question.Answers)
        {
            sheet.Set($"{question.Id}.{option.Code}", asked, "0");
            sheet.Set($"{question.Id}.{option.Code}", chosen(option.Code), "1");
        }
    }

    /// <summary>Who is innovative, what the latest innovation is, and all that was introduced in the two years: the latest is among it.</summary>
    void Types(Question question)
    {
        var score = inclination.Of("innovative");
        _innovators = [.. Enumerable.Range(0, frame.Count)
            .GroupBy(i => frame[i].Level, StringComparer.Ordinal)
            .SelectMany(level => Quota.Best([.. level], score, Quota.Count(plan.Targets["innovative"][level.Key], level.Count())))
            .Order()];
        LatestTypes(question);
        foreach (var type in question.Items)
        {
            var variable = $"{question.Id}.{type.Code}";
            var introduced = inclination.Of(variable);
            var more = Quota.Count(plan.Targets[question.Id][type.Code], frame.Count) - _latest[type.Code].Length;
            var others = Quota.Best([.. _innovators.Except(_latest[type.Code])], introduced, more);
            sheet.Set(variable, Enumerable.Range(0, frame.Count), "2");
            var without = Enumerable.Range(0, frame.Count).Except(_latest[type.Code]).Except(others).ToArray();
            sheet.Set(variable, Quota.Best(without, inclination.Of($"{variable}.-2"), Quota.Count(UnsureOfType, without.Length)), "-2");
            sheet.Set(variable, [.. _latest[type.Code], .. others], "1");
        }
    }

    void LatestTypes(Question question)
    {
        var breadth = inclination.Of("breadth");
        var count = new int[frame.Count];
        var parts = Parts("latest_types.count").OrderByDescending(p => p.Code, StringComparer.Ordinal).ToArray();
        foreach (var (code, units) in Quota.ShareOut(_innovators, parts, _ => breadth))
        {
            foreach (var unit in units)
                count[unit] = code[0] - '0';
        }
        var types = question.Items.Select(i => i.Code).ToArray();
        var ticks = new Ticks(_innovators, [.. types.Select(t => inclination.Of($"latest_types.{t}"))],
            [.. types.Select(t => Quota.Count(plan.Targets["latest_types"][t], _innovators.Length))]);
        ticks.Settle(u => count[u], u => count[u]);
        for (var t = 0; t < types.Length; t++)
            _latest[types[t]] = ticks.Of(t);
    }

    /// <summary>Technological innovations are shared out over the types first, then over the answers.</summary>
    void Technology(int[] asked)
    {
        var targets = plan.Targets["technology"];
        var technological = TypePatterns.Choose(asked, [.. _latest], plan.Targets["technological"],
            Quota.Count(targets["itself"] + targets["important"], asked.Length), inclination.Of("technological"));
        var itself = Quota.Best(technological, inclination.Of("technology.itself"), Quota.Count(targets["itself"], asked.Length));
        sheet.Set("technology", technological, "important");
        sheet.Set("technology", itself, "itself");
        int[] rest = [.. asked.Except(technological)];
        var minor = Quota.Best(rest, inclination.Of("technology.minor"), Quota.Count(targets["minor"], asked.Length));
        int[] others = [.. rest.Except(minor)];
        sheet.Set("technology", others, "none");
        sheet.Set("technology", minor, "minor");
        sheet.Set("technology", Quota.Best(others, inclination.Of("technology.-2"), Quota.Count(targets["-2"], asked.Length)), "-2");
    }

    /// <summary>Asked of those with a firm as partner, but published as a share of all innovators.</summary>
    void Procurement(int[] asked)
    {
        var targets = plan.Targets["procurement"];
        var bought = Quota.Best(asked, inclination.Of("procurement.1"), Quota.Count(targets["1"], _innovators.Length));
        int[] rest = [.. asked.Except(bought)];
        sheet.Set("procurement", bought, "1");
        sheet.Set("procurement", rest, "2");
        sheet.Set("procurement", Quota.Best(rest, inclination.Of("procurement.-2"), Quota.Count(targets["-2"], _innovators.Length)), "-2");
    }

    (string Code, double Percent)[] Parts(string of) => [.. plan.Targets[of].Select(t => (t.Key, t.Value))];
}
