using System.Globalization;
using Innovare.Cases.Reuse;

namespace Innovare.Cases.Search;

/// <summary>Search in a library: words in Danish or English, facets with counts, one deterministic order.</summary>
public sealed class CaseSearch
{
    static readonly StringComparer DanishOrder = StringComparer.Create(CultureInfo.GetCultureInfo("da-DK"), ignoreCase: true);

    readonly IReadOnlyList<IndexedCase> _index;

    public CaseSearch(IReadOnlyList<Case> cases, ReuseGraph reuse)
    {
        ArgumentNullException.ThrowIfNull(cases);
        Facets = CaseFacet.For(reuse);
        _index = [.. cases.Select(c => IndexedCase.Of(c, Facets))];
    }

    /// <summary>The ways to narrow, in the order they are shown.</summary>
    public IReadOnlyList<CaseFacet> Facets { get; }

    /// <summary>The cases that answer the query.</summary>
    public CaseHits Find(CaseQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var asked = AskedWord.In(query.Words);
        var found = _index.Select(i => (Case: i, Score: i.Score(asked))).Where(f => f.Score > 0).ToList();
        var hits = found.Where(f => Facets.All(facet => Passes(f.Case, facet, query)));
        return new CaseHits(
            [.. Ordered(hits, query.Order).Select(h => h.Case.Case)],
            [.. Facets.Select(facet => Count(facet, [.. found.Select(f => f.Case)], query))]);
    }

    FacetCount Count(CaseFacet facet, IReadOnlyList<IndexedCase> found, CaseQuery query)
    {
        var left = found.Where(i => Facets.All(other => other == facet || Passes(i, other, query))).ToList();
        var chosen = query.Of(facet.Id);
        return new FacetCount(facet,
            [.. facet.Options.Entries.Select(o => new OptionCount(o, left.Count(i => i.Has(facet, o.Code)), chosen.Contains(o.Code)))]);
    }

    static bool Passes(IndexedCase indexed, CaseFacet facet, CaseQuery query)
    {
        var known = query.Of(facet.Id).Where(code => facet.Options.Find(code) is not null).ToList();
        return known.Count == 0 || known.Exists(code => indexed.Has(facet, code));
    }

    static IEnumerable<(IndexedCase Case, double Score)> Ordered(IEnumerable<(IndexedCase Case, double Score)> hits, CaseOrder order)
    {
        var first = order switch
        {
            // without words all score alike, and what is known to work is worth most
            CaseOrder.Relevance => hits.OrderByDescending(h => h.Score).ThenByDescending(h => h.Case.Case.HasDocumentedValue),
            CaseOrder.Title => hits.OrderBy(_ => 0),
            CaseOrder.Newest => hits.OrderByDescending(h => h.Case.Case.Years?.To ?? 0),
            _ => throw new ArgumentOutOfRangeException(nameof(order), order, "Not an order of cases."),
        };
        return first
            .ThenBy(h => h.Case.Case.Title.Da, DanishOrder)
            .ThenBy(h => h.Case.Case.Slug, StringComparer.Ordinal);
    }
}
