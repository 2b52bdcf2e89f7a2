namespace Innovare.Statbank.Selections;

/// <summary>A question as PxWebApi 2 asks it.</summary>
/// <param name="Wanted">One a variable that is chosen.</param>
/// <param name="Heading">Variables of the columns, or null when not said.</param>
/// <param name="Stub">Variables of the rows, or null when not said.</param>
public sealed record PxWebQuestion(IReadOnlyList<Wanted> Wanted, IReadOnlyList<string>? Heading = null, IReadOnlyList<string>? Stub = null)
{
    /// <summary>The question, understood; without any choice it is <see cref="DefaultQuestion"/>.</summary>
    public Extract Ask(Cube cube)
    {
        ArgumentNullException.ThrowIfNull(cube);
        if (Wanted.Count == 0)
            return (DefaultQuestion.Of(cube) with { Heading = Heading ?? DefaultQuestion.Of(cube).Heading, Stub = Stub ?? DefaultQuestion.Of(cube).Stub }).Ask(cube);
        var faults = new List<SelectionFault>();
        var asked = new Wanted?[cube.Variables.Count];
        foreach (var wanted in Wanted)
        {
            if (cube.VariableAt(wanted.Variable) is >= 0 and var v)
                asked[v] = asked[v] is { } before ? before with { Items = [.. before.Items, .. wanted.Items], Codelist = before.Codelist ?? wanted.Codelist } : wanted;
            else
                faults.Add(Fault.UnknownVariable(cube, wanted.Variable));
        }
        Choice[] choices = [.. cube.Variables.Select((variable, v) => Choose(cube, variable, asked[v], faults))];
        return Placed(cube, Extract.Of(cube, choices, faults), [.. Enumerable.Range(0, choices.Length).Where(v => asked[v] is null)], faults);
    }

    static Choice Choose(Cube cube, Variable variable, Wanted? wanted, List<SelectionFault> faults)
    {
        // A variable with a codelist but no values is left out as any other.
        if (wanted is null || wanted.Items.Count == 0)
            return LeaveOut(variable, faults);
        if (wanted.Codelist is not { Length: > 0 } id)
            return Choice.Of(variable, PxWebExpression.Choose(variable, wanted.Items, faults));
        if (CodelistChoice.Find(variable, id) is { } codelist)
            return CodelistChoice.Of(cube, variable, codelist, wanted.Items, wanted.IsSingle, faults);
        faults.Add(CodelistChoice.Unknown(variable, id));
        return Choice.Of(variable, []);
    }

    static Choice LeaveOut(Variable variable, List<SelectionFault> faults)
    {
        // A variable with nothing to choose between is no question: a table made without contents has one value of them.
        if (variable.Role == VariableRole.Contents && variable.Values.Count == 1)
            return Choice.Of(variable, [0]);
        if (!variable.MayBeLeftOut)
            faults.Add(Fault.Missing(variable));
        return Choice.LeftOut(variable);
    }

    // As the reference server: one side may be left to be the rest; both must hold every shown variable once.
    // A variable that nobody asked for, such as contents of one value, needs no place of its own: it joins the columns.
    Extract Placed(Cube cube, Extract extract, int[] unasked, List<SelectionFault> faults)
    {
        if (Heading is not { Count: > 0 } && Stub is not { Count: > 0 })
            return extract;
        var heading = Numbers(cube, Heading ?? [], faults);
        var stub = Numbers(cube, Stub ?? [], faults);
        if (stub.Count > 0 && heading.Count > 0)
            heading.InsertRange(0, extract.Order.Intersect(unasked).Except(heading).Except(stub));
        // What is left stands in the order it was asked for.
        int[] rest = [.. Wanted.Select(w => cube.VariableAt(w.Variable)).Concat(extract.Order).Where(extract.Order.Contains).Except(heading).Except(stub)];
        if (stub.Count == 0)
            stub.AddRange(rest);
        else if (heading.Count == 0)
            heading.AddRange(rest);
        else if (rest.Length > 0)
            faults.Add(Fault.Of(SelectionFault.PlacementBad, cube.Variables[rest[0]].Code, null, []));
        int[] order = [.. stub, .. heading];
        if (order.GroupBy(v => v).FirstOrDefault(same => same.Count() > 1)?.Key is { } twice)
            faults.Add(Fault.Of(SelectionFault.PlacementBad, cube.Variables[twice].Code, null, []));
        foreach (var hidden in order.Except(extract.Order))
            faults.Add(Fault.Of(SelectionFault.PlacementBad, cube.Variables[hidden].Code, null, extract.Order.Select(v => cube.Variables[v].Code)));
        return extract with { Order = order, StubCount = stub.Count };
    }

    static List<int> Numbers(Cube cube, IReadOnlyList<string> codes, List<SelectionFault> faults)
    {
        var numbers = new List<int>();
        foreach (var code in codes)
        {
            if (cube.VariableAt(code) is >= 0 and var v)
                numbers.Add(v);
            else
                faults.Add(Fault.UnknownVariable(cube, code));
        }
        return numbers;
    }
}

/// <summary>What is wanted of one variable.</summary>
/// <param name="Variable">Its code, or <c>time</c>.</param>
/// <param name="Items">Codes and <see cref="PxWebExpression">expressions</see>.</param>
/// <param name="Codelist">The list the codes are from; null = the variable's own.</param>
/// <param name="IsSingle">Of a codelist of groups: the members one by one instead of their sum.</param>
public sealed record Wanted(string Variable, IReadOnlyList<string> Items, string? Codelist = null, bool IsSingle = false)
{
    /// <summary>What stands after <c>valuecodes[…]=</c>: items between commas, in square brackets when they hold a comma themselves.</summary>
    public static Wanted Parse(string variable, string list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return new(variable, CodeList.Split(list) ?? [list]);
    }
}
