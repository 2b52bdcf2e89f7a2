using System.Globalization;
using Innovare.Platform.Accounts;
using Innovare.PublicSector;
using Innovare.Statistics.Representativity;
using Innovare.Survey.Field;

namespace Innovare.Web.FieldWork;

/// <summary>How a round stands this morning: counts and what they lead to, never a workplace and never an answer.</summary>
[At(nameof(Addresses.FieldRound), Face.Backoffice, Role.Collector, Role.Statistician)]
sealed class FieldRoundModel(FieldOffice office, PageTimes times) : FieldPage(office)
{
    public override Text Title => FieldTexts.Morning;

    public DateTimeOffset Now => Office.Time.GetUtcNow();

    public MorningView View { get; private set; } = null!; // set before the page is drawn

    public Dispositions Dispositions { get; private set; } = null!; // the same

    public IReadOnlyList<CellOutlook> Cells { get; private set; } = [];

    public IReadOnlyList<FieldMorning> Days { get; private set; } = [];

    public IReadOnlyList<Sheet> Sheets { get; private set; } = [];

    /// <summary>Null while the period is too young to tell.</summary>
    public int? ExpectedAtEnd { get; private set; }

    public IEnumerable<(Text Name, int Count)> Became =>
    [
        (FieldTexts.Complete, Dispositions.Complete), (FieldTexts.PartialAnswer, Dispositions.Partial), (FieldTexts.Refusal, Dispositions.Refusal),
        (FieldTexts.NonContact, Dispositions.NonContact), (FieldTexts.Unknown, Dispositions.Unknown), (FieldTexts.NotEligible, Dispositions.NotEligible),
    ];

    public void OnGet()
    {
        var morning = Office.Morning(Period);
        (View, Days) = (morning.View, morning.Days);
        Cells = [.. morning.Cells.GroupBy(c => string.Join('|', c.Where.Select(w => w.Variable)), StringComparer.Ordinal).SelectMany(by => by.OrderBy(c => PlaceOf([.. c.Where]), StringComparer.Ordinal))];
        Dispositions = Dispositions.Of(Office.Stores, Period, [.. morning.Units.Where(u => u.Contact.Pilot is not Pilot.Apart)]);
        ExpectedAtEnd = morning.HasOutlook ? (int)Math.Round(Cells.FirstOrDefault(c => c.Where.Count == 0)?.Expected ?? View.Answered) : null;
        var (breaks, minutes) = (BreakOffs.Of(Office.Stores, Office.Time, Period.Round), times.Of(Period.Round).ToLookup(t => t.Page, StringComparer.Ordinal));
        Sheets = [.. breaks.Keys.Union(minutes.Select(t => t.Key)).Order(StringComparer.Ordinal).Select(page => new Sheet(
            page, breaks.GetValueOrDefault(page), minutes[page].FirstOrDefault(t => t.IsTelephone)?.MedianSeconds, minutes[page].FirstOrDefault(t => !t.IsTelephone)?.MedianSeconds))];
    }

    /// <summary>The strata as the codelists order their codes: 3-9 employees come before 10-19.</summary>
    public IEnumerable<StratumStanding> Strata => View.Strata.OrderBy(s => PlaceOf([.. Period.Design.Variables.Zip(s.Code.Split('|'))]), StringComparer.Ordinal);

    /// <summary>The groups of a variable in the same order.</summary>
    public IEnumerable<CategoryIndicator> Ordered(PartialIndicator partial) => partial.Categories.OrderBy(c => PlaceOf([(partial.Name, c.Label)]), StringComparer.Ordinal);

    string PlaceOf((string Variable, string Code)[] codes) => string.Concat(codes.Select(c => (NamesInOrder.IndexOf($"{c.Variable}={c.Code}") + 1).ToString("0000", CultureInfo.InvariantCulture)));

    List<string> NamesInOrder => field ??= [.. Period.Design.Names.Keys];

    public string Percent(double? share) => share is { } value ? $"{(value * 100).ToString("0.0", Culture)} {this[FieldTexts.Pct]}" : "–";

    public string Points(double? share) => share is { } value ? (value * 100).ToString("0.0", Culture) : "–";

    public string Two(double value) => value.ToString("0.00", Culture);

    public string Three(double value) => (Math.Round(value, 3) + 0.0).ToString("0.000", Culture); // no minus before a zero

    public string Minutes(double? seconds) => seconds is { } value ? (value / 60).ToString("0.0", Culture) : "–";

    public string NameOf(string variable, string? code = null) => FieldOffice.NameOf(Period, variable, code)[Language];

    public string NameOf(CellOutlook cell) => cell.Where.Count == 0 ? this[FieldTexts.All] : string.Join(", ", cell.Where.Select(w => NameOf(w.Variable, w.Code)));

    public static Text StandingOf(CategoryIndicator category)
    {
        const double Noticeable = 0.01;
        return category.Unconditional < -Noticeable ? FieldTexts.Behind : category.Unconditional > Noticeable ? FieldTexts.Ahead : FieldTexts.AsOthers;
    }

    /// <summary>One page of the questionnaire.</summary>
    public sealed record Sheet(string Page, int Stopped, double? Telephone, double? Desk);
}
