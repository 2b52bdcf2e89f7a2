using System.Globalization;
using Innovare.Cases;
using Innovare.Cases.Reuse;
using Innovare.Cases.Store;
using Innovare.Cases.Telling;
using Innovare.Platform.Accounts;
using Innovare.PublicSector;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Innovare.Web.CaseDesk;

/// <summary>Everything that has been sent in.</summary>
[At(nameof(Addresses.CaseDesk), Face.Backoffice, Role.Editor)]
sealed class CaseDeskModel(TellingBook book, CaseLibrary library, UnansweredSearches searches) : SitePage
{
    public override Text Title => CaseDeskTexts.Desk;

    public IReadOnlyList<(Text Name, IReadOnlyList<ToldCase> Cases)> Cases { get; private set; } = [];

    public IReadOnlyList<ToldReuse> Waiting { get; private set; } = [];

    public IReadOnlyList<ToldReuse> Others { get; private set; } = [];

    /// <summary>What readers have searched for in vain and wait for.</summary>
    public IReadOnlyList<UnansweredSearch> Unanswered { get; private set; } = [];

    public ReuseGraph Graph => library.Reuse;

    public void OnGet()
    {
        const int DaysToAnswer = 30;
        var sent = book.CasesSent();
        bool IsLate(ToldCase c) => c is { IsShown: true, AskedOn: { } asked } && book.Today.DayNumber - asked.DayNumber >= DaysToAnswer;
        Cases =
        [
            (CaseDeskTexts.Waiting, [.. sent.Where(c => c.State is TellingWords.Submitted or TellingWords.Screened)]),
            (CaseDeskTexts.AtOwner, [.. sent.Where(c => c.State is TellingWords.ChangesAsked or TellingWords.Approved)]),
            (CaseDeskTexts.Unanswered, [.. sent.Where(IsLate)]),
            (CaseDeskTexts.Shown, [.. sent.Where(c => c.IsShown && !IsLate(c) && c.State is TellingWords.Published or TellingWords.Draft && c.IsShown)]),
            (CaseDeskTexts.Away, [.. sent.Where(c => !c.IsShown && c.State is TellingWords.Draft or TellingWords.Declined or TellingWords.TakenDown or TellingWords.Archived && !c.IsShown)]),
        ];
        var reuses = book.ReusesSent();
        Waiting = [.. reuses.Where(r => r.State is TellingWords.Waiting)];
        Others = [.. reuses.Where(r => r.State is not TellingWords.Waiting)];
        Unanswered = searches(MostSearches);
    }

    const int MostSearches = 20;

    public string NameOf(ToldCase told) => told.Title.Length > 0 ? told.Title : this[CaseDeskTexts.NoTitle];

    public string NameOf(ToldReuse told) => $"{NameOf(told.Link.Giver)} → {NameOf(told.Link.Taker)}";

    string NameOf(Party party) => Graph.CaseOf(party) is { } one ? $"{one.Title[Language]} ({one.Organisation})" : party.Called?[Language] ?? "–";
}

/// <summary>What the pages of one thing on the desk share.</summary>
abstract class OnDeskPage(TellingBook book, AccountNames names) : SitePage
{
    public override IReadOnlyList<Crumb> Trail => [new(CaseDeskTexts.Desk, Addresses.CaseDesk)];

    public IReadOnlyList<ToldStep> Log { get; protected set; } = [];

    public Text? Trouble { get; protected set; }

    public string Reason { get; protected set; } = "";

    protected TellingBook Book => book;

    /// <summary>The editor's own address: nobody decides on their own.</summary>
    protected string? OwnMail => names.MailOf(SignedIn.Id);

    public string WhoDid(ToldStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.Role switch
        {
            "owner" => this[CaseDeskTexts.Owner],
            "giver" => this[CaseDeskTexts.Giver],
            "house" => this[CaseDeskTexts.House],
            _ => names.NameOf(step.Actor) ?? this[CaseDeskTexts.Editor],
        };
    }
}

/// <summary>One case on the desk.</summary>
[At(nameof(Addresses.CaseOnDesk), Face.Backoffice, Role.Editor)]
sealed class CaseOnDeskModel(TellingBook book, AccountNames names, Publisher publisher, CaseLibrary library, ServedFaces faces) : OnDeskPage(book, names)
{
    const int SimilarCount = 3;

    public override Text Title => Text.Same(Told.Title.Length > 0 ? Told.Title : this[CaseDeskTexts.NoTitle]);

    public ToldCase Told { get; private set; } = null!; // a page without one is refused

    public IReadOnlyList<Case> Similar { get; private set; } = [];

    public IReadOnlyList<string> Ticked { get; private set; } = [];

    public IReadOnlyList<string> Acts => Moderation.Open(Told, isEditor: true);

    public bool IsOwn => OwnMail is { } mail && Moderation.IsOwn(Told, mail);

    public bool MayUndo => Moderation.Undo(Told, Log).To is not null;

    public IActionResult OnGet(string id)
    {
        if (!Find(id))
            return Refuse(Problems.PageUnknown);
        Book.Looked(SignedIn.Id, "case/" + id);
        return Page();
    }

