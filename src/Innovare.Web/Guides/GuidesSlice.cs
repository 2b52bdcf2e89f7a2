using System.Globalization;
using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.Platform.Jobs;
using Innovare.Platform.Sheets;
using Innovare.PublicSector;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Innovare.Web.Guides;

/// <summary>Understand, learn, try: the guides of <c>content/guides</c>, read once at the first question.</summary>
sealed class GuidesSlice : Slice
{
    public override void AddServices(IServiceCollection services, Settings settings)
    {
        services.AddSingleton(provider => Read(settings, provider.GetRequiredService<ILogger<GuideShelf>>()));
        services.AddTransient<GuideReferences>(); // cases come and go
        services.AddSingleton<SheetSpace>();
        services.AddSingleton(provider => Purge(settings, provider.GetRequiredService<TimeProvider>()));
    }

    public override IReadOnlyList<MenuEntry> Menu => [new(Face.Workplace, GuidesTexts.MySheets, Addresses.MySheets)];

    public override void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var language in Enum.GetValues<Language>())
            endpoints.MapGet(Addresses.GuideFigure.Template(language), (string id, HttpContext context, GuideReferences references) =>
            {
                if (references.Table(id) is { } cube && GuideFigure.Fits(cube))
                    return Results.Json(BarChart.Spec(GuideFigure.Of(cube), language));
                context.Refuse(Problems.TableUnknown);
                return Results.StatusCode(Problems.TableUnknown.Status);
            });
        SheetFiles.Map(endpoints);
    }

    static JobKind Purge(Settings settings, TimeProvider time) => new("sheets-purge", (_, _) =>
    {
        var gone = new SheetBook(Stores.Of(settings).Open(PlatformStore.Shape), time).Purge();
        return Task.FromResult<string?>(string.Create(CultureInfo.InvariantCulture, $"{gone} sheets removed."));
    })
    {
        Every = TimeSpan.FromDays(1),
    };

    // a bad file must not stop the others, and not vanish in silence either
    static GuideShelf Read(Settings settings, ILogger log)
    {
        var shelf = GuideShelf.Read(Path.Combine(settings.HomeFolder, "content", "guides"));
        foreach (var finding in shelf.Findings)
            log.LogWarning("{Finding}", finding);
        return shelf;
    }
}
