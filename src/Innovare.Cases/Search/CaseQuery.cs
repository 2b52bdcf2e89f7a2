namespace Innovare.Cases.Search;

/// <summary>What a reader asks the library for.</summary>
/// <param name="Words">Free text in Danish or English; <c>"…"</c> is a phrase and <c>-word</c> leaves out. Empty asks for all.</param>
/// <param name="Chosen">Chosen option codes by facet id. Options of one facet widen, facets narrow; unknown codes count for nothing.</param>
/// <param name="Order">How hits are ordered.</param>
public sealed record CaseQuery(
    string Words,
    IReadOnlyDictionary<string, IReadOnlySet<string>> Chosen,
    CaseOrder Order = CaseOrder.Relevance)
{
    /// <summary>Asks for every case.</summary>
    public static CaseQuery All { get; } = new("", new Dictionary<string, IReadOnlySet<string>>());

    /// <summary>The query with one more option chosen.</summary>
    public CaseQuery With(string facet, string option) => Put(facet, [.. Of(facet), option]);

    /// <summary>The query without that option.</summary>
    public CaseQuery Without(string facet, string option) => Put(facet, [.. Of(facet).Except([option])]);

    /// <summary>The options chosen in a facet.</summary>
    public IReadOnlySet<string> Of(string facet) => Chosen.TryGetValue(facet, out var options) ? options : new HashSet<string>();

    CaseQuery Put(string facet, HashSet<string> options) =>
        this with { Chosen = new Dictionary<string, IReadOnlySet<string>>(Chosen) { [facet] = options } };
}

/// <summary>Order of hits. Ties are broken by documented value, then title, then slug.</summary>
public enum CaseOrder
{
    /// <summary>Best match first.</summary>
    Relevance,

    /// <summary>Best documented value first.</summary>
    Evidence,

    /// <summary>Reused by most first.</summary>
    Spread,

    /// <summary>Latest year first, cases without a year last.</summary>
    Newest,

    /// <summary>By Danish title.</summary>
    Title,
}

/// <summary>The answer to a query.</summary>
/// <param name="Found">The asked-for part of the hits, in order.</param>
/// <param name="Total">How many hits there are in all.</param>
/// <param name="Facets">Every facet with what each option would give.</param>
/// <param name="ReadAs">Words nobody has written, and what they were read as.</param>
/// <param name="Nearest">Where there is no hit: the cases that hold some of the words.</param>
public sealed record CaseHits(
    IReadOnlyList<CaseHit> Found,
    int Total,
    IReadOnlyList<FacetCount> Facets,
    IReadOnlyList<(string Asked, string Read)> ReadAs,
    IReadOnlyList<CaseHit> Nearest)
{
    /// <summary>The cases of the hits, in order.</summary>
    public IReadOnlyList<Case> Cases => [.. Found.Select(f => f.Case)];
}

/// <summary>A case that answers.</summary>
/// <param name="Case">The case.</param>
/// <param name="Missing">What was asked for and the case does not say; empty for a whole match.</param>
public sealed record CaseHit(Case Case, IReadOnlyList<string> Missing);
