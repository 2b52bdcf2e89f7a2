using Innovare.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Innovare.Web.Statbank.Api;

/// <summary>The databases of the house, each with its own addresses: what is published, and what is invented.</summary>
public sealed class ApiShelves(TableShelves shelves, TimeProvider clock, Settings settings)
{
    public IReadOnlyList<ApiTables> All { get; } =
    [
        new(shelves.Published, clock, settings.TablesFolder is null ? ApiTables.OfTheHouse : "tables", ""),
        new(shelves.Demonstration, clock, "demo", Addresses.Demo.Danish),
    ];
}

/// <summary>What the APIs share.</summary>
public sealed class ApiSlice : Slice
{
    const long CacheBytes = 64L << 20;

    public override void AddServices(IServiceCollection services, Settings settings)
    {
        services.AddSingleton<ApiShelves>();
        services.AddSingleton(new AnswerCache(CacheBytes));
    }
}
