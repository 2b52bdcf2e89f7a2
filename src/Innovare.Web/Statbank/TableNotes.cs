using Innovare.PublicSector;
using Innovare.Statbank;

namespace Innovare.Web.Statbank;

/// <summary>The notes of a view in reading order, with what each is about.</summary>
public static class TableNotes
{
    /// <summary>Notes that must stand before the figures, or those that may stand after.</summary>
    /// <returns>What the note is about, empty for the whole table, and its words.</returns>
    public static IEnumerable<(string About, string Words)> Of(Cube view, Language language, bool mandatory)
    {
        ArgumentNullException.ThrowIfNull(view);
        string In(Label label) => label[language.Code()];
        foreach (var note in view.Notes.Where(n => n.IsMandatory == mandatory))
            yield return ("", In(note.Words));
        foreach (var variable in view.Variables)
        {
            foreach (var note in variable.Notes.Where(n => n.IsMandatory == mandatory))
                yield return (In(variable.Name), In(note.Words));
            foreach (var value in variable.Values)
                foreach (var note in value.Notes.Where(n => n.IsMandatory == mandatory))
                    yield return ($"{In(variable.Name)}: {In(value.Name)}", In(note.Words));
        }
        foreach (var area in view.AreaNotes.Where(a => !a.IsMark && a.Note.IsMandatory == mandatory))
            yield return (string.Join(", ", area.Positions.Index().Where(p => p.Item >= 0).Select(p => In(view.Variables[p.Index].Values[p.Item].Name))), In(area.Note.Words));
    }

    /// <summary>Short marks that stand beside a figure itself, and flags of its own.</summary>
    public static IEnumerable<string> MarksOf(Cube view, int cell, Language language)
    {
        ArgumentNullException.ThrowIfNull(view);
        var at = view.PositionsOf(cell);
        foreach (var area in view.AreaNotes.Where(a => a.IsMark && a.Covers(at)))
            yield return area.Note[language.Code()];
        foreach (var column in view.Attributes)
            if (column.Texts.TryGetValue(cell, out var text))
                yield return text;
    }
}
