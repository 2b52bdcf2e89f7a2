using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Innovare.Web.Tests.Hosting;

/// <summary>A page as a reader without JavaScript gets it.</summary>
static class Reading
{
    static readonly char[] Blank = [' ', '\n', '\t', '\u00A0'];
    static readonly char[] SentenceEnds = ['.', ':', '!', '?'];

    /// <summary>The page at that address, whatever its status.</summary>
    public static async Task<(int Status, IDocument Page)> Read(this Site site, string address)
    {
        using var answer = await site.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, await new HtmlParser().ParseDocumentAsync(html, TestContext.Current.CancellationToken));
    }

    /// <summary>The words of an element with single blanks between them.</summary>
    public static string Words(this IElement element) => string.Join(' ', element.TextContent.Split(Blank, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Words per sentence plus the share of words of more than six letters: up to 45 is easy enough for all.</summary>
    public static double Lix(this IDocument page) =>
        Lix(page.QuerySelectorAll("main p, main li > p, main dd").Where(p => p.ChildElementCount == 0).Select(Words).Where(w => w.Length > 40));

    /// <inheritdoc cref="Lix(IDocument)" />
    public static double Lix(IEnumerable<string> paragraphs)
    {
        var read = paragraphs.ToList();
        var words = read.SelectMany(p => p.Split(' ')).Where(w => w.Any(char.IsLetter)).ToList();
        var sentences = read.Sum(p => Math.Max(1, p.Replace("pct.", "pct", StringComparison.Ordinal).Split(SentenceEnds, StringSplitOptions.RemoveEmptyEntries).Count(s => s.Any(char.IsLetter))));
        return ((double)words.Count / sentences) + (100.0 * words.Count(w => w.Count(char.IsLetter) > 6) / words.Count);
    }
}
