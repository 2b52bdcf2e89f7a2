using Innovare.Statbank;
using Innovare.Statbank.Selections;
using Microsoft.AspNetCore.Http;

namespace Innovare.Web.Statbank;

/// <summary>What a reader has chosen of a table, as it stands in the address.</summary>
/// <param name="Table">The whole table.</param>
/// <param name="Selection">What is shown of it.</param>
/// <param name="Faults">What in the address the table does not hold; the default view is shown instead.</param>
/// <param name="ShowsUncertainty">Intervals and numbers of answers are shown where the table has them.</param>
public sealed record TableChoice(Cube Table, Selection Selection, IReadOnlyList<SelectionFault> Faults, bool ShowsUncertainty)
{
    /// <summary>Key of the switch for intervals.</summary>
    public const string UncertaintyKey = "interval";

    /// <summary>Its value when they are not shown.</summary>
    public const string Off = "0";

    // Other sites append these to links; a shared link must still open.
    static readonly string[] NotOurs = ["utm_", "fbclid", "gclid", "mc_"];

    /// <summary>The choice in that query.</summary>
    public static TableChoice Read(Cube table, IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(table);
        var selection = Selection.Parse(table, Pairs(query));
        var shown = selection.Faults.Count == 0 ? selection : Selection.Default(table);
        return new(table, shown, selection.Faults, query[UncertaintyKey] != Off);
    }

    /// <summary>Number of cells shown.</summary>
    public int Cells => Selection.Positions.Aggregate(1, (product, chosen) => product * chosen.Count);

    /// <summary>The smaller table.</summary>
    public Cube Cut() => Selection.Cut(Table);

    /// <summary>Whether that value is shown.</summary>
    public bool Has(int variable, int value) => Selection.Positions[variable].Contains(value);

    /// <summary>The choice as a query: always the same for the same choice, and short.</summary>
    public string Query() => Query(Selection.Positions, ShowsUncertainty);

    /// <summary>The choice with other values of one variable.</summary>
    public string QueryWith(int variable, IReadOnlyList<int> chosen) =>
        Query([.. Selection.Positions.Select((before, v) => v == variable ? chosen : before)], ShowsUncertainty);

    /// <summary>The choice with the switch for intervals the other way.</summary>
    public string QueryWithUncertaintySwitched() => Query(Selection.Positions, !ShowsUncertainty);

    /// <summary>Everything the table holds.</summary>
    public string QueryAll() => Query(Selection.All(Table).Positions, showsUncertainty: true);

    static IEnumerable<KeyValuePair<string, string>> Pairs(IQueryCollection query) =>
        from pair in query
        where pair.Key is not (UncertaintyKey or TableData.CodesKey)
            && !NotOurs.Any(start => pair.Key.StartsWith(start, StringComparison.OrdinalIgnoreCase))
        from value in pair.Value
        select KeyValuePair.Create(pair.Key, value ?? "");

    string Query(IReadOnlyList<IReadOnlyList<int>> positions, bool showsUncertainty)
    {
        var isDefault = positions.Zip(Selection.Default(Table).Positions, Enumerable.SequenceEqual).All(same => same);
        var parts = isDefault ? [] : Table.Variables.Select((variable, v) => $"{Uri.EscapeDataString(variable.Code)}={Codes(variable, positions[v])}");
        var all = showsUncertainty ? parts : parts.Append($"{UncertaintyKey}={Off}");
        return string.Join('&', all) is { Length: > 0 } query ? "?" + query : "";
    }

    static string Codes(Variable variable, IReadOnlyList<int> chosen) => chosen.Count == variable.Values.Count
        ? "*"
        : string.Join(',', chosen.Select(p => Uri.EscapeDataString(variable.Values[p].Code)));
}
