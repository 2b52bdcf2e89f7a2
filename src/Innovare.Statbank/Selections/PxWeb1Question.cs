namespace Innovare.Statbank.Selections;

/// <summary>A question as PxWebApi 1 asks it.</summary>
/// <param name="Filters">One a variable that is chosen.</param>
public sealed record PxWeb1Question(IReadOnlyList<PxWeb1Filter> Filters)
{
    /// <summary>The question, understood. A variable that is not chosen is left out where it may be, else all its values are taken.</summary>
    public Extract Ask(Cube cube)
    {
        ArgumentNullException.ThrowIfNull(cube);
        var faults = new List<SelectionFault>();
        var choices = new Choice?[cube.Variables.Count];
        foreach (var filter in Filters)
        {
            if (cube.VariableAt(filter.Variable) is >= 0 and var v)
                choices[v] = Choose(cube, cube.Variables[v], filter, faults);
            else
                faults.Add(Fault.UnknownVariable(cube, filter.Variable));
        }
        return Extract.Of(cube, [.. cube.Variables.Select((variable, v) => choices[v] ?? Unasked(variable))], faults);
    }

    static Choice Unasked(Variable variable) => variable.MayBeLeftOut
        ? Choice.LeftOut(variable)
        : Choice.Of(variable, Enumerable.Range(0, variable.Values.Count));

    static Choice Choose(Cube cube, Variable variable, PxWeb1Filter filter, List<SelectionFault> faults)
    {
        var (kind, name) = filter.Filter.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon
            ? (filter.Filter[..colon].ToUpperInvariant(), filter.Filter[(colon + 1)..])
            : (filter.Filter.ToUpperInvariant(), "");
        return kind switch
        {
            "ITEM" => Choice.Of(variable, Items(variable, filter.Values, faults)),
            "ALL" => Choice.Of(variable, All(variable, filter.Values, faults)),
            "TOP" => Choice.Of(variable, PxWebExpression.Choose(variable, [$"top({string.Concat(filter.Values.Take(1))})"], faults)),
            "AGG" or "VS" => Listed(cube, variable, kind + "_" + name, filter.Values, faults),
            _ => Wrong(variable, filter.Filter, faults),
        };
    }

    static Choice Wrong(Variable variable, string filter, List<SelectionFault> faults)
    {
        faults.Add(Fault.Of(SelectionFault.ExpressionBad, variable.Code, filter, ["item", "all", "top", "agg:", "vs:"]));
        return Choice.Of(variable, []);
    }

    static IReadOnlyList<int> Items(Variable variable, IReadOnlyList<string> values, List<SelectionFault> faults)
    {
        var chosen = new bool[variable.Values.Count];
        foreach (var code in values)
        {
            if (variable.PositionOf(code) is >= 0 and var position)
                chosen[position] = true;
            else if (faults.Count < MostFaults)
                faults.Add(Fault.UnknownValue(variable, code));
        }
        return Lookup.Positions(chosen);
    }

    const int MostFaults = 20;
    const int MostPatterns = 200;

    static int[] All(Variable variable, IReadOnlyList<string> patterns, List<SelectionFault> faults)
    {
        int[] found = [.. Enumerable.Range(0, variable.Values.Count).Where(i => patterns.Take(MostPatterns).Any(p => Pattern.Fits(p, variable.Values[i].Code)))];
        if (found.Length == 0 || patterns.Count > MostPatterns)
            faults.Add(Fault.UnknownValue(variable, string.Join(',', patterns.Take(MostFaults))));
        return found;
    }

    // Codelists are agg_NAME and vs_NAME here; v1 names them by file, with its ending or without.
    static Choice Listed(Cube cube, Variable variable, string id, IReadOnlyList<string> values, List<SelectionFault> faults)
    {
        var plain = id.EndsWith(".agg", StringComparison.OrdinalIgnoreCase) ? id[..^4] : id.EndsWith(".vs", StringComparison.OrdinalIgnoreCase) ? id[..^3] : id;
        if (CodelistChoice.Find(variable, plain) is { } codelist)
            return CodelistChoice.Of(cube, variable, codelist, values, isSingle: false, faults);
        faults.Add(CodelistChoice.Unknown(variable, plain));
        return Choice.Of(variable, []);
    }
}

/// <summary>What is wanted of one variable.</summary>
/// <param name="Variable">Its code.</param>
/// <param name="Filter">item, all, top, agg:NAME or vs:NAME.</param>
/// <param name="Values">Codes, patterns or a number, as the filter says.</param>
public sealed record PxWeb1Filter(string Variable, string Filter, IReadOnlyList<string> Values);
