using System.Globalization;
using System.Text;
using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.PublicSector;
using Innovare.Survey.Field;
using Innovare.Survey.OwnBarometers;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Innovare.Web.OwnBarometers;

/// <summary>One own barometer: letters out, close, result.</summary>
[At(nameof(Addresses.OwnBarometer), Face.Backoffice, Role.Collector, Role.Statistician)]
sealed class OwnBarometerModel(OwnBarometerBook book, Settings settings, TimeProvider time, ServedFaces faces) : SitePage
{
    public override Text Title => new(Barometer.Title, Barometer.Title);

    public override IReadOnlyList<Crumb> Trail => [new(OwnTexts.Title, Addresses.OwnBarometers)];

    public OwnBarometer Barometer { get; private set; } = null!; // set before any handler runs

    public IReadOnlyDictionary<AnswerState, int> Progress { get; private set; } = new Dictionary<AnswerState, int>();

    /// <summary>How many figures a close would show now; null until that is asked for.</summary>
    public (int Shown, int Figures)? Outlook { get; private set; }

    /// <summary>Why it is not closed, or null.</summary>
    public string? NotClosed { get; private set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (book.Find(RouteData.Values["id"] as string ?? "") is { } found)
            Barometer = found;
        else
            context.Result = Refuse(Problems.PageUnknown);
    }

    /// <summary>Enough have answered for a close to be thought of.</summary>
    public bool MayClose => Of(AnswerState.Sent) >= OwnBarometerBook.FewestAnswers;

    public void OnGet() => Look();

    public IActionResult OnPost(string? act, string? sure, string? nothing)
    {
        var isSure = sure == "1";
        switch (act)
        {
            case "letters" or "missing" when !Barometer.IsClosed:
                // before any new link is made: the former ones still work
                if (faces.Root(Face.Respond, Request) is not { } root)
                    return Refuse(Problems.HostUnnamed);
                Note("letters");
                return File(Letters(root, act == "missing"), "text/csv; charset=utf-8", "links-og-koder.csv");
            case "delete" when isSure:
                Note("deleted");
                book.Delete(Barometer.Id);
                return LocalRedirect(Addresses.OwnBarometers.In(Language));
            case "close" when isSure && !Barometer.IsClosed:
                if (book.Close(Barometer.Id, evenWithoutFigures: nothing == "1") is { Result: null, Findings: [var why, ..] })
                {
                    NotClosed = why.Code switch
                    {
                        "own-too-few" => this[OwnTexts.CloseFew],
                        "own-nothing-shown" => this[OwnTexts.CloseNothing],
                        _ => string.Format(Culture, this[OwnTexts.CloseOther], $"{why.What} {why.Mend}"),
                    };
                    Look(isClosing: true);
                    return Page();
                }
                Note("closed");
                return LocalRedirect(Addresses.OwnBarometer.In(Language, Barometer.Id));
            case "outlook" when !Barometer.IsClosed:
                Look(isClosing: true);
                return Page();
            case "close" or "delete" when !Barometer.IsClosed || act == "delete":
                NotClosed = this[OwnTexts.CloseTick];
                Look(isClosing: act == "close");
                return Page();
            default:
                return LocalRedirect(Addresses.OwnBarometer.In(Language, Barometer.Id));
        }
    }

    public string Day => Barometer.ClosesOn.ToString(Language == Language.English ? "d MMMM yyyy" : "d. MMMM yyyy", Culture);

    public int Of(AnswerState state) => Progress.GetValueOrDefault(state);

    public string OfOurs(OwnFigure figure) => figure.Value is not { } value ? this[OwnTexts.Withheld] : Percent(value) + figure.Interval switch
    {
        null when Barometer.Result is { } r && r.Answered == r.Population => "",
        null => " " + this[OwnTexts.IntervalUnknown],
        { Lower: var lower, Upper: var upper } when lower >= upper => " " + this[OwnTexts.IntervalExact],
        { } interval => " " + Ends(interval),
    };

    public string OfCountry(OwnFigure figure) => figure.National is { } value ? Percent(value) + (figure.NationalInterval is { } interval ? " " + Ends(interval) : "") : "–";

    string Percent(double value) => string.Format(Culture, this[OwnTexts.Percent], value);

    string Ends(Interval interval) => string.Format(Culture, this[OwnTexts.Interval], interval.Lower, interval.Upper);

    /// <summary>The figures of all the workplaces, table by table, and after each those of the single fields.</summary>
    public static IReadOnlyList<(Text Table, Text Base, IReadOnlyList<OwnFigure> Figures)> Tables(OwnResult result) =>
    [
        .. result.Figures.GroupBy(f => (f.TableId, IsOfAField: f.Group is not null)).Select(g => (Table: g.Key.IsOfAField ? OfFields(g.First().Table) : g.First().Table, g.First().Base, (IReadOnlyList<OwnFigure>)[.. g])),
    ];

    static Text OfFields(Text table) => new(string.Format(CultureInfo.InvariantCulture, OwnTexts.ByField.Da, table.Da), string.Format(CultureInfo.InvariantCulture, OwnTexts.ByField.En, table.En));

    // what a close would show is estimated anew each time: only for somebody who is about to
    void Look(bool isClosing = false)
    {
        if (Barometer.IsClosed)
            return;
        Progress = book.Progress(Barometer.Id);
        Outlook = isClosing && MayClose ? book.Outlook(Barometer.Id) : null;
    }

    void Note(string what) => FieldAudit.Contacts(Stores.Of(settings), time, new AuditEntry(SignedIn.Id, "collector", AuditAct.Change, $"own-barometer/{Barometer.Id}/{what}"));

    byte[] Letters(string root, bool onlyMissing)
    {
        var lines = new StringBuilder(Language == Language.English ? "name;mail;link;code\r\n" : "navn;mail;link;kode\r\n");
        foreach (var letter in book.Letters(Barometer.Id, onlyMissing))
            lines.AppendJoin(';', new[] { letter.Name, letter.Mail ?? "", root + Addresses.AnswerLink.In(Language.Danish, letter.Link), letter.Code }.Select(Cell)).Append("\r\n");
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(lines.ToString())];
    }

    // a spreadsheet runs what begins so
    static string Cell(string text) => $"\"{(text.Length > 0 && text[0] is '=' or '+' or '-' or '@' ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
