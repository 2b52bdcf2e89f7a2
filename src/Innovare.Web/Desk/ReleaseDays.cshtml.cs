using System.Globalization;
using Innovare.Platform.Accounts;
using Innovare.PublicSector;
using Innovare.Survey.Disseminate;
using Innovare.Survey.Store;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Desk;

/// <summary>Where readers are told of a release before there are figures.</summary>
[At(nameof(Addresses.ReleaseDays), Face.Backoffice, Role.Releaser, Role.Statistician)]
sealed class ReleaseDaysModel(ReleaseDesk desk) : SitePage
{
    readonly HashSet<string> _movable = [.. desk.Movable().Select(plan => plan.Release)];

    public override Text Title => DeskTexts.Days;

    public override IReadOnlyList<Crumb> Trail => [new(DeskTexts.Releases, Addresses.ReleaseDesk)];

    public IReadOnlyList<ReleasePlan> Plans { get; } = desk.Plans();

    public string Release { get; private set; } = "";

    public Text Words { get; private set; } = Text.Same("");

    public string Day { get; private set; } = "";

    public Text? Trouble { get; private set; }

    public bool IsMovable(ReleasePlan plan) => _movable.Contains(plan.Release);

    public IActionResult OnPost(string? release, string? titleDa, string? titleEn, string? day)
    {
        (Release, Words, Day) = (release?.Trim() ?? "", new(titleDa?.Trim() ?? "", titleEn?.Trim() ?? ""), day?.Trim() ?? "");
        Trouble = DayOf(Day) is { } named ? Told(desk.Announce(SignedIn, Release, Words, named)) : DeskTexts.DayMissing;
        return Trouble is null ? Redirect(Addresses.ReleaseDays.In(Language)) : Page();
    }

    /// <summary>One day as it was told: the day, when it was told, and why it is another.</summary>
    public string Said(PlannedDay day) => Said(day, Language);

    internal static string Said(PlannedDay day, Language language)
    {
        var culture = language.Culture();
        var told = string.Format(culture, DeskTexts.ToldAt[language], ReleaseMoment.DayOf(day.SaidAt).ToString(language is Language.English ? "d MMMM yyyy" : "d. MMMM yyyy", culture));
        return $"{(day.Day is { } named ? named.ToString(language is Language.English ? "d MMMM yyyy" : "d. MMMM yyyy", culture) : DeskTexts.NoDayNow[language])} ({told}{(day.Reason[language].Length > 0 ? ": " + day.Reason[language] : "")})";
    }

    internal static DateOnly? DayOf(string written) => DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1970 and < 9000 ? day : null;

    internal static Text? Told(PlanOutcome outcome) => outcome switch
    {
        PlanOutcome.Told => null,
        PlanOutcome.Taken => DeskTexts.DayTaken,
        PlanOutcome.Passed => DeskTexts.DayPassed,
        PlanOutcome.Same => DeskTexts.DaySame,
        PlanOutcome.Settled => DeskTexts.DaySettled,
        PlanOutcome.WordsMissing => DeskTexts.DayWords,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
