namespace Innovare.Statbank.Selections;

/// <summary>What is wanted of one variable.</summary>
/// <param name="Values">The values of the answer, in its order.</param>
/// <param name="IsShown">False for a variable that is left out: it has one value, and no place in the answer.</param>
public sealed record Choice(IReadOnlyList<Made> Values, bool IsShown = true)
{
    /// <summary>Values of the table as they are.</summary>
    public static Choice Of(Variable variable, IEnumerable<int> positions)
    {
        ArgumentNullException.ThrowIfNull(variable);
        return new([.. positions.Select(p => new Made(variable.Values[p], [p]))]);
    }

    /// <summary>The variable left out: its total, or the sum of all it has.</summary>
    public static Choice LeftOut(Variable variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        return variable.Elimination is { } total && variable.PositionOf(total) is >= 0 and var position
            ? new([new(variable.Values[position], [position])], IsShown: false)
            : new([new(new("sum", variable.Name), [.. Enumerable.Range(0, variable.Values.Count)])], IsShown: false);
    }

    /// <summary>Every value is one of the table's own.</summary>
    public bool IsPlain { get; } = Values.All(v => v.Members.Count == 1);
}

/// <summary>One value of an answer.</summary>
/// <param name="Value">Its code and words.</param>
/// <param name="Members">Positions of the values of the table it is made of; one = that value itself.</param>
/// <param name="Operation">How several become one.</param>
public sealed record Made(Value Value, IReadOnlyList<int> Members, Operation Operation = Operation.Sum);

/// <summary>How values become one. All but the sum take exactly two.</summary>
public enum Operation
{
    Sum,
    Product,
    Quotient,
    Difference,
}
