using Innovare.PublicSector;
using Innovare.Web.Look;

namespace Innovare.Web.Statbank;

/// <summary>A table of the demonstration.</summary>
[At(nameof(Addresses.DemoTable))]
public sealed class DemoTableModel(TableShelves shelves) : TablePage(shelves.Demonstration)
{
    public override IReadOnlyList<Crumb> Trail =>
        [new(Text.Same("Demonstration"), Addresses.Demo), new(StatbankTexts.DemoTables, Addresses.DemoTables)];
}
