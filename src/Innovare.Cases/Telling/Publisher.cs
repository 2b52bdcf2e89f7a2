using Innovare.Cases.Store;
using Innovare.Platform.Database;
using Innovare.PublicSector;

namespace Innovare.Cases.Telling;

/// <summary>Brings what is let through from the book of telling to the shelf of the library. It may be done again at any time.</summary>
/// <param name="stores">Where both stand.</param>
/// <param name="book">The book.</param>
/// <param name="live">What readers see.</param>
public sealed class Publisher(Stores stores, TellingBook book, LiveLibrary live)
{
    /// <summary>Makes the shelf say what the book says.</summary>
    /// <returns>Whether anything was changed.</returns>
    public bool Bring()
    {
        var shown = book.CasesShown().Where(c => c is { Slug: not null, Document: not null })
            .Select(c => (Slug: c.Slug!, Document: c.Document!)) // the line above asks
            .Where(c => CaseDocument.Read(c.Slug, c.Document, new List<Finding>()) is { IsPublic: true })
            .ToDictionary(c => c.Slug, c => c.Document, StringComparer.Ordinal);
        var links = book.ReusesSent().Where(r => r.State is TellingWords.Shown).Select(r => r.Link).ToList();
        var isChanged = new LibraryShelf(stores).Bring(shown, links);
        live.Refresh();
        return isChanged;
    }

    /// <summary>Cases that only public employees may read; they are on no shelf.</summary>
    public IReadOnlyList<Case> ForEmployees() =>
    [
        .. book.CasesShown().Where(c => c is { Slug: not null, Document: not null })
            .Select(c => CaseDocument.Read(c.Slug!, c.Document!, new List<Finding>())) // the line above asks
            .OfType<Case>().Where(c => !c.IsPublic),
    ];
}
