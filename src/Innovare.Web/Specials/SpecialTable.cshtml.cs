using Innovare.Platform;
using Innovare.Platform.Database;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Survey.Disseminate;
using Innovare.Survey.Store;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Specials;

/// <summary>A table made on request, for whoever has its id.</summary>
[At(nameof(Addresses.DemoSpecial))]
sealed class SpecialTableModel(Settings settings) : SitePage
{
    public override Text Title => SpecialsTexts.Special;

    public override IReadOnlyList<Crumb> Trail => [new(SpecialsTexts.Demonstration, Addresses.Demo)];

    public Cube Table { get; private set; } = null!; // OnGet refuses before the page when there is none

    public DateTimeOffset At { get; private set; }

    public IActionResult OnGet(string id)
    {
        if (SpecialRuns.Table(Stores.Of(settings), id) is not var (table, at))
            return Refuse(Problems.TableUnknown);
        (Table, At) = (table, at);
        return Page();
    }

    public string Words(Label label) => label[Language.Code()];

    public string Name(int cell) => string.Join(", ", Table.PositionsOf(cell).Select((at, v) => Words(Table.Variables[v].Values[at].Name)));

    public string Day => TimeZoneInfo.ConvertTime(At, ReleaseMoment.Denmark).ToString(Language == Language.English ? "d MMMM yyyy" : "d. MMMM yyyy", Culture);
}
