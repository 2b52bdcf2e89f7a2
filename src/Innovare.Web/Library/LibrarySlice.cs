using Innovare.Cases.Store;
using Innovare.Platform;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Innovare.Web.Library;

/// <summary>The library on the web: its cases are read once, at the first question.</summary>
sealed class LibrarySlice : Slice
{
    public override void AddServices(IServiceCollection services, Settings settings) =>
        services.AddSingleton(provider => Read(settings, provider.GetRequiredService<ILogger<CaseLibrary>>()));

    public override void Map(IEndpointRouteBuilder endpoints) => CaseDownloads.Map(endpoints);

    // a bad file must not stop the others, and not vanish in silence either
    static CaseLibrary Read(Settings settings, ILogger log)
    {
        var library = CaseLibrary.ReadContent(Path.Combine(settings.HomeFolder, "content"));
        foreach (var finding in library.Findings)
            log.LogWarning("content: {Finding}", finding);
        return library;
    }
}
