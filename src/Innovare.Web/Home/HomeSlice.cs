using Innovare.Cases.Store;
using Innovare.Platform;
using Innovare.Survey.Disseminate;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Innovare.Web.Home;

/// <summary>The front page shows from both wings; whichever slice asks first loads for all.</summary>
sealed class HomeSlice : Slice
{
    public override void AddServices(IServiceCollection services, Settings settings)
    {
        services.TryAddSingleton(_ => PublishedFigures.Read(Path.Combine(settings.HomeFolder, "content", "figures")));
        services.TryAddSingleton(_ => CaseLibrary.ReadContent(Path.Combine(settings.HomeFolder, "content")));
    }
}
