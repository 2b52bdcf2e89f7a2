namespace Innovare.Statbank.Selections;

/// <summary>What StatBank Denmark's API reads as values: codes, <c>*</c> anywhere, <c>&gt;=2010&lt;=2015</c>, nth-rules for time, and sums and other calculations.</summary>
/// <remarks>Source: the API's own page at dst.dk (Statistikbankens API).</remarks>
public static class DanishExpression
{
    const int MostLetters = 20_000;
    const int MostExpressions = 200;
    const int MostFaults = 20;
    const int MostMembers = 2_000;

    static readonly (string Name, Operation Operation)[] Calculations =
        [("sum", Operation.Sum), ("multiply", Operation.Product), ("divide", Operation.Quotient), ("subtract", Operation.Difference)];

    /// <summary>The chosen values in the order asked for, times in the order of time; repeats fall away.</summary>
    public static IReadOnlyList<Made> Choose(Variable variable, IEnumerable<string> items, ICollection<SelectionFault> faults)
    {
        ArgumentNullException.ThrowIfNull(variable);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(faults);
        var chosen = new OrderedDictionary<string, Made>(StringComparer.OrdinalIgnoreCase);
        var expressions = 0;
        foreach (var item in items.Distinct(StringComparer.Ordinal))
        {
            if (variable.PositionOf(item) is >= 0 and var position)
                Add(chosen, variable, [position]);
            else if (Calculated(variable, item) is { } calculated)
                Keep(chosen, calculated, faults);
            else if (item.Length <= MostLetters && ++expressions <= MostExpressions && Several(variable, item) is { Count: > 0 } several)
                Add(chosen, variable, several);
            else
                faults.Add(item.IndexOfAny(['(', '>', '<']) >= 0 ? Fault.BadExpression(variable, item) : Fault.UnknownValue(variable, item));
            if (faults.Count >= MostFaults || expressions > MostExpressions)
                return [];
        }
        return variable.Role == VariableRole.Time ? [.. chosen.Values.OrderBy(made => made.Members[0])] : [.. chosen.Values];
    }

    static void Add(OrderedDictionary<string, Made> chosen, Variable variable, IReadOnlyList<int> positions)
    {
        foreach (var position in positions)
            chosen.TryAdd(variable.Values[position].Code, new(variable.Values[position], [position]));
    }

    static void Keep(OrderedDictionary<string, Made> chosen, (Made? Made, SelectionFault? Fault) calculated, ICollection<SelectionFault> faults)
    {
        if (calculated.Fault is { } fault)
            faults.Add(fault);
        else
            chosen.TryAdd(calculated.Made!.Value.Code, calculated.Made); // one of the two is there
    }

    static IReadOnlyList<int> Several(Variable variable, string item)
    {
        var count = variable.Values.Count;
        if (variable.Role == VariableRole.Time && NthRule.Read(item) is { } rule)
            return [.. Enumerable.Range(0, count).Where(i => rule.Fits(rule.IsFromOldest != variable.IsNewestFirst() ? i + 1 : count - i))];
        if (item is ['>' or '<', ..])
            return Between.Read(item) is { } between ? between.Positions(variable) : [];
        return Pattern.IsOne(item) ? [.. Enumerable.Range(0, count).Where(i => Pattern.Fits(item, variable.Values[i].Code))] : [];
    }

    // sum(0_24|[da 0-24 år][en 0-24 years]=0-4;5-9): code, words in each language, members.
    static (Made? Made, SelectionFault? Fault)? Calculated(Variable variable, string item)
    {
        var (name, operation) = Array.Find(Calculations, c => item.StartsWith(c.Name + "(", StringComparison.OrdinalIgnoreCase) && item.EndsWith(')'));
        if (name is null)
            return null;
        var inner = item[(name.Length + 1)..^1];
        var equals = inner.IndexOf('=', StringComparison.Ordinal);
        string[] codes = inner[(equals + 1)..].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        int[] members = [.. codes.Take(MostMembers + 1).Select(variable.PositionOf)];
        if (Array.FindIndex(members, m => m < 0) is >= 0 and var unknown)
            return (null, Fault.UnknownValue(variable, codes[unknown]));
        if (operation == Operation.Sum)
            members = [.. members.Distinct()];
        if (members.Length == 0 || members.Length > MostMembers || (operation != Operation.Sum && members.Length != 2))
            return (null, Fault.BadExpression(variable, item));
        return (new(Named(variable, equals > 0 ? inner[..equals] : "", name, codes), members, operation), null);
    }

    static Value Named(Variable variable, string head, string operation, string[] codes)
    {
        var parts = head.Split('|', 2);
        var code = parts[0].Trim() is { Length: > 0 } said ? said : $"{operation}({string.Join(';', codes)})";
        var words = variable.Name.Languages.Select(language => KeyValuePair.Create(language, Words(parts, language) ?? code));
        return new(code, new([.. words]));
    }

    static string? Words(string[] parts, string language)
    {
        if (parts is not [_, var names])
            return null;
        var start = names.IndexOf($"[{language} ", StringComparison.OrdinalIgnoreCase);
        if (start < 0)
            return names.StartsWith('[') ? null : names.Trim();
        var from = start + language.Length + 2;
        var end = names.IndexOf(']', from);
        return end < 0 ? null : names[from..end].Trim();
    }

    /// <summary><c>&gt;=a&lt;=b</c>, either half alone, with or without =.</summary>
    sealed record Between(string? Low, bool IsLowIn, string? High, bool IsHighIn)
    {
        public static Between? Read(string item)
        {
            var between = new Between(null, true, null, true);
            while (item.Length > 1)
            {
                var (isLow, isIn) = (item[0] == '>', item[1] == '=');
                var rest = item[(isIn ? 2 : 1)..];
                var end = rest.IndexOfAny(['<', '>']) is >= 0 and var next ? next : rest.Length;
                var code = rest[..end].Trim();
                if (code.Length == 0 || (isLow ? between.Low : between.High) is not null)
                    return null;
                between = isLow ? between with { Low = code, IsLowIn = isIn } : between with { High = code, IsHighIn = isIn };
                item = rest[end..];
            }
            return item.Length == 0 ? between : null;
        }

        // Times are compared as they are written (2010K1 < 2010K2), whether or not the table has that very one; other values by their place in the list.
        public IReadOnlyList<int> Positions(Variable variable)
        {
            Func<int, string, int>? compare = variable.Role == VariableRole.Time
                ? (i, code) => string.Compare(variable.Values[i].Code, code, StringComparison.OrdinalIgnoreCase)
                : Known(variable, Low) && Known(variable, High) ? (i, code) => i.CompareTo(variable.PositionOf(code)) : null;
            return compare is null ? [] : [.. Enumerable.Range(0, variable.Values.Count).Where(i => Holds(compare, i))];
        }

        bool Holds(Func<int, string, int> compare, int i) =>
            (Low is null || compare(i, Low) > 0 || (IsLowIn && compare(i, Low) == 0)) && (High is null || compare(i, High) < 0 || (IsHighIn && compare(i, High) == 0));

        static bool Known(Variable variable, string? code) => code is null || variable.PositionOf(code) >= 0;
    }
}
