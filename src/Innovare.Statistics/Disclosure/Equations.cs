using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Disclosure;

/// <summary>The relations as linear equations in the withheld cells, with what is shown taken as known.</summary>
/// <remarks>
/// A cell is determined when it is 0 in every solution of the equations with right-hand sides 0. One random solution
/// shows that: a cell free to vary is 0 in it once in two thousand million draws, and two draws are made. Arithmetic is
/// modulo the prime 2³¹ − 1, so nothing is lost to rounding. Rows are sparse, and the rarest cell is solved for first,
/// which keeps them so.
/// </remarks>
sealed class Equations
{
    const ulong Prime = 2147483647;

    readonly SortedDictionary<int, HashSet<int>> _rowsOfCell = [];
    readonly Dictionary<int, ulong>[] _rows;
    readonly List<(int Cell, Dictionary<int, ulong> Row)> _solved = [];

    Equations(IReadOnlyList<int[]> relations, bool[] unknown)
    {
        _rows = [.. relations.Select(relation => Row(relation, unknown))];
        for (var r = 0; r < _rows.Length; r++)
            foreach (var cell in _rows[r].Keys) RowsOf(cell).Add(r);
    }

    /// <summary>The unknown cells that have one possible value.</summary>
    public static IEnumerable<int> Determined(IReadOnlyList<int[]> relations, bool[] unknown)
    {
        var equations = new Equations(relations, unknown);
        int[] cells = [.. equations._rowsOfCell.Keys];
        equations.Eliminate();
        var random = new SeededRandom(0);
        var (first, second) = (equations.Solution(cells, random), equations.Solution(cells, random));
        return cells.Where(cell => first[cell] == 0 && second[cell] == 0);
    }

    void Eliminate()
    {
        while (_rowsOfCell.Count > 0)
        {
            var (cell, rows) = _rowsOfCell.MinBy(pair => pair.Value.Count);
            if (rows.Count > 0) Solve(cell, rows.OrderBy(r => _rows[r].Count).ThenBy(r => r).ToArray());
            _rowsOfCell.Remove(cell);
        }
    }

    // The shortest row gives the cell; it leaves the system, and the cell leaves the other rows.
    void Solve(int cell, int[] rows)
    {
        var pivot = _rows[rows[0]];
        foreach (var other in pivot.Keys) _rowsOfCell[other].Remove(rows[0]);
        var inverse = Power(pivot[cell], Prime - 2);
        foreach (var r in rows.AsSpan(1)) Subtract(r, pivot, _rows[r][cell] * inverse % Prime);
        _solved.Add((cell, pivot));
    }

    void Subtract(int target, Dictionary<int, ulong> pivot, ulong factor)
    {
        var row = _rows[target];
        foreach (var (cell, coefficient) in pivot)
        {
            var left = (row.GetValueOrDefault(cell) + ((Prime - factor) * coefficient)) % Prime;
            if (left == 0) row.Remove(cell);
            else row[cell] = left;
            if (left == 0) _rowsOfCell[cell].Remove(target);
            else _rowsOfCell[cell].Add(target);
        }
    }

    Dictionary<int, ulong> Solution(int[] cells, SeededRandom random)
    {
        var values = cells.ToDictionary(c => c, _ => random.NextBits() % Prime);
        foreach (var (cell, row) in Enumerable.Reverse(_solved))
        {
            var sum = row.Where(term => term.Key != cell).Aggregate(0UL, (s, term) => (s + (term.Value * values[term.Key])) % Prime);
            values[cell] = (Prime - sum) % Prime * Power(row[cell], Prime - 2) % Prime;
        }
        return values;
    }

    HashSet<int> RowsOf(int cell)
    {
        if (!_rowsOfCell.TryGetValue(cell, out var rows)) _rowsOfCell[cell] = rows = [];
        return rows;
    }

    static Dictionary<int, ulong> Row(int[] relation, bool[] unknown)
    {
        var row = new Dictionary<int, ulong>();
        for (var i = 0; i < relation.Length; i++)
        {
            if (!unknown[relation[i]]) continue;
            var sum = (row.GetValueOrDefault(relation[i]) + (i == 0 ? Prime - 1 : 1)) % Prime;
            if (sum == 0) row.Remove(relation[i]);
            else row[relation[i]] = sum;
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
}
