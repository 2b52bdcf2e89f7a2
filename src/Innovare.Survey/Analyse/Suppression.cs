using Innovare.Statistics.Disclosure;

namespace Innovare.Survey.Analyse;

/// <summary>Withholds further cells until no withheld one can be worked out.</summary>
static class Suppression
{
    /// <summary>
    /// Secondary suppression, looking further where it must: a cell can follow from several additions together although
    /// everything beside it is withheld. Then the cheapest shown cell that hangs together with it is withheld too.
    /// </summary>
    public static Protection Protect(Additions additions, bool[] unsafeCells, double[] cost)
    {
        var given = (bool[])unsafeCells.Clone();
        var protection = Secondary.Protect(given.Length, additions.Relations, given, cost);
        while (protection.Unprotected.Count > 0 && Beyond(additions.Relations, protection.Unprotected, protection.Withheld, cost) is { } cell)
        {
            given[cell] = true;
            protection = Secondary.Protect(given.Length, additions.Relations, given, cost);
        }
        return protection;
    }

    /// <summary>The cheapest cell that may be withheld among those nearest to the given ones, ring by ring through withheld cells; null when there is none.</summary>
    static int? Beyond(IReadOnlyList<int[]> relations, IReadOnlyList<int> from, bool[] withheld, double[] cost)
    {
        var reached = from.ToHashSet();
        for (var grown = true; grown;)
        {
            var ring = relations.Where(r => Array.Exists(r, reached.Contains)).SelectMany(r => r).Distinct().ToList();
            if (ring.Where(c => !withheld[c] && double.IsFinite(cost[c])).Order().ToList() is { Count: > 0 } shown)
                return shown.MinBy(c => cost[c]);
            grown = false;
            foreach (var cell in ring.Where(c => withheld[c]))
                grown |= reached.Add(cell);
        }
        return null;
    }
}
