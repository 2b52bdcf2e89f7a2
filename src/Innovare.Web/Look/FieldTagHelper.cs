using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Innovare.Web.Look;

/// <summary>
/// <c>&lt;field name="mail" label="E-mail" hint="…" type="email" value="…" fault="…"&gt;&lt;/field&gt;</c>: one line to write in,
/// with its label, its hint, and what is wrong with what was written.
/// </summary>
[HtmlTargetElement("field")]
public sealed class FieldTagHelper(HtmlEncoder encoder) : TagHelper
{
    public string Name { get; set; } = "";

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary>text, email, password …</summary>
    public string Type { get; set; } = "text";

    public string? Value { get; set; }

    /// <summary>What is wrong and what to do; null when nothing is.</summary>
    public string? Fault { get; set; }

    /// <summary>Word of the HTML standard, e.g. <c>username</c>.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>Step of the design system (xs, s, m …), or null for the whole width.</summary>
    public string? Width { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Fault is "") // what Razor makes of null in an attribute
            Fault = null;
        output.TagName = "div";
        output.Attributes.SetAttribute("class", Fault is null ? "form-group" : "form-group form-error");
        var html = new StringBuilder($"""<label class="form-label" for="{Name}">{encoder.Encode(Label)}</label>""");
        if (Hint is not null)
            html.Append(CultureInfo.InvariantCulture, $"""<span class="form-hint" id="{Name}-hint">{encoder.Encode(Hint)}</span>""");
        if (Fault is not null)
            html.Append(CultureInfo.InvariantCulture, $"""<span class="form-error-message" id="{Name}-fault">{encoder.Encode(Fault)}</span>""");
        string[] described = [.. Hint is null ? (string[])[] : [$"{Name}-hint"], .. Fault is null ? (string[])[] : [$"{Name}-fault"]];
        html.Append(CultureInfo.InvariantCulture, $"""<input class="form-input{(Width is null ? "" : $" input-width-{Width}")}" id="{Name}" name="{Name}" type="{Type}" required""");
        if (described.Length > 0)
            html.Append(CultureInfo.InvariantCulture, $" aria-describedby=\"{string.Join(' ', described)}\"");
        if (Fault is not null)
            html.Append(" aria-invalid=\"true\"");
        if (Autocomplete is not null)
            html.Append(CultureInfo.InvariantCulture, $" autocomplete=\"{Autocomplete}\"");
        if (Value is not null)
            html.Append(CultureInfo.InvariantCulture, $" value=\"{encoder.Encode(Value)}\"");
        output.Content.SetHtmlContent(html.Append('>').ToString());
    }
}
