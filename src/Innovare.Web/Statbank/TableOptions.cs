using Innovare.Statbank;
using Microsoft.AspNetCore.Http;

namespace Innovare.Web.Statbank;

/// <summary>How a reader wants a table shown, as it stands in the address beside the chosen values.</summary>
/// <remarks>A variable of the table with the code of one of the keys comes before it.</remarks>
public sealed record TableOptions
{
    /// <summary>Key of the form of uncertainty.</summary>
    public const string UncertaintyKey = "interval";

    /// <summary>Its value when none is shown.</summary>
    public const string Off = "0";

    public const string AnswersKey = "n";
    public const string CodesKey = "codes";
    public const string SourcesKey = "made";
    public const string TotalsKey = "total";
    public const string ChartKey = "chart";
    public const string SortKey = "sort";
    public const string CompareKey = "compare";
    public const string StubKey = "stub";
    public const string HeadingKey = "heading";

    /// <summary>Value of a switch that is on.</summary>
    public const string On = "1";

    /// <summary>Value of <see cref="Compare"/> while the reader is to point at a cell.</summary>
    public const string Pick = "?";

    const string PlusMinus = "pm";
    const string Letter = "letter";

    static readonly string[] Keys = [AsOf.Key, SourcesKey, UncertaintyKey, AnswersKey, CodesKey, TotalsKey, ChartKey, SortKey, CompareKey, StubKey, HeadingKey];

    public UncertaintyForm Uncertainty { get; init; }

    /// <summary>The number of answers stands beside the figures.</summary>
    public bool ShowsAnswers { get; init; }

    /// <summary>Codes stand beside the names of values.</summary>
    public bool ShowsCodes { get; init; }

    /// <summary>Each figure is a link to how it was made.</summary>
    public bool ShowsSources { get; init; }

    /// <summary>Each variable of which several values are chosen gets its total too.</summary>
    public bool ShowsTotals { get; init; }

    public ChartKind Chart { get; init; }

    /// <summary><c>down:</c> or <c>up:</c> and the codes of a column; empty = table order.</summary>
    public string Sort { get; init; } = "";

    /// <summary>The codes of the cell all others are tested against, <see cref="Pick"/>, or empty.</summary>
    public string Compare { get; init; } = "";

    /// <summary>The instant whose edition is wanted, as the reader wrote it; empty = now.</summary>
    public string Instant { get; init; } = "";

    /// <summary>Codes of the variables in the rows; empty with <see cref="Heading"/> empty = as it fits.</summary>
    public IReadOnlyList<string> Stub { get; init; } = [];

    /// <summary>Codes of the variables in the columns.</summary>
    public IReadOnlyList<string> Heading { get; init; } = [];

    /// <summary>Id of the codelist chosen from, by code of the variable.</summary>
    public IReadOnlyDictionary<string, string> Codelists { get; init; } = new Dictionary<string, string>();

    /// <summary>What is looked for among the values, by code of the variable; never part of a link.</summary>
    public IReadOnlyDictionary<string, string> Searches { get; init; } = new Dictionary<string, string>();

    /// <summary>Key of the codelist of a variable.</summary>
    public static string CodelistKey(Variable variable) => Bracketed("codelist", variable);

    /// <summary>Key of what is looked for among the values of a variable.</summary>
    public static string SearchKey(Variable variable) => Bracketed("find", variable);

    /// <summary>Whether a key of the address is one of these, not a variable.</summary>
    public static bool IsOne(Cube table, string key)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Find(key) is null
            && (Keys.Contains(key, StringComparer.Ordinal) || string.Equals(key, AsOf.Key, StringComparison.OrdinalIgnoreCase) || table.Variables.Any(v => key == CodelistKey(v) || key == SearchKey(v)));
    }

    /// <summary>The wishes in a query; one that cannot be read is left out.</summary>
    public static TableOptions Read(Cube table, IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(query);
        string Last(string key) => table.Find(key) is null ? query[key].LastOrDefault() ?? "" : "";
        return new()
        {
            Uncertainty = Last(UncertaintyKey) switch { Off => UncertaintyForm.Off, PlusMinus => UncertaintyForm.PlusMinus, Letter => UncertaintyForm.Letter, _ => UncertaintyForm.Interval },
            ShowsAnswers = Last(AnswersKey) == On,
            ShowsCodes = Last(CodesKey) == On,
            ShowsSources = Last(SourcesKey) == On,
            ShowsTotals = Last(TotalsKey) == On,
            Chart = Enum.GetValues<ChartKind>().FirstOrDefault(kind => NameOf(kind) == Last(ChartKey)),
            Sort = Last(SortKey),
            Compare = Last(CompareKey),
            Instant = Last(AsOf.Key),
            Stub = Variables(table, Last(StubKey)),
            Heading = Variables(table, Last(HeadingKey)),
            Codelists = ByVariable(table, query, CodelistKey),
            Searches = ByVariable(table, query, SearchKey),
        };
    }

    /// <summary>The wishes other than the usual, as they are written in an address.</summary>
    public IEnumerable<(string Key, string Value)> Pairs()
    {
        foreach (var (variable, id) in Codelists)
            yield return ($"codelist[{variable}]", id);
        foreach (var pair in Kept())
            yield return pair;
        if (Uncertainty != UncertaintyForm.Interval)
            yield return (UncertaintyKey, NameOf(Uncertainty));
        if (ShowsAnswers)
            yield return (AnswersKey, On);
        if (ShowsCodes)
            yield return (CodesKey, On);
        if (ShowsSources)
            yield return (SourcesKey, On);
        if (ShowsTotals)
            yield return (TotalsKey, On);
        if (Chart != ChartKind.Automatic)
            yield return (ChartKey, NameOf(Chart));
    }

    /// <summary>Those of them that are set by links, so that a form must carry them along.</summary>
    public IEnumerable<(string Key, string Value)> Kept()
    {
        if (Instant.Length > 0)
            yield return (AsOf.Key, Instant);
        if (Stub.Count > 0)
            yield return (StubKey, string.Join(',', Stub));
        if (Heading.Count > 0)
            yield return (HeadingKey, string.Join(',', Heading));
        if (Sort.Length > 0)
            yield return (SortKey, Sort);
        if (Compare.Length > 0)
            yield return (CompareKey, Compare);
    }

    /// <summary>The word of a form of uncertainty in addresses.</summary>
    public static string NameOf(UncertaintyForm form) => form switch
    {
        UncertaintyForm.Interval => "",
        UncertaintyForm.PlusMinus => PlusMinus,
        UncertaintyForm.Letter => Letter,
        UncertaintyForm.Off => Off,
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "Not a form."),
    };

    /// <summary>The word of a drawing in addresses.</summary>
    public static string NameOf(ChartKind kind) => kind switch
    {
        ChartKind.Automatic => "",
        ChartKind.Bar => "bar",
        ChartKind.Line => "line",
        ChartKind.Stacked => "stacked",
        ChartKind.Multiples => "multiples",
        ChartKind.None => "none",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a drawing."),
    };

    static string Bracketed(string key, Variable variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        return $"{key}[{variable.Code}]";
    }

    static string[] Variables(Cube table, string list) =>
        [.. list.Split(',').Select(table.Find).OfType<Variable>().Select(v => v.Code).Distinct()];

    static Dictionary<string, string> ByVariable(Cube table, IQueryCollection query, Func<Variable, string> key) =>
        table.Variables.Select(v => (v.Code, Asked: query[key(v)].LastOrDefault() ?? "")).Where(v => v.Asked.Length > 0).ToDictionary(v => v.Code, v => v.Asked);
}
