using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Statbank;

/// <summary>A published table on somebody else's page.</summary>
[At(nameof(Addresses.TableEmbed))]
public sealed class TableEmbedModel(TableShelves shelves) : TablePage(shelves.Published)
{
    public override IActionResult OnGet(string id)
    {
        Response.MayBeFramed();
        return base.OnGet(id);
    }
}
