namespace Innovare.Statbank.Formats;

/// <summary>Everything said around a table, one line each, for the formats that are read by people.</summary>
static class NoteLines
{
    /// <summary>What a line is about (empty for the table) and what it says; mandatory notes first.</summary>
    public static IEnumerable<(string About, string Words)> Of(Cube cube, string language)
    {
        foreach (var note in JsonStatExtension.TableNotes(cube).OrderByDescending(n => n.IsMandatory))
            yield return ("", note[language]);
        foreach (var variable in cube.Variables)
        {
            foreach (var note in variable.Notes)
                yield return (variable.Name[language], note[language]);
            foreach (var value in variable.Values)
                foreach (var note in value.Notes)
                    yield return ($"{variable.Name[language]}, {value.Name[language]}", note[language]);
        }
        foreach (var line in OfCells(cube, language))
            yield return line;
    }

    /// <summary>Those of single cells and of parts of the table.</summary>
    public static IEnumerable<(string About, string Words)> OfCells(Cube cube, string language)
    {
        foreach (var area in cube.AreaNotes)
            yield return (string.Join(", ", area.Positions.Index().Where(p => p.Item >= 0).Select(p => cube.Variables[p.Index].Values[p.Item].Name[language])), area.Note[language]);
        foreach (var (cell, note) in cube.CellNotes.OrderBy(n => n.Key))
            foreach (var words in new[] { note.Note, note.Source, note.Base }.OfType<Label>())
                yield return (string.Join(", ", cube.PositionsOf(cell).Select((p, v) => cube.Variables[v].Values[p].Name[language])), words[language]);
    }
}
