using System.Globalization;
using Innovare.Cases.Store;
using Innovare.Cases.Telling;
using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.Platform.Jobs;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Innovare.Web.Library;

/// <summary>The library on the web: read at the first question, and anew when something is published.</summary>
sealed class LibrarySlice : Slice
{
    public override void AddServices(IServiceCollection services, Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        services.AddSingleton(provider => Read(settings, provider));
        services.AddSingleton<CaseNews>();
        services.AddSingleton<UnansweredSearches>(provider => provider.GetRequiredService<CaseNews>().Unanswered);
        services.AddSingleton(provider => News(settings, provider));
        services.AddTransient(provider => provider.GetRequiredService<LiveLibrary>().Current); // each request sees one library, the newest
    }

    public override void Map(IEndpointRouteBuilder endpoints) => CaseDownloads.Map(endpoints);

    public override IReadOnlyList<MenuEntry> Menu => [new(Face.Workplace, LibraryTexts.EmployeeTitle, Addresses.EmployeeCases, Role.Workplace)];

    static JobKind News(Settings settings, IServiceProvider provider) => new("library-news", (_, _) =>
    {
        var letters = Stores.Of(settings).Has(TellingBook.Shape) ? provider.GetRequiredService<CaseNews>().Round() : 0;
        return Task.FromResult(letters > 0 ? string.Create(CultureInfo.InvariantCulture, $"{letters} letters to those who follow.") : null);
    })
    {
        Every = TimeSpan.FromMinutes(1),
    };

    // a bad file must not stop the others, and not vanish in silence either
    static LiveLibrary Read(Settings settings, IServiceProvider provider)
    {
        var live = new LiveLibrary(Path.Combine(settings.HomeFolder, "content"), Stores.Of(settings), provider.GetRequiredService<TimeProvider>());
        foreach (var finding in live.Current.Findings)
            provider.GetRequiredService<ILogger<CaseLibrary>>().LogWarning("content: {Finding}", finding);
        return live;
    }
}
