using Innovare.Cases.Guide;
using Innovare.Cases.Store;
using Innovare.Cases.Telling;
using Innovare.Platform.Sheets;
using Innovare.PublicSector;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Dialogue;

/// <summary>A page of one dialogue, seen by the two who talk and by nobody else.</summary>
abstract class DialoguePage(DialogueSpace space, CaseLibrary library) : SitePage
{
    public SheetPair Pair { get; private set; } = null!; // a page without one is refused

    public DialoguePlan Plan { get; private set; } = null!; // the same

    public Side Side => DialogueSpace.SideOf(Pair.Mine);

    /// <summary>What it is about.</summary>
    public Text Subject => Plan.Case?.Title ?? DialogueTexts.OwnSolution;

    public override IReadOnlyList<Crumb> Trail => [new(DialogueTexts.Guide, Addresses.Dialogues), new(Subject, Addresses.Dialogue, Pair.Mine.Pair)];

    protected DialogueSpace Space => space;

    protected bool Find(string id)
    {
        if (space.Find(HttpContext, id) is not { } pair)
            return false;
        (Pair, Plan) = (pair, DialoguePlan.Of(pair, library));
        return true;
    }

    /// <summary>An answer as the reader sees it, or null when there is none.</summary>
    public string? Shown(SheetHalf? half, SpreadingQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var written = DialoguePlan.Answer(half, question.Id);
        if (half is null || written.Length == 0)
            return null;
        return question.Of(DialogueSpace.SideOf(half)).Choices?.Find(written) is { } chosen ? this[chosen.Name] : written;
    }

    /// <summary>How many of a phase's questions a half has answered.</summary>
    public static int Answered(SheetHalf? half, SpreadingPhase phase)
    {
        ArgumentNullException.ThrowIfNull(phase);
        return phase.Questions.Count(q => DialoguePlan.Answer(half, q.Id).Length > 0);
    }
}

/// <summary>The overview of a dialogue: how far the two are, and the link to the other party.</summary>
[At(nameof(Addresses.Dialogue), Face.Workplace)]
sealed class DialogueModel(DialogueSpace space, CaseLibrary library) : DialoguePage(space, library)
{
    public override Text Title => Subject;

    public override IReadOnlyList<Crumb> Trail => [new(DialogueTexts.Guide, Addresses.Dialogues)];

    /// <summary>The link to send, when this browser made it and it still works.</summary>
    public string? Invitation =>
        !Pair.IsFull && Space.Secret(HttpContext) is { } secret && Space.Book.Invited(secret)?.Pair == Pair.Mine.Pair
            ? $"{Request.Scheme}://{Request.Host}{Addresses.DialogueLink.In(Language, secret)}"
            : null;

    public IActionResult OnGet(string id) => Find(id) ? Page() : Refuse(Problems.DialogueUnknown);

    /// <summary>Makes a link to the other party.</summary>
    public IActionResult OnPost(string id)
    {
        if (!Find(id))
            return Refuse(Problems.DialogueUnknown);
        if (Space.Book.Invite(Pair) is { } secret)
            Space.Remember(HttpContext, secret);
        return Redirect(Addresses.Dialogue.In(Language, id) + "#invite");
    }
}

/// <summary>Everything both have said, side by side.</summary>
[At(nameof(Addresses.DialogueTogether), Face.Workplace)]
sealed class DialogueTogetherModel(DialogueSpace space, CaseLibrary library) : DialoguePage(space, library)
{
    public override Text Title => DialogueTexts.Together;

    public IActionResult OnGet(string id) => Find(id) ? Page() : Refuse(Problems.DialogueUnknown);
}

/// <summary>What the dialogue ends in, for the screen and for paper.</summary>
[At(nameof(Addresses.DialoguePlan), Face.Workplace)]
sealed class DialoguePlanModel(DialogueSpace space, CaseLibrary library, TellingBook book, Tellers tellers) : DialoguePage(space, library)
{
    public override Text Title => DialogueTexts.Plan;

    /// <summary>Only the taker tells of what was taken.</summary>
    public bool MayTell => Side is Side.Taker && Plan.Kind is not null;

    public IActionResult OnGet(string id) => Find(id) ? Page() : Refuse(Problems.DialogueUnknown);

    /// <summary>Begins the reuse with what the plan says.</summary>
    public IActionResult OnPost(string id)
    {
        if (!Find(id) || !MayTell)
            return Refuse(Problems.DialogueUnknown);
        var answers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["kind"] = Plan.Kind!.Code, // asked just above
            ["state"] = "planned",
            ["taker.name"] = Pair.Mine.Name,
            ["changed"] = TellingForm.Clean(DialoguePlan.Answer(Plan.Taker, SpreadingGuide.Changed), 2000),
        };
        if (Plan.Case is { } giver)
            answers["giver"] = giver.Slug;
        else if (Plan.Giver is { } other)
            answers["giver.name"] = other.Name;
        var told = book.BeginReuse(tellers.OwnerToKeep(HttpContext), tellers.MailOf(HttpContext), answers, Language);
        return Redirect(Addresses.ToldReuse.In(Language, told.Id) + "?check=1");
    }
}

/// <summary>What the guide is.</summary>
[At(nameof(Addresses.SpreadingGuide))]
sealed class SpreadingGuideModel : SitePage
{
    public override Text Title => DialogueTexts.Guide;

    public override Text Summary => DialogueTexts.Lead;

    public override IReadOnlyList<Crumb> Trail => [new(DialogueTexts.HowGuides, Addresses.Guides)];
}
