using Microsoft.AspNetCore.Mvc;

namespace Innovare.Web.Statbank;

/// <summary>A table of the demonstration on somebody else's page, marked as invented.</summary>
[At(nameof(Addresses.DemoTableEmbed))]
public sealed class DemoTableEmbedModel(TableShelves shelves) : TablePage(shelves.Demonstration)
{
    public override IActionResult OnGet(string id)
    {
        Response.MayBeFramed();
        return base.OnGet(id);
    }
}
