using Innovare.Platform;
using Innovare.Platform.Database;
using Innovare.PublicSector;
using Innovare.Survey.Store;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Innovare.Web.Releases;

/// <summary>The picture of a release, as a specification the browser draws.</summary>
public sealed class ReleasesSlice : Slice
{
    const string Picture = "/chart.json";

    /// <summary>Address of the picture of a release.</summary>
    public static string PictureOf(Language language, string round) => Addresses.DemoRelease.In(language, round) + Picture;

    /// <summary>Address of the feed of releases.</summary>
    public static string FeedOf(Language language) => Addresses.DemoCalendar.In(language) + "/feed.atom";

    /// <summary>Address of the dates to come, for a calendar program.</summary>
    public static string DatesOf(Language language) => Addresses.DemoCalendar.In(language) + "/datoer.ics";

    /// <inheritdoc />
    public override void AddServices(IServiceCollection services, Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        services.AddSingleton<ReleaseNews>();
        if (settings.RunsJobs && settings.ShowsDemonstration && ServedFaces.Of(settings).Served.Contains(Face.Backoffice))
            services.AddSingleton(provider => provider.GetRequiredService<ReleaseNews>().Kind());
    }

    /// <inheritdoc />
    public override void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            endpoints.MapGet(FeedOf(language), (HttpRequest request, Settings settings, TimeProvider time) => Results.Text(
                ReleaseFeed.Write(Publications.History(Stores.Of(settings), time), ReleasePlans.All(Stores.Of(settings)), $"{request.Scheme}://{request.Host}", language), "application/atom+xml; charset=utf-8"));
            endpoints.MapGet(DatesOf(language), (Settings settings, TimeProvider time) => Results.Text(
                ReleaseFeed.Dates(Publications.Coming(Stores.Of(settings), time), language), "text/calendar; charset=utf-8"));
            endpoints.MapGet(Addresses.DemoRelease.Template(language) + Picture, (string round, Settings settings, TimeProvider time) =>
                Publications.Find(Stores.Of(settings), time, round) is { } release && HeadlineFigure.Of(release) is { } figure
                    ? Results.Json(BarChart.Spec(figure, language))
                    : Results.NotFound());
        }
    }
}
