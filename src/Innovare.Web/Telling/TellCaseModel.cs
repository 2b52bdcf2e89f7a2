using Innovare.Cases;
using Innovare.Cases.Reuse;
using Innovare.Cases.Search;
using Innovare.Cases.Store;
using Innovare.Cases.Telling;
using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.Platform.Sheets;
using Innovare.PublicSector;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Innovare.Web.Telling;

/// <summary>Where a place begins to tell.</summary>
[At(nameof(Addresses.TellCase), Face.Workplace)]
sealed class TellCaseModel(TellingBook book, Tellers tellers, CaseLibrary library, Settings settings, FaceCookies cookies, TimeProvider time) : SitePage
{
    const string ValuePlan = "value-plan", SheetsOfBrowser = "sheets";
    const int LongestGiven = 500;

    public override Text Title => Retold is null ? TellingTexts.Tell : TellingTexts.TakeOver;

    /// <summary>The retold case that is to be taken over, or null.</summary>
    public Case? Retold { get; private set; }

    /// <summary>What is known before the first page.</summary>
    public IReadOnlyDictionary<string, string> Given { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public void OnGet() => Read();

    public IActionResult OnPost()
    {
        Read();
        var told = book.BeginCase(tellers.OwnerToKeep(HttpContext), tellers.MailOf(HttpContext), Retold?.Slug, Given, Language);
        return Redirect(Addresses.ToldPart.In(Language, told.Id, "1"));
    }

    // the address is the form's own too: what it brings is read again when it is sent
    void Read()
    {
        Retold = library.Find(Request.Query["case"].ToString()) is { Status: CaseWords.Retold } found ? found : null;
        var given = Retold is null ? [] : new Dictionary<string, string>(ToldDocument.Answers(Retold), StringComparer.Ordinal);
        foreach (var field in TellingForm.Fields)
            if (Request.Query[field.Id].ToString() is { Length: > 0 and <= LongestGiven } said && (field.Choices is not { } choices || said.Split('|').All(code => choices.Find(code) is not null)))
                given[field.Id] = TellingForm.Clean(said);
        if (Sheet() is { } sheet)
            foreach (var (name, words) in FromPlan(sheet))
                given[name] = words;
        Given = given;
    }

    Sheet? Sheet()
    {
        if (Request.Query["sheet"].ToString() is not { Length: > 0 } id)
            return null;
        var owner = Actor is { } actor ? SheetBook.OwnerOfAccount(actor.Id) : cookies.Read(Request, Face.Workplace, SheetsOfBrowser) is { } key ? SheetBook.OwnerOfSpace(key) : null;
        return owner is null ? null : new SheetBook(Stores.Of(settings).Open(PlatformStore.Shape), time).Find(owner, id) is { DeletedAt: null } sheet && sheet.Form.StartsWith(ValuePlan, StringComparison.Ordinal) ? sheet : null;
    }

    // a plan says what was hoped for; what came of it the place adds itself
    static IEnumerable<KeyValuePair<string, string>> FromPlan(Sheet sheet)
    {
        foreach (var row in sheet.Answers.Keys.Where(k => k.StartsWith("claims.", StringComparison.Ordinal)).Select(k => k.Split('.')).Where(k => k.Length == 3).Select(k => k[1]).Distinct())
        {
            string Of(string column) => sheet.Answers.GetValueOrDefault($"claims.{row}.{column}") ?? "";
            if (PublicInnovation.Values.Find(Of("line")) is not { } value)
                continue;
            var expected = string.Join("; ", new[] { Of("indicator"), Of("baseline") is { Length: > 0 } from ? $"i dag: {from}" : "", Of("target") is { Length: > 0 } to ? $"mål: {to}" : "" }.Where(w => w.Length > 0));
            if (expected.Length > 0)
                yield return new($"{value.Code}.expected", expected);
            yield return new($"{value.Code}.step", "1");
        }
    }
}

/// <summary>A page of something the reader has told.</summary>
abstract class ToldPage(TellingBook book, Tellers tellers) : SitePage
{
    public ToldCase Told { get; private set; } = null!; // a page without one is refused

