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
        while (true)
        {
            var found = Secondary.Protect(given.Length, additions.Relations, WithUnknownSums(additions, given), cost);
            // what was withheld on the way may have made sums unknown that counted as shown, so the reader is tried anew
            var protection = found with { Unprotected = Recovered(additions, found.Withheld) };
            if (protection.Unprotected.Count == 0 || Beyond(additions, protection, cost) is not { } cell)
                return protection;
            given[cell] = true;
        }
    }

    /// <summary>A sum that stands in no table is unknown to a reader once too little of it is shown; until then it counts as shown.</summary>
    static bool[] WithUnknownSums(Additions additions, bool[] withheld)
    {
        var unknown = WithSums(additions, withheld);
        foreach (var cell in Attack.Recover(additions.Relations, unknown))
            unknown[cell] = withheld[cell];
        return unknown;
    }

    static List<int> Recovered(Additions additions, bool[] withheld) =>
        [.. Attack.Recover(additions.Relations, WithSums(additions, withheld)).Where(cell => !additions.IsComputed(cell))];

    static bool[] WithSums(Additions additions, bool[] withheld) =>
        [.. withheld.Select((isWithheld, cell) => isWithheld || additions.IsComputed(cell))];

    /// <summary>
    /// The cheapest cell that may be withheld among those nearest to the ones still open, ring by ring through withheld
    /// cells and through sums that stand in no table; null when there is none.
    /// </summary>
    static int? Beyond(Additions additions, Protection protection, double[] cost)
    {
        var reached = protection.Unprotected.ToHashSet();
        for (var grown = true; grown;)
        {
            var ring = additions.Relations.Where(r => Array.Exists(r, reached.Contains)).SelectMany(r => r).Distinct().ToList();
            if (ring.Where(c => !protection.Withheld[c] && double.IsFinite(cost[c])).Order().ToList() is { Count: > 0 } shown)
                return shown.MinBy(c => cost[c]);
            grown = false;
            foreach (var cell in ring.Where(c => protection.Withheld[c] || additions.IsComputed(c)))
                grown |= reached.Add(cell);
        }
        return null;
    }
}
