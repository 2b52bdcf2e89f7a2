namespace Innovare.Survey.Analyse;

/// <summary>
/// Every addition a reader could use against the tables: totals over the parts of a breakdown, merged values over theirs,
/// a base over categories that share it out, and the same figure standing in two tables.
/// </summary>
/// <remarks>
/// Additions are found in the answers, not declared: a list of cells adds up to another when its respondents, each once,
/// are exactly the other's. So an overlap of categories gives no addition, and a hidden one is not forgotten. Weighted
/// numbers of each base are taken as known to the reader.
/// </remarks>
sealed class Additions
{
    readonly Dictionary<(Crossing Crossing, int Cell), int> _numbers = [];
    readonly Dictionary<DraftTable, Layout[]> _layouts;
    readonly List<int[]> _relations = [];
    readonly List<DraftCell> _cells = [];
    readonly HashSet<int> _mergedAway = [];
    readonly HashSet<int> _known = [];

    public Additions(IReadOnlyList<Layout> layouts)
    {
        _layouts = layouts.GroupBy(l => l.Table).ToDictionary(g => g.Key, g => g.ToArray());
        foreach (var layout in layouts)
            foreach (var at in layout.Cells())
                Number(layout.Crossing, at);
        Published = _cells.Count;
        foreach (var layout in layouts)
            Add(layout);
        SameInTwoTables(layouts);
    }

    /// <summary>In each the first cell is the sum of the others; cells by number.</summary>
    public IReadOnlyList<int[]> Relations => _relations;

    /// <summary>Cells by number: the published ones first, in the order of the layouts, then those a reader can only compute.</summary>
    public IReadOnlyList<DraftCell> Cells => _cells;

    /// <summary>How many cells are published.</summary>
    public int Published { get; }

    /// <summary>Numbers of cells that merging took out of the tables.</summary>
    public IReadOnlySet<int> MergedAway => _mergedAway;

    /// <summary>Whether a cell stands in no table and is no secret either: a reader has it only by adding up what is shown.</summary>
    public bool IsComputed(int cell) => cell >= Published && !_mergedAway.Contains(cell) && !_known.Contains(cell);

    /// <summary>Number of a cell of a crossing.</summary>
    public int Number(Crossing crossing, ReadOnlySpan<int> at)
    {
        var key = (crossing, crossing.IndexOf(at));
        if (_numbers.TryGetValue(key, out var number))
            return number;
        _cells.Add(crossing.Cells[key.Item2]);
        return _numbers[key] = _cells.Count - 1;
    }

    void Add(Layout layout)
    {
        var crossing = layout.Crossing;
        var considered = layout.Chosen.Select((chosen, a) => WithParts(crossing.Axes[a], [.. chosen.Where(v => crossing.Axes[a].Values[v].IsAsked)])).ToList();
        var covers = Covers.Of(layout.Table, [.. layout.Chosen[^1].Where(v => crossing.Axes[^1].Values[v].IsAsked)]).ToList();
        for (var axis = 0; axis < crossing.Axes.Count; axis++)
            foreach (var others in Layout.Product([.. considered.Select((values, a) => a == axis ? [0] : values)]))
            {
                foreach (var merged in considered[axis].Where(v => crossing.Axes[axis].Values[v].Parts.Count > 0))
                    Parts(layout, With(others, axis, merged), axis, isMade: true);
                if (axis < crossing.Axes.Count - 1)
                    Total(layout, others, axis);
                else
                    Categories(layout.Crossing, covers, others);
            }
    }

    /// <summary>A merged value is the sum of what it merges; where the merge was made, its parts are out of the tables.</summary>
    void Parts(Layout layout, int[] merged, int axis, bool isMade)
    {
        var parts = layout.Crossing.Axes[axis].Values[merged[axis]].Parts.Select(p => With(merged, axis, p)).ToList();
        Relate(layout.Crossing, merged, layout.Crossing, parts);
        if (isMade)
            _mergedAway.UnionWith(parts.Select(p => Number(layout.Crossing, p)).Where(n => n >= Published));
    }

