using System.Numerics;

namespace Innovare.Cases.Search;

/// <summary>Which cases have which facet options, a bit a case, so that counting is cheap.</summary>
sealed class OptionSets
{
    readonly IReadOnlyList<CaseFacet> _facets;
    readonly Dictionary<(string Facet, string Option), ulong[]> _sets = [];
    readonly int _words;

    public OptionSets(IReadOnlyList<Case> cases, IReadOnlyList<CaseFacet> facets)
    {
        _facets = facets;
        _words = (cases.Count + 63) / 64;
        foreach (var facet in facets)
        {
            foreach (var option in facet.Options.Entries) _sets[(facet.Id, option.Code)] = new ulong[_words];
            for (var i = 0; i < cases.Count; i++)
                foreach (var code in facet.CodesOf(cases[i]))
                    if (_sets.TryGetValue((facet.Id, code), out var set)) set[i / 64] |= 1ul << (i % 64);
        }
    }

    /// <summary>A set of those cases.</summary>
    public ulong[] Of(IEnumerable<int> numbers)
    {
        var set = new ulong[_words];
        foreach (var number in numbers) set[number / 64] |= 1ul << (number % 64);
        return set;
    }

    public static bool Has(ulong[] set, int number) => (set[number / 64] & (1ul << (number % 64))) != 0;

    /// <summary>Those of the set that pass every facet of the query, but one when it is named.</summary>
    public ulong[] Narrowed(ulong[] set, CaseQuery query, CaseFacet? but = null)
    {
        var left = (ulong[])set.Clone();
        foreach (var facet in _facets.Where(f => f != but))
        {
            var chosen = query.Of(facet.Id).Select(o => _sets.GetValueOrDefault((facet.Id, o))).OfType<ulong[]>().ToList();
            if (chosen.Count == 0) continue;
            for (var i = 0; i < left.Length; i++) left[i] &= chosen.Aggregate(0ul, (any, option) => any | option[i]);
        }

        return left;
    }

    /// <summary>Every facet with its options counted among what the words and the other facets leave.</summary>
    public IReadOnlyList<FacetCount> Count(ulong[] found, CaseQuery query) => [.. _facets.Select(facet =>
    {
        var left = Narrowed(found, query, facet);
        var chosen = query.Of(facet.Id);
        return new FacetCount(facet,
            [.. facet.Options.Entries.Select(o => new OptionCount(o, Both(left, _sets[(facet.Id, o.Code)]), chosen.Contains(o.Code)))]);
    })];

    static int Both(ulong[] one, ulong[] other)
    {
        var count = 0;
        for (var i = 0; i < one.Length; i++) count += BitOperations.PopCount(one[i] & other[i]);
        return count;
    }
}
