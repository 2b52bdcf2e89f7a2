using System.Globalization;
using Innovare.Statbank;
using Innovare.Statbank.Selections;
using Microsoft.AspNetCore.Http;

namespace Innovare.Web.Statbank;

/// <summary>What a reader has chosen of a table, as it stands in the address.</summary>
/// <param name="Table">The whole table.</param>
/// <param name="Offered">Its variables with the values there are to choose from: its own, or those of a codelist.</param>
/// <param name="Selection">What is shown of them.</param>
/// <param name="Faults">What in the address the table does not hold; the default view is shown instead.</param>
/// <param name="Options">How it is shown.</param>
/// <param name="Expressions">Per variable: the expression it was asked for by, e.g. <c>top(3)</c>, so that a link follows new figures; null = the values themselves.</param>
public sealed record TableChoice(Cube Table, IReadOnlyList<Variable> Offered, Selection Selection, IReadOnlyList<SelectionFault> Faults, TableOptions Options, IReadOnlyList<string?> Expressions)
{
    /// <summary>Every value.</summary>
    public const string All = "*";

    /// <summary>A first view of more cells is cut down to what a reader can take in.</summary>
    const int MostByDefault = 400;
    const int MostTimesByDefault = 12;

    // Other sites append these to links; a shared link must still open.
    static readonly string[] NotOurs = ["utm_", "fbclid", "gclid", "mc_"];

    /// <summary>The choice in that query.</summary>
    public static TableChoice Read(Cube table, IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(table);
        var options = TableOptions.Read(table, query);
        var faults = new List<SelectionFault>();
        Variable[] offered = [.. table.Variables.Select(v => Offer(table, v, options, faults))];
        var hollow = table with { Variables = offered, Values = [], Statuses = [] };
        KeyValuePair<string, string>[] asked = [.. Pairs(table, query)];
        var selection = asked.Length == 0 ? First(hollow) : Selection.Parse(hollow, asked);
        faults.AddRange(selection.Faults);
        if (faults.Count > 0)
            return new(table, table.Variables, First(table), faults, options with { Codelists = new Dictionary<string, string>() }, ExpressionsOf(table, [], First(table).Positions));
        return new(table, offered, selection, [], options, ExpressionsOf(hollow, asked, selection.Positions));
    }

    /// <summary>Number of cells shown; far past every limit it stops counting.</summary>
    public int Cells => (int)Selection.Positions.Aggregate(1L, (product, chosen) => Math.Min(product * chosen.Count, int.MaxValue));

    /// <summary>The time variable is asked for by an expression, so that the link goes on to newer figures.</summary>
    public bool FollowsNewest => !Table.Variables.Where((variable, v) => variable.Role == VariableRole.Time && Expressions[v] is null).Any();

    /// <summary>The smaller table, totals added where they are wanted.</summary>
    public Cube Cut() => Extract.Of(Table, [.. Offered.Select((_, v) => ChoiceOf(v))], []).Take(Table);

    /// <summary>Whether that value is shown.</summary>
    public bool Has(int variable, int value) => Selection.Positions[variable].Contains(value);

    /// <summary>The codelist chosen from, or null for the variable's own values.</summary>
    public Codelist? CodelistOf(Variable variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        return Options.Codelists.GetValueOrDefault(variable.Code) is { } id ? variable.Codelists.First(list => IsSame(list.Id, id)) : null;
    }

    /// <summary>The choice as a query: always the same for the same choice, and short.</summary>
    public string Query() => Query(Parts(), Options);

    /// <summary>The choice with other values of one variable.</summary>
    public string QueryWith(int variable, IReadOnlyList<int> chosen) => QueryWith(variable, Codes(Offered[variable], chosen));

    /// <summary>The choice with an expression for one variable.</summary>
    public string QueryWith(int variable, string asked) => Query(Parts(asked, variable), Options);

    /// <summary>The choice shown in another way.</summary>
    public string QueryWith(TableOptions options) => Query(Parts(), options);

    /// <summary>The choice with all values of another codelist; null = the variable's own.</summary>
    public string QueryWithCodelist(int variable, string? codelist)
    {
        var lists = Options.Codelists.Where(list => list.Key != Table.Variables[variable].Code).ToDictionary();
        if (codelist is not null)
            lists[Table.Variables[variable].Code] = codelist;
        return Query(Parts(All, variable), Options with { Codelists = lists, Sort = "", Compare = "" });
    }

    /// <summary>Everything the table holds.</summary>
    public string QueryAll() => Query([.. Table.Variables.Select(_ => All)], new() { Instant = Options.Instant });

    /// <summary>The value of each variable as an address names it, for those who ask an interface of ours.</summary>
    public IReadOnlyList<string> Asked => [.. Offered.Select((variable, v) => Expressions[v] is { } expression ? expression : Codes(variable, Selection.Positions[v]))];

    /// <summary>The expression for that many of the newest times.</summary>
    public static string Newest(int count) => string.Create(CultureInfo.InvariantCulture, $"top({count})");

    static IEnumerable<KeyValuePair<string, string>> Pairs(Cube table, IQueryCollection query) =>
        from pair in query
        where !TableOptions.IsOne(table, pair.Key) && !NotOurs.Any(start => pair.Key.StartsWith(start, StringComparison.OrdinalIgnoreCase))
        from value in pair.Value
        where !string.IsNullOrWhiteSpace(value)
        select KeyValuePair.Create(pair.Key, value);

