using Innovare.PublicSector;

namespace Innovare.Survey.Disseminate;

/// <summary>What happened in one phase of a round, told to a reader: what came in, what was done, what went out.</summary>
/// <remarks>Written to phases.json and published with the release; every number in it has passed protection.</remarks>
/// <param name="Id">frame, sample, response, weights, estimates, protection or tables.</param>
/// <param name="Title">Name of the phase.</param>
/// <param name="CameIn">One or two plain sentences.</param>
/// <param name="WasDone">One to three plain sentences.</param>
/// <param name="WentOut">One or two plain sentences.</param>
/// <param name="Facts">Key numbers of the phase.</param>
/// <param name="Figure">The picture of the phase.</param>
public sealed record PhaseReport(
    string Id,
    Text Title,
    Text CameIn,
    Text WasDone,
    Text WentOut,
    IReadOnlyList<PhaseFact> Facts,
    PhaseFigure Figure)
{
    /// <summary>How sure each headline is; empty in phases that have none.</summary>
    public IReadOnlyList<Headline> Headlines { get; init; } = [];
}

/// <summary>A named number, already formatted for each language.</summary>
public sealed record PhaseFact(Text Name, Text Value);

/// <summary>A bar chart with its table: rows of one value per series.</summary>
/// <param name="Title">What the picture shows.</param>
/// <param name="Unit">E.g. "Antal arbejdssteder" or "Pct.".</param>
/// <param name="RowName">Name of what the rows are.</param>
/// <param name="Series">Name of each series.</param>
/// <param name="Rows">In order.</param>
public sealed record PhaseFigure(Text Title, Text Unit, Text RowName, IReadOnlyList<Text> Series, IReadOnlyList<FigureRow> Rows);

/// <summary>One row of a figure: a value per series, and optionally the ends of an interval for the first series.</summary>
public sealed record FigureRow(Text Name, IReadOnlyList<double> Values, double? Lower = null, double? Upper = null);
