using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Disclosure;

/// <summary>Secondary suppression: withholds further cells until none of the withheld can be worked out.</summary>
/// <remarks>
/// Cheapest first, cell by cell: safe and repeatable, not of least total cost (Hundepool et al. 2012, Statistical
/// Disclosure Control, section 4.4). Exact recovery is prevented; how near a reader can come is not bounded. A withheld
/// cell known to be 0 protects nobody: give it infinite cost.
/// </remarks>
public static class Secondary
{
    /// <summary>Protects withheld cells in tables whose cells add up.</summary>
    /// <param name="cells">Number of cells in all the tables together; a cell in two tables has one number.</param>
    /// <param name="relations">The additions: in each the first cell is the sum of the others.</param>
    /// <param name="withheld">Whether each cell is withheld already, by the primary rule.</param>
    /// <param name="cost">What is lost by withholding each cell, 0 or more; positive infinity for a cell that must be shown.</param>
    /// <exception cref="ArgumentException">Lengths differ, a relation names an unknown cell, or a cost is below zero.</exception>
    public static Protection Protect(
        int cells, IReadOnlyList<int[]> relations, ReadOnlySpan<bool> withheld, ReadOnlySpan<double> cost)
    {
        Doors.SameLength(cells, withheld.Length, nameof(withheld));
        Doors.SameLength(cells, cost.Length, nameof(cost));
        foreach (var relation in relations) Doors.Indices(relation, cells, nameof(relations));
        foreach (var amount in cost)
            if (!(amount >= 0)) throw new ArgumentOutOfRangeException(nameof(cost), amount, "Must be 0 or more.");

        var search = new Search(relations, withheld.ToArray(), cost.ToArray());
        while (search.Step())
        {
        }
        return new Protection(search.Withheld, search.Added, Attack.Recover(relations, search.Withheld));
    }

    sealed class Search(IReadOnlyList<int[]> relations, bool[] withheld, double[] cost)
    {
        // Withheld and worth protecting: a cell that nothing can save must not drag others with it.
        readonly bool[] _unknown = (bool[])withheld.Clone();

        public bool[] Withheld { get; } = withheld;

        public List<int> Added { get; } = [];

        /// <summary>Withholds one more cell, or gives up cells beyond saving; false when nothing is left to do.</summary>
        public bool Step()
        {
            // Relations with a single unknown come first; only when there are none is the elimination worth its time.
            var alone = relations.Where(r => Attack.OnlyUnknown(r, _unknown) is not null).ToArray();
            var lost = alone.Where(r => Cheapest([r]) is null).Select(r => Attack.OnlyUnknown(r, _unknown)!.Value).ToArray();
            if (lost.Length > 0) return GiveUp(lost);
            if (Cheapest(alone) is { } partner) return Withhold(partner);
            var recovered = Attack.Recover(relations, _unknown);
            if (recovered.Count == 0) return false;
            return Cheapest(relations.Where(r => Array.Exists(r, recovered.Contains))) is { } cell
                ? Withhold(cell)
                : GiveUp(recovered);
        }

        bool Withhold(int cell)
        {
            Withheld[cell] = _unknown[cell] = true;
            Added.Add(cell);
            return true;
        }

        bool GiveUp(IReadOnlyList<int> cells)
        {
            foreach (var cell in cells) _unknown[cell] = false;
            return true;
        }

        // Cheapest for each relation it mends: one cell that helps two rows may cost twice as much.
        int? Cheapest(IEnumerable<int[]> among)
        {
            var mended = new SortedDictionary<int, int>();
            foreach (var relation in among)
                foreach (var cell in relation)
                    if (!Withheld[cell] && double.IsFinite(cost[cell])) mended[cell] = mended.GetValueOrDefault(cell) + 1;
            return mended.Count == 0 ? null : mended.MinBy(pair => cost[pair.Key] / pair.Value).Key;
        }
    }
}

/// <summary>Which cells are withheld after secondary suppression.</summary>
/// <param name="Withheld">For every cell whether it is withheld, the primary ones included.</param>
/// <param name="Added">The cells withheld in addition, in the order chosen.</param>
/// <param name="Unprotected">Withheld cells that can still be worked out because everything beside them must be shown; empty when all is well.</param>
public sealed record Protection(bool[] Withheld, IReadOnlyList<int> Added, IReadOnlyList<int> Unprotected);