    /// <summary>The cell of the crossing without that breakdown is the sum over the breakdown's values.</summary>
    void Total(Layout layout, int[] others, int axis)
    {
        var axes = layout.Crossing.Axes.Where((_, a) => a != axis).ToList();
        if (Array.Find(_layouts[layout.Table], l => l.Crossing.Axes.SequenceEqual(axes)) is not { } above)
            return;
        var total = others.Where((_, a) => a != axis).ToArray();
        Relate(above.Crossing, total, layout.Crossing, [.. layout.Chosen[axis].Select(v => With(others, axis, v))]);
        for (var a = 0; a < total.Length; a++)
            if (!above.Chosen[a].Contains(total[a]) && above.Crossing.Axes[a].Values[total[a]].Parts.Count > 0)
                Parts(above, total, a, isMade: false);
    }

    /// <summary>Categories that share out the base, or another category, among them.</summary>
    void Categories(Crossing crossing, List<(int? Target, IReadOnlyList<int> Parts)> covers, int[] others)
    {
        var last = others.Length - 1;
        foreach (var (target, parts) in covers)
        {
            var cells = parts.Select(p => With(others, last, p)).ToList();
            if (target is { } category)
                Relate(crossing, With(others, last, category), crossing, cells);
            else if (crossing.Cells[crossing.IndexOf(cells[0])].Base > 0)
                _relations.Add([Known(), .. cells.Select(c => Number(crossing, c))]);
        }
    }

    void Relate(Crossing above, int[] total, Crossing below, IReadOnlyList<int[]> parts)
    {
        var sum = above.Cells[above.IndexOf(total)];
        var cells = parts.Where(p => below.Cells[below.IndexOf(p)].Base > 0).ToList();
        var (count, who) = (0, UInt128.Zero);
        foreach (var cell in cells.Select(p => below.Cells[below.IndexOf(p)]))
        {
            count += cell.Numerator;
            who ^= cell.Who;
        }
        if (count == sum.Numerator && who == sum.Who && sum.Base > 0)
            _relations.Add([Number(above, total), .. cells.Select(p => Number(below, p))]);
    }

    /// <summary>A category of the same respondents in two tables is one secret in every group. Equal in a single group by accident, they are two.</summary>
    void SameInTwoTables(IReadOnlyList<Layout> layouts)
    {
        var cells = layouts.SelectMany(l => l.Cells().Select(at => (l.Table, Group: GroupOf(l.Crossing, at), Category: CategoryOf(l, at[^1]), Number: Number(l.Crossing, at))));
        foreach (var same in cells.Where(c => c.Category != UInt128.Zero).GroupBy(c => (c.Group, c.Category)))
        {
            var first = same.First();
            _relations.AddRange(same.Where(c => c.Table != first.Table).Select(c => (int[])[first.Number, c.Number]));
        }
    }

    static string GroupOf(Crossing crossing, int[] at) =>
        string.Join('|', crossing.Axes.SkipLast(1).Select((axis, a) => $"{axis.Id}={axis.Values[at[a]].Code}"));

    UInt128 CategoryOf(Layout layout, int category) =>
        Array.Find(_layouts[layout.Table], l => l.Crossing.Axes.Count == 1)?.Crossing.Cells[category].Who ?? UInt128.Zero;

    /// <summary>A cell every reader knows: the whole of a base.</summary>
    int Known()
    {
        _cells.Add(new(null, 0, 0, 0));
        _known.Add(_cells.Count - 1);
        return _cells.Count - 1;
    }

    static List<int> WithParts(Axis axis, IReadOnlyList<int> chosen)
    {
        var all = chosen.ToList();
        for (var i = 0; i < all.Count; i++)
            all.AddRange(axis.Values[all[i]].Parts);
        return all;
    }

    static int[] With(int[] at, int axis, int value)
    {
        var moved = (int[])at.Clone();
        moved[axis] = value;
        return moved;
    }
}
