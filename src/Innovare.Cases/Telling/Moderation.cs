using Innovare.PublicSector;

namespace Innovare.Cases.Telling;

/// <summary>What may be done with a told case, by whom and from where. Nothing is thrown for a wish that cannot be met.</summary>
public static class Moderation
{
    static readonly Dictionary<string, (string[] From, string To, bool IsEditors, bool NeedsReason)> Steps = new(StringComparer.Ordinal)
    {
        ["submit"] = ([TellingWords.Draft, TellingWords.ChangesAsked, TellingWords.Declined], TellingWords.Submitted, false, false),
        ["consent"] = ([TellingWords.Approved], TellingWords.Published, false, false),
        ["withdraw"] = ([TellingWords.Submitted, TellingWords.Screened, TellingWords.Approved], TellingWords.Draft, false, false),
        ["revise"] = ([TellingWords.Published, TellingWords.TakenDown, TellingWords.Archived], TellingWords.Draft, false, false),
        ["stillInUse"] = ([TellingWords.Published], TellingWords.Published, false, false),
        ["stop"] = ([TellingWords.Published], TellingWords.Published, false, true),
        ["screen"] = ([TellingWords.Submitted], TellingWords.Screened, true, false),
        ["askChanges"] = ([TellingWords.Submitted, TellingWords.Screened, TellingWords.Approved], TellingWords.ChangesAsked, true, true),
        ["decline"] = ([TellingWords.Submitted, TellingWords.Screened], TellingWords.Declined, true, true),
        ["approve"] = ([TellingWords.Screened], TellingWords.Approved, true, false),
        ["archive"] = ([TellingWords.Published, TellingWords.TakenDown], TellingWords.Archived, true, true),
    };

    // what an editor can take back: nothing that has given anything away
    static readonly HashSet<string> Undoable = ["screen", "askChanges", "decline", "approve", "takeDown", "archive"];

    /// <summary>The steps that are open to an editor, or to the owner, in the order they are shown.</summary>
    public static IReadOnlyList<string> Open(ToldCase now, bool isEditor)
    {
        ArgumentNullException.ThrowIfNull(now);
        return [.. Steps.Where(s => s.Value.IsEditors == isEditor && s.Value.From.Contains(now.State)).Select(s => s.Key), .. now.IsShown ? (string[])["takeDown"] : []];
    }

    /// <summary>The state a step leads to, or why it cannot be taken.</summary>
    /// <param name="now">The case.</param>
    /// <param name="step">Code of <see cref="TellingWords.Steps"/>.</param>
    /// <param name="isEditor">An editor does it; else the owner.</param>
    /// <param name="editorMail">The editor's own address: nobody decides on their own case.</param>
    /// <param name="reason">What was written.</param>
    /// <param name="ticked">Codes of <see cref="TellingWords.Criteria"/> the editor has ticked.</param>
    public static (string? To, Text? Why) Decide(ToldCase now, string step, bool isEditor, string? editorMail = null, string? reason = null, IReadOnlyCollection<string>? ticked = null)
    {
        ArgumentNullException.ThrowIfNull(now);
        if (!Open(now, isEditor).Contains(step))
            return (null, MovedOn);
        if (isEditor && editorMail is not null && IsOwn(now, editorMail))
            return (null, Own);
        if (string.IsNullOrWhiteSpace(reason) && (step is "takeDown" || Steps[step].NeedsReason))
            return (null, isEditor ? ReasonMissing : OwnReasonMissing);
        if (step is "submit" && ToldDocument.Faults(now.Answers).Count > 0)
            return (null, NotWhole);
        if (step is "approve" && TellingWords.Criteria.Entries.Any(c => ticked?.Contains(c.Code) is not true))
            return (null, NotTicked);
        if (step is "takeDown")
            return (now.State is TellingWords.Published ? TellingWords.TakenDown : now.State, null);
        // the owner has said yes to just this text already
        return (step is "approve" && now.ConsentedRevision == now.Revision ? TellingWords.Published : Steps[step].To, null);
    }

