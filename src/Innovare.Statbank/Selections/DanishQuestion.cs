namespace Innovare.Statbank.Selections;

/// <summary>A question as StatBank Denmark's API asks it.</summary>
/// <param name="Wanted">One a variable that is chosen; values are <see cref="DanishExpression">expressions</see>.</param>
/// <param name="IsStreaming">All variables must be chosen, and nothing is calculated.</param>
/// <param name="IsNewestFirst">Times in falling order.</param>
public sealed record DanishQuestion(IReadOnlyList<Wanted> Wanted, bool IsStreaming = false, bool IsNewestFirst = false)
{
    /// <summary>The question, understood. Without a time it asks for the newest; a variable that may be left out and is not chosen is left out.</summary>
    public Extract Ask(Cube cube)
    {
        ArgumentNullException.ThrowIfNull(cube);
        var faults = new List<SelectionFault>();
        var asked = new Wanted?[cube.Variables.Count];
        foreach (var wanted in Wanted)
        {
            if (VariableAt(cube, wanted.Variable) is >= 0 and var v)
                asked[v] = asked[v] is { } before ? before with { Items = [.. before.Items, .. wanted.Items] } : wanted;
            else
                faults.Add(Fault.UnknownVariable(cube, wanted.Variable));
        }
        Choice[] choices = [.. cube.Variables.Select((variable, v) => Choose(cube, variable, asked[v]?.Items ?? [], faults))];
        return Extract.Of(cube, choices, faults);
    }

    Choice Choose(Cube cube, Variable variable, IReadOnlyList<string> items, List<SelectionFault> faults)
    {
        if (items.Count == 0)
            return LeaveOut(variable, faults);
        var values = DanishExpression.Choose(variable, items, faults);
        if (values.Any(v => v.Members.Count > 1) && (IsStreaming || (!cube.MayBeSummed && values.Any(v => v is { Operation: Operation.Sum, Members.Count: > 1 }))))
            faults.Add(Fault.Of(SelectionFault.SumRefused, variable.Code, null, variable.Values.Take(3).Select(v => v.Code)));
        return new(variable.Role == VariableRole.Time && IsNewestFirst ? [.. values.Reverse()] : values);
    }

    Choice LeaveOut(Variable variable, List<SelectionFault> faults)
    {
        if (IsStreaming)
            faults.Add(Fault.Missing(variable));
        else if (variable.Role == VariableRole.Time)
            return Choice.Of(variable, [variable.IsNewestFirst() ? 0 : variable.Values.Count - 1]);
        else if (!variable.MayBeLeftOut)
            faults.Add(Fault.Missing(variable));
        return Choice.LeftOut(variable);
    }

    // Danish clients call the time variable Tid, whatever its code.
    static int VariableAt(Cube cube, string code) =>
        cube.VariableAt(code) is >= 0 and var v ? v : string.Equals(code, "Tid", StringComparison.OrdinalIgnoreCase) ? cube.VariableAt("time") : -1;
}
