using System.Globalization;
using Innovare.PublicSector;
using Innovare.Survey.Store;
using Innovare.Web.Look;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace Innovare.Web.Releases;

/// <summary>A release text as a page: every figure in it a link to its cell.</summary>
/// <param name="Lead">Headline and first paragraphs.</param>
/// <param name="Rest">From the first section on.</param>
/// <param name="Figures">Its figures in the order they stand.</param>
/// <param name="Unknown">Links that lead to no cell; none in a sound release.</param>
public sealed record ReleaseText(IHtmlContent Lead, IHtmlContent Rest, IReadOnlyList<QuotedFigure> Figures, IReadOnlyList<string> Unknown)
{
    static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>The text of a release in that language.</summary>
    /// <param name="release">The release.</param>
    /// <param name="language">Which.</param>
    /// <param name="asOf">Instant whose edition of the tables the figures are of; null for now.</param>
    public static ReleaseText Of(PublishedRelease release, Language language, DateTimeOffset? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(release);
        var document = Markdig.Markdown.Parse(release.Body[language], Markdown);
        var figures = new List<QuotedFigure>();
        var unknown = new List<string>();
        foreach (var link in document.Descendants<LinkInline>().Where(IsFigure))
            if (QuotedFigure.Find(release, link.Url!, Written(link)) is { } figure)
            {
                figures.Add(figure);
                PointAt(link, figure, language, asOf);
            }
            else
            {
                unknown.Add(link.Url!);
                link.Url = Addresses.DemoTables.In(language);
            }
        var isLead = (Block block) => block is not HeadingBlock { Level: > 1 };
        return new(Html(document.TakeWhile(isLead)), Html(document.SkipWhile(isLead)), figures, unknown);
    }

    static HtmlString Html(IEnumerable<Block> blocks)
    {
        using var html = new StringWriter(CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(html);
        Markdown.Setup(renderer);
        foreach (var block in blocks)
            renderer.Render(block);
        return new HtmlString(html.ToString());
    }

    static bool IsFigure(LinkInline link) => link.Url?.StartsWith(QuotedFigure.Scheme, StringComparison.Ordinal) == true;

    static string Written(LinkInline link) => string.Concat(link.Descendants<LiteralInline>().Select(part => part.Content.ToString()));

    static void PointAt(LinkInline link, QuotedFigure figure, Language language, DateTimeOffset? asOf)
    {
        link.Url = figure.Address(language, asOf);
        var attributes = link.GetAttributes();
        attributes.AddClass("quoted-figure");
        var words = CellWords.IntervalInWords(figure.Table, figure.Cell, language);
        attributes.AddProperty("data-note", words is null ? figure.Table.Id : $"{figure.Table.Id} · {words}");
    }
}
