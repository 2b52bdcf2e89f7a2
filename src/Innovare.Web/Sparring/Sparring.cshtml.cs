using System.Net.Mail;
using Innovare.Platform.Sparring;
using Innovare.PublicSector;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Innovare.Web.Sparring;

/// <summary>Ask for sparring: who, what about, when. Nothing is in the queue until the owner of the mail address has said so.</summary>
[At(nameof(Addresses.Sparring), Face.Workplace), Limited(Limit.SignIn)]
sealed class SparringModel(SparringWork work, FormStamp stamps, ServedFaces faces) : SitePage
{
    public const int LongestLine = 200, LongestText = 4000;

    public override Text Title => SparringTexts.Title;

    public override Text Summary => SparringTexts.Lead;

    public IReadOnlyDictionary<string, Text> Faults { get; private set; } = new Dictionary<string, Text>(StringComparer.Ordinal);

    /// <summary>Why it was not sent though the fields are right.</summary>
    public Text? Refusal { get; private set; }

    public string Name { get; private set; } = "";

    public string Mail { get; private set; } = "";

    public string Workplace { get; private set; } = "";

    public SparringKind Kind { get; private set; }

    public string About { get; private set; } = "";

    public SparringTime Wanted { get; private set; } = SparringTime.Month;

    public string Stamp { get; private set; } = "";

    [BindProperty(SupportsGet = true)]
    public bool Sendt { get; set; }

    public void OnGet() => Stamp = stamps.New();

    public async Task<IActionResult> OnPost()
    {
        var form = await Request.ReadFormAsync(HttpContext.RequestAborted);
        (Name, Mail, Workplace, About) = (Line(form["name"]), Line(form["mail"]).ToLowerInvariant(), Line(form["workplace"]), Lines(form["about"]));
        Kind = Enum.TryParse<SparringKind>(form["kind"], ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : Kind;
        Wanted = Enum.TryParse<SparringTime>(form["wanted"], ignoreCase: true, out var wanted) && Enum.IsDefined(wanted) ? wanted : Wanted;
        Stamp = form["stamp"].ToString();
        Faults = Look();
        if (Faults.Count > 0)
            return Shown();
        if (form["website"].ToString().Length > 0)
            return Shown(SparringTexts.Lured);
        if (!stamps.IsOldEnough(Stamp))
            return Shown(SparringTexts.TooFast, stamps.New());
        if (faces.Root(Face.Workplace, Request) is not { } root)
            return Refuse(Problems.HostUnnamed);
        var asked = new SparringAsked(Language, Name, Mail, Workplace, Kind, About, Wanted);
        return work.Book.Ask(asked, (secret, key) => SparringLetters.Confirm(key, Mail, Language, root + Addresses.SparringLink.In(Language, secret))) is null
            ? Shown(SparringTexts.TooMany)
            : Redirect(Addresses.Sparring.In(Language) + "?sendt=true");
    }

    public string? FaultOf(string field) => Faults.TryGetValue(field, out var fault) ? this[fault] : null;

    Dictionary<string, Text> Look()
    {
        var faults = new Dictionary<string, Text>(StringComparer.Ordinal);
        if (Name.Length == 0)
            faults["name"] = SparringTexts.NameMissing;
        if (!MailAddress.TryCreate(Mail, out var mail) || mail.Address != Mail || !mail.Host.Contains('.', StringComparison.Ordinal))
            faults["mail"] = SparringTexts.MailWrong;
        if (Workplace.Length == 0)
            faults["workplace"] = SparringTexts.WorkplaceMissing;
        if (About.Length == 0)
            faults["about"] = SparringTexts.AboutMissing;
        else if (About.Length > LongestText)
            faults["about"] = new(Counted(Language.Danish), Counted(Language.English));
        return faults;
    }

    string Counted(Language language) => string.Format(language.Culture(), SparringTexts.AboutLong[language], LongestText, About.Length);

    PageResult Shown(Text? refusal = null, string? stamp = null)
    {
        (Refusal, Stamp) = (refusal, stamp ?? Stamp);
        return Page();
    }

    static string Line(string? written) => string.Concat(Lines(written).ReplaceLineEndings(" ").Take(LongestLine));

    // control signs have no business in a letter or a database
    static string Lines(string? written) => string.Concat((written ?? "").ReplaceLineEndings("\n").Where(c => c is '\n' || !char.IsControl(c))).Trim();
}
