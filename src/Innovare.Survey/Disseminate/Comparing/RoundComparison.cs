using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Survey.Design;

namespace Innovare.Survey.Disseminate.Comparing;

/// <summary>
/// Own answers beside the released tables of a round. Each category is held against the answers by the very rule its figures
/// were counted with, and the figure is read out of the released table and from nowhere else.
/// </summary>
public static class RoundComparison
{
    /// <summary>The tables that say something to what was answered; a figure that is not shown for the group gives way to a wider group's.</summary>
    /// <param name="form">What was asked.</param>
    /// <param name="facts">What was answered, and what the register knows.</param>
    /// <param name="released">The round the tables are of.</param>
    /// <param name="tables">Its released tables.</param>
    /// <param name="peers">Whom to be compared with.</param>
    public static IReadOnlyList<ComparedTable> Of(Form form, IFacts facts, RoundDefinition released, IReadOnlyList<Cube> tables, Peers peers)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(released);
        ArgumentNullException.ThrowIfNull(tables);
        var said = new SaidFacts(facts, released);
        return [.. from plan in released.Tables.Tables
                   where plan.Measure == Measure.Share && (plan.Base is null || plan.Base.Holds(said))
                   let cube = tables.FirstOrDefault(t => t.Id == plan.Id)
                   where cube is not null
                   let lines = Lines(form, said, released, plan, cube, peers).ToList()
                   where lines.Count > 0
                   select new ComparedTable(plan.Id, plan.Title, plan.BaseText, lines)];
    }

    /// <summary>The published cell of a category for the narrowest group that has one; null when no group has.</summary>
    /// <param name="released">The round.</param>
    /// <param name="plan">The table.</param>
    /// <param name="cube">The table as it was released.</param>
    /// <param name="category">Code of the table's own variable.</param>
    /// <param name="register">What the register knows of the workplace.</param>
    /// <param name="peers">Whom to be compared with.</param>
    public static Beside? Figure(RoundDefinition released, TableDefinition plan, Cube cube, string category, Func<string, string?> register, Peers peers)
    {
        ArgumentNullException.ThrowIfNull(cube);
        return Groups(peers).Select(by => Cell(released, plan, cube, category, register, by)).FirstOrDefault(c => c is not null);
    }

    static IEnumerable<ComparedLine> Lines(Form form, SaidFacts said, RoundDefinition released, TableDefinition plan, Cube cube, Peers peers) =>
        from category in plan.Variable.Values
        where category.ValidFrom is null || category.ValidFrom <= released.Round.Year
        let own = category.When is { } rule ? OwnOf(form, said, rule) : null
        where own is not null
        let beside = Figure(released, plan, cube, category.Code, said.Register, peers)
        where beside is not null
        select new ComparedLine(category.Text, own.Value, beside);

    /// <summary>What was answered; null when nothing was that the rule asks for, or what would make it true may never have been asked.</summary>
    static Own? OwnOf(Form form, SaidFacts said, Rule rule)
    {
        var asked = rule.AnswersAsked(said.Derived).Distinct(StringComparer.Ordinal).Select(v => (Variable: v, Code: said.Answer(v))).ToList();
        var codes = asked.Where(v => v.Code is not (null or "-1" or "-3")).ToList();
        return codes.Count == 0 ? null
            : rule.Holds(said) ? Own.Yes
            : asked.Exists(v => v.Code is null) ? null
            : codes.Exists(c => c.Code == "-2" || SaidNotToKnow(form, said, c.Variable)) ? Own.DontKnow
            : Own.No;
    }

    /// <summary>Nobody knew: "don't know" is ticked in a list where several can be.</summary>
    static bool SaidNotToKnow(Form form, SaidFacts said, string variable) =>
        variable.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && form.Find(variable[..dot]) is { Kind: QuestionKind.Multiple } question
        && question.Answers.Any(a => a.Exclusive && a.Text.En.StartsWith("Don", StringComparison.OrdinalIgnoreCase) && said.Answer($"{question.Id}.{a.Code}") == "1");

    static string[][] Groups(Peers peers) => peers switch
    {
        Peers.Subsector => [["level", "subsector"], ["subsector"], ["level"], []],
        Peers.Size => [["level", "size"], ["size"], ["level"], []],
        Peers.Level => [["level"], []],
        _ => [[]],
    };

    static Beside? Cell(RoundDefinition released, TableDefinition plan, Cube cube, string category, Func<string, string?> register, string[] by)
    {
        if (CellOf(released, plan, cube, category, register, by) is not var (cell, names))
            return null;
        var time = cube.Variables.First(v => v.Role == VariableRole.Time);
        return new(cube.Id, cube.Values[cell],
            (cube.Lower?[cell], cube.Upper?[cell]) is ({ } lower, { } upper) && double.IsFinite(lower) && double.IsFinite(upper) ? (lower, upper) : null,
            cube.CellNotes.GetValueOrDefault(cell)?.Note, time.Values[YearOf(time, released)].Name, cube.Unit,
            names.Count == 0 ? Label.Of("Alle", "All") : Label.Of(string.Join(", ", names.Select(n => n["da"])), string.Join(", ", names.Select(n => n["en"]))));
    }

    /// <summary>The published cell of a category in the group that those register variables make, and the names of its values; null when there is none.</summary>
    internal static (int Cell, IReadOnlyList<Label> Names)? CellOf(RoundDefinition released, TableDefinition plan, Cube cube, string category, Func<string, string?> register, string[] by)
    {
        var (at, names) = (new int[cube.Variables.Count], new List<Label>());
        for (var v = 0; v < at.Length; v++)
        {
            var variable = cube.Variables[v];
            var group = released.Tables.Breakdowns.FirstOrDefault(b => b.Id == variable.Code)?.Register is { } name && by.Contains(name) ? name : null;
            at[v] = variable.Role == VariableRole.Time ? YearOf(variable, released)
                : variable.Code == plan.Variable.Id ? PositionOf(plan, variable, category)
                : group is not null ? register(group) is { } code ? PositionOf(plan, variable, code) : -1
                : variable.Elimination is { } total ? variable.PositionOf(total) : -1;
            if (at[v] < 0)
                return null;
            if (group is not null)
                names.Add(variable.Values[at[v]].Name);
        }
        if (names.Count < by.Length) // the table is not broken down so
            return null;
        var cell = (int)cube.IndexOf(at);
        return cube.Statuses[cell] == CellStatus.Value ? (cell, names) : null;
    }

    static int YearOf(Variable time, RoundDefinition released) => time.PositionOf(FormattableString.Invariant($"{released.Round.Year}"));

    /// <summary>Where a code stands, or the value it was merged into.</summary>
    static int PositionOf(TableDefinition plan, Variable variable, string code)
    {
        for (var tries = plan.Protection.Merges.Count; variable.PositionOf(code) < 0 && tries >= 0; tries--)
            code = plan.Protection.Merges.FirstOrDefault(m => m.Variable == variable.Code && m.Values.Contains(code, StringComparer.Ordinal))?.Into ?? code;
        return variable.PositionOf(code);
    }

    /// <summary>Answers and register of the respondent, with the derived rules and the round the tables were made by.</summary>
    sealed class SaidFacts(IFacts said, RoundDefinition released) : IFacts
    {
        public string? Answer(string variable) => said.Answer(variable);

        public string? Register(string variable) => said.Register(variable);

        public string? Round(string variable) => released.Round.Value(variable);

        public Rule Derived(string id) => released.Tables.Derived.First(d => d.Id == id).When;
    }
}

/// <summary>A released table beside what was answered.</summary>
/// <param name="Table">Its id.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Base">Of whom its shares are.</param>
/// <param name="Lines">Its categories.</param>
public sealed record ComparedTable(string Table, Text Title, Text Base, IReadOnlyList<ComparedLine> Lines);

/// <summary>A category of a table.</summary>
/// <param name="Says">The category.</param>
/// <param name="Own">Whether it holds for the respondent.</param>
/// <param name="Beside">How many of the others it holds for.</param>
public sealed record ComparedLine(Text Says, Own Own, Beside Beside);
