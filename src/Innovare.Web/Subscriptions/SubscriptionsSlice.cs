using Innovare.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Innovare.Web.Subscriptions;

/// <summary>Following by mail: the pages every slice shares.</summary>
public sealed class SubscriptionsSlice : Slice
{
    /// <inheritdoc />
    public override void AddServices(IServiceCollection services, Settings settings) => services.AddSingleton<Following>();
}
