using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Innovare.Web.Look;

/// <summary><c>&lt;alert kind="warning" heading="…"&gt;text&lt;/alert&gt;</c>: a message the reader must not miss.</summary>
[HtmlTargetElement("alert")]
public sealed class AlertTagHelper(HtmlEncoder encoder) : TagHelper
{
    /// <summary>info, success, warning or error; also the name of its icon.</summary>
    public string Kind { get; set; } = "info";

    public string? Heading { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var text = (await output.GetChildContentAsync()).GetContent();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", $"alert alert-{Kind}");
        output.Content.SetHtmlContent($"""<svg class="icon-svg alert-icon" focusable="false" aria-hidden="true"><use href="/lib/icons.svg#{Kind}"></use></svg><div class="alert-body">""");
        if (Heading is not null)
            output.Content.AppendHtml($"""<p class="alert-heading">{encoder.Encode(Heading)}</p>""");
        output.Content.AppendHtml($"""<div class="alert-text">{text}</div></div>""");
    }
}
