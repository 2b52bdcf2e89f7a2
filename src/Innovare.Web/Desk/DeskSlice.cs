using Innovare.Platform;
using Innovare.Platform.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace Innovare.Web.Desk;

/// <summary>Where two people answer for a release.</summary>
sealed class DeskSlice : Slice
{
    public override void AddServices(IServiceCollection services, Settings settings) => services.AddSingleton<ReleaseDesk>();

    public override IReadOnlyList<MenuEntry> Menu => [new(Face.Backoffice, DeskTexts.Releases, Addresses.ReleaseDesk, Role.Releaser, Role.Statistician)];
}
