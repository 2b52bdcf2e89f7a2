namespace Innovare.Statbank;

/// <summary>How sure the figures are, as a table of its own that any client can read.</summary>
public static class Uncertainty
{
    /// <summary>Code of the variable that tells the figures apart.</summary>
    public const string Code = "uncertainty";

    /// <summary>The table with U after its id: estimate, se, lower, upper and n of every cell as values of one more variable, the last.</summary>
    /// <remarks>It is the contents variable when the table has none. What is not known is missing; a withheld cell is withheld in all five.</remarks>
    /// <returns>The table, or null when nothing is known of how sure the figures are.</returns>
    public static Cube? Sibling(Cube cube)
    {
        ArgumentNullException.ThrowIfNull(cube);
        if (!cube.HasUncertainty)
            return null;
        Func<int, double>[] columns = [c => cube.Values[c], Of(cube.StandardErrors), Of(cube.Lower), Of(cube.Upper), c => cube.Counts is { } n && n[c] >= 0 ? n[c] : double.NaN];
        var values = new double[checked(cube.Length * columns.Length)];
        var statuses = new CellStatus[values.Length];
        for (var cell = 0; cell < cube.Length; cell++)
            for (var column = 0; column < columns.Length; column++)
            {
                var at = cell * columns.Length + column;
                values[at] = columns[column](cell);
                statuses[at] = !double.IsNaN(values[at]) ? CellStatus.Value : cube.Statuses[cell] == CellStatus.Value ? CellStatus.Missing : cube.Statuses[cell];
            }
        return cube with
        {
            Id = cube.Id + "U",
            Matrix = null,
            Variables = [.. cube.Variables, Variable(cube)],
            StubCount = cube.StubCount,
            DataDecimals = cube.DataDecimals + 1,
            Values = values,
            Statuses = statuses,
            StandardErrors = null,
            Lower = null,
            Upper = null,
            Counts = null,
            CellNotes = cube.CellNotes.ToDictionary(n => n.Key * columns.Length, n => n.Value),
            AreaNotes = [.. cube.AreaNotes.Select(n => n with { Positions = [.. n.Positions, -1] })],
            Attributes = [.. cube.Attributes.Select(a => a with { Texts = a.Texts.ToDictionary(t => t.Key * columns.Length, t => t.Value) })],
        };
    }

    static Func<int, double> Of(IReadOnlyList<double>? column) => cell => column is null ? double.NaN : column[cell];

    static Variable Variable(Cube cube) => new(
        Code,
        Label.Of("Tal og usikkerhed", "Figure and uncertainty"),
        [
            new("estimate", Label.Of("Skøn", "Estimate")),
            new("se", Label.Of("Standardfejl", "Standard error")) { Decimals = cube.Decimals + 1 },
            new("lower", Label.Of("Nedre grænse, 95 pct.", "Lower limit, 95%")),
            new("upper", Label.Of("Øvre grænse, 95 pct.", "Upper limit, 95%")),
            new("n", Label.Of("Svar", "Answers")) { Decimals = 0, Measurement = new() { Unit = Label.Of("antal", "number") } },
        ],
        cube.Variables.Any(v => v.Role == VariableRole.Contents) ? VariableRole.Classification : VariableRole.Contents);
}