    static Variable Offer(Cube table, Variable variable, TableOptions options, List<SelectionFault> faults)
    {
        if (options.Codelists.GetValueOrDefault(variable.Code) is not { } id)
            return variable;
        var list = variable.Codelists.FirstOrDefault(c => IsSame(c.Id, id));
        if (list is { Kind: CodelistKind.Aggregation } && !table.MayBeSummed && list.Values.Any(v => v.Members.Count > 1))
            faults.Add(new(SelectionFault.SumRefused, variable.Code, id, []));
        return variable.With(id, faults) with { Elimination = null, IsSummedOut = false };
    }

    // What a reader sees who has asked for nothing: Selection.Default, cut down where it would be too much to take in.
    static Selection First(Cube table)
    {
        IReadOnlyList<int>[] positions = [.. Selection.Default(table).Positions];
        for (var v = 0; v < positions.Length; v++)
            if (table.Variables[v].Role == VariableRole.Time)
                positions[v] = PxWebExpression.Choose(table.Variables[v], [Newest(MostTimesByDefault)], []);
        while (positions.Aggregate(1L, (product, chosen) => product * chosen.Count) > MostByDefault)
        {
            var widest = Array.IndexOf(positions, positions.MaxBy(chosen => chosen.Count));
            var half = (positions[widest].Count + 1) / 2;
            positions[widest] = table.Variables[widest].Role == VariableRole.Time ? PxWebExpression.Choose(table.Variables[widest], [Newest(half)], []) : [.. positions[widest].Take(half)];
        }
        return new(positions, []);
    }

    // Time that nobody has chosen follows the newest; of another variable only what is more than a list of values is kept as it was asked.
    static string?[] ExpressionsOf(Cube hollow, IReadOnlyList<KeyValuePair<string, string>> asked, IReadOnlyList<IReadOnlyList<int>> positions) => [.. hollow.Variables.Select((variable, v) =>
    {
        var isTime = variable.Role == VariableRole.Time;
        var words = asked.Where(pair => IsSame(pair.Key, variable.Code) || (isTime && IsSame(pair.Key, "time"))).Select(pair => pair.Value.Trim()).Distinct(StringComparer.Ordinal).ToList();
        if (words.Count == 0)
            return isTime ? Newest(variable, positions[v].Count) : null;
        return words is [var only] && variable.PositionOf(only) < 0 && IsExpression(only) && (isTime || only != All) ? only : null;
    })];

    static bool IsExpression(string asked) => asked.Contains('*', StringComparison.Ordinal) || asked.Contains('?', StringComparison.Ordinal) || asked.Contains('(', StringComparison.Ordinal);

    static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    Choice ChoiceOf(int v)
    {
        var list = CodelistOf(Table.Variables[v]);
        List<Made> values = [.. Selection.Positions[v].Select(p => new Made(Offered[v].Values[p], Members(v, list, Offered[v].Values[p].Code)))];
        if (Options.ShowsTotals && values.Count > 1 && Offered[v].Role == VariableRole.Classification)
            AddTotal(v, values);
        return new(values);
    }

    int[] Members(int v, Codelist? list, string code) => list is null
        ? [Table.Variables[v].PositionOf(code)]
        : [.. list.Values.First(value => value.Code == code).Members.Select(Table.Variables[v].PositionOf).Where(p => p >= 0).Distinct()];

    // The total the table itself has, with its uncertainty; else, where figures may be added up, the sum of what is shown.
    void AddTotal(int v, List<Made> values)
    {
        var variable = Table.Variables[v];
        if (variable.Elimination is { } total && variable.PositionOf(total) is >= 0 and var position)
        {
            if (values.TrueForAll(made => made.Value.Code != total))
                values.Insert(0, new(variable.Values[position], [position]));
        }
        else if (Table.MayBeSummed)
        {
            values.Add(new(new("sum", Label.Of("I alt, det viste", "Total of what is shown")), [.. values.SelectMany(made => made.Members).Distinct()]));
        }
    }

    List<string> Parts(string? other = null, int variable = -1) => [.. Offered.Select((offered, v) => v == variable
        ? other! // given with the variable
        : Expressions[v] ?? Codes(offered, Selection.Positions[v]))];

    string Query(List<string> values, TableOptions options)
    {
        var usual = First(Table).Positions;
        var isDefault = options.Codelists.Count == 0 && Offered.Index().All(v => IsUsual(v.Item, values[v.Index], usual[v.Index]));
        var pairs = (isDefault ? [] : Table.Variables.Select((variable, v) => (variable.Code, values[v]))).Concat(options.Pairs());
        return string.Join('&', pairs.Select(pair => $"{Escaped(pair.Item1)}={Escaped(pair.Item2)}")) is { Length: > 0 } query ? "?" + query : "";
    }

    static bool IsUsual(Variable offered, string asked, IReadOnlyList<int> usual) =>
        asked == (offered.Role == VariableRole.Time ? Newest(offered, usual.Count) : Codes(offered, usual));

    static string Newest(Variable time, int count) => count == time.Values.Count ? All : Newest(count);

    // Commas, stars and brackets are easier to read as they are, and an address may hold them.
    static string Escaped(string word) => Uri.EscapeDataString(word).Replace("%2C", ",", StringComparison.Ordinal).Replace("%2A", "*", StringComparison.Ordinal)
        .Replace("%28", "(", StringComparison.Ordinal).Replace("%29", ")", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal);

    static string Codes(Variable variable, IReadOnlyList<int> chosen) => chosen.Count == variable.Values.Count && variable.Role != VariableRole.Time
        ? All
        : string.Join(',', chosen.Select(p => ValueSearch.Written(variable.Values[p].Code)));
}
