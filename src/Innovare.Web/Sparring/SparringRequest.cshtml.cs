using Innovare.Platform.Accounts;
using Innovare.Platform.Sparring;
using Innovare.PublicSector;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Sparring;

/// <summary>One request: what was asked, what has been done, and what can be done now.</summary>
[At(nameof(Addresses.SparringRequest), Face.Backoffice, Role.Editor)]
sealed class SparringRequestModel(SparringWork work) : SitePage
{
    public override Text Title => Text.Same(Asked.Asked.Workplace);

    public override IReadOnlyList<Crumb> Trail => [new(SparringTexts.QueueTitle, Addresses.SparringDesk)];

    public SparringRequest Asked { get; private set; } = null!; // a page without one is refused

    public IReadOnlyList<SparringEntry> Entries { get; private set; } = [];

    /// <summary>What was typed, by what it was typed for.</summary>
    public (SparringAct Act, string Words)? Typed { get; private set; }

    public bool IsEmpty { get; private set; }

    public bool IsChanged { get; private set; }

    /// <summary>What can be done by a press alone.</summary>
    public IEnumerable<SparringAct> Presses => ((SparringAct[])[SparringAct.Take, SparringAct.Release, SparringAct.Close, SparringAct.Reopen])
        .Where(act => SparringBook.After(Asked.State, act) is not null && !(act is SparringAct.Take && Asked.TakenBy == SignedIn.Id));

    public bool CanReply => SparringBook.After(Asked.State, SparringAct.Reply) is not null;

    public string TypedIn(SparringAct act) => Typed is { } typed && typed.Act == act ? typed.Words : "";

    public Text? How(SparringEntry entry) =>
        entry.Act is SparringAct.Reply && work.Book.Sent(Asked.Id, entry) is { } state ? SparringTexts.Of(state) : null;

    public IActionResult OnGet(string id)
    {
        if (!Find(id))
            return Refuse(Problems.PageUnknown);
        work.Looked(SignedIn, id);
        return Page();
    }

    public IActionResult OnPost(string id, string? act, string? words, long revision)
    {
        if (!Find(id))
            return Refuse(Problems.PageUnknown);
        if (!Enum.TryParse<SparringAct>(act, ignoreCase: true, out var chosen) || !Enum.IsDefined(chosen))
            return Redirect(Addresses.SparringRequest.In(Language, id));
        var written = string.Concat((words ?? "").ReplaceLineEndings("\n").Where(c => c is '\n' || !char.IsControl(c))).Trim();
        IsEmpty = written.Length == 0 && chosen is SparringAct.Note or SparringAct.Reply or SparringAct.Journal;
        if (!IsEmpty && work.Do(SignedIn, Asked with { Revision = revision }, chosen, written))
            return Redirect(Addresses.SparringRequest.In(Language, id));
        Typed = (chosen, written);
        IsChanged = !IsEmpty;
        return Page();
    }

    public string Moment(DateTimeOffset at) => Clock.Written(at, Culture);

    bool Find(string id)
    {
        if (work.Book.Find(id) is not { State: not SparringState.Unconfirmed } found)
            return false;
        (Asked, Entries) = (found, work.Book.Entries(id));
        return true;
    }
}
