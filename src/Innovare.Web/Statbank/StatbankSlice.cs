using Innovare.Platform;
using Innovare.PublicSector;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Innovare.Web.Statbank;

/// <summary>Tables: published figures and those of the demonstration.</summary>
public sealed class StatbankSlice : Slice
{
    public override void AddServices(IServiceCollection services, Settings settings)
    {
        ArgumentNullException.ThrowIfNull(services);
        _ = TablesLicence.Of(settings); // one that cannot be read stops the start, not a reader
        services.AddHttpContextAccessor();
        services.AddSingleton<AsOf>();
        services.AddSingleton<TableShelves>();
    }

    public override void Map(IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var shelves = endpoints.ServiceProvider.GetRequiredService<TableShelves>();
        foreach (var language in Enum.GetValues<Language>())
        {
            MapShelf(endpoints, shelves.Published, language);
            MapShelf(endpoints, shelves.Demonstration, language);
        }
    }

    static void MapShelf(IEndpointRouteBuilder endpoints, TableShelf shelf, Language language)
    {
        endpoints.MapMethods(shelf.DataAddress.Template(language), Reading,
            (HttpContext http, string id, string format) => TableData.Get(http, shelf, id, format));
        endpoints.MapMethods(shelf.ChartAddress.Template(language), Reading,
            (HttpContext http, string id) => TableData.Chart(http, shelf, id));
    }

    static readonly string[] Reading = ["GET", "HEAD"];
}
