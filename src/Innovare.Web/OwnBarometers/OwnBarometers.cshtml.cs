using System.Globalization;
using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.PublicSector;
using Innovare.Survey.Design;
using Innovare.Survey.Field;
using Innovare.Survey.OwnBarometers;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.OwnBarometers;

/// <summary>All own barometers, and how to make one.</summary>
[At(nameof(Addresses.OwnBarometers), Face.Backoffice, Role.Collector, Role.Statistician)]
sealed class OwnBarometersModel(OwnBarometerBook book, Settings settings, TimeProvider time) : SitePage
{
    const int LongestName = 100;
    const int FewestAsked = 5;

    public override Text Title => OwnTexts.Title;

    public IReadOnlyList<OwnBarometer> Rows { get; private set; } = [];

    public IReadOnlyList<RoundDefinition> Rounds => book.Rounds;

    /// <summary>What is wrong, line by line.</summary>
    public IReadOnlyList<string> Wrong { get; private set; } = [];

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Round { get; set; }

    [BindProperty]
    public string? List { get; set; }

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public string? Size { get; set; }

    [BindProperty]
    public string? LastDay { get; set; }

    public Text? NameFault { get; private set; }

    public Text? DayFault { get; private set; }

    public Text? SizeFault { get; private set; }

    /// <summary>The fields a list may name.</summary>
    public string Fields => Rounds is [var newest, ..] ? string.Join(", ", newest.Codelists["subsector"].Entries.Select(e => e.Name[Language])) : "";

    public void OnGet() => Rows = book.All();

    public IActionResult OnPost()
    {
        Rows = book.All();
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var isDay = DateOnly.TryParseExact((LastDay ?? "").Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var closes) && closes >= today;
        var isSome = Who == "some";
        var isSize = int.TryParse((Size ?? "").Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is >= FewestAsked and < 100_000;
        NameFault = string.IsNullOrWhiteSpace(Name) || Name.Length > LongestName ? OwnTexts.NameMissing : null;
        DayFault = isDay ? null : OwnTexts.DayWrong;
        SizeFault = isSome && !isSize ? OwnTexts.SizeWrong : null;
        if (NameFault is not null || DayFault is not null || SizeFault is not null || (Rounds.FirstOrDefault(r => r.Name == Round) ?? (Rounds is [var newest, ..] ? newest : null)) is not { } round)
            return Page();
        var (made, findings) = book.Make(Name!.Trim(), round, List ?? "", isSome ? size : null, closes); // not empty, asked above
        if (made is null)
        {
            Wrong = [.. findings.Take(50).Select(Said)];
            return Page();
        }
        FieldAudit.Contacts(Stores.Of(settings), time, new AuditEntry(SignedIn.Id, "collector", AuditAct.Change, $"own-barometer/{made.Id}/made"));
        return LocalRedirect(Addresses.OwnBarometer.In(Language, made.Id));
    }

    string Said(Finding finding)
    {
        var words = this[OwnTexts.Of(finding.Code, finding.What, finding.Mend)];
        var line = finding.Where.Split(':') is [_, var at, ..] ? at : finding.Where;
        return int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? string.Format(Culture, this[OwnTexts.Line], line, words) : words;
    }
}
