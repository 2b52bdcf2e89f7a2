using Innovare.Statistics.Disclosure;

namespace Innovare.Survey.Analyse;

/// <summary>Which values of a crossing are published: as planned, or with unsafe neighbours put together.</summary>
/// <param name="Table">The table.</param>
/// <param name="Crossing">The crossing.</param>
/// <param name="Chosen">Published value positions of each axis.</param>
/// <param name="Merged">Codes of the merged values that were needed.</param>
sealed record Layout(DraftTable Table, Crossing Crossing, IReadOnlyList<IReadOnlyList<int>> Chosen, IReadOnlyList<string> Merged)
{
    /// <summary>Tries the merges of the table in order; one is made where it leaves fewer unsafe cells.</summary>
    public static Layout Of(DraftTable table, Crossing crossing)
    {
        var layout = new Layout(table, crossing, [.. crossing.Axes.Select(a => a.Planned)], []);
        foreach (var merge in table.Plan.Protection.Merges)
        {
            var axis = crossing.Axes.ToList().FindIndex(a => a.Id == merge.Variable);
            if (axis < 0)
                continue;
            var into = crossing.Axes[axis].Values.ToList().FindIndex(v => v.Code == merge.Into && v.Parts.Count > 0);
            var parts = crossing.Axes[axis].Values[into].Parts;
            if (parts.All(layout.Chosen[axis].Contains) && layout.Unsafe(axis, parts) > layout.Unsafe(axis, [into]))
                layout = layout.With(axis, parts, into, merge.Into);
        }
        return layout;
    }

    /// <summary>Whether a cell of the crossing may be shown on its own.</summary>
    /// <remarks>
    /// Stricter than is usual: a category nobody, or everybody, of the base belongs to tells on each of them, so it is
    /// unsafe whatever the size of the base, unless the category is everybody by definition.
    /// </remarks>
    public bool IsSafe(DraftCell cell, AxisValue category)
    {
        var rule = new PrimaryRule(Table.Plan.Protection.Minimum, int.MaxValue);
        var safety = rule.Judge(cell.Base, cell.Numerator);
        return safety == CellSafety.Safe || (category.IsEveryone && safety == CellSafety.UniformBase);
    }

    /// <summary>Positions of every published cell.</summary>
    public IEnumerable<int[]> Cells() => Product(Chosen);

    /// <summary>Every way to take one of each list.</summary>
    public static IEnumerable<int[]> Product(IReadOnlyList<IReadOnlyList<int>> lists)
    {
        IEnumerable<int[]> rows = [[]];
        foreach (var list in lists)
            rows = rows.SelectMany(_ => list, (row, value) => (int[])[.. row, value]);
        return rows;
    }

    int Unsafe(int axis, IReadOnlyList<int> values) =>
        Product([.. Chosen.Select((chosen, a) => a == axis ? values : chosen)])
            .Count(at => Crossing.Axes[^1].Values[at[^1]] is { IsAsked: true } category && !IsSafe(Crossing.Cells[Crossing.IndexOf(at)], category));

    Layout With(int axis, IReadOnlyList<int> parts, int into, string code)
    {
        var values = Chosen[axis].ToList();
        var at = values.IndexOf(parts[0]);
        values[at] = into;
        values.RemoveAll(parts.Contains);
        return this with { Chosen = [.. Chosen.Select((chosen, a) => a == axis ? values : chosen)], Merged = [.. Merged, code] };
    }
}
