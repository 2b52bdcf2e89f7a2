using Innovare.Platform;
using Innovare.Web.Look;

namespace Innovare.Web.Statbank;

/// <summary>A table of published figures.</summary>
[At(nameof(Addresses.Table))]
public sealed class TableModel(TableShelves shelves, Settings settings) : TablePage(shelves.Published)
{
    /// <summary>The whole table, for search engines.</summary>
    public string Dataset => TableDataset.Write(Choice!.Table, Language, TablesLicence.Of(settings)?.Address, Absolute(TableAddress(Choice.Table.Id)), ending => Absolute(DataAddress(Language, ending, Choice.QueryAll())));

    public override IReadOnlyList<Crumb> Trail => [new(StatbankTexts.Tables, Addresses.Tables)];
}
