using Innovare.Cases.Search;
using Innovare.Cases.Store;
using Innovare.PublicSector;
using Innovare.Web.Look;

namespace Innovare.Web.Library;

/// <summary>The list of cases: words, facets, order and page, all in the address.</summary>
[At(nameof(Addresses.Cases))]
public sealed class CasesModel(CaseLibrary library) : SitePage
{
    const int PageSize = 20;

    public override Text Title => LibraryTexts.Title;

    public override Text? Summary => LibraryTexts.Summary;

    public CaseQuery Query { get; private set; } = CaseQuery.All;

    public CaseHits Hits { get; private set; } = new([], 0, [], [], []);

    /// <summary>From 1; a number past the end shows the last page.</summary>
    public int PageNumber { get; private set; }

    public int PageCount => Math.Max(1, (Hits.Total + PageSize - 1) / PageSize);

    /// <summary>The hits of this page, with what answers the words marked.</summary>
    public CaseCards Cards => Draw(Hits.Found);

    /// <summary>Where nothing is found: what comes nearest.</summary>
    public CaseCards NearestCards => Draw(Hits.Nearest);

    /// <summary>Each chosen option with the query that is left without it.</summary>
    public IEnumerable<(Text Name, CaseQuery Without)> Chips =>
        from facet in Hits.Facets
        from option in facet.Options
        where option.IsChosen
        select (option.Option.Name, Query.Without(facet.Facet.Id, option.Option.Code));

    public void OnGet()
    {
        var asked = ListAddress.Read(Request.Query, library.Search.Facets);
        Query = asked.Query;
        PageNumber = asked.PageNumber;
        Hits = Take();
        if (PageNumber <= PageCount) return;
        PageNumber = PageCount;
        Hits = Take();
    }

    /// <summary>The address of the list with that query.</summary>
    public string List(CaseQuery query, int page = 1) => Addresses.Cases.In(Language) + ListAddress.Write(query, page);

    CaseHits Take() => library.Search.Find(Query, (int)Math.Min(int.MaxValue / 2, (PageNumber - 1L) * PageSize), PageSize);

    CaseCards Draw(IReadOnlyList<CaseHit> hits) =>
        new([.. hits.Select(h => new CaseCard(h.Case, h.Missing))], Language, library.Search.MarkerFor(Query.Words));

    /// <summary>The address of these cases as a feed.</summary>
    public string Feed => Addresses.CasesFeed.In(Language) + ListAddress.Write(Query);

    /// <summary>The address of these cases as data.</summary>
    public string Data(string format) => Addresses.CasesData.In(Language, format) + ListAddress.Write(Query);
}
