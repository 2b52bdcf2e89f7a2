using Innovare.PublicSector;
using Innovare.Statbank;

namespace Innovare.Survey.Analyse;

/// <summary>A table that no workplace can be recognised in. Only <see cref="Protect"/> makes one. GSBPM 6.4.</summary>
public sealed class SafeTable
{
    SafeTable(Cube cube) => Cube = cube;

    /// <summary>What may be published.</summary>
    public Cube Cube { get; }

    /// <summary>
    /// Protects the tables of a round together, so that no withheld cell can be worked out from another table either:
    /// unsafe neighbours are merged where the plan allows and it helps, unsafe cells left are withheld, and further cells
    /// with them until no addition gives one back. Everything that is left is rounded.
    /// </summary>
    public static Protected Protect(IReadOnlyList<DraftTable> drafts)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        var layouts = drafts.SelectMany(d => d.Crossings.Select(c => Layout.Of(d, c))).ToList();
        var additions = new Additions(layouts);
        var (unsafeCells, cost) = Primary(layouts, additions);
        var protection = Suppression.Protect(additions, unsafeCells, cost);
        if (protection.Unprotected.Count > 0)
            return new([], new(0, 0, 0, []), [new("protection-impossible", "tables.json", FormattableString.Invariant($"{protection.Unprotected.Count} withheld cells can still be worked out."), "Make fewer crossings, or merge more values.")]);

        bool IsWithheld(Crossing crossing, int[] at) => protection.Withheld[additions.Number(crossing, at)];
        var tables = drafts.Select(d => new SafeTable(CubeMaker.Of(d, [.. layouts.Where(l => l.Table == d)], IsWithheld))).ToList();
        var published = Enumerable.Range(0, additions.Published).Where(c => additions.Cells[c] is { Base: > 0, Estimate: not null }).ToList();
        return new(tables, new(
            published.Count(c => !protection.Withheld[c]),
            published.Count(c => unsafeCells[c]),
            published.Count(c => protection.Withheld[c] && !unsafeCells[c]),
            [.. layouts.SelectMany(l => l.Merged.Select(m => $"{l.Table.Id}: {m}")).Distinct(StringComparer.Ordinal)]), []);
    }

    /// <summary>The same table with the years of earlier rounds beside its own, taken from what was published then.</summary>
    public SafeTable Beside(IReadOnlyList<Cube> earlier) => new(TimeSeries.Join(Cube, earlier));

    static (bool[] Unsafe, double[] Cost) Primary(IReadOnlyList<Layout> layouts, Additions additions)
    {
        var unsafeCells = new bool[additions.Cells.Count];
        var cost = new double[additions.Cells.Count];
        Array.Fill(cost, double.PositiveInfinity); // what is not published cannot be withheld
        foreach (var layout in layouts)
            foreach (var at in layout.Cells())
            {
                var number = additions.Number(layout.Crossing, at);
                var cell = additions.Cells[number];
                var isMade = cell is { Base: > 0, Estimate: not null };
                unsafeCells[number] = isMade && !layout.IsSafe(cell, layout.Crossing.Axes[^1].Values[at[^1]]);
                cost[number] = isMade ? CostOf(layout, cell) : double.PositiveInfinity;
            }
        foreach (var number in additions.MergedAway)
            unsafeCells[number] = true;
        return (unsafeCells, cost);
    }

    /// <summary>What readers lose: a total more than a margin, a margin more than a crossing, many answers more than few.</summary>
    static double CostOf(Layout layout, DraftCell cell) => cell.Base * Math.Pow(1e4, 3 - Math.Min(3, layout.Crossing.Axes.Count));
}

/// <summary>What protection made, and what it took.</summary>
/// <param name="Tables">In the order of the plan; empty when there are findings.</param>
/// <param name="Tally">What it took.</param>
/// <param name="Findings">Why the tables cannot be protected.</param>
public sealed record Protected(IReadOnlyList<SafeTable> Tables, ProtectionTally Tally, IReadOnlyList<Finding> Findings);

/// <summary>What protection took.</summary>
/// <param name="Shown">Cells published.</param>
/// <param name="Unsafe">Cells withheld because too few answers stand behind them.</param>
/// <param name="Added">Cells withheld so that those cannot be worked out.</param>
/// <param name="Merges">Merged values that were needed, by table.</param>
public sealed record ProtectionTally(int Shown, int Unsafe, int Added, IReadOnlyList<string> Merges);
