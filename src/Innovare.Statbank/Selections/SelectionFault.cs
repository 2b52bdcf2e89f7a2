namespace Innovare.Statbank.Selections;

/// <summary>Something asked for that the table does not hold or cannot give.</summary>
/// <param name="Code">Which fault: one of the constants here.</param>
/// <param name="Variable">Code of the variable as it was asked for.</param>
/// <param name="Value">The code or expression that was asked for, or null when the fault is the variable's.</param>
/// <param name="Nearest">What can be chosen: known codes most like it, best first.</param>
public sealed record SelectionFault(string Code, string Variable, string? Value, IReadOnlyList<string> Nearest)
{
    /// <summary>The table has no such variable.</summary>
    public const string VariableUnknown = "table-variable-unknown";

    /// <summary>The variable has no such value.</summary>
    public const string ValueUnknown = "table-value-unknown";

    /// <summary>The expression cannot be read.</summary>
    public const string ExpressionBad = "table-expression-bad";

    /// <summary>A variable that cannot be left out was left out.</summary>
    public const string VariableMissing = "table-variable-missing";

    /// <summary>The variable has no such codelist.</summary>
    public const string CodelistUnknown = "table-codelist-unknown";

    /// <summary>The table's figures must not be added up: shares, averages.</summary>
    public const string SumRefused = "table-sum-refused";

    /// <summary>A variable is placed twice, or is not in the answer.</summary>
    public const string PlacementBad = "table-placement-bad";
}

/// <summary>Makes faults that help: with what could have been meant, and never longer than a line.</summary>
static class Fault
{
    const int MostShown = 80;

    // A variable of very many values is not searched through to the end.
    const int MostSearched = 2000;

    public static SelectionFault UnknownVariable(Cube cube, string code) =>
        new(SelectionFault.VariableUnknown, Short(code), null, Nearest.To(code, cube.Variables.Select(v => (v.Code, v.Name))));

    public static SelectionFault Missing(Variable variable) =>
        new(SelectionFault.VariableMissing, variable.Code, null, [.. variable.Values.Take(3).Select(v => v.Code)]);

    public static SelectionFault UnknownValue(Variable variable, string asked) => Near(SelectionFault.ValueUnknown, variable, asked);

    public static SelectionFault BadExpression(Variable variable, string asked) => Near(SelectionFault.ExpressionBad, variable, asked);

    public static SelectionFault Of(string code, string variable, string? asked, IEnumerable<string> choices) =>
        new(code, Short(variable), asked is null ? null : Short(asked), [.. choices]);

    // What is looked for within an expression is its code.
    static SelectionFault Near(string code, Variable variable, string asked)
    {
        var word = Short(asked).Split('(', ')', '*', '?', ',').MaxBy(part => part.Length)!; // a split is never empty
        return new(code, variable.Code, Short(asked), Nearest.To(word, variable.Values.Take(MostSearched).Select(v => (v.Code, v.Name))));
    }

    static string Short(string asked) => asked.Length <= MostShown ? asked : asked[..MostShown] + "…";
}
