using Innovare.Cases;
using Innovare.Cases.Reuse;
using Innovare.Cases.Store;
using Innovare.Cases.Telling;
using Innovare.Platform.Accounts;
using Innovare.PublicSector;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Innovare.Web.Telling;

/// <summary>What the pages of a reuse share: the fields, with the cases to choose among.</summary>
abstract class ReusePage(TellingBook book, Tellers tellers, CaseLibrary library) : SitePage
{
    public IReadOnlyDictionary<string, string> Answers { get; protected set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyList<TellingFault> Faults { get; protected set; } = [];

    public FieldSheet Sheet => new(
        [new(null, ReuseForm.Fields)], Answers,
        Faults.GroupBy(f => f.Field, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Words, StringComparer.Ordinal), Language)
    {
        Cases = new Dictionary<string, IReadOnlyList<(string Code, string Name)>>(StringComparer.Ordinal)
        {
            ["giver"] = [("", this[TellingTexts.ReuseOutside]), .. Named(library.Cases)],
            // one's own are those that are shown and told by the reader
            ["taker"] = [("", this[TellingTexts.ReuseNotTold]), .. Named(library.Cases.Where(c => Own.Contains(c.Slug)))],
        },
        Fixed = Fixed,
    };

    protected virtual IReadOnlySet<string> Fixed => new HashSet<string>(StringComparer.Ordinal);

    protected TellingBook Book => book;

    protected Tellers Tellers => tellers;

    protected CaseLibrary Library => library;

    HashSet<string> Own => field ??= book.CasesOf(tellers.OwnersOf(HttpContext)).Select(c => c.Slug).OfType<string>().ToHashSet(StringComparer.Ordinal);

    protected Dictionary<string, string> Read()
    {
        var read = FieldSheet.Read(ReuseForm.Fields, Request.Form);
        // another's case is nobody's own taking
        if (read.TryGetValue("taker", out var slug) && !Own.Contains(slug))
            read.Remove("taker");
        return read;
    }

    IEnumerable<(string, string)> Named(IEnumerable<Case> cases) =>
        cases.OrderBy(c => c.Title[Language], StringComparer.Create(Culture, ignoreCase: true)).Select(c => (c.Slug, $"{c.Title[Language]} ({c.Organisation})"));
}

/// <summary>Where a place tells that it has taken a solution.</summary>
[At(nameof(Addresses.TellReuse), Face.Workplace)]
sealed class TellReuseModel(TellingBook book, Tellers tellers, CaseLibrary library) : ReusePage(book, tellers, library)
{
    public override Text Title => TellingTexts.ReuseTitle;

    public void OnGet() => Answers = Request.Query["case"].ToString() is { Length: > 0 } slug && Library.Find(slug) is { } giver
        ? new Dictionary<string, string>(StringComparer.Ordinal) { ["giver"] = giver.Slug }
        : Answers;

    /// <summary>What was typed is kept whatever is wrong with it; the next page says what to mend.</summary>
    public IActionResult OnPost()
    {
        var told = Book.BeginReuse(Tellers.OwnerToKeep(HttpContext), Tellers.MailOf(HttpContext), Read(), Language);
        return Redirect(Addresses.ToldReuse.In(Language, told.Id) + "?check=1");
    }
}

/// <summary>A told reuse: written on, sent, and followed.</summary>
[At(nameof(Addresses.ToldReuse), Face.Workplace)]
sealed class ToldReuseModel(TellingBook book, Tellers tellers, CaseLibrary library, Sending sending, Publisher publisher, WorkDomains domains, ServedFaces faces) : ReusePage(book, tellers, library)
{
    public override Text Title => TellingTexts.ReuseTitle;

    public override IReadOnlyList<Crumb> Trail => [new(TellingTexts.ReuseTitle, Addresses.TellReuse)];

    public ToldReuse Told { get; private set; } = null!; // a page without one is refused

    public ReuseGraph Graph => Library.Reuse;

    public IReadOnlyList<ToldStep> Log { get; private set; } = [];

    public string? ProvenMail { get; private set; }

    public bool AnyDomain => domains.Listed.Count > 0;

    public string Mail { get; private set; } = "";

    public Text? MailFault { get; private set; }

    public Text? Trouble { get; private set; }

