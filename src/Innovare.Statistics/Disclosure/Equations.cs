namespace Innovare.Statistics.Disclosure;

/// <summary>The withheld cells that hang together through relations, as a system of linear equations.</summary>
/// <remarks>
/// Arithmetic is modulo the prime 2³¹ − 1, so it is exact. A cell is solved when the reduced system holds a row with that
/// cell alone. The coefficients are 1 and −1; only a subdeterminant divisible by the prime could deceive.
/// </remarks>
sealed class Equations
{
    const ulong Prime = 2147483647;

    readonly int[] _cells;
    readonly List<ulong[]> _rows;

    Equations(int[] cells, IEnumerable<int[]> relations, bool[] unknown)
    {
        _cells = cells;
        var column = new Dictionary<int, int>();
        foreach (var cell in cells) column[cell] = column.Count;
        _rows = [.. relations.Select(relation => Row(relation, unknown, column))];
    }

    /// <summary>One system for each group of withheld cells that relations tie together.</summary>
    public static IEnumerable<Equations> Connected(IReadOnlyList<int[]> relations, bool[] unknown)
    {
        var group = Enumerable.Range(0, unknown.Length).ToArray();
        foreach (var relation in relations) Tie(group, relation, unknown);
        var cells = Enumerable.Range(0, unknown.Length).Where(c => unknown[c]).ToLookup(c => Root(group, c));
        var tied = relations
            .Where(r => Array.Exists(r, c => unknown[c]))
            .ToLookup(r => Root(group, Array.Find(r, c => unknown[c])));
        return tied.Select(t => new Equations([.. cells[t.Key]], t, unknown));
    }

    /// <summary>The cells with one possible value.</summary>
    public IEnumerable<int> Solved()
    {
        var rank = 0;
        for (var c = 0; c < _cells.Length && rank < _rows.Count; c++)
        {
            var pivot = _rows.FindIndex(rank, row => row[c] != 0);
            if (pivot < 0) continue;
            (_rows[rank], _rows[pivot]) = (_rows[pivot], _rows[rank]);
            Clear(rank, c);
            rank++;
        }
        return _rows.Take(rank).Where(row => row.Count(x => x != 0) == 1).Select(row => _cells[Array.FindIndex(row, x => x != 0)]);
    }

    void Clear(int pivot, int column)
    {
        var source = _rows[pivot];
        var inverse = Power(source[column], Prime - 2);
        for (var c = column; c < source.Length; c++) source[c] = source[c] * inverse % Prime;
        for (var r = 0; r < _rows.Count; r++)
        {
            var factor = _rows[r][column];
            if (r == pivot || factor == 0) continue;
            for (var c = column; c < source.Length; c++)
                if (source[c] != 0) _rows[r][c] = (_rows[r][c] + ((Prime - factor) * source[c])) % Prime;
        }
    }

    static ulong[] Row(int[] relation, bool[] unknown, Dictionary<int, int> column)
    {
        var row = new ulong[column.Count];
        for (var i = 0; i < relation.Length; i++)
        {
            if (!unknown[relation[i]]) continue;
            var c = column[relation[i]];
            row[c] = (row[c] + (i == 0 ? Prime - 1 : 1)) % Prime;
        }
        return row;
    }

    static ulong Power(ulong value, ulong exponent)
    {
        var result = 1UL;
        for (; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) == 1) result = result * value % Prime;
            value = value * value % Prime;
        }
        return result;
    }

    static void Tie(int[] group, int[] relation, bool[] unknown)
    {
        var first = Array.FindIndex(relation, c => unknown[c]);
        if (first < 0) return;
        foreach (var cell in relation)
            if (unknown[cell]) group[Root(group, cell)] = Root(group, relation[first]);
    }

    static int Root(int[] group, int cell)
    {
        while (group[cell] != cell)
        {
            group[cell] = group[group[cell]];
            cell = group[cell];
        }
        return cell;
    }
}
