using Innovare.Cases;
using Innovare.Cases.Store;
using Innovare.PublicSector;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Guides;

/// <summary>A page that shows one guide: its address ends in the guide's slug of the reader's language.</summary>
public abstract class GuidePage(GuideShelf shelf, GuideReferences references, CaseLibrary library, params IReadOnlyList<GuideKind> kinds) : SitePage
{
    /// <summary>The guide; read after <see cref="OnGet"/>.</summary>
    public Guide Guide { get; private set; } = null!; // OnGet refuses an unknown one

    /// <inheritdoc />
    public override Text Title => Guide.Title;

    /// <inheritdoc />
    public override Text Summary => Guide.Summary;

    /// <inheritdoc />
    public override IReadOnlyList<Crumb> Trail => [new(GuidesTexts.Guides, Addresses.Guides)];

    /// <summary>Its text with every reference filled in.</summary>
    public GuideText Text => GuideText.Of(Guide.Body[Language], references, Language);

    /// <summary>Cases that show it.</summary>
    public IEnumerable<Case> Cases =>
        from slug in Guide.Cases
        from found in library.Cases
        where string.Equals(found.Slug, slug, StringComparison.Ordinal)
        select found;

    /// <summary>Tools that go with it.</summary>
    public IEnumerable<Guide> Tools => Guide.Tools.Select(id => shelf.Find(GuideKind.Tools, id)).OfType<Guide>();

    /// <summary>Approaches it belongs to.</summary>
    public IEnumerable<Guide> Approaches => Guide.Approaches.Select(id => shelf.Find(GuideKind.Approaches, id)).OfType<Guide>();

    /// <summary>The same guide in that language; the two have different last parts.</summary>
    public override string AddressIn(Language language) =>
        Guide is null ? base.AddressIn(language) : GuideReferences.AddressOf(Guide, language) + Request.QueryString;

    /// <summary>References, for what stands outside the body.</summary>
    protected GuideReferences References => references;

    public virtual IActionResult OnGet(string slug)
    {
        if (kinds.Select(kind => shelf.At(kind, slug)).OfType<Guide>().FirstOrDefault() is not { } found)
            return Refuse(Problems.GuideUnknown);
        Guide = found;
        return string.Equals(found.Slug[Language], slug, StringComparison.Ordinal) ? Page() : RedirectPermanent(AddressIn(Language));
    }
}

/// <summary>What and why, partnerships, value: running text.</summary>
[At(nameof(Addresses.Guide))]
public sealed class GuideModel(GuideShelf shelf, GuideReferences references, CaseLibrary library)
    : GuidePage(shelf, references, library, GuideKind.Learn, GuideKind.Partnerships, GuideKind.Value);

[At(nameof(Addresses.GuideApproach))]
public sealed class ApproachModel(GuideShelf shelf, GuideReferences references, CaseLibrary library)
    : GuidePage(shelf, references, library, GuideKind.Approaches)
{
    public override IReadOnlyList<Crumb> Trail => [.. base.Trail, new(GuidesTexts.Approaches, Addresses.GuideApproaches)];
}

[At(nameof(Addresses.GuideTool))]
public sealed class ToolModel(GuideShelf shelf, GuideReferences references, CaseLibrary library)
    : GuidePage(shelf, references, library, GuideKind.Tools)
{
    public override IReadOnlyList<Crumb> Trail => [.. base.Trail, new(GuidesTexts.Tools, Addresses.GuideTools)];

    public ToolFacts Tool => Guide.Tool!; // every guide of the kind has it
}

/// <summary>Questions answered with yes or no; the answers stand in the address.</summary>
[At(nameof(Addresses.GuideDecision))]
public sealed class DecisionModel(GuideShelf shelf, GuideReferences references, CaseLibrary library)
    : GuidePage(shelf, references, library, GuideKind.Decisions)
{
    public const string Yes = "yes";
    public const string No = "no";

    public Decision Decision => Guide.Decision!; // every guide of the kind has it

    /// <summary>What has been answered; anything else in the address is no answer.</summary>
    public IReadOnlyDictionary<string, bool> Answers => (
        from question in Decision.Questions
        let given = Request.Query[question.Id].ToString()
        where given is Yes or No
        select KeyValuePair.Create(question.Id, given is Yes)).ToDictionary(StringComparer.Ordinal);

    /// <summary>What comes next, with its link.</summary>
    public GuideText? Next(DecisionOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return outcome.Next is null ? null : GuideText.Of(outcome.Next[Language], References, Language);
    }
}

[At(nameof(Addresses.GuideTips))]
public sealed class TipsModel(GuideShelf shelf, GuideReferences references, CaseLibrary library)
    : GuidePage(shelf, references, library, GuideKind.Tips)
{
    public override IActionResult OnGet(string slug) => base.OnGet("tips");
}

/// <summary>Everything there is, by what a newcomer asks.</summary>
[At(nameof(Addresses.Guides))]
public sealed class GuidesModel(GuideShelf shelf) : SitePage
{
    public override Text Title => GuidesTexts.Guides;

    public override Text Summary => GuidesTexts.Lead;

    public IEnumerable<Guide> Of(GuideKind kind) => shelf.Of(kind);
}

[At(nameof(Addresses.GuideApproaches))]
public sealed class ApproachesModel(GuideShelf shelf) : SitePage
{
    public override Text Title => GuidesTexts.Approaches;

    public override Text Summary => GuidesTexts.ApproachesLead;

    public override IReadOnlyList<Crumb> Trail => [new(GuidesTexts.Guides, Addresses.Guides)];

    public IEnumerable<Guide> Approaches => shelf.Of(GuideKind.Approaches);
}

/// <summary>Tools, narrowed by phase and level in the address.</summary>
[At(nameof(Addresses.GuideTools))]
public sealed class ToolsModel(GuideShelf shelf) : SitePage
{
    public override Text Title => GuidesTexts.Tools;

    public override Text Summary => GuidesTexts.ToolsLead;

    public override IReadOnlyList<Crumb> Trail => [new(GuidesTexts.Guides, Addresses.Guides)];

    public string Phase => Chosen("phase", GuidesTexts.PhaseNames);

    public string Level => Chosen("level", GuidesTexts.LevelNames);

    public IEnumerable<Guide> Tools => shelf.Of(GuideKind.Tools)
        .Where(t => Phase.Length == 0 || string.Equals(t.Tool!.Phase, Phase, StringComparison.Ordinal))
        .Where(t => Level.Length == 0 || string.Equals(t.Tool!.Level, Level, StringComparison.Ordinal));

    string Chosen(string name, IReadOnlyDictionary<string, Text> known)
    {
        var given = Request.Query[name].ToString();
        return known.ContainsKey(given) ? given : "";
    }
}

/// <summary>The barometer told from published figures, each opening its table.</summary>
[At(nameof(Addresses.GuideBarometer))]
public sealed class BarometerModel(GuideShelf shelf, GuideReferences references, CaseLibrary library)
    : GuidePage(shelf, references, library, GuideKind.Barometer)
{
    public override IActionResult OnGet(string slug) => base.OnGet("barometer");
}
