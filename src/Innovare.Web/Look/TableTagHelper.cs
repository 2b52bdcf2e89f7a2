using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Innovare.Web.Look;

/// <summary>Says of the parts of a table what they are: where the style sheet folds its rows on a telephone, some browsers forget.</summary>
[HtmlTargetElement("table")]
[HtmlTargetElement("thead")]
[HtmlTargetElement("tbody")]
[HtmlTargetElement("tr")]
[HtmlTargetElement("th")]
[HtmlTargetElement("td")]
public sealed class TableTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        output.Attributes.SetAttribute("role", context.TagName switch
        {
            "table" => "table",
            "tr" => "row",
            "td" => "cell",
            "th" => context.AllAttributes["scope"]?.Value.ToString() is "row" or "rowgroup" ? "rowheader" : "columnheader",
            _ => "rowgroup",
        });
    }
}
