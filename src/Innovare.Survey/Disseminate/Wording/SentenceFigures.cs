using Innovare.Statbank;
using Innovare.Survey.Design;

namespace Innovare.Survey.Disseminate.Wording;

/// <summary>The published cells a sentence refers to.</summary>
/// <param name="Cells">Each reference with its table and cell; a reference that leads nowhere is told of elsewhere and left out here.</param>
/// <param name="Year">Year of the round.</param>
/// <param name="Rounds">Answers of this and earlier rounds, or null.</param>
sealed record SentenceFigures(IReadOnlyList<(CellReference Reference, Cube Cube, int Cell)> Cells, int Year, OverlappingRounds? Rounds)
{
    public static SentenceFigures Of(Sentence sentence, IReadOnlyList<Cube> tables, int year, OverlappingRounds? rounds)
    {
        var cells = new List<(CellReference, Cube, int)>();
        foreach (var reference in sentence.References)
            if (tables.FirstOrDefault(t => t.Id == reference.Table) is { } cube
                && CellAddress.Of(cube, reference, reference["time"], year) is { Fault: null, Cell: var cell } && cube.Statuses[cell] == CellStatus.Value)
                cells.Add((reference, cube, cell));
        return new(cells, year, rounds);
    }

    /// <summary>The cell of the same thing in the round the reference counts from; null where there is none to compare with.</summary>
    public int? Earlier(CellReference reference, Cube cube) =>
        CellAddress.Of(cube, reference, reference["from"], Year) is { Fault: null, Cell: var cell } && cube.Statuses[cell] == CellStatus.Value ? cell : null;
}
