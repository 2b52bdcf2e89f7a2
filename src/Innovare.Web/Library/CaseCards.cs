using Innovare.Cases;
using Innovare.Cases.Search;
using Innovare.PublicSector;

namespace Innovare.Web.Library;

/// <summary>Cases as a list of cards, each with a heading of level 3.</summary>
/// <param name="Cards">In order.</param>
/// <param name="Language">The reader's.</param>
/// <param name="Marker">Marks what answers the reader's words; null marks nothing.</param>
public sealed record CaseCards(IReadOnlyList<CaseCard> Cards, Language Language, Marker? Marker = null)
{
    /// <summary>Where a card leads.</summary>
    public Address Address { get; init; } = Addresses.Case;

    /// <summary>The text in pieces, those that answer the reader's words marked.</summary>
    public IReadOnlyList<(string Piece, bool IsMarked)> Mark(string text) => Marker?.Mark(text) ?? [(text, false)];

    /// <summary>What a case says about the words beyond its title and summary, when only that holds them.</summary>
    public string? Elsewhere(Case one)
    {
        if (Marker is null || Marks(one.Title[Language]) || Marks(one.Summary[Language])) return null;
        string?[] others = [one.Problem?[Language], one.Technology?[Language], one.Novelty?[Language], one.InspiredBy?[Language], one.Audience?[Language], one.DidNotWork?[Language], one.Evidence?.Text];
        return others.OfType<string>().FirstOrDefault(Marks);
    }

    /// <summary>The search words that answer, when nothing else the card shows does: a reader sees why the case is there.</summary>
    public string? BySearchWords(Case one)
    {
        const int Most = 3;
        if (Marker is null || Marks(one.Title[Language]) || Marks(one.Summary[Language]) || Marks(one.Organisation) || Elsewhere(one) is not null) return null;
        return string.Join(" · ", one.SearchWords.Where(Marks).Take(Most)) is { Length: > 0 } words ? words : null;
    }

    bool Marks(string text) => Mark(text).Any(p => p.IsMarked);
}

/// <summary>A case on a card.</summary>
/// <param name="Case">The case.</param>
/// <param name="Missing">Words the reader asked for that it does not hold.</param>
/// <param name="Why">Why it is shown beside another, where that is said.</param>
public sealed record CaseCard(Case Case, IReadOnlyList<string> Missing, string? Why = null);
