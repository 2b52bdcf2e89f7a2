using Innovare.Platform;
using Innovare.PublicSector;
using Innovare.Web.Look;

namespace Innovare.Web.Statbank;

/// <summary>An invented figure: the round, the method, and the hashes it can be checked by.</summary>
[At(nameof(Addresses.DemoTableCell))]
public sealed class DemoCellModel(TableShelves shelves, Settings settings, TimeProvider time) : CellPage(shelves.Demonstration, settings, time)
{
    public override IReadOnlyList<Crumb> Trail => [new(Text.Same("Demonstration"), Addresses.Demo), new(StatbankTexts.DemoTables, Addresses.DemoTables), new(Text.Same(Table.Id), Addresses.DemoTable, Table.Id)];
}
