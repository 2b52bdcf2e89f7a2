namespace Innovare.Statbank.Selections;

/// <summary>Selection expressions of PxWebApi 2: <c>*</c>, <c>x*</c>, <c>?</c>, <c>top(n,offset)</c>, <c>bottom</c>, <c>from</c>, <c>to</c>, <c>range(a,b)</c>.</summary>
/// <remarks>
/// A text that is itself a code is that code. Case does not count. For time, top is the newest and bottom the oldest, however the
/// table lists them; for other variables they follow the list. Source: the PxWebApi 2 user guide, and a probe of the reference server.
/// </remarks>
public static class PxWebExpression
{
    const int MostLetters = 400;
    const int MostExpressions = 200;
    const int MostFaults = 20;

    /// <summary>The chosen positions, ascending. What cannot be understood is added to the faults.</summary>
    /// <remarks>Each expression may touch every value, so their number is bounded, and so is the number of faults told.</remarks>
    public static IReadOnlyList<int> Choose(Variable variable, IEnumerable<string> items, ICollection<SelectionFault> faults)
    {
        ArgumentNullException.ThrowIfNull(variable);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(faults);
        var chosen = new bool[variable.Values.Count];
        var expressions = 0;
        foreach (var item in items.Distinct(StringComparer.Ordinal))
        {
            if (variable.PositionOf(item) is >= 0 and var position)
                chosen[position] = true;
            else if (Mark(variable, item, chosen) is { } fault)
                faults.Add(fault);
            else if (++expressions == MostExpressions)
                faults.Add(Fault.BadExpression(variable, item));
            if (faults.Count >= MostFaults || expressions == MostExpressions)
                return [];
        }
        return Lookup.Positions(chosen);
    }

    static SelectionFault? Mark(Variable variable, string item, bool[] chosen)
    {
        if (item.Length > MostLetters)
            return Fault.BadExpression(variable, item);
        if (Pattern.IsOne(item))
            return MarkPattern(variable, item, chosen);
        if (CodeList.Arguments(item, "top") is { } top)
            return MarkEnd(variable, item, top, isTop: true, chosen);
        if (CodeList.Arguments(item, "bottom") is { } bottom)
            return MarkEnd(variable, item, bottom, isTop: false, chosen);
        if (CodeList.Arguments(item, "from") is { } from)
            return MarkSide(variable, item, from, isFrom: true, chosen);
        if (CodeList.Arguments(item, "to") is { } to)
            return MarkSide(variable, item, to, isFrom: false, chosen);
        if (CodeList.Arguments(item, "range") is { } range)
            return MarkRange(variable, item, range, chosen);
        return item.AsSpan().ContainsAny('(', ')') ? Fault.BadExpression(variable, item) : Fault.UnknownValue(variable, item);
    }

    // Stars stand at the ends only: clients count on the refusal of any other.
    static SelectionFault? MarkPattern(Variable variable, string item, bool[] chosen)
    {
        if (item.Length > 2 && item.AsSpan(1, item.Length - 2).Contains('*'))
            return Fault.BadExpression(variable, item);
        var isFound = false;
        for (var i = 0; i < chosen.Length; i++)
            if (Pattern.Fits(item, variable.Values[i].Code))
                chosen[i] = isFound = true;
        return isFound ? null : Fault.UnknownValue(variable, item);
    }

    static SelectionFault? MarkEnd(Variable variable, string item, string[] arguments, bool isTop, bool[] chosen)
    {
        var offset = arguments.Length == 2 ? CodeList.Number(arguments[1]) : 0;
        if (arguments.Length > 2 || CodeList.Number(arguments[0]) is not (> 0 and var count) || offset is not { } skipped)
            return Fault.BadExpression(variable, item);
        if (skipped >= chosen.Length)
            return Fault.UnknownValue(variable, item);
        var isFromStart = isTop == (variable.Role != VariableRole.Time || variable.IsNewestFirst());
        var end = Math.Min((long)skipped + count, chosen.Length);
        for (var i = skipped; i < end; i++)
            chosen[isFromStart ? i : chosen.Length - 1 - i] = true;
        return null;
    }

    // "From 2015" means later times also in a table that lists the newest first.
    static SelectionFault? MarkSide(Variable variable, string item, string[] arguments, bool isFrom, bool[] chosen)
    {
        if (arguments is not [{ Length: > 0 } code])
            return Fault.BadExpression(variable, item);
        if (variable.PositionOf(code) is not (>= 0 and var position))
            return Fault.UnknownValue(variable, item);
        Fill(chosen, position, isFrom != variable.IsNewestFirst() ? chosen.Length - 1 : 0);
        return null;
    }

    static SelectionFault? MarkRange(Variable variable, string item, string[] arguments, bool[] chosen)
    {
        if (arguments is not [{ Length: > 0 } one, { Length: > 0 } other])
            return Fault.BadExpression(variable, item);
        var (start, end) = (variable.PositionOf(one), variable.PositionOf(other));
        if (start < 0 || end < 0)
            return Fault.UnknownValue(variable, item);
        Fill(chosen, start, end);
        return null;
    }

    static void Fill(bool[] chosen, int one, int other) => chosen.AsSpan(Math.Min(one, other), Math.Abs(one - other) + 1).Fill(true);
}
