using Innovare.PublicSector;

namespace Innovare.Survey.Disseminate;

/// <summary>PUBnn.json: a table of figures that others have published, each with where it was read.</summary>
/// <param name="Id">Table id; the file carries the same name.</param>
/// <param name="Title">Title in both languages.</param>
/// <param name="Unit">E.g. "Pct.".</param>
/// <param name="Base">Of whom the figures speak, where a figure does not say otherwise.</param>
/// <param name="Notes">Notes to the whole table.</param>
/// <param name="Variables">All but time.</param>
/// <param name="Rounds">Codes of sources.json's rounds: the time variable, which comes last.</param>
/// <param name="Figures">The cells of which something is known; all others are "..".</param>
sealed record FigureFile(
    string? Id,
    Text? Title,
    Text? Unit,
    Text? Base,
    IReadOnlyList<Text>? Notes,
    IReadOnlyList<FigureVariable>? Variables,
    IReadOnlyList<string>? Rounds,
    IReadOnlyList<PublishedFigure>? Figures);

/// <summary>A variable; <paramref name="Total"/> is the code that stands for "all", if one does.</summary>
sealed record FigureVariable(string? Code, Text? Name, string? Total, IReadOnlyList<FigureValue>? Values);

/// <summary>A value of a variable.</summary>
sealed record FigureValue(string? Code, Text? Name);

/// <summary>One figure as it was published.</summary>
/// <param name="Cell">A code for each variable in order, the round last.</param>
/// <param name="Value">The number the source prints; null where it only has words ("almost half"), which then stand in the note.</param>
/// <param name="Source">Key in sources.json.</param>
/// <param name="Base">Of whom, where it is not the table's base.</param>
/// <param name="Note">What a reader must know: "about", disagreement between sources, the source's own words.</param>
sealed record PublishedFigure(IReadOnlyList<string>? Cell, double? Value, string? Source, Text? Base, Text? Note);

/// <summary>sources.json: what the tables of the folder share.</summary>
/// <param name="Rounds">Reference period of each round, by its code.</param>
/// <param name="Sources">Where figures were published, by key.</param>
sealed record FigureSources(IReadOnlyDictionary<string, Text>? Rounds, IReadOnlyDictionary<string, FigureSource>? Sources);

/// <summary>A publication. The year or the address may be unknown, not both and not the publisher.</summary>
sealed record FigureSource(string? Title, string? Publisher, int? Year, string? Url);
