using Innovare.Cases.Store;
using Innovare.Platform;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Innovare.Web.Library;

/// <summary>The library on the web: its cases are read once, at the first question.</summary>
sealed class LibrarySlice : Slice
{
    public override void AddServices(IServiceCollection services, Settings settings) =>
        services.AddSingleton(_ => CaseLibrary.Read(Path.Combine(settings.HomeFolder, "content", "cases")));

    public override void Map(IEndpointRouteBuilder endpoints) => CaseDownloads.Map(endpoints);
}
