using Innovare.Platform;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Innovare.Web;

/// <summary>
/// What a slice may add beside its pages. The server finds every slice of this assembly by itself;
/// a slice that has pages only needs none.
/// </summary>
public abstract class Slice
{
    /// <summary>Services the slice's pages ask for.</summary>
    public virtual void AddServices(IServiceCollection services, Settings settings)
    {
    }

    /// <summary>Its lines in the menus of workplace and backoffice.</summary>
    public virtual IReadOnlyList<MenuEntry> Menu => [];

    /// <summary>Data addresses: downloads and APIs.</summary>
    public virtual void Map(IEndpointRouteBuilder endpoints)
    {
    }
}
