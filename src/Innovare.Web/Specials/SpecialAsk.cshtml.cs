using Innovare.PublicSector;
using Innovare.Survey.Design;
using Innovare.Survey.Rounds;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Specials;

/// <summary>Where anybody asks for a table that is not among the planned ones.</summary>
[At(nameof(Addresses.DemoSpecialAsk), Face.Workplace)]
sealed class SpecialAskModel(SpecialDesk desk, ServedFaces faces) : SitePage
{
    const int LongestWords = 1000;

    public override Text Title => SpecialsTexts.Ask;

    public override IReadOnlyList<Crumb> Trail => [new(SpecialsTexts.Demonstration, Addresses.Demo), new(SpecialsTexts.Tables, Addresses.DemoTables)];

    public IReadOnlyList<(string Name, RoundDefinition Definition)> Rounds { get; } = desk.Rounds;

    /// <summary>What the newest of them can be asked for; the others have the same variables.</summary>
    public RoundDefinition? Offer => Rounds.Count > 0 ? Rounds[0].Definition : null;

    [BindProperty(SupportsGet = true, Name = "sent")]
    public bool IsSent { get; set; }

    [BindProperty(Name = "round")]
    public string Round { get; set; } = "";

    [BindProperty(Name = "shows")]
    public string Shows { get; set; } = "";

    [BindProperty(Name = "first")]
    public string First { get; set; } = "";

    [BindProperty(Name = "second")]
    public string Second { get; set; } = "";

    [BindProperty(Name = "level")]
    public string Level { get; set; } = "";

    [BindProperty(Name = "purpose")]
    public string Purpose { get; set; } = "";

    [BindProperty(Name = "name")]
    public string Name { get; set; } = "";

    [BindProperty(Name = "mail")]
    public string Mail { get; set; } = "";

    public Text? NameFault { get; private set; }

    public Text? MailFault { get; private set; }

    public Text? PurposeFault { get; private set; }

    public Text? Fault { get; private set; }

    public IActionResult OnPost()
    {
        (Purpose, Name, Mail, Second, Level) = (Purpose?.Trim() ?? "", Name?.Trim() ?? "", Mail?.Trim() ?? "", Second ?? "", Level ?? "");
        NameFault = Name.Length is 0 or > LongestWords ? SpecialsTexts.NameMissing : null;
        MailFault = Following.IsMail(Mail) ? null : SpecialsTexts.MailMissing;
        PurposeFault = Purpose.Length is 0 or > LongestWords ? SpecialsTexts.PurposeMissing : null;
        Fault = First == Second ? SpecialsTexts.SameTwice : GroupBy is { } by && (by == First || by == Second) ? SpecialsTexts.GroupTwice : null;
        if (NameFault is not null || MailFault is not null || PurposeFault is not null || Fault is not null)
            return Page();
        if (!IsOffered())
            return Refuse(Problems.RequestBad);
        if (faces.Root(Face.Public, Request) is not { } site)
            return Refuse(Problems.HostUnnamed);
        if (desk.Ask(Name, Mail, Language, new(Round, Shows, Second.Length > 0 ? [First, Second] : [First], Level.Length > 0 ? Level : null), Purpose, site))
            return Redirect(Addresses.DemoSpecialAsk.In(Language) + "?sent=true");
        Fault = SpecialsTexts.TooMany;
        return Page();
    }

    bool IsOffered() => Rounds.FirstOrDefault(r => r.Name == Round).Definition is { } definition
        && definition.Tables.Tables.Any(t => t.Id == Shows)
        && definition.Tables.Breakdowns.Any(b => b.Id == First) && (Second.Length == 0 || definition.Tables.Breakdowns.Any(b => b.Id == Second))
        && (Level.Length == 0 || SpecialRun.Groups(definition).Any(g => g.Groups.Any(one => one.Code == Level)));

    // the breakdown that the chosen group is of
    string? GroupBy => Offer is { } offer && Level.Length > 0 ? SpecialRun.Groups(offer).FirstOrDefault(g => g.Groups.Any(one => one.Code == Level)).By?.Id : null;
}