    public string Name => Told.Title.Length > 0 ? Told.Title : this[TellingTexts.NoTitle];

    protected TellingBook Book => book;

    protected Tellers Tellers => tellers;

    protected bool Find(string id)
    {
        if (book.FindCase(id, tellers.OwnersOf(HttpContext)) is not { } told)
            return false;
        Told = told;
        return true;
    }
}

/// <summary>A told case: where it is, what has happened, and what its owner can do.</summary>
[At(nameof(Addresses.ToldCase), Face.Workplace)]
sealed class ToldCaseModel(TellingBook book, Tellers tellers, Sending sending) : ToldPage(book, tellers)
{
    public override Text Title => Text.Same(Name);

    public override IReadOnlyList<Crumb> Trail => [new(TellingTexts.Tell, Addresses.TellCase)];

    public IReadOnlyList<ToldStep> Log { get; private set; } = [];

    /// <summary>What can be done now, submitting apart: that is done where it is looked through.</summary>
    public IEnumerable<string> Acts => [.. MayUndo ? (string[])["undo"] : [], .. Moderation.Open(Told, isEditor: false).Where(s => s is not "submit")];

    bool MayUndo => Moderation.Undo(Told, Book.Log(TellingLink.Case(Told.Id)), isEditor: false).To is not null;

    public Text? Trouble { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>The step whose reason is missing.</summary>
    public string Tried { get; private set; } = "";

    public IActionResult OnGet(string id) => Find(id) ? Show() : Refuse(Problems.PageUnknown);

    public IActionResult OnPost(string id, string? act, string? reason)
    {
        if (!Find(id))
            return Refuse(Problems.PageUnknown);
        if (act is "delete" && Book.DeleteDraft(Told))
            return Redirect(Addresses.Mine.In(Language));
        (Reason, Tried) = (TellingForm.Clean(reason), act ?? "");
        Trouble = Acts.Contains(Tried) ? sending.Act(Told, Tried, Reason) : TellingTexts.MovedOn;
        if (Trouble is not null)
            return Find(id) ? Show() : Refuse(Problems.PageUnknown);
        return Redirect(Tried is "revise" ? Addresses.ToldReview.In(Language, id) : Addresses.ToldCase.In(Language, id));
    }

    PageResult Show()
    {
        Log = Book.Log(TellingLink.Case(Told.Id));
        return Page();
    }
}

/// <summary>All of it on one sheet, what is missing, what is like it, and the button that sends it in.</summary>
[At(nameof(Addresses.ToldReview), Face.Workplace)]
sealed class ToldReviewModel(TellingBook book, Tellers tellers, Sending sending, CaseLibrary library, WorkDomains domains, ServedFaces faces) : ToldPage(book, tellers)
{
    public override Text Title => TellingTexts.Review;

    public override IReadOnlyList<Crumb> Trail => [new(TellingTexts.Tell, Addresses.TellCase), new(Text.Same(Name), Addresses.ToldCase, Told.Id)];

    public IReadOnlyList<TellingFault> Faults { get; private set; } = [];

    public IReadOnlyList<LikeCase> Similar { get; private set; } = [];

    /// <summary>The address that is proven already, or null when one must be written.</summary>
    public string? ProvenMail { get; private set; }

    public bool AnyDomain => domains.Listed.Count > 0;

    public string Mail { get; private set; } = "";

    public Text? MailFault { get; private set; }

    public Text? Trouble { get; private set; }

    public bool IsSent => Request.Query.ContainsKey("sent");

    public IActionResult OnGet(string id) => !Find(id) ? Refuse(Problems.PageUnknown) : Told.IsOpen ? Show() : Redirect(Addresses.ToldCase.In(Language, id));

