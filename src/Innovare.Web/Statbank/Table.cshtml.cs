using Innovare.Web.Look;

namespace Innovare.Web.Statbank;

/// <summary>A table of published figures.</summary>
[At(nameof(Addresses.Table))]
public sealed class TableModel(TableShelves shelves) : TablePage(shelves.Published)
{
    public override IReadOnlyList<Crumb> Trail => [new(StatbankTexts.Tables, Addresses.Tables)];
}
