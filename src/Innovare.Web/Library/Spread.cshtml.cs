using Innovare.Cases;
using Innovare.Cases.Reuse;
using Innovare.Cases.Store;
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

    public SpreadDrawing Drawing => new(SpreadTree.Of(Reuse), LibraryTexts.TreeTitle, Language);

    /// <summary>How many links there are of each weight.</summary>
    public IEnumerable<(CodelistEntry Weight, int Count)> Counts =>
        ReuseWords.Weights.Entries.Select(w => (w, Reuse.Links.Count(l => Reuse.WeightOf(l) == w.Code)));

    /// <summary>Those whose solutions others took, with thanks: most taken first.</summary>
    public IEnumerable<(Case Giver, int Taken)> Givers => library.Cases
        .Select(c => (c, Reuse.GivenBy(c).Count())).Where(g => g.Item2 > 0)
        .OrderByDescending(g => g.Item2).ThenBy(g => g.c.Slug, StringComparer.Ordinal);

    /// <summary>Links with a year, oldest first.</summary>
    public IEnumerable<IGrouping<int, ReuseLink>> Years =>
        Reuse.Links.Where(l => l.Year is not null).OrderBy(l => l.Year).GroupBy(l => l.Year ?? 0);

    /// <summary>How many cases each place gives and takes by.</summary>
    public IReadOnlyList<MapTile> Tiles => [.. library.Map.Tiles.Select(t => Count(t.Place.Name, t.Place.Code, t.Column, t.Row, t.Short))];

    /// <summary>The regions, beside the map.</summary>
    public IReadOnlyList<MapTile> Regions =>
    [
        .. library.Places.Regions.Select((r, i) => Count(r.Name, r.Code, i, 0, r.Name.Replace("Region ", "", StringComparison.Ordinal))),
    ];

    MapTile Count(string name, string code, int column, int row, string brief)
    {
        var here = library.Cases.Where(c => library.Places.Of(c).Any(p => p.Code == code)).ToList();
        return new MapTile(name, brief, column, row, here.Count, here.Count(c => Reuse.GivenBy(c).Any()), here.Count(c => Reuse.TakenBy(c).Any()));
    }
}

/// <summary>A place on the map.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Short">Letters enough to know it by.</param>
/// <param name="Column">From the west.</param>
/// <param name="Row">From the north.</param>
/// <param name="Cases">Cases from there.</param>
/// <param name="Gives">Those of them that others took.</param>
/// <param name="Takes">Those of them that were taken from others.</param>
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
