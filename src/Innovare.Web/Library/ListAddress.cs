using System.Globalization;
using Innovare.Cases.Search;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Innovare.Web.Library;

/// <summary>A query as it stands in the address of the list: <c>?q=robot&amp;level=municipal&amp;type=service&amp;order=newest&amp;p=2</c>.</summary>
/// <param name="Query">What is asked for.</param>
/// <param name="PageNumber">Which page of the answer, from 1.</param>
sealed record ListAddress(CaseQuery Query, int PageNumber)
{
    public const string Words = "q";
    public const string Order = "order";
    public const string PageNo = "p"; // Razor Pages keeps "page" for itself
    const int LongestQuestion = 200;

    /// <summary>Reads the address; what it cannot read counts for nothing.</summary>
    public static ListAddress Read(IQueryCollection query, IReadOnlyList<CaseFacet> facets)
    {
        var words = query[Words].ToString();
        var chosen = facets.ToDictionary(
            f => f.Id,
            f => (IReadOnlySet<string>)query[f.Id].OfType<string>().Where(code => f.Options.Find(code) is not null).ToHashSet());
        var order = Enum.TryParse<CaseOrder>(query[Order], ignoreCase: true, out var said) && Enum.IsDefined(said) ? said : CaseOrder.Relevance;
        return new ListAddress(
            new CaseQuery(words.Length > LongestQuestion ? words[..LongestQuestion] : words, chosen, order),
            int.TryParse(query[PageNo], out var page) && page > 0 ? page : 1);
    }

    /// <summary>The query string of that query, on its first page unless another is said.</summary>
    public static string Write(CaseQuery query, int page = 1)
    {
        var builder = new QueryBuilder();
        if (query.Words.Length > 0) builder.Add(Words, query.Words);
        foreach (var (facet, options) in query.Chosen.OrderBy(c => c.Key, StringComparer.Ordinal))
            foreach (var option in options.Order(StringComparer.Ordinal))
                builder.Add(facet, option);
        if (query.Order != CaseOrder.Relevance) builder.Add(Order, Code(query.Order));
        if (page > 1) builder.Add(PageNo, page.ToString(CultureInfo.InvariantCulture));
        return builder.ToString();
    }

    /// <summary>An order as it is written in addresses.</summary>
    public static string Code(CaseOrder order) => order switch
    {
        CaseOrder.Relevance => "relevance",
        CaseOrder.Evidence => "evidence",
        CaseOrder.Spread => "spread",
        CaseOrder.Title => "title",
        CaseOrder.Newest => "newest",
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, "Not an order of cases."),
    };
}
