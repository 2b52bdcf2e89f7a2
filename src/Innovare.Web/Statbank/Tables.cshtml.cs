using Innovare.PublicSector;

namespace Innovare.Web.Statbank;

/// <summary>The list of published figures.</summary>
[At(nameof(Addresses.Tables))]
public sealed class TablesModel(TableShelves shelves) : TablesPage(shelves.Published)
{
    public override Text Title => StatbankTexts.Tables;

    public override Text Lead => StatbankTexts.TablesLead;
}
