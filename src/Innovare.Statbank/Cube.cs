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

    /// <summary>The publisher's short name of the table, when other than the id.</summary>
    public string? Matrix { get; init; }

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
    public IReadOnlyList<Note> Notes { get; init; } = [];

    /// <summary>Note, source or base of single cells, by cell number.</summary>
    public IReadOnlyDictionary<int, CellNote> CellNotes { get; init; } = new Dictionary<int, CellNote>();

    /// <summary>Notes to cells where some variables have given values.</summary>
    public IReadOnlyList<AreaNote> AreaNotes { get; init; } = [];

    /// <summary>Columns of texts beside the values.</summary>
    public IReadOnlyList<CellTexts> Attributes { get; init; } = [];

    /// <summary>The table's own sign for a state, where it is not the usual one (<c>Symbols.Of</c>).</summary>
    public IReadOnlyDictionary<CellStatus, Label> SymbolWords { get; init; } = new Dictionary<CellStatus, Label>();

    /// <summary>What is counted, e.g. "Befolkning"; null when only the unit says it.</summary>
    public Label? Contents { get; init; }

    /// <summary>A title written by hand beside the one made of the variables' names; null when there is none.</summary>
    public Label? Description { get; init; }

    /// <summary>The subject the table is filed under; null when not said.</summary>
    public Subject? Subject { get; init; }

    /// <summary>Reference time, kind, contact and so on of the whole table; a contents value's own <see cref="Value.Measurement"/> comes before it.</summary>
    public Measurement Measurement { get; init; } = Measurement.Unsaid;

    /// <summary>When the next figures come, as written (a date, or words); null when not said.</summary>
    public string? NextUpdate { get; init; }

    /// <summary>Official statistics, by the publisher's own word.</summary>
    public bool IsOfficial { get; init; }

    /// <summary>Whether copying is restricted; null when not said.</summary>
    public bool? IsCopyrighted { get; init; }

    /// <summary>Whether a reader may sum cells; not so for index numbers, means and percentages.</summary>
    public bool MayBeSummed { get; init; }

    /// <summary>How many of the first variables stand in the rows (the stub); the rest make the columns. Default: all but the last.</summary>
    public int StubCount { get => field < 0 ? Math.Max(0, Variables.Count - 1) : Math.Min(field, Variables.Count); init; } = -1;

    /// <summary>What a file said that a table has no place for.</summary>
    public IReadOnlyList<KeptEntry> Kept { get; init; } = [];

    /// <summary>The first of the kept entries with that keyword about the whole table, in that language or the main one; null when there is none.</summary>
    public string? KeptWords(string keyword, string? language = null)
    {
        var about = Kept.Where(k => k.Keyword == keyword && k.Keys.Count == 0).ToArray();
        return (Array.Find(about, k => k.Language == language) ?? Array.Find(about, k => k.Language is null)) is { } entry ? string.Join(',', entry.Values) : null;
    }

    /// <summary>Languages of the table; the first is the main one.</summary>
    public IEnumerable<string> Languages => Title.Languages;

    /// <summary>Newest change of the table or of one of its contents; null when not said.</summary>
    public DateTime? Updated => Measurements.Max(m => m.Updated);

    /// <summary>Whether any cell may say how sure it is.</summary>
    public bool HasUncertainty => StandardErrors is not null || Lower is not null || Upper is not null || Counts is not null;

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

    /// <summary>Position of the value of each variable at a cell; the inverse of <see cref="IndexOf"/>.</summary>
    public int[] PositionsOf(int cell)
    {
        var positions = new int[Variables.Count];
        for (var v = positions.Length - 1; v >= 0; v--)
            (cell, positions[v]) = Math.DivRem(cell, Variables[v].Values.Count);
        return positions;
    }

    /// <summary>Decimals the cells of a value position per variable are shown with.</summary>
    public int DecimalsAt(ReadOnlySpan<int> positions)
    {
        for (var v = 0; v < positions.Length; v++)
            if (Variables[v].Values[positions[v]].Decimals is { } own)
                return own;
        return Decimals;
    }

    /// <summary>The variable with that code (case-insensitive), or null.</summary>
    public Variable? Find(string code) => Variables.FirstOrDefault(v => string.Equals(v.Code, code, StringComparison.OrdinalIgnoreCase));

    IEnumerable<Measurement> Measurements =>
        Variables.Where(v => v.Role == VariableRole.Contents).SelectMany(v => v.Values).Select(v => v.Measurement).OfType<Measurement>().Prepend(Measurement);
}

/// <summary>What a table is filed under.</summary>
/// <param name="Code">E.g. <c>BE</c>.</param>
/// <param name="Name">E.g. "Befolkning".</param>
public sealed record Subject(string Code, Label Name);
