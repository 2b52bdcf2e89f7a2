namespace Innovare.Statbank.Selections;

/// <summary>Which values of each variable of a table are wanted, as the table's page asks.</summary>
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

    /// <summary>The selection a query asks for: <c>level=total,municipal</c>, <c>time=top(3)</c>; a key may stand several times.</summary>
    /// <remarks>
    /// Nothing asked = <see cref="Default"/>. A variable left out is its total, or all its values when it has no total.
    /// The time variable also answers to <c>time</c>. Values are codes or <see cref="PxWebExpression">expressions</see>; order and repeats do not matter.
    /// </remarks>
    public static Selection Parse(Cube cube, IEnumerable<KeyValuePair<string, string>> query)
    {
        ArgumentNullException.ThrowIfNull(cube);
        var asked = query.Where(pair => !string.IsNullOrWhiteSpace(pair.Value)).ToLookup(pair => cube.VariableAt(pair.Key));
        if (asked.Count == 0)
            return Default(cube);
        var faults = asked[-1].Select(pair => Fault.UnknownVariable(cube, pair.Key)).ToList();
        var positions = cube.Variables.Select((variable, v) => asked.Contains(v)
            ? PxWebExpression.Choose(variable, asked[v].SelectMany(pair => Items(pair.Value)), faults)
            : TotalOrAll(variable));
        return new([.. positions], faults);
    }

    /// <summary>The smaller table. All per-cell columns and notes come along.</summary>
    /// <exception cref="InvalidOperationException">The selection has faults.</exception>
    public Cube Cut(Cube cube)
    {
        ArgumentNullException.ThrowIfNull(cube);
        if (Faults.Count > 0)
            throw new InvalidOperationException($"The selection has faults: {Faults[0]}");
        return cube.Cut(Positions);
    }

    // An open bracket makes the list unreadable; read as one item it is refused by name.
    static IEnumerable<string> Items(string list) => (CodeList.Split(list) ?? [list]).Where(item => item.Length > 0);

    static IReadOnlyList<int> AllOf(Variable variable) => [.. Enumerable.Range(0, variable.Values.Count)];

    static IReadOnlyList<int> TotalOrAll(Variable variable) =>
        variable.Elimination is { } total && variable.PositionOf(total) is >= 0 and var position ? [position] : AllOf(variable);
}
