using Innovare.PublicSector;
using Innovare.Statbank;

namespace Innovare.Web.Home;

/// <summary>One published figure for the front page: where it stands in the tables, and what it says.</summary>
/// <param name="Table">Id of the table.</param>
/// <param name="Cell">A code for each variable, in order.</param>
/// <param name="Says">The sentence the figure begins.</param>
sealed record KeyFigure(string Table, IReadOnlyList<string> Cell, Text Says)
{
    /// <summary>Chosen for what a newcomer asks: how many, whose idea, what for, who.</summary>
    public static IReadOnlyList<KeyFigure> All { get; } =
    [
        new("PUB01", ["total", "2023"], HomeTexts.Innovative),
        new("PUB04", ["reuse", "2019"], HomeTexts.Reuse),
        new("PUB08", ["230", "2023"], HomeTexts.QualityUp),
        new("PUB06", ["employees", "2019"], HomeTexts.Employees),
    ];

    /// <summary>The figure with its round and source, or null when the tables do not hold it.</summary>
    public Found? In(IReadOnlyList<Cube> tables)
    {
        var cube = tables.FirstOrDefault(t => string.Equals(t.Id, Table, StringComparison.Ordinal));
        if (cube is null || cube.Variables.Count != Cell.Count)
            return null;
        var positions = cube.Variables.Select((variable, i) => variable.PositionOf(Cell[i])).ToArray();
        if (positions.Contains(-1))
            return null;
        var cell = cube.IndexOf(positions);
        return cube.Statuses[cell] == CellStatus.Value
            ? new Found(this, cube.Values[cell], cube.Variables[^1].Values[positions[^1]].Name, cube.CellNotes.GetValueOrDefault(cell)?.Source ?? cube.Source)
            : null;
    }

    /// <param name="Figure">What was looked for.</param>
    /// <param name="Value">Per cent.</param>
    /// <param name="Round">Reference period.</param>
    /// <param name="Source">Publication, perhaps with its address at the end.</param>
    internal sealed record Found(KeyFigure Figure, double Value, Label Round, Label Source)
    {
        /// <summary>Period and who published it; the table page names the publication itself.</summary>
        public string Cite(string language) => $"{Publisher(Source[language])}, {Round[language]}";

        // a source reads "Publisher: title (year). address"
        static string Publisher(string source) => source.Split(": ", 2)[0];
    }
}
