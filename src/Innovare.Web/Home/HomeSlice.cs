using Innovare.Platform;
using Innovare.Survey.Disseminate;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Innovare.Web.Home;

/// <summary>The front page reads the published figures; whichever slice asks first loads them for all.</summary>
sealed class HomeSlice : Slice
{
    public override void AddServices(IServiceCollection services, Settings settings) =>
        services.TryAddSingleton(_ => PublishedFigures.Read(Path.Combine(settings.HomeFolder, "content", "figures")));
}