    public IActionResult OnPost(string id, string? mail, string? consent)
    {
        if (!Find(id))
            return Refuse(Problems.PageUnknown);
        if (!Told.IsOpen)
            return Redirect(Addresses.ToldCase.In(Language, id));
        Show();
        if (Faults.Count > 0)
            return Page();
        if (!Remember(consent is "yes"))
            return Because(TellingTexts.MovedOn);
        if (ProvenMail is { } proven)
            return sending.Send(Told, proven) is { } why ? Because(why) : Redirect(Addresses.ToldCase.In(Language, id));
        Mail = AccountTable.Folded(mail ?? "");
        if (Mail.Length > 200 || !domains.Holds(Mail))
        {
            MailFault = TellingTexts.NotWorkMail;
            return Page();
        }
        if (faces.Root(Face.Workplace, Request) is not { } root)
            return Refuse(Problems.HostUnnamed);
        Book.Send(TellingLetter.Prove(Mail, Language, TellingLink.Case(id), secret => root + Addresses.TellingLink.In(Language, secret)));
        return Redirect(Addresses.ToldReview.In(Language, id) + "?sent=1");
    }

    PageResult Because(Text why)
    {
        Trouble = why;
        return Page();
    }

    // the yes is to just what stands there now: it is kept with it
    bool Remember(bool isYes)
    {
        if ((Told.Answers.GetValueOrDefault(Moderation.Consent) is "yes") == isYes)
            return true;
        var answers = new Dictionary<string, string>(Told.Answers, StringComparer.Ordinal) { [Moderation.Consent] = isYes ? "yes" : "" };
        return Book.Save(Told, answers) && Find(Told.Id);
    }

    PageResult Show()
    {
        Faults = ToldDocument.Faults(Told.Answers);
        Similar = LikeCase.Of(Told, library);
        ProvenMail = Tellers.MailOf(HttpContext) ?? Told.Mail;
        return Page();
    }
}

/// <summary>A case of the library that is like what is being told.</summary>
/// <param name="Case">The case.</param>
/// <param name="Shared">Words both use.</param>
sealed record LikeCase(Case Case, IReadOnlyList<string> Shared)
{
    const int Most = 3;

    public static IReadOnlyList<LikeCase> Of(ToldCase told, CaseLibrary library) => ToldDocument.Draft(told.Answers) is not { } draft ? [] :
    [
        .. library.SimilarTo(draft, Most + 1).Select(s => new LikeCase(s.Case, s.Shared))
            .Concat(library.Search.Find(CaseQueryOf(draft), 0, Most).Found.Where(f => f.Missing.Count == 0).Select(f => new LikeCase(f.Case, [])))
            .DistinctBy(l => l.Case.Slug).Where(l => l.Case.Slug != told.ClaimOf && l.Case.Slug != told.Slug).Take(Most),
    ];

    static CaseQuery CaseQueryOf(Case draft) => CaseQuery.All with { Words = draft.Title.Da };
}

/// <summary>Where a letter leads; looking uses nothing up.</summary>
[At(nameof(Addresses.TellingLink), Face.Workplace), Limited(Limit.Token)]
sealed class TellingLinkModel(TellingBook book, FaceCookies cookies) : SitePage
{
    public const string Cookie = "telling-link";

    public override Text Title => TellingTexts.OpenTitle;

    public IActionResult OnGet(string secret)
    {
        if (book.FindLink(secret) is not { } link)
            return Refuse(Problems.LinkUsed);
        cookies.Write(Response, Face.Workplace, secret, Cookie, TimeSpan.FromHours(2));
        return Redirect(link.Kind is TellingLink.Giver ? Addresses.GiverAnswer.In(Language) : Addresses.TellingOpen.In(Language));
    }
}

/// <summary>The one press that uses the link up: a mail scanner follows links, but presses nothing.</summary>
[At(nameof(Addresses.TellingOpen), Face.Workplace), Limited(Limit.Token)]
sealed class TellingOpenModel(TellingBook book, Tellers tellers, Sending sending, FaceCookies cookies, ServedFaces faces) : SitePage
{
    public override Text Title => Link.Kind is TellingLink.Prove ? TellingTexts.ProveTitle : TellingTexts.OpenTitle;