    /// <summary>The owner's own hiding can be taken back; an editor's cannot.</summary>
    public bool MayShowAgain => Told.State is TellingWords.Hidden && Log.LastOrDefault(s => s.To != s.From) is { Role: "owner", Step: "hide" };

    public bool IsDraft => Told.State is TellingWords.Draft;

    public bool IsSent => Request.Query.ContainsKey("sent");

    public bool IsSaved => Request.Query.ContainsKey("saved");

    protected override IReadOnlySet<string> Fixed => IsDraft ? base.Fixed : ReuseForm.Fixed;

    public IActionResult OnGet(string id)
    {
        if (!Find(id))
            return Refuse(Problems.PageUnknown);
        Answers = Told.Answers;
        Faults = Request.Query.ContainsKey("check") ? Check() : [];
        return Page();
    }

    public IActionResult OnPost(string id, string? act, string? mail)
    {
        if (!Find(id))
            return Refuse(Problems.PageUnknown);
        if (act is "hide" && Told.State is TellingWords.Shown or TellingWords.Waiting)
            return Mark(id, TellingWords.Hidden, "hide");
        if (act is "again" && MayShowAgain)
            return Mark(id, TellingWords.Waiting, "undo");
        var read = Read();
        foreach (var name in IsDraft ? base.Fixed : ReuseForm.Fixed)
            if (Told.Answers.TryGetValue(name, out var was))
                read[name] = was;
            else
                read.Remove(name);
        Answers = read;
        if (!IsDraft)
            return Move(id, read);
        if (!Book.Take(Told, Told with { Answers = read }, "owner", "owner", null) || !Find(id))
            return Because(TellingTexts.MovedOn);
        if (act is not "send")
            return Redirect(Addresses.ToldReuse.In(Language, id) + "?saved=1");
        Faults = Check();
        return Faults.Count > 0 ? Page() : Send(id, mail);
    }

    IActionResult Send(string id, string? mail)
    {
        if (faces.Root(Face.Workplace, Request) is not { } root)
            return Refuse(Problems.HostUnnamed);
        if (ProvenMail is { } proven)
            return sending.Send(Told, proven, secret => root + Addresses.TellingLink.In(Language.Danish, secret)) is { } why ? Because(why) : Redirect(Addresses.ToldReuse.In(Language, id));
        Mail = AccountTable.Folded(mail ?? "");
        if (Mail.Length > 200 || !domains.Holds(Mail))
        {
            MailFault = TellingTexts.NotWorkMail;
            return Page();
        }
        Book.Send(TellingLetter.Prove(Mail, Language, TellingLink.Reuse(id), secret => root + Addresses.TellingLink.In(Language, secret)));
        return Redirect(Addresses.ToldReuse.In(Language, id) + "?sent=1");
    }

    IActionResult Move(string id, Dictionary<string, string> answers)
    {
        Faults = ReuseForm.Faults(Told with { Answers = answers }, WithoutThis());
        if (Faults.Count > 0)
            return Page();
        if (faces.Root(Face.Workplace, Request) is not { } root)
            return Refuse(Problems.HostUnnamed);
        return sending.Move(Told, answers, secret => root + Addresses.TellingLink.In(Language.Danish, secret)) is { } why ? Because(why) : Redirect(Addresses.ToldReuse.In(Language, id) + "?saved=1");
    }

    RedirectResult Mark(string id, string state, string step)
    {
        Book.Take(Told, Told with { State = state }, "owner", "owner", step);
        publisher.Bring();
        return Redirect(Addresses.ToldReuse.In(Language, id));
    }

    PageResult Because(Text why)
    {
        Trouble = why;
        return Page();
    }

    IReadOnlyList<TellingFault> Check() => ReuseForm.Faults(Told, WithoutThis());

    // what it says itself is no loop with itself
    ReuseGraph WithoutThis() => ReuseGraph.Of(Library.Cases, [.. Library.Reuse.Links.Where(l => l.Id != Told.Link.Id)]);

    bool Find(string id)
    {
        if (Book.FindReuse(id, Tellers.OwnersOf(HttpContext)) is not { } told)
            return false;
        Told = told;
        Log = Book.Log(TellingLink.Reuse(id));
        ProvenMail = Tellers.MailOf(HttpContext) ?? told.Mail;
        return true;
    }
}
