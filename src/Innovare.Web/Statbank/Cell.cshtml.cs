using Innovare.Platform;
using Innovare.PublicSector;
using Innovare.Web.Look;

namespace Innovare.Web.Statbank;

/// <summary>A published figure: who published it, where, of whom it speaks.</summary>
[At(nameof(Addresses.TableCell))]
public sealed class CellModel(TableShelves shelves, Settings settings, TimeProvider time) : CellPage(shelves.Published, settings, time)
{
    public override IReadOnlyList<Crumb> Trail => [new(StatbankTexts.Tables, Addresses.Tables), new(Text.Same(Table.Id), Addresses.Table, Table.Id)];
}
