namespace Innovare.Statbank.Selections;

/// <summary>Products, quotients and differences of two values of a variable.</summary>
static class Calculation
{
    /// <summary>The merged table with the values that are no sums calculated anew; a cell made of one that has no value has none itself.</summary>
    /// <param name="from">The table before.</param>
    /// <param name="into">The same with the new values of one variable.</param>
    /// <param name="variable">Number of the variable.</param>
    /// <param name="made">Its new values.</param>
    public static Cube Replace(Cube from, Cube into, int variable, IReadOnlyList<Made> made)
    {
        var inner = into.Variables.Skip(variable + 1).Aggregate(1, (product, v) => product * v.Values.Count);
        var (oldWidth, newWidth) = (from.Variables[variable].Values.Count, made.Count);
        double[] values = [.. into.Values];
        CellStatus[] statuses = [.. into.Statuses];
        for (var cell = 0; cell < values.Length; cell++)
        {
            var (outer, position) = Math.DivRem(cell / inner, newWidth);
            if (made[position] is { Operation: not Operation.Sum, Members: [var first, var second] } pair)
                (values[cell], statuses[cell]) = Of(pair.Operation, from, (outer * oldWidth + first) * inner + cell % inner, (outer * oldWidth + second) * inner + cell % inner);
        }
        return into with { Values = values, Statuses = statuses };
    }

    static (double, CellStatus) Of(Operation operation, Cube cube, int first, int second)
    {
        if (Unknown(cube.Statuses[first], cube.Statuses[second]) is { } status)
            return (double.NaN, status);
        var (a, b) = (Number(cube, first), Number(cube, second));
        var result = operation switch
        {
            Operation.Product => a * b,
            Operation.Quotient => a / b,
            Operation.Difference => a - b,
            _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "Not a calculation of two."),
        };
        return double.IsFinite(result) ? (result, CellStatus.Value) : (double.NaN, CellStatus.Missing); // divided by nothing
    }

    static double Number(Cube cube, int cell) => cube.Statuses[cell] == CellStatus.Nil ? 0 : cube.Values[cell];

    static CellStatus? Unknown(CellStatus one, CellStatus other)
    {
        CellStatus[] unknown = [.. new[] { one, other }.Where(s => s is not (CellStatus.Value or CellStatus.Nil)).Distinct()];
        return unknown switch
        {
            [] => null,
            [var only] => only,
            _ => unknown.Contains(CellStatus.Confidential) ? CellStatus.Confidential : CellStatus.Mixed,
        };
    }
}
