using Innovare.PublicSector;
using static System.FormattableString;

namespace Innovare.Survey.Design.Reading;

/// <summary>A table plan whose variables exist, whose merges make sense and whose cells can be protected.</summary>
static class TableChecks
{
    public static IEnumerable<Finding> Of(TablePlan plan, RoundParts parts, KnownVariables variables) =>
    [
        .. RoundChecks.Twice(plan.Derived.Select((d, i) => (d.Id, Invariant($"tables.json#/derived/{i}/id"))), "derived variable"),
        .. plan.Derived.SelectMany((d, i) => Derived(d, Invariant($"tables.json#/derived/{i}"), variables)),
        .. RoundChecks.Twice(plan.Breakdowns.Select((b, i) => (b.Id, Invariant($"tables.json#/breakdowns/{i}/id"))), "breakdown"),
        .. plan.Breakdowns.SelectMany((b, i) => Breakdown(b, Invariant($"tables.json#/breakdowns/{i}"), parts, variables)),
        .. RoundChecks.Twice(plan.Tables.Select((t, i) => (t.Id, Invariant($"tables.json#/tables/{i}/id"))), "table"),
        .. plan.Tables.SelectMany((t, i) => Table(t, Invariant($"tables.json#/tables/{i}"), plan, parts, variables)),
    ];

    static IEnumerable<Finding> Derived(DerivedVariable derived, string where, KnownVariables variables) =>
        variables.IsCircular(derived.Id)
            ? [new("derived-circle", where + "/when", $"“{derived.Id}” is derived from itself.", "Break the circle.")]
            : variables.Check(derived.When, where + "/when");

    static IEnumerable<Finding> Breakdown(Breakdown breakdown, string where, RoundParts parts, KnownVariables variables)
    {
        if (breakdown.Register is { } register)
        {
            foreach (var finding in RoundChecks.NotInFrame([(register, where + "/register")]))
                yield return finding;
            if (!parts.Codelists.ContainsKey(register))
                yield return new("codelist-unknown", where + "/register", $"There is no codelist “{register}”.", $"Add codelists/{register}.csv with code, da, en.");
        }
        else if (breakdown.Values.Count == 0)
        {
            yield return new("values-missing", where + "/values", $"The breakdown “{breakdown.Id}” has neither a register variable nor values.", "Write one of the two.");
        }
        foreach (var finding in Categories(breakdown.Values, where + "/values", parts, variables))
            yield return finding;
    }

    static IEnumerable<Finding> Categories(IReadOnlyList<Category> categories, string where, RoundParts parts, KnownVariables variables)
    {
        foreach (var finding in RoundChecks.Twice(categories.Select((c, i) => (c.Code, Invariant($"{where}/{i}/code"))), "value"))
            yield return finding;
        for (var i = 0; i < categories.Count; i++)
        {
            foreach (var finding in variables.Check(categories[i].When, Invariant($"{where}/{i}/when")))
                yield return finding;
            var isShown = parts.Head is not null && (categories[i].ValidFrom is not { } from || from <= parts.Head.Year);
            if (isShown && variables.RestsOnUnasked(categories[i].When))
                yield return new("category-unasked", Invariant($"{where}/{i}"), $"“{categories[i].Code}” rests on questions this round does not ask.", "Write validFrom, the first round that asks them.");
        }
    }

    static List<Finding> Table(TableDefinition table, string where, TablePlan plan, RoundParts parts, KnownVariables variables)
    {
        var findings = variables.Check(table.Base, where + "/base").ToList();
        findings.AddRange(Categories(table.Variable.Values, where + "/variable/values", parts, variables));
        if (table.Variable.Values.Count == 0)
            findings.Add(new("values-missing", where + "/variable/values", $"The table “{table.Id}” has no values.", "Write its categories."));
        foreach (var (name, at) in table.By.SelectMany((by, i) => by.Select((name, j) => (name, Invariant($"{where}/by/{i}/{j}")))))
            if (plan.Breakdowns.All(b => b.Id != name))
                findings.Add(new("breakdown-unknown", at, $"There is no breakdown “{name}”.", $"Use some of {string.Join(", ", plan.Breakdowns.Select(b => b.Id))}."));
        findings.AddRange(Totals(table, where + "/by"));
        if (table.Protection.Minimum < 3)
            findings.Add(new("number-outside", where + "/protection/minimum", Invariant($"Cells with {table.Protection.Minimum} answers would be shown."), "Write 3 or more."));
        if (table.Protection.RoundCountsTo < 5)
            findings.Add(new("number-outside", where + "/protection/roundCountsTo", Invariant($"Answers would be shown rounded to {table.Protection.RoundCountsTo}."), "Write 5 or more."));
        findings.AddRange(Merges(table, where + "/protection/merges", plan, variables));
        return findings;
    }

    /// <summary>Protection needs the totals of every crossing, and so do readers.</summary>
    static IEnumerable<Finding> Totals(TableDefinition table, string where)
    {
        for (var i = 0; i < table.By.Count; i++)
            foreach (var left in table.By[i].Select(dropped => table.By[i].Where(b => b != dropped).ToHashSet(StringComparer.Ordinal)))
                if (!table.By.Any(left.SetEquals))
                    yield return new("by-total-missing", Invariant($"{where}/{i}"), $"The crossing {string.Join(" × ", table.By[i])} is made, but [{string.Join(", ", left)}] is not.", $"Add [{string.Join(", ", left)}], the total of the crossing.");
    }

    static IEnumerable<Finding> Merges(TableDefinition table, string where, TablePlan plan, KnownVariables variables)
    {
        var merged = new HashSet<(string, string)>(); // a later merge may build on an earlier one
        for (var i = 0; i < table.Protection.Merges.Count; i++)
        {
            var merge = table.Protection.Merges[i];
            if (ValuesOf(merge.Variable, table, plan, variables) is not { } known)
            {
                yield return new("merge-variable-unknown", Invariant($"{where}/{i}/variable"), $"The table “{table.Id}” has no variable “{merge.Variable}”.", "Use a breakdown of the table, or the table's own variable.");
                continue;
            }
            foreach (var (code, at) in merge.Values.Select((v, j) => (v, j)))
                if (!known.Contains(code, StringComparer.Ordinal) && !merged.Contains((merge.Variable, code)))
                    yield return new("merge-value-unknown", Invariant($"{where}/{i}/values/{at}"), $"“{merge.Variable}” has no value “{code}”.", $"Use some of {string.Join(", ", known)}.");
            if (merge.Values.Count < 2)
                yield return new("merge-too-few", Invariant($"{where}/{i}/values"), "A merge needs two values or more.", "Name the values that become one.");
            merged.Add((merge.Variable, merge.Into));
        }
    }

    /// <summary>Codes of a variable of the table, its total left out; null when the table has no such variable.</summary>
    public static IReadOnlyList<string>? ValuesOf(string variable, TableDefinition table, TablePlan plan, KnownVariables variables)
    {
        if (string.Equals(variable, table.Variable.Id, StringComparison.Ordinal))
            return [.. table.Variable.Values.Select(v => v.Code)];
        if (!table.By.Any(by => by.Contains(variable, StringComparer.Ordinal)) || plan.Breakdowns.FirstOrDefault(b => b.Id == variable) is not { } breakdown)
            return null;
        return breakdown.Register is { } register ? variables.CodesOf(register) ?? [] : [.. breakdown.Values.Select(v => v.Code)];
    }
}
