using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Disclosure;

/// <summary>What a reader can work out about withheld cells from the additions in the published tables.</summary>
/// <remarks>
/// A relation is a list of cell numbers: the first cell is the sum of the others. The attacker knows every relation and
/// every shown cell exactly. Estimating a cell within bounds, or knowing that cells are not negative, is not tried here.
/// </remarks>
public static class Attack
{
    /// <summary>The withheld cells whose value follows from the shown ones.</summary>
    /// <param name="relations">The additions: in each the first cell is the sum of the others.</param>
    /// <param name="withheld">Whether each cell is withheld.</param>
    /// <returns>
    /// Every cell that any combination of the relations solves, ascending. Complete: a cell not named takes at least
    /// two values that fit all that is shown.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A relation names a cell that does not exist.</exception>
    public static IReadOnlyList<int> Recover(IReadOnlyList<int[]> relations, ReadOnlySpan<bool> withheld)
    {
        var unknown = withheld.ToArray();
        var fallen = BySubtraction(relations, unknown);
        return [.. fallen.Concat(Equations.Determined(relations, unknown)).Order()];
    }

    /// <summary>The withheld cells that fall to repeated subtraction alone: what a patient reader does by hand.</summary>
    /// <param name="relations">The additions: in each the first cell is the sum of the others.</param>
    /// <param name="withheld">Whether each cell is withheld.</param>
    /// <returns>The cells, in the order they fall.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A relation names a cell that does not exist.</exception>
    public static IReadOnlyList<int> RecoverBySubtraction(IReadOnlyList<int[]> relations, ReadOnlySpan<bool> withheld) =>
        BySubtraction(relations, withheld.ToArray());

    // Marks what falls as known, so the elimination after it has less to do.
    static List<int> BySubtraction(IReadOnlyList<int[]> relations, bool[] unknown)
    {
        foreach (var relation in relations) Doors.Indices(relation, unknown.Length, nameof(relations));
        var fallen = new List<int>();
        var before = -1;
        while (fallen.Count > before)
        {
            before = fallen.Count;
            foreach (var relation in relations)
            {
                if (OnlyUnknown(relation, unknown) is not { } cell) continue;
                unknown[cell] = false;
                fallen.Add(cell);
            }
        }
        return fallen;
    }

    internal static int? OnlyUnknown(int[] relation, bool[] unknown)
    {
        int? only = null;
        foreach (var cell in relation)
        {
            if (!unknown[cell]) continue;
            if (only is not null) return null;
            only = cell;
        }
        return only;
    }
}
