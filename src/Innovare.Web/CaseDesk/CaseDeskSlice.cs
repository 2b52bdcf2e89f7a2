using Innovare.Platform;
using Innovare.Platform.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace Innovare.Web.CaseDesk;

/// <summary>The editors' desk: what waits, for whom and since when.</summary>
sealed class CaseDeskSlice : Slice
{
    public override void AddServices(IServiceCollection services, Settings settings)
    {
        services.AddSingleton<AccountNames>();
        services.AddSingleton(provider => MorningLetter.Kind(settings, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ServedFaces>()));
    }

    public override IReadOnlyList<MenuEntry> Menu => [new(Face.Backoffice, CaseDeskTexts.Desk, Addresses.CaseDesk, Role.Editor)];
}
