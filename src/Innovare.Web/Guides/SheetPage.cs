using Innovare.PublicSector;
using Innovare.Platform.Sheets;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Guides;

/// <summary>A sheet while it is filled in.</summary>
public abstract class SheetPage(SheetSpace space) : SitePage
{
    /// <summary>The tool it belongs to; read after the request is taken in.</summary>
    public Guide Tool { get; protected set; } = null!; // a page without a tool is refused

    /// <summary>What is written.</summary>
    public SheetAnswers Answers { get; protected set; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>What its owner calls it.</summary>
    public string Name { get; protected set; } = "";

    /// <summary>The saving the page was drawn from, or 0.</summary>
    public long Revision { get; protected set; }

    /// <inheritdoc />
    public override Text Title => Tool.Title;

    /// <inheritdoc />
    public override IReadOnlyList<Crumb> Trail => [new(GuidesTexts.MySheets, Addresses.MySheets)];

    /// <summary>The sheets.</summary>
    protected SheetSpace Space => space;

    /// <summary>What to write in a field, with its unit.</summary>
    public string LabelOf(TemplateField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return (field.Kind is "percent" ? GuidesTexts.PerCent : field.Unit) is { } unit ? $"{this[field.Label]} ({this[unit]})" : this[field.Label];
    }

    /// <summary>What the sheet makes of it.</summary>
    public IReadOnlyList<Worked> Worked => Guides.Worked.Of(Tool, Answers);

    /// <summary>Rows to draw: those written in, and some to write in.</summary>
    public IEnumerable<int> RowsOf(TemplateField table)
    {
        var last = Answers.Rows(table).DefaultIfEmpty(-1).Max();
        return Enumerable.Range(0, Math.Min(SheetAnswers.MostRows, last + 1 + SheetAnswers.SpareRows));
    }

    /// <summary>What the form holds.</summary>
    protected async Task ReadForm()
    {
        var form = await Request.ReadFormAsync(HttpContext.RequestAborted);
        Answers = SheetAnswers.From(Tool.Tool!.Template, name => form[name]); // every tool has a template
        Name = form["name"].ToString().Trim() is { Length: > 0 } name ? name[..Math.Min(name.Length, LongestName)] : Tool.Title[Language];
        Revision = long.TryParse(form["revision"], out var revision) ? revision : 0;
    }

    /// <summary>On to the sheet as it was kept.</summary>
    protected IActionResult To(Sheet sheet, bool isApart = false)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return Redirect(Addresses.Sheet.In(Language, sheet.Id) + (isApart ? "?apart=1" : "?saved=1") + "#worked");
    }

    public const int LongestName = 120;
}

/// <summary>A sheet nobody has kept yet. Reading it keeps nothing.</summary>
[At(nameof(Addresses.NewSheet), Face.Workplace)]
public sealed class NewSheetModel(GuideShelf shelf, SheetSpace space) : SheetPage(space)
{
    public override string AddressIn(Language language) => Tool is null ? base.AddressIn(language) : Addresses.NewSheet.In(language, Tool.Slug[language]);

    public IActionResult OnGet(string slug)
    {
        if (shelf.At(GuideKind.Tools, slug) is not { } tool)
            return Refuse(Problems.GuideUnknown);
        Tool = tool;
        return Page();
    }

    public async Task<IActionResult> OnPost(string slug)
    {
        if (shelf.At(GuideKind.Tools, slug) is not { } tool)
            return Refuse(Problems.GuideUnknown);
        Tool = tool;
        await ReadForm();
        return To(Space.Book.Add(Space.OwnerToKeep(HttpContext), tool.Id, Name, Answers.Values));
    }
}

/// <summary>A sheet that is kept.</summary>
[At(nameof(Addresses.Sheet), Face.Workplace)]
public sealed class SheetModel(GuideShelf shelf, SheetSpace space) : SheetPage(space)
{
    /// <summary>The tool whose rows can become what a case claims.</summary>
    public const string ValuePlan = "value-plan";

    public Sheet Sheet { get; private set; } = null!; // a page without one is refused

    public bool IsSaved => Request.Query.ContainsKey("saved");

    public bool IsApart => Request.Query.ContainsKey("apart");

    public override Text Title => Text.Same(Sheet.Name);

    public IActionResult OnGet(string id)
    {
        if (!Find(id))
            return Refuse(Problems.SheetUnknown);
        (Answers, Name, Revision) = (new(Sheet.Answers), Sheet.Name, Sheet.Revision);
        return Page();
    }

    public async Task<IActionResult> OnPost(string id)
    {
        if (!Find(id))
            return Refuse(Problems.SheetUnknown);
        await ReadForm();
        var kept = Space.Book.Save(Sheet.Owner, id, Name, Answers.Values, Revision)!; // found above
        return To(kept, isApart: !string.Equals(kept.Id, id, StringComparison.Ordinal));
    }

    bool Find(string id)
    {
        if (Space.OwnerOf(HttpContext) is not { } owner || Space.Book.Find(owner, id) is not { DeletedAt: null } sheet || shelf.Find(GuideKind.Tools, sheet.Form) is not { } tool)
            return false;
        (Sheet, Tool) = (sheet, tool);
        return true;
    }
}

/// <summary>All sheets of the reader.</summary>
[At(nameof(Addresses.MySheets), Face.Workplace)]
public sealed class MySheetsModel(GuideShelf shelf, SheetSpace space) : SitePage
{
    public override Text Title => GuidesTexts.MySheets;

    public IReadOnlyList<Sheet> Sheets { get; private set; } = [];

    /// <summary>Someone is signed in, and the browser has sheets that the account has not.</summary>
    public bool CanMove => Actor is not null && space.BrowserOf(HttpContext) is { } browser && space.Book.Of(browser).Count > 0;

    public Text NameOf(Sheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return shelf.Find(GuideKind.Tools, sheet.Form)?.Title ?? Text.Same(sheet.Form);
    }

    public void OnGet() => Sheets = space.OwnerOf(HttpContext) is { } owner ? space.Book.Of(owner) : [];

    /// <summary>Deletes, brings back, or moves to the account.</summary>
    public IActionResult OnPost(string act, string? id)
    {
        if (space.OwnerOf(HttpContext) is { } owner)
            _ = act switch
            {
                "delete" => space.Book.Delete(owner, id ?? ""),
                "back" => space.Book.BringBack(owner, id ?? ""),
                "move" when Actor is not null && space.BrowserOf(HttpContext) is { } browser => space.Book.Move(browser, owner) > 0,
                _ => false,
            };
        return Redirect(Addresses.MySheets.In(Language));
    }
}
