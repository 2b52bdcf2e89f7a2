using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Survey.Disseminate;

namespace Innovare.Survey.Store;

/// <summary>What readers are told of figures that were wrong: what has been put right, why, and in which tables.</summary>
/// <param name="Notice">What was wrong and what stands there now, to the reader.</param>
/// <param name="Reason">How it came about.</param>
/// <param name="Replaces">Revision that it takes the place of; it stays to be read.</param>
/// <param name="Tables">Tables that have changed.</param>
/// <param name="At">When it was shown; null while it waits.</param>
/// <param name="By">Who answer for it; null while it waits.</param>
public sealed record Correction(Text Notice, Text Reason, string Replaces, IReadOnlyList<CorrectedTable> Tables, DateTimeOffset? At = null, string? By = null)
{
    /// <summary>The tables with this correction as a note that must be read.</summary>
    internal IReadOnlyList<Cube> Noted(IReadOnlyList<Cube> tables)
    {
        var day = ReleaseMoment.DayOf(At ?? throw new InvalidOperationException("A correction that waits is not noted."));
        var note = new Note(Label.Of(
            FormattableString.Invariant($"Rettet den {day:d.M.yyyy}: {Notice.Da}"), FormattableString.Invariant($"Corrected on {day:yyyy-MM-dd}: {Notice.En}")), IsMandatory: true);
        return [.. tables.Select(table => Tables.Any(t => t.Id == table.Id) ? table with { Notes = [note, .. table.Notes] } : table)];
    }
}

/// <summary>How much of a table a correction changed.</summary>
/// <param name="Id">Table id.</param>
/// <param name="Changed">Cells whose figure, sign or uncertainty is another.</param>
/// <param name="Added">Cells that are new.</param>
/// <param name="Removed">Cells that are gone.</param>
public sealed record CorrectedTable(string Id, int Changed, int Added, int Removed);

/// <summary>The words of a correction, as whoever proposes it writes them.</summary>
/// <param name="Notice">What was wrong and what stands there now.</param>
/// <param name="Reason">How it came about.</param>
public sealed record CorrectionWords(Text Notice, Text Reason)
{
    internal bool IsComplete => new[] { Notice.Da, Notice.En, Reason.Da, Reason.En }.All(words => !string.IsNullOrWhiteSpace(words));
}
