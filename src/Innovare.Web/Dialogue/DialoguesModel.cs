using Innovare.Cases;
using Innovare.Cases.Guide;
using Innovare.Cases.Store;
using Innovare.Platform.Sheets;
using Innovare.PublicSector;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Dialogue;

/// <summary>The reader's dialogues, and where a new one begins.</summary>
[At(nameof(Addresses.Dialogues), Face.Workplace)]
sealed class DialoguesModel(DialogueSpace space, CaseLibrary library) : SitePage
{
    public const int LongestName = 120;

    public override Text Title => DialogueTexts.Guide;

    public IReadOnlyList<SheetHalf> Mine { get; private set; } = [];

    public IReadOnlyList<Case> Cases => [.. library.Cases.OrderBy(c => c.Title[Language], StringComparer.Create(Culture, ignoreCase: true))];

    /// <summary>What is written in the form, or came with the address.</summary>
    public string Case { get; private set; } = "";

    public string Chosen { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>What must be mended, by field.</summary>
    public IReadOnlyDictionary<string, Text> Faults { get; private set; } = new Dictionary<string, Text>(StringComparer.Ordinal);

    public Text SubjectOf(SheetHalf half) => library.Find(half.Subject)?.Title ?? DialogueTexts.OwnSolution;

    public void OnGet()
    {
        Mine = space.Book.Of(space.OwnersOf(HttpContext));
        Case = Request.Query["case"].ToString();
    }

    /// <summary>Begins, deletes or brings back.</summary>
    public async Task<IActionResult> OnPost()
    {
        var form = await Request.ReadFormAsync(HttpContext.RequestAborted);
        var id = form["id"].ToString();
        switch (form["act"].ToString())
        {
            case "delete":
                _ = space.OwnersOf(HttpContext).Any(owner => space.Book.Delete(owner, id));
                return Redirect(Addresses.Dialogues.In(Language));
            case "back":
                _ = space.OwnersOf(HttpContext).Any(owner => space.Book.BringBack(owner, id));
                return Redirect(Addresses.Dialogues.In(Language));
        }
        (Case, Chosen, Name) = (form["case"].ToString(), form["side"].ToString(), form["name"].ToString().Trim());
        Faults = Wrong().ToDictionary(StringComparer.Ordinal);
        if (Faults.Count > 0)
        {
            Mine = space.Book.Of(space.OwnersOf(HttpContext));
            return Page();
        }
        var half = space.Book.Begin(space.OwnerToKeep(HttpContext), Chosen, library.Find(Case)?.Slug ?? "", Name[..Math.Min(Name.Length, LongestName)]);
        return Redirect(Addresses.Dialogue.In(Language, half.Pair));
    }

    IEnumerable<KeyValuePair<string, Text>> Wrong()
    {
        if (Chosen is not (nameof(Side.Giver) or nameof(Side.Taker)))
            yield return new("side", DialogueTexts.SideMissing);
        if (Name.Length == 0)
            yield return new("name", DialogueTexts.NameMissing);
    }
}

/// <summary>Where the link to the other party leads; looking uses nothing up.</summary>
[At(nameof(Addresses.DialogueLink), Face.Workplace), Limited(Limit.Token)]
sealed class DialogueLinkModel(DialogueSpace space) : SitePage
{
    public override Text Title => DialogueTexts.Join;

    public IActionResult OnGet(string secret)
    {
        if (space.Book.Invited(secret) is not { } inviter)
            return Refuse(Problems.DialogueLinkUsed);
        if (space.OwnersOf(HttpContext).Contains(inviter.Owner))
            return Refuse(Problems.DialogueLinkOwn);
        space.Remember(HttpContext, secret);
        return Redirect(Addresses.DialogueJoin.In(Language));
    }
}

/// <summary>The one press that uses the link up: a mail scanner follows links, but presses nothing.</summary>
[At(nameof(Addresses.DialogueJoin), Face.Workplace), Limited(Limit.Token)]
sealed class DialogueJoinModel(DialogueSpace space, CaseLibrary library) : SitePage
{
    public override Text Title => DialogueTexts.Join;

    public override IReadOnlyList<Crumb> Trail => [new(DialogueTexts.Guide, Addresses.Dialogues)];

    public SheetHalf Inviter { get; private set; } = null!; // a page without one is refused

    public Side Side => DialogueSpace.Opposite(DialogueSpace.SideOf(Inviter));

    public Text Subject => library.Find(Inviter.Subject)?.Title ?? DialogueTexts.OwnSolution;

    public bool IsNameMissing { get; private set; }

    public IActionResult OnGet() => Find() ? Page() : Refuse(Problems.DialogueLinkUsed);

    public IActionResult OnPost(string? name)
    {
        if (!Find())
            return Refuse(Problems.DialogueLinkUsed);
        if (space.OwnersOf(HttpContext).Contains(Inviter.Owner))
            return Refuse(Problems.DialogueLinkOwn);
        if (name?.Trim() is not { Length: > 0 } written)
        {
            IsNameMissing = true;
            return Page();
        }
        var secret = space.Secret(HttpContext)!; // found above
        if (space.Book.Join(secret, space.OwnerToKeep(HttpContext), Side.ToString(), written[..Math.Min(written.Length, DialoguesModel.LongestName)]) is not { } half)
            return Refuse(Problems.DialogueLinkUsed);
        space.Forget(HttpContext);
        return Redirect(Addresses.Dialogue.In(Language, half.Pair));
    }

    bool Find()
    {
        if (space.Secret(HttpContext) is not { } secret || space.Book.Invited(secret) is not { } inviter)
            return false;
        Inviter = inviter;
        return true;
    }
}