    /// <summary>The case after a step that <see cref="Decide"/> has allowed.</summary>
    /// <param name="now">The case.</param>
    /// <param name="step">Code of <see cref="TellingWords.Steps"/>.</param>
    /// <param name="to">The state it leads to.</param>
    /// <param name="today">The day.</param>
    /// <param name="reason">What was written.</param>
    public static ToldCase After(ToldCase now, string step, string to, DateOnly today, string? reason = null)
    {
        ArgumentNullException.ThrowIfNull(now);
        var next = now with { State = to };
        if (step is "submit")
            next = next with { ApprovedRevision = null, ConsentedRevision = now.Answers.GetValueOrDefault(Consent) is "yes" ? now.Revision : null };
        if (step is "approve")
            next = next with { ApprovedRevision = now.Revision };
        if (step is "consent")
            next = next with { ConsentedRevision = now.Revision };
        if (step is "takeDown" or "archive")
            next = next with { IsShown = false, AskedOn = null };
        if (step is "undo")
            next = next with { IsShown = to is TellingWords.Published || (now.IsShown && to is not (TellingWords.TakenDown or TellingWords.Archived)) };
        if (step is "stop")
            next = next with { Answers = new Dictionary<string, string>(now.Answers, StringComparer.Ordinal) { ["stage"] = CaseWords.Stopped, ["stoppedBecause"] = reason ?? "" } };
        if (step is "stillInUse" or "stop")
            next = next with { AskedOn = null, InUseOn = step is "stillInUse" ? today : now.InUseOn };
        return to is TellingWords.Published && step is "approve" or "consent" or "stillInUse" or "stop" && next.Slug is { } slug ? Shown(next, slug, today) : next;
    }

    /// <summary>The answer by which the owner says yes to publication of just what is sent.</summary>
    public const string Consent = "consent";

    /// <summary>Whether the place should be asked if it still is in use: a year after it last said so, and not while it has not answered.</summary>
    public static bool ShouldBeAsked(ToldCase now, DateOnly today)
    {
        const int Year = 365;
        ArgumentNullException.ThrowIfNull(now);
        return now is { State: TellingWords.Published, AskedOn: null } && now.Answers.GetValueOrDefault("stage") is not (CaseWords.Stopped or CaseWords.Idea)
            && (now.InUseOn ?? now.PublishedOn) is { } last && today.DayNumber - last.DayNumber >= Year;
    }

    static ToldCase Shown(ToldCase next, string slug, DateOnly today)
    {
        var isUsed = next.Answers.GetValueOrDefault("stage") is CaseWords.InUse or CaseWords.Documented or CaseWords.Shared;
        next = next with { IsShown = true, PublishedOn = next.PublishedOn ?? today, InUseOn = next.InUseOn ?? (isUsed ? today : null) };
        return next with { Document = ToldDocument.Write(slug, next.Answers, next.PublishedOn, next.InUseOn).ToJsonString() };
    }

    /// <summary>The state that is come back to by taking back the last step, or why it cannot be taken back: an editor takes back an editor's, an owner only having taken down what was published.</summary>
    public static (string? To, Text? Why) Undo(ToldCase now, IReadOnlyList<ToldStep> log, bool isEditor = true)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(log);
        return log is [.., var last] && last.To == now.State && last.To is not TellingWords.Published
            && (isEditor ? last.Role is "editor" && Undoable.Contains(last.Step) : last is { Role: "owner", Step: "takeDown", From: TellingWords.Published })
            ? (last.From, null)
            : (null, NothingToUndo);
    }

    /// <summary>Whether the case is that person's own.</summary>
    public static bool IsOwn(ToldCase now, string mail)
    {
        ArgumentNullException.ThrowIfNull(now);
        return string.Equals(now.Mail, mail, StringComparison.OrdinalIgnoreCase) || string.Equals(now.Answers.GetValueOrDefault("contact.mail"), mail, StringComparison.OrdinalIgnoreCase);
    }

    static Text MovedOn { get; } = new("Det kan ikke gøres nu: casen er kommet videre, efter at siden blev hentet. Se, hvor den er.", "That cannot be done now: the case has moved on since the page was opened. See where it is.");
    static Text Own { get; } = new("Det er din egen case. En anden redaktør må tage stilling til den.", "It is your own case. Another editor must decide on it.");
    static Text ReasonMissing { get; } = new("Skriv hvorfor. Ejeren får det at se.", "Write why. The owner will see it.");
    static Text OwnReasonMissing { get; } = new("Skriv hvorfor.", "Write why.");
    static Text NotWhole { get; } = new("Der mangler noget. Se listen.", "Something is missing. See the list.");
    static Text NotTicked { get; } = new("Sæt kryds ved alle punkterne, eller bed om rettelser.", "Tick every point, or ask for changes.");
    static Text NothingToUndo { get; } = new("Det seneste skridt kan ikke fortrydes.", "The last step cannot be undone.");
}
