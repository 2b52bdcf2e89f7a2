using Innovare.PublicSector;
using Innovare.Survey.Design;
using Innovare.Web.Look;
using Markdig;
using Microsoft.AspNetCore.Html;

namespace Innovare.Web.Guides;

/// <summary>The body of a guide as a page: running text, and between it figures with their tables.</summary>
/// <param name="Parts">In order.</param>
public sealed record GuideText(IReadOnlyList<GuidePart> Parts)
{
    static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    /// <summary>The text with every reference filled in. A reference that leads nowhere keeps its braces: the check of the content names it.</summary>
    public static GuideText Of(string markdown, GuideReferences references, Language language)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        ArgumentNullException.ThrowIfNull(references);
        var parts = new List<GuidePart>();
        var from = 0;
        foreach (var block in CellReference.In(markdown).Where(r => r.Table is "figure" or "table" or "drawing"))
        {
            if (Block(block, references, language) is not { } part)
                continue;
            parts.Add(Words(markdown[from..block.At], references, language));
            parts.Add(part);
            from = block.At + block.Text.Length;
        }
        parts.Add(Words(markdown[from..], references, language));
        return new(parts);
    }

    static GuidePart? Block(CellReference reference, GuideReferences references, Language language) =>
        reference.Table is "drawing"
            ? GuideReferences.Drawing(reference) is { } drawing ? new(HtmlString.Empty, null, (drawing, language)) : null
            : references.Table(reference.Cell[0].Key) is { } cube ? new(HtmlString.Empty, reference.Table is "figure" ? GuideFigure.View(cube, language) : null, Table: new(cube.Unit[language.Code()], Addresses.Table.In(language, cube.Id), language)) : null;

    static GuidePart Words(string markdown, GuideReferences references, Language language)
    {
        foreach (var reference in CellReference.In(markdown).Reverse())
            if (references.Resolve(reference, language) is var (words, address))
                markdown = markdown[..reference.At] + $"[{words}]({address})" + markdown[(reference.At + reference.Text.Length)..];
        return new(new HtmlString(Markdig.Markdown.ToHtml(markdown, Markdown)), null); // DisableHtml: only what Markdown makes
    }
}

/// <param name="Words">Running text, or empty.</param>
/// <param name="Figure">A figure with its table, or null.</param>
/// <param name="Drawing">A drawing and the language of its words, or null.</param>
/// <param name="Table">The table behind the figure, or by itself, or null.</param>
public sealed record GuidePart(IHtmlContent Words, FigureView? Figure, (GuideDrawing Drawing, Language Language)? Drawing = null, GuideTable? Table = null);

/// <param name="Unit">Unit and base, as the table says them.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Language">The reader's.</param>
public sealed record GuideTable(string Unit, string Address, Language Language);