    public TellingLink Link { get; private set; } = new("", "", "");

    public IActionResult OnGet() => Find() ? Page() : Refuse(Problems.LinkUsed);

    public IActionResult OnPost()
    {
        if (!Find() || faces.Root(Face.Workplace, Request) is not { } root || !book.UseLink(cookies.Read(Request, Face.Workplace, TellingLinkModel.Cookie)!)) // found by it
            return Refuse(Problems.LinkUsed);
        cookies.Clear(Response, Face.Workplace, TellingLinkModel.Cookie);
        // a letter that was forwarded opens one thing in one browser, no more
        book.AddKey(Link.Object, tellers.OwnerOfBrowser(HttpContext));
        if (Link.Kind is TellingLink.Prove)
            Send(root);
        return Redirect(Link.IsCase ? Addresses.ToldCase.In(Language, Link.Id) : Addresses.ToldReuse.In(Language, Link.Id));
    }

    void Send(string root)
    {
        if (Link.IsCase && book.FindCase(Link.Id) is { } told)
            sending.Send(told, Link.Mail);
        else if (!Link.IsCase && book.FindReuse(Link.Id) is { State: TellingWords.Draft } reuse)
            sending.Send(reuse, Link.Mail, secret => root + Addresses.TellingLink.In(Language.Danish, secret));
    }

    bool Find()
    {
        if (cookies.Read(Request, Face.Workplace, TellingLinkModel.Cookie) is not { } secret || book.FindLink(secret) is not { Kind: TellingLink.Prove or TellingLink.Open } link)
            return false;
        Link = link;
        return true;
    }
}

/// <summary>The giver answers whether it is so.</summary>
[At(nameof(Addresses.GiverAnswer), Face.Workplace), Limited(Limit.Token)]
sealed class GiverAnswerModel(TellingBook book, Sending sending, CaseLibrary library, FaceCookies cookies, ServedFaces faces) : SitePage
{
    public override Text Title => IsDone ? TellingTexts.Thanks : TellingTexts.GiverTitle;

    public bool IsDone => Request.Query.ContainsKey("tak");

    public ToldReuse Told { get; private set; } = null!; // set before the page is drawn

    public ReuseGraph Graph => library.Reuse;

    public string Objection { get; private set; } = "";

    public Text? Trouble { get; private set; }

    public IActionResult OnGet() => IsDone || Find() is not null ? Page() : Refuse(Problems.LinkUsed);

    public IActionResult OnPost(string? act, string? objection)
    {
        if (Find() is not { } link || faces.Root(Face.Workplace, Request) is not { } root)
            return Refuse(Problems.LinkUsed);
        Objection = TellingForm.Clean(objection);
        Trouble = act is "yes" or "no" ? sending.Answer(Told, link.Mail, act is "yes", Objection, secret => root + Addresses.TellingLink.In(Told.Language, secret)) : TellingTexts.MovedOn;
        if (Trouble is not null)
            return Page();
        book.UseLink(cookies.Read(Request, Face.Workplace, TellingLinkModel.Cookie)!); // found by it
        cookies.Clear(Response, Face.Workplace, TellingLinkModel.Cookie);
        return Redirect(Addresses.GiverAnswer.In(Language) + "?tak=1");
    }

    TellingLink? Find()
    {
        if (cookies.Read(Request, Face.Workplace, TellingLinkModel.Cookie) is not { } secret || book.FindLink(secret) is not { Kind: TellingLink.Giver } link || book.FindReuse(link.Id) is not { } told)
            return null;
        Told = told;
        return link;
    }
}
