using Innovare.PublicSector;
using Innovare.Web.Look;

namespace Innovare.Web.Statbank;

/// <summary>The list of the demonstration's tables.</summary>
[At(nameof(Addresses.DemoTables))]
public sealed class DemoTablesModel(TableShelves shelves) : TablesPage(shelves.Demonstration)
{
    public override Text Title => StatbankTexts.DemoTables;

    public override Text Lead => StatbankTexts.DemoTablesLead;

    public override IReadOnlyList<Crumb> Trail => [new(Text.Same("Demonstration"), Addresses.Demo)];
}
