using System.Globalization;
using Innovare.Cases.Reuse;
using Innovare.PublicSector;

namespace Innovare.Cases.Search;

/// <summary>One way to narrow the library: a closed list of options, and which of them a case has.</summary>
/// <param name="Id">Name in addresses.</param>
/// <param name="Name">What a reader sees.</param>
/// <param name="Options">The options in the order they are shown.</param>
/// <param name="CodesOf">The options of a case; some facets give several.</param>
public sealed record CaseFacet(string Id, Text Name, Codelist Options, Func<Case, IEnumerable<string>> CodesOf)
{
    /// <summary>The facets of a library, in the order they are shown.</summary>
    public static IReadOnlyList<CaseFacet> For(ReuseGraph reuse) =>
    [
        new("level", new("Sektor", "Level of government"), CaseWords.Levels, c => [c.Level]),
        new("type", new("Type", "Type"), PublicInnovation.Types, c => c.Types),
        new("value", new("Værdi", "Value"), PublicInnovation.Values, c => c.Values),
        new("evidence", new("Dokumentation", "Evidence"), EvidenceOptions, c => [EvidenceOf(c)]),
        new("stage", new("Hvor langt", "How far"), StageOptions, c => [c.Stage ?? "unknown"]),
        new("year", new("År", "Year"), Periods, PeriodsOf),
        new("technology", new("Teknologi", "Technology"), Technology, c => [c.Technology is null ? "no" : "yes"]),
        new("reuse", new("Genbrug", "Reuse"), ReuseKinds, c => ReuseOf(c, reuse)),
    ];

    static Codelist Periods { get; } = new("year",
    [
        new("from-2020", new("2020 og senere", "2020 and later")),
        new("2015-2019", Text.Same("2015-2019")),
        new("2010-2014", Text.Same("2010-2014")),
        new("before-2010", new("Før 2010", "Before 2010")),
        new("unknown", new("År ikke oplyst", "Year not stated")),
    ]);

    static Codelist EvidenceOptions { get; } = new("evidence",
        [.. CaseWords.EvidenceSteps.Entries.Where(s => s.Code is not "0").Reverse(), new("none", new("Ikke vurderet", "Not assessed"))]);

    static Codelist StageOptions { get; } = new("stage", [.. CaseWords.Stages.Entries, new("unknown", new("Ikke oplyst", "Not stated"))]);

    static string EvidenceOf(Case one) => one.EvidenceStep is { } step and > 0 ? step.ToString(CultureInfo.InvariantCulture) : "none";

    static Codelist Technology { get; } = new("technology",
    [
        new("yes", new("Teknologi er nævnt", "Technology is mentioned")),
        new("no", new("Ingen teknologi nævnt", "No technology mentioned")),
    ]);

    static Codelist ReuseKinds { get; } = new("reuse",
    [
        new("taken", new("Bygger på andres løsning", "Builds on another's solution")),
        new("given", new("Genbrugt af andre", "Reused by others")),
        new("none", new("Intet genbrug registreret", "No reuse recorded")),
    ]);

    static IEnumerable<string> PeriodsOf(Case @case) => @case.Years is not { } years
        ? ["unknown"]
        : Enumerable.Range(years.From, years.To - years.From + 1).Select(PeriodOf).Distinct();

    static string PeriodOf(int year) => year switch
    {
        >= 2020 => "from-2020",
        >= 2010 => string.Create(CultureInfo.InvariantCulture, $"{year / 5 * 5}-{(year / 5 * 5) + 4}"),
        _ => "before-2010",
    };

    static IEnumerable<string> ReuseOf(Case @case, ReuseGraph reuse)
    {
        var taken = @case.InspiredBy is not null || reuse.TakenBy(@case).Any();
        var given = reuse.GivenBy(@case).Any();
        if (taken) yield return "taken";
        if (given) yield return "given";
        if (!taken && !given) yield return "none";
    }
}

/// <summary>A facet beside a result.</summary>
/// <param name="Facet">The facet.</param>
/// <param name="Options">Its options in order.</param>
public sealed record FacetCount(CaseFacet Facet, IReadOnlyList<OptionCount> Options);

/// <summary>One option beside a result.</summary>
/// <param name="Option">The option.</param>
/// <param name="Count">Cases with it among those that the words and the other facets leave.</param>
/// <param name="IsChosen">Whether the query asks for it.</param>
public sealed record OptionCount(CodelistEntry Option, int Count, bool IsChosen);
