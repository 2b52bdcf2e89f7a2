using Innovare.Platform.Accounts;
using Innovare.PublicSector;
using Innovare.Survey.Field;
using Innovare.Web.Look;

namespace Innovare.Web.FieldWork;

/// <summary>Rounds that are or have been in the field.</summary>
[At(nameof(Addresses.FieldRounds), Face.Backoffice, Role.Collector, Role.Statistician)]
sealed class FieldRoundsModel(FieldOffice office) : SitePage
{
    public override Text Title => FieldTexts.Field;

    public IReadOnlyList<(FieldPeriod Period, int Asked, int Answered)> Rows { get; private set; } = [];

    public void OnGet() => Rows = [.. office.Periods.All().Select(p => office.Status.Of(p) is var units ? (p, units.Count, units.Count(u => u.State is FieldState.Answered)) : default)];

    public Text StateOf(FieldPeriod period) => period.IsOver(office.Time) ? FieldTexts.Over : FieldTables.Today(office.Time) < period.OpensOn ? FieldTexts.Coming : FieldTexts.Running;

    public string Day(DateOnly day) => day.ToString(Language == Language.English ? "d MMMM yyyy" : "d. MMMM yyyy", Culture);
}
