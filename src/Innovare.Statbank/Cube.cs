namespace Innovare.Statbank;

/// <summary>A statistical table: variables crossed with each other, a value in each cell, and how sure each value is.</summary>
/// <remarks>
/// Cells lie row-major: the last variable varies fastest (as in JSON-stat). Every per-cell array is either null or has
/// <see cref="Length"/> elements. A cell without a value holds NaN and a status other than <see cref="CellStatus.Value"/>.
/// </remarks>
public sealed record Cube
{
    /// <summary>Table id, upper case, e.g. <c>DEMO01</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Full title, e.g. "Innovative arbejdssteder efter niveau, type og tid".</summary>
    public required Label Title { get; init; }

    /// <summary>Unit and base in one line, e.g. "Pct. af innovative arbejdssteder".</summary>
    public required Label Unit { get; init; }

    /// <summary>Who says so: publication or survey, with year.</summary>
    public required Label Source { get; init; }

    /// <summary>Decimals a value is shown with.</summary>
    public int Decimals { get; init; }

    /// <summary>Decimals that data files carry where values are finer than they are shown; never fewer than <see cref="Decimals"/>.</summary>
    public int DataDecimals { get => Math.Max(field, Decimals); init; }

    /// <summary>Invented data, marked in every format and on every page.</summary>
    public bool IsSynthetic { get; init; }

    /// <summary>In the order they are crossed.</summary>
    public required IReadOnlyList<Variable> Variables { get; init; }

    /// <summary>Values; NaN where the status is not <see cref="CellStatus.Value"/>.</summary>
    public required IReadOnlyList<double> Values { get; init; }

    /// <summary>State of each cell.</summary>
    public required IReadOnlyList<CellStatus> Statuses { get; init; }

    /// <summary>Standard error in the unit of the values, NaN where unknown; null when the table has none.</summary>
    public IReadOnlyList<double>? StandardErrors { get; init; }

    /// <summary>Lower end of the 95 % interval, same rules.</summary>
    public IReadOnlyList<double>? Lower { get; init; }

    /// <summary>Upper end of the 95 % interval, same rules.</summary>
    public IReadOnlyList<double>? Upper { get; init; }

    /// <summary>Answers behind the cell's base as protection lets them be seen (rounded to 5); -1 = not shown.</summary>
    public IReadOnlyList<int>? Counts { get; init; }

    /// <summary>Notes to the whole table.</summary>
    public IReadOnlyList<Label> Notes { get; init; } = [];

    /// <summary>Note, source or base of single cells, by cell number.</summary>
    public IReadOnlyDictionary<int, CellNote> CellNotes { get; init; } = new Dictionary<int, CellNote>();

    /// <summary>Number of cells.</summary>
    public int Length => Variables.Aggregate(1, (product, variable) => checked(product * variable.Values.Count));

    /// <summary>Cell number of one value position per variable.</summary>
    public int IndexOf(ReadOnlySpan<int> positions)
    {
        if (positions.Length != Variables.Count)
            throw new ArgumentException($"{positions.Length} positions for {Variables.Count} variables.", nameof(positions));
        var index = 0;
        for (var v = 0; v < positions.Length; v++)
            index = index * Variables[v].Values.Count + positions[v];
        return index;
    }

    /// <summary>The variable with that code (case-insensitive), or null.</summary>
    public Variable? Find(string code) => Variables.FirstOrDefault(v => string.Equals(v.Code, code, StringComparison.OrdinalIgnoreCase));
}

/// <summary>One variable of a table.</summary>
/// <param name="Code">Stable code, e.g. <c>level</c>.</param>
/// <param name="Name">What a reader sees.</param>
/// <param name="Values">In table order.</param>
/// <param name="Role">What the variable is to the table.</param>
/// <param name="Elimination">Code of the value that stands for "all", when the variable may be left out.</param>
public sealed record Variable(string Code, Label Name, IReadOnlyList<Value> Values, VariableRole Role = VariableRole.Classification, string? Elimination = null)
{
    /// <summary>Position of the value with that code, or -1.</summary>
    public int PositionOf(string code)
    {
        for (var i = 0; i < Values.Count; i++)
            if (string.Equals(Values[i].Code, code, StringComparison.OrdinalIgnoreCase))
                return i;
        return -1;
    }
}

/// <summary>One value of a variable.</summary>
public sealed record Value(string Code, Label Name, Label? Note = null);

/// <summary>What a variable is to its table.</summary>
public enum VariableRole
{
    Classification,
    Contents,
    Time,
}

/// <summary>What is to be said of one cell alone.</summary>
/// <param name="Note">Words for a reader, or null.</param>
/// <param name="Source">Where the figure was published, or null.</param>
/// <param name="Base">Of whom the figure speaks, or null when the table's own base holds.</param>
public sealed record CellNote(Label? Note = null, Label? Source = null, Label? Base = null);

/// <summary>The state of a cell.</summary>
public enum CellStatus
{
    /// <summary>A value stands here.</summary>
    Value,

    /// <summary>Not known or not asked that year; shown as "..".</summary>
    Missing,

    /// <summary>Withheld so that no workplace can be recognised; shown as "x".</summary>
    Confidential,

    /// <summary>Not made at this level of detail; shown as ".".</summary>
    NotPublished,
}
