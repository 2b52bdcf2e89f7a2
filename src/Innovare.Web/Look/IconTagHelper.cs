using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Innovare.Web.Look;

/// <summary><c>&lt;icon name="search"&gt;&lt;/icon&gt;</c>: a decoration from the sprite; front-end/build.js lists the names.</summary>
[HtmlTargetElement("icon")]
public sealed class IconTagHelper : TagHelper
{
    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "icon-svg");
        output.Attributes.SetAttribute("focusable", "false");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent($"<use href=\"/lib/icons.svg#{Name}\"></use>");
    }
}
