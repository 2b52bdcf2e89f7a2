using Innovare.Statbank;

namespace Innovare.Web.Statbank;

/// <summary>Notes to single figures, each told once and numbered in reading order.</summary>
public sealed class CellReferences
{
    readonly Dictionary<CellNote, int> _numbers = [];
    readonly IReadOnlyDictionary<int, CellNote> _notes;

    /// <summary>The notes of those cells.</summary>
    /// <param name="view">The table as shown.</param>
    /// <param name="cells">Its cells in reading order.</param>
    public CellReferences(Cube view, IEnumerable<int> cells)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(cells);
        _notes = view.CellNotes;
        foreach (var cell in cells)
            if (_notes.TryGetValue(cell, out var note) && _numbers.TryAdd(note, _numbers.Count + 1))
                Told.Add(note);
    }

    /// <summary>In order of their numbers, from 1.</summary>
    public IList<CellNote> Told { get; } = [];

    /// <summary>Number of the note to that cell, or null.</summary>
    public int? NumberOf(int cell) => _notes.TryGetValue(cell, out var note) ? _numbers[note] : null;
}
