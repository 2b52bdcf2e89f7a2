using Innovare.Platform;
using Innovare.PublicSector;

namespace Innovare.Web.Statbank;

/// <summary>The list of published figures.</summary>
[At(nameof(Addresses.Tables))]
public sealed class TablesModel(TableShelves shelves, Settings settings) : TablesPage(shelves.Published)
{
    public override Text Title => StatbankTexts.Tables;

    public override Text Lead => settings.TablesFolder is null ? StatbankTexts.TablesLead : StatbankTexts.FolderLead;
}
