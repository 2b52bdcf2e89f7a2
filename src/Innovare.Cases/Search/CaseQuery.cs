namespace Innovare.Cases.Search;

/// <summary>What a reader asks the library for.</summary>
/// <param name="Words">Free text; every word must be found. Empty asks for all.</param>
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

/// <summary>Order of hits. Ties are broken by title, then slug.</summary>
public enum CaseOrder
{
    /// <summary>Best match first, then those with documented value.</summary>
    Relevance,

    /// <summary>By Danish title.</summary>
    Title,

    /// <summary>Latest year first, cases without a year last.</summary>
    Newest,
}

/// <summary>The answer to a query.</summary>
/// <param name="Cases">The hits in order.</param>
/// <param name="Facets">Every facet with what each option would give.</param>
public sealed record CaseHits(IReadOnlyList<Case> Cases, IReadOnlyList<FacetCount> Facets);
