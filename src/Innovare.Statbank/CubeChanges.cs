namespace Innovare.Statbank;

/// <summary>What differs between two editions of a table, cell by cell: cells are the same when their codes are.</summary>
/// <param name="Changed">Cells of both whose value, sign or uncertainty differs, in the order of the later table.</param>
/// <param name="Added">Cells of the later table that the earlier one did not have.</param>
/// <param name="Removed">Cells of the earlier table that the later one has not.</param>
public sealed record CubeChanges(IReadOnlyList<CellChange> Changed, int Added, int Removed)
{
    /// <summary>Nothing differs.</summary>
    public bool IsEmpty => Changed.Count == 0 && Added == 0 && Removed == 0;

    /// <summary>Compares two editions. Where they are crossed by different variables every cell is new.</summary>
    public static CubeChanges Between(Cube earlier, Cube later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        var order = later.Variables.Select(v => earlier.Variables.ToList().FindIndex(e => string.Equals(e.Code, v.Code, StringComparison.OrdinalIgnoreCase))).ToArray();
        if (order.Length != earlier.Variables.Count || order.Contains(-1))
            return new([], later.Length, earlier.Length);
        var places = later.Variables.Select((v, i) => v.Values.Select(value => earlier.Variables[order[i]].PositionOf(value.Code)).ToArray()).ToArray();
        var (changed, added, at) = (new List<CellChange>(), 0, new int[order.Length]);
        for (var cell = 0; cell < later.Length; cell++)
        {
            var positions = later.PositionsOf(cell);
            for (var v = 0; v < order.Length; v++)
                at[order[v]] = places[v][positions[v]];
            if (Array.IndexOf(at, -1) >= 0)
                added++;
            else if (earlier.IndexOf(at) is var was && !IsSame(earlier, was, later, cell))
                changed.Add(new(was, cell));
        }
        return new(changed, added, earlier.Length - (later.Length - added));
    }

    static bool IsSame(Cube earlier, int was, Cube later, int now) =>
        earlier.Statuses[was] == later.Statuses[now] && IsSame(earlier.Values, was, later.Values, now)
        && IsSame(earlier.StandardErrors, was, later.StandardErrors, now) && IsSame(earlier.Lower, was, later.Lower, now)
        && IsSame(earlier.Upper, was, later.Upper, now) && (earlier.Counts?[was] ?? -1) == (later.Counts?[now] ?? -1);

    // NaN is the same as NaN here, and as a column that is not there.
    static bool IsSame(IReadOnlyList<double>? earlier, int was, IReadOnlyList<double>? later, int now) =>
        (earlier?[was] ?? double.NaN).Equals(later?[now] ?? double.NaN);
}

/// <summary>A cell that two editions of a table have, and that is not the same in both.</summary>
/// <param name="Was">Its number in the earlier one.</param>
/// <param name="Is">Its number in the later one.</param>
public sealed record CellChange(int Was, int Is);
