namespace Innovare.Statbank;

/// <summary>Which values of each variable of a table are wanted.</summary>
/// <param name="Positions">Per variable, in table order: positions of the chosen values, ascending.</param>
/// <param name="Faults">What in the question could not be understood; empty for a selection that can be cut.</param>
public sealed record Selection(IReadOnlyList<IReadOnlyList<int>> Positions, IReadOnlyList<SelectionFault> Faults)
{
    /// <summary>Every value of every variable.</summary>
    public static Selection All(Cube cube)
    {
        ArgumentNullException.ThrowIfNull(cube);
        return new([.. cube.Variables.Select(AllOf)], []);
    }

    /// <summary>What a reader sees who has chosen nothing: the first breakdown in full, the others as totals, all the rest.</summary>
    public static Selection Default(Cube cube)
    {
        ArgumentNullException.ThrowIfNull(cube);
        var first = cube.Variables.FirstOrDefault(v => v.Elimination is not null);
        return new([.. cube.Variables.Select(v => ReferenceEquals(v, first) ? AllOf(v) : TotalOrAll(v))], []);
    }

    /// <summary>The selection a query asks for: <c>level=total,municipal</c>, <c>time=*</c>; a key may stand several times.</summary>
    /// <remarks>
    /// Nothing asked = <see cref="Default"/>. A variable left out is its total, or all its values when it has no total.
    /// The time variable also answers to <c>time</c>. Codes are read without regard to case; order and repeats do not matter.
    /// </remarks>
    public static Selection Parse(Cube cube, IEnumerable<KeyValuePair<string, string>> query)
    {
        ArgumentNullException.ThrowIfNull(cube);
        var asked = query.Where(pair => !string.IsNullOrWhiteSpace(pair.Value)).ToLookup(pair => VariableAt(cube, pair.Key));
        if (asked.Count == 0)
            return Default(cube);
        var faults = asked[-1].Select(pair => UnknownVariable(cube, pair.Key)).ToList();
        var positions = cube.Variables.Select((variable, v) => asked.Contains(v)
            ? Chosen(variable, asked[v].SelectMany(pair => Codes(pair.Value)), faults)
            : TotalOrAll(variable));
        return new([.. positions], faults);
    }

    /// <summary>The smaller table. All per-cell arrays and notes come along.</summary>
    /// <exception cref="InvalidOperationException">The selection has faults.</exception>
    public Cube Cut(Cube cube)
    {
        ArgumentNullException.ThrowIfNull(cube);
        if (Faults.Count > 0)
            throw new InvalidOperationException($"The selection has faults: {Faults[0]}");
        return cube.Cut(Positions);
    }

    static IReadOnlyList<int> AllOf(Variable variable) => [.. Enumerable.Range(0, variable.Values.Count)];

    static IReadOnlyList<int> TotalOrAll(Variable variable) =>
        variable.Elimination is { } total && variable.PositionOf(total) is >= 0 and var position ? [position] : AllOf(variable);

    static int VariableAt(Cube cube, string code)
    {
        for (var v = 0; v < cube.Variables.Count; v++)
            if (string.Equals(cube.Variables[v].Code, code, StringComparison.OrdinalIgnoreCase))
                return v;
        return string.Equals(code, "time", StringComparison.OrdinalIgnoreCase)
            ? cube.Variables.Select(v => v.Role).ToList().IndexOf(VariableRole.Time)
            : -1;
    }

    static string[] Codes(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    static IReadOnlyList<int> Chosen(Variable variable, IEnumerable<string> codes, List<SelectionFault> faults)
    {
        var chosen = new SortedSet<int>();
        foreach (var code in codes)
        {
            if (code is "*")
                chosen.UnionWith(AllOf(variable));
            else if (variable.PositionOf(code) is >= 0 and var position)
                chosen.Add(position);
            else
                faults.Add(UnknownValue(variable, code));
        }
        return [.. chosen];
    }

    static SelectionFault UnknownVariable(Cube cube, string code) =>
        new("table-variable-unknown", code, null, Nearest.To(code, cube.Variables.Select(v => (v.Code, v.Name))));

    static SelectionFault UnknownValue(Variable variable, string code) =>
        new("table-value-unknown", variable.Code, code, Nearest.To(code, variable.Values.Select(v => (v.Code, v.Name))));
}

/// <summary>Something asked for that the table does not hold.</summary>
/// <param name="Code"><c>table-variable-unknown</c> or <c>table-value-unknown</c>.</param>
/// <param name="Variable">Code of the variable as it was asked for.</param>
/// <param name="Value">Code of the value that was asked for, or null when the variable itself is unknown.</param>
/// <param name="Nearest">Known codes most like it, best first.</param>
public sealed record SelectionFault(string Code, string Variable, string? Value, IReadOnlyList<string> Nearest);
