namespace Innovare.Statistics.Tests.Disclosure;

/// <summary>Two-way tables with row totals, column totals and a grand total, and what can be known of them by trying.</summary>
sealed record Tables(int Rows, int Columns, IReadOnlyList<int[]> Relations)
{
    public const int NoneAlone = 0;

    public int Inner => Rows * Columns;

    public int Cells => Inner + Rows + Columns + 1;

    public static Tables TwoWay(int rows, int columns)
    {
        var inner = rows * columns;
        var rowTotals = Enumerable.Range(inner, rows).ToArray();
        var columnTotals = Enumerable.Range(inner + rows, columns).ToArray();
        var grand = inner + rows + columns;
        var relations = new List<int[]> { (int[])[grand, .. rowTotals], (int[])[grand, .. columnTotals] };
        for (var r = 0; r < rows; r++) relations.Add([rowTotals[r], .. Enumerable.Range(r * columns, columns)]);
        for (var c = 0; c < columns; c++)
            relations.Add([columnTotals[c], .. Enumerable.Range(0, rows).Select(r => (r * columns) + c)]);
        return new Tables(rows, columns, relations);
    }

    /// <summary>All additions of a table whose variables each have their total first: one for each variable and each line along it.</summary>
    public static IReadOnlyList<int[]> Additions(int[] sizes)
    {
        var relations = new List<int[]>();
        for (int v = sizes.Length - 1, step = 1; v >= 0; step *= sizes[v--])
            for (var cell = 0; cell < sizes.Aggregate((a, b) => a * b); cell++)
                if (cell / step % sizes[v] == 0) relations.Add([.. Enumerable.Range(0, sizes[v]).Select(k => cell + (k * step))]);
        return relations;
    }

    public int Cell(int row, int column) => (row * Columns) + column;

    /// <summary>Totals cost more than inner cells; no two cells cost the same.</summary>
    public double[] Cost() => [.. Enumerable.Range(0, Cells).Select(c => (c < Inner ? 10.0 : 1000) + (c * 7 % 31))];

    public bool[] Withheld(params (int Row, int Column)[] cells)
    {
        var withheld = new bool[Cells];
        foreach (var (row, column) in cells) withheld[Cell(row, column)] = true;
        return withheld;
    }

    public static int Alone(Tables table, bool[] withheld) => table.Relations.Count(r => r.Count(c => withheld[c]) == 1);

    /// <summary>
    /// The withheld cells that keep their value in every change by −1, 0 or 1 that leaves all additions true. In two-way
    /// tables such changes are enough: the coefficient matrix is totally unimodular.
    /// </summary>
    public static IReadOnlyList<int> Untouchable(Tables table, bool[] withheld)
    {
        int[] cells = [.. Enumerable.Range(0, table.Cells).Where(c => withheld[c])];
        var touched = new HashSet<int>();
        for (var number = 0; number < Math.Pow(3, cells.Length); number++)
        {
            var change = new int[table.Cells];
            for (int i = 0, rest = number; i < cells.Length; i++, rest /= 3) change[cells[i]] = (rest % 3) - 1;
            if (table.Relations.All(r => change[r[0]] == r.Skip(1).Sum(c => change[c])))
                touched.UnionWith(cells.Where(c => change[c] != 0));
        }
        return [.. cells.Where(c => !touched.Contains(c))];
    }
}
