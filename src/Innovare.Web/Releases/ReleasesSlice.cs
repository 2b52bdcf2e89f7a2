using Innovare.Platform;
using Innovare.Platform.Database;
using Innovare.PublicSector;
using Innovare.Survey.Store;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Innovare.Web.Releases;

/// <summary>The picture of a release, as a specification the browser draws.</summary>
public sealed class ReleasesSlice : Slice
{
    const string Picture = "/chart.json";

    /// <summary>Address of the picture of a release.</summary>
    public static string PictureOf(Language language, string round) => Addresses.DemoRelease.In(language, round) + Picture;

    /// <inheritdoc />
    public override void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var language in Enum.GetValues<Language>())
            endpoints.MapGet(Addresses.DemoRelease.Template(language) + Picture, (string round, Settings settings) =>
                Publications.Find(Stores.Of(settings), round) is { } release && HeadlineFigure.Of(release) is { } figure
                    ? Results.Json(BarChart.Spec(figure, language))
                    : Results.NotFound());
    }
}
