using Innovare.Platform;
using Innovare.Platform.Privacy;
using Innovare.PublicSector;
using Innovare.Web.Look;
using Markdig;
using Microsoft.AspNetCore.Html;

namespace Innovare.Web.Pages;

/// <summary>A page of running text: <c>content/pages/NAME.da.md</c> and <c>.en.md</c>, whose first line is its heading.</summary>
/// <remarks>Reviewed like code and without HTML. <c>{operator}</c> and <c>{contact}</c> are filled in from the settings.</remarks>
public abstract class PlainPage(Settings settings, string name) : SitePage
{
    static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    /// <summary>What is filled in from the settings.</summary>
    public static IReadOnlyList<string> Holes { get; } = ["{operator}", "{reviewed}", "{contact}"];

    public override Text Title => new(Heading(Language.Danish), Heading(Language.English));

    /// <summary>A page that speaks for an operator is a draft until somebody has said who that is.</summary>
    public virtual bool IsDraft => settings.Operator is null;

    /// <summary>The text below the heading.</summary>
    public IHtmlContent Body => new HtmlString(Markdig.Markdown.ToHtml(Split(Language).Body, Markdown)); // DisableHtml: only what Markdown makes

    /// <summary>Who runs the site, or that nobody has said so.</summary>
    protected string OperatorName => settings.Operator ?? PagesTexts.Operator[Language];

    string Heading(Language language) => Split(language).Heading;

    (string Heading, string Body) Split(Language language)
    {
        var text = System.IO.File.ReadAllText(Path.Combine(settings.HomeFolder, "content", "pages", $"{name}.{language.Code()}.md"))
            .Replace("{operator}", settings.Operator ?? PagesTexts.Operator[language], StringComparison.Ordinal)
            .Replace("{reviewed}", AccessibilityStatement.ReviewedOn(settings).ToString(language == Language.Danish ? "d. MMMM yyyy" : "d MMMM yyyy", language.Culture()), StringComparison.Ordinal)
            .Replace("{contact}", settings.Contact is { } mail ? $"<{mail}>" : PagesTexts.Contact[language], StringComparison.Ordinal);
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return (text[..end].TrimStart('#', ' '), text[end..]);
    }
}

[At(nameof(Addresses.Contact))]
public sealed class ContactModel(Settings settings) : PlainPage(settings, "contact");

[At(nameof(Addresses.Privacy))]
public sealed class PrivacyModel(Settings settings) : PlainPage(settings, "privacy")
{
    /// <summary>What the controller has decided on each class of data; null when the file does not hold.</summary>
    public PrivacyPolicy? Policy { get; } = PrivacyPolicy.Read(settings.PrivacyFile, []).Policy;

    public string Controller => Policy?.Controller[Language].Replace("{operator}", OperatorName, StringComparison.Ordinal) ?? "";
}

[At(nameof(Addresses.Accessibility))]
public sealed class AccessibilityModel(Settings settings) : PlainPage(settings, "accessibility");

[At(nameof(Addresses.About))]
public sealed class AboutModel(Settings settings) : PlainPage(settings, "about")
{
    public override bool IsDraft => false;
}

/// <summary>What help there is, who gives it, and what happens when one asks.</summary>
[At(nameof(Addresses.Help))]
public sealed class HelpModel(Settings settings) : PlainPage(settings, "help")
{
    public override IReadOnlyList<Crumb> Trail => [new(PagesTexts.Guides, Addresses.Guides)];
}
