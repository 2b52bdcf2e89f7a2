using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Innovare.Web.Look;

/// <summary>
/// <c>&lt;fact figure="83 pct." source="…"&gt;what it says&lt;/fact&gt;</c>: one figure, what it says and where it is from.
/// Facts stand together in a <c>&lt;ul class="facts no-max-width"&gt;</c>.
/// </summary>
[HtmlTargetElement("fact")]
public sealed class FactTagHelper(HtmlEncoder encoder) : TagHelper
{
    public required string Figure { get; set; }

    /// <summary>Source and year.</summary>
    public required string Source { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var says = (await output.GetChildContentAsync()).GetContent();
        output.TagName = "li";
        output.Attributes.SetAttribute("class", "fact");
        output.Content.SetHtmlContent(
            $"""<span class="fact-figure">{Encode(Figure)}</span> <span class="fact-says">{says}</span> <span class="fact-source">{Encode(Source)}</span>""");
    }

    string Encode(string text) => encoder.Encode(text);
}
