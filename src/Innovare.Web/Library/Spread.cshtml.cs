using Innovare.Cases;
using Innovare.Cases.Reuse;
using Innovare.Cases.Store;
using Innovare.Cases.Words;
using Innovare.PublicSector;
using Innovare.Web.Look;

namespace Innovare.Web.Library;

/// <summary>Who has taken what from whom, over the whole library.</summary>
[At(nameof(Addresses.CaseSpread))]
sealed class SpreadModel(CaseLibrary library) : SitePage
{
    public override Text Title => LibraryTexts.SpreadTitle;

    public override Text? Summary => LibraryTexts.SpreadSummary;

    public override IReadOnlyList<Crumb> Trail => [new(LibraryTexts.Cases, Addresses.Cases)];

    public CaseLibrary Library => library;

    public ReuseGraph Reuse => library.Reuse;

    public SpreadDrawing Drawing => new(SpreadTree.Of(Reuse), SpreadTree.Of(Reuse, isNarrow: true), LibraryTexts.TreeTitle, Language);

    /// <summary>How many links there are of each weight.</summary>
    public IEnumerable<(CodelistEntry Weight, int Count)> Counts =>
        ReuseWords.Weights.Entries.Select(w => (w, Reuse.Links.Count(l => Reuse.WeightOf(l) == w.Code)));

    /// <summary>Those whose solutions others use or think of, with thanks: what has spread most stands first, what was given up gives no credit.</summary>
    public IEnumerable<(Case Giver, Text Given)> Givers => library.Cases
        .Select(c => (Case: c, By: Reuse.GivenBy(c).Select(Reuse.WeightOf).CountBy(w => w).ToDictionary()))
        .Select(g => (g.Case, Spread: g.By.GetValueOrDefault("spread"), InUse: g.By.GetValueOrDefault("inUse"), Interest: g.By.GetValueOrDefault("interest")))
        .Where(g => g.Spread + g.InUse + g.Interest > 0)
        .OrderByDescending(g => g.Spread).ThenByDescending(g => g.InUse).ThenByDescending(g => g.Interest).ThenBy(g => g.Case.Slug, StringComparer.Ordinal)
        .Select(g => (g.Case, LibraryTexts.Given(g.Spread, g.InUse, g.Interest)));

    /// <summary>Links with a year, oldest first.</summary>
    public IEnumerable<IGrouping<int, ReuseLink>> Years =>
        Reuse.Links.Where(l => l.Year is not null).OrderBy(l => l.Year).GroupBy(l => l.Year ?? 0);

    /// <summary>How many cases each place has, and what is in use elsewhere from there and there from elsewhere.</summary>
    public IReadOnlyList<MapTile> Tiles => [.. library.Map.Tiles.Select(t => Count(t.Place.Name, t.Place.Code, t.Column, t.Row, t.Short))];

    /// <summary>The regions, beside the map.</summary>
    public IReadOnlyList<MapTile> Regions =>
    [
        .. library.Places.Regions.Select((r, i) => Count(r.Name, r.Code, i, 0, r.Name.Replace("Region ", "", StringComparison.Ordinal))),
    ];

    MapTile Count(string name, string code, int column, int row, string brief)
    {
        var used = Reuse.Links.Where(Reuse.IsInUse).ToList();
        return new MapTile(name, brief, column, row, library.Cases.Count(c => Has(library.Places.Of(c))), used.Count(l => Has(PlacesOf(l.Giver))), used.Count(l => Has(PlacesOf(l.Taker))));

        bool Has(IEnumerable<Place> places) => places.Any(p => p.Code == code);
    }

    // a place that has told of no case of its own is on the map by its name
    IReadOnlyList<Place> PlacesOf(Party party) => Reuse.CaseOf(party) is { } one ? library.Places.Of(one) : library.Places.Named(party.Place ?? party.Name?.Da ?? "");
}

/// <summary>A place on the map.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Short">Letters enough to know it by.</param>
/// <param name="Column">From the west.</param>
/// <param name="Row">From the north.</param>
/// <param name="Cases">Cases from there.</param>
/// <param name="Gives">How often others use a solution from there.</param>
/// <param name="Takes">How often a solution of others is used there.</param>
sealed record MapTile(string Name, string Short, int Column, int Row, int Cases, int Gives, int Takes)
{
    /// <summary>What the tile is coloured by.</summary>
    public string Kind => (Gives, Takes) switch
    {
        ( > 0, > 0) => "both",
        ( > 0, _) => "gives",
        (_, > 0) => "takes",
        _ => Cases > 0 ? "cases" : "none",
    };
}
