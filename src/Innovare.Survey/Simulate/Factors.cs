using Innovare.Survey.Design;

namespace Innovare.Survey.Simulate;

/// <summary>What promoted and what inhibited, so that each composite role (initiator, promoter or partner) has its own share too.</summary>
sealed class Factors(RoundDefinition round, SimulationPlan plan, Inclination inclination, Sheet sheet, AnswerFacts facts)
{
    /// <summary>Per cent of "promoted" that is "highly", and of "inhibited". Ours.</summary>
    const double HighlyPromoted = 55;
    const double HighlyInhibited = 30;

    public void Fill(Question question, int[] asked)
    {
        var promoted = new Dictionary<string, int[]>(StringComparer.Ordinal);
        if (string.Equals(question.Id, "factors", StringComparison.Ordinal))
        {
            foreach (var role in plan.Targets["roles"])
                Role(role.Key, role.Value, asked, promoted);
        }
        foreach (var item in question.Items)
        {
            var variable = $"{question.Id}.{item.Code}";
            var share = Quota.Count(plan.Targets[variable]["promoted"], asked.Length);
            Item(variable, asked, promoted.GetValueOrDefault(variable) ?? Quota.Best(asked, inclination.Of(variable), share));
        }
    }

    /// <summary>
    /// Initiators and partners of the role are known; just so many more are let in as the role's share asks, and only those
    /// in the role may say that it promoted.
    /// </summary>
    void Role(string role, double percent, int[] asked, Dictionary<string, int[]> promoted)
    {
        var rule = round.Tables.Derived.First(d => string.Equals(d.Id, $"role_{role}", StringComparison.Ordinal)).When;
        var variables = ((Rule.Any)rule).Parts.OfType<Rule.Answered>()
            .Select(a => a.Variable).Where(v => v.StartsWith("factors.", StringComparison.Ordinal)).ToArray();
        int[] already = [.. facts.Where(rule)];
        int[] more = Quota.Best([.. asked.Except(already)], inclination.Of($"roles.{role}"), Quota.Count(percent, asked.Length) - already.Length);
        var wanted = variables.Select(v => plan.Targets[v]["promoted"]).ToArray();
        var parts = variables.Select((v, i) => (v, 100 * wanted[i] / wanted.Sum())).ToArray();
        foreach (var (variable, through) in Quota.ShareOut(more, parts, inclination.Of))
        {
            int[] rest = [.. already.Concat(more).Except(through)];
            var share = Quota.Count(plan.Targets[variable]["promoted"], asked.Length);
            promoted[variable] = [.. through, .. Quota.Best(rest, inclination.Of(variable), share - through.Length)];
        }
    }

    void Item(string variable, int[] asked, int[] promoted)
    {
        var targets = plan.Targets[variable];
        sheet.Set(variable, asked, "3");
        sheet.Set(variable, promoted, "4");
        sheet.Set(variable, Highly(promoted, HighlyPromoted), "5");
        int[] left = [.. asked.Except(promoted)];
        foreach (var (about, code) in new[] { ("0", "0"), ("-2", "-2"), ("inhibited", "2") })
        {
            var chosen = Quota.Best(left, inclination.Of($"{variable}.{about}"), Quota.Count(targets[about], asked.Length));
            sheet.Set(variable, chosen, code);
            left = [.. left.Except(chosen)];
            if (code is "2")
                sheet.Set(variable, Highly(chosen, HighlyInhibited), "1");
        }

        int[] Highly(int[] units, double percent) =>
            Quota.Best(units, inclination.Of($"{variable} highly"), Quota.Count(percent, units.Length));
    }
}
