using Innovare.Platform;
using Innovare.PublicSector;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Innovare.Web.Pages;

/// <summary>The short address every Danish public site has for its accessibility statement.</summary>
public sealed class PagesSlice : Slice
{
    /// <inheritdoc />
    public override void AddServices(IServiceCollection services, Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.Was is { } was && !(Uri.TryCreate(was, UriKind.Absolute, out var address) && address.Scheme is "https"))
            throw new StartRefusedException($"INNOVARE_WAS holds \"{was}\": write the https address of the statement in WAS-Tool, such as https://was.digst.dk/www-example-dk.");
        if (settings.RunsJobs && ServedFaces.Of(settings).Served.Contains(Face.Backoffice))
            services.AddSingleton(provider => StatementReminder.Kind(settings, provider.GetRequiredService<TimeProvider>()));
    }

    /// <inheritdoc />
    public override void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/was", (Settings settings) => Results.Redirect(settings.Was ?? Addresses.Accessibility.In(Language.Danish)));
}
