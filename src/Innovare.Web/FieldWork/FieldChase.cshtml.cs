using Innovare.Platform.Accounts;
using Innovare.PublicSector;
using Innovare.Survey.Field;

namespace Innovare.Web.FieldWork;

/// <summary>Whom to ask again first. It knows who has answered, not what.</summary>
[At(nameof(Addresses.FieldChase), Face.Backoffice, Role.Collector, Role.Statistician)]
sealed class FieldChaseModel(FieldOffice office) : FieldPage(office)
{
    public const int Usual = 50;

    public const int Most = 1000;

    public override Text Title => FieldTexts.Chase;

    public IReadOnlyList<Chased> Rows { get; private set; } = [];

    public int Count { get; private set; }

    public bool HasIndicators { get; private set; }

    public void OnGet(int? count)
    {
        Count = Math.Clamp(count ?? Usual, 1, Most);
        var morning = Office.Morning(Period);
        HasIndicators = morning.View.Partials.Count > 0;
        Rows = Office.Chase(Period, morning, Count);
        Office.Periods.Looked(By, $"field/{Period.Round}/chase");
    }

    public string GroupOf(Chased row) => string.Join(", ", row.Unit.Contact.Stratum.Split('|').Zip(Period.Design.Variables).Select(c => FieldOffice.NameOf(Period, c.Second, c.First)[Language]));
}