    public IActionResult OnPost(string id, string? act, string? reason, string? revision)
    {
        if (!Find(id))
            return Refuse(Problems.PageUnknown);
        var step = act ?? "";
        Reason = TellingForm.Clean(reason);
        Ticked = [.. Request.Form["criterion"].OfType<string>()];
        // what was looked at is what is decided on
        if (revision != Told.Revision.ToString(CultureInfo.InvariantCulture))
            return Because(CaseDeskTexts.MovedOn);
        var (to, why) = step is "undo" ? Moderation.Undo(Told, Log) : Moderation.Decide(Told, step, isEditor: true, OwnMail, Reason, Ticked);
        if (step is "undo" && IsOwn)
            (to, why) = (null, CaseDeskTexts.OwnCase);
        if (to is null)
            return Because(why ?? CaseDeskTexts.MovedOn);
        if (faces.Root(Face.Workplace, Request) is not { } root)
            return Refuse(Problems.HostUnnamed);
        var next = Moderation.After(Told, step, to, Book.Today, Reason);
        TellingLetter[] letters = step is "askChanges" or "decline" or "approve" or "takeDown" or "archive" && Told.Mail is { } mail
            ? [TellingLetter.News(mail, Told.Language, TellingLink.Case(id), CaseDeskTexts.News(step, to is TellingWords.Published), secret => root + Addresses.TellingLink.In(Told.Language, secret))]
            : [];
        if (!Book.Take(Told, next, SignedIn.Id, "editor", step, Reason, letters))
            return Because(CaseDeskTexts.MovedOn);
        publisher.Bring();
        return Redirect(Addresses.CaseOnDesk.In(Language, id));
    }

    PageResult Because(Text why)
    {
        Trouble = why;
        return Page();
    }

    bool Find(string id)
    {
        // a draft that was never sent in is its owner's alone
        if (Book.FindCase(id) is not { } told || told is { Slug: null })
            return false;
        Told = told;
        Log = Book.Log(TellingLink.Case(id));
        Similar = ToldDocument.Draft(told.Answers) is { } draft ? [.. library.SimilarTo(draft, SimilarCount + 1).Select(s => s.Case).Where(c => c.Slug != told.Slug).Take(SimilarCount)] : [];
        return true;
    }
}

/// <summary>One reuse on the desk.</summary>
[At(nameof(Addresses.ReuseOnDesk), Face.Backoffice, Role.Editor)]
sealed class ReuseOnDeskModel(TellingBook book, AccountNames names, Publisher publisher, CaseLibrary library, ServedFaces faces) : OnDeskPage(book, names)
{
    public override Text Title => CaseDeskTexts.ReuseTitle;

    public ToldReuse Told { get; private set; } = null!; // a page without one is refused

    public ReuseGraph Graph => library.Reuse;

    public bool IsGiverKnown => Graph.CaseOf(Told.Link.Giver) is { } giver && (giver.Contact?.Mail is not null || Book.CasesShown().Any(c => c.Slug == giver.Slug));

    public bool IsOwn => OwnMail is { } mail && string.Equals(mail, Told.Mail, StringComparison.OrdinalIgnoreCase);

    /// <summary>The taker hid it: only the taker can have it shown again.</summary>
    public bool IsTakenBack => Told.State is TellingWords.Hidden && Log.LastOrDefault(s => s.To != s.From) is { Role: "owner" };

    public IActionResult OnGet(string id)
    {
        if (!Find(id))
            return Refuse(Problems.PageUnknown);
        Book.Looked(SignedIn.Id, "reuse/" + id);
        return Page();
    }

    public IActionResult OnPost(string id, string? act, string? reason)
    {
        if (!Find(id))
            return Refuse(Problems.PageUnknown);
        Reason = TellingForm.Clean(reason);
        var isShown = act is "show";
        if (IsOwn || IsTakenBack || (!isShown && Reason.Length == 0) || act is not ("show" or "hide"))
        {
            Trouble = IsOwn ? CaseDeskTexts.OwnCase : IsTakenBack ? CaseDeskTexts.TakenBack : act is "hide" ? CaseDeskTexts.ReasonMissing : CaseDeskTexts.MovedOn;
            return Page();
        }
        if (faces.Root(Face.Workplace, Request) is not { } root)
            return Refuse(Problems.HostUnnamed);
        TellingLetter[] letters = Told.Mail is { } mail
            ? [TellingLetter.News(mail, Told.Language, TellingLink.Reuse(id), CaseDeskTexts.ReuseNews(isShown), secret => root + Addresses.TellingLink.In(Told.Language, secret))]
            : [];
        if (!Book.Take(Told, Told with { State = isShown ? TellingWords.Shown : TellingWords.Hidden }, SignedIn.Id, "editor", act, Reason, letters))
        {
            Trouble = CaseDeskTexts.MovedOn;
            return Page();
        }
        publisher.Bring();
        return Redirect(Addresses.ReuseOnDesk.In(Language, id));
    }

    bool Find(string id)
    {
        if (Book.FindReuse(id) is not { State: not TellingWords.Draft } told)
            return false;
        Told = told;
        Log = Book.Log(TellingLink.Reuse(id));
        return true;
    }
}
