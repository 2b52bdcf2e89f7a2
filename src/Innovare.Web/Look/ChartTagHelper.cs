using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Innovare.Web.Look;

/// <summary>
/// <c>&lt;chart spec="/tabeller/OIN01/chart.json" title="…" source="…"&gt;table&lt;/chart&gt;</c>: a figure drawn by the browser from a
/// Vega-Lite specification at an address of ours, the table with the same figures inside it. Without JavaScript the table is what there is.
/// </summary>
[HtmlTargetElement("chart")]
public sealed class ChartTagHelper(HtmlEncoder encoder) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext ViewContext { get; set; }

    /// <summary>Address of the Vega-Lite specification, with its data inside.</summary>
    public required string Spec { get; set; }

    /// <summary>What the figure shows, as a sentence; also its accessible name.</summary>
    public required string Title { get; set; }

    /// <summary>Source and year, or null where the page says it.</summary>
    public string? Source { get; set; }

    /// <summary>Drawn across the picture. Below /demo it is there without being asked for.</summary>
    public bool IsInvented { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var http = ViewContext.HttpContext;
        var language = http.ReaderLanguage();
        var table = (await output.GetChildContentAsync()).GetContent();

        output.TagName = "figure";
        output.Attributes.SetAttribute("class", "chart");
        output.Attributes.SetAttribute("data-chart", Spec);
        if (IsInvented || SecurityHeaders.IsDemonstration(http.Request.Path))
            output.Attributes.SetAttribute("data-watermark", LookTexts.Invented[language]);
        output.Content.SetHtmlContent(
            $"""<figcaption>{Encode(Title)}</figcaption><div class="chart-drawing" role="img" aria-label="{Encode(Title)}"></div>""");
        output.Content.AppendHtml($"""<noscript><p class="chart-note">{Encode(LookTexts.ChartNeedsScript[language])}</p></noscript>""");
        output.Content.AppendHtml(table);
        if (Source is not null)
            output.Content.AppendHtml($"""<p class="chart-note">{Encode(Source)}</p>""");
    }

    string Encode(string text) => encoder.Encode(text);
}
