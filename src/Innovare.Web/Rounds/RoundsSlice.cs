using Innovare.Platform;
using Innovare.Platform.Database;
using Innovare.PublicSector;
using Innovare.Survey.Store;
using Innovare.Web.Look;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Innovare.Web.Rounds;

/// <summary>The pictures of the phases, as specifications the browser draws.</summary>
public sealed class RoundsSlice : Slice
{
    const string Picture = "/chart.json";

    /// <summary>Address of the picture of a phase.</summary>
    public static string PictureOf(Language language, string round, string phase) =>
        Addresses.DemoPhase.In(language, round, phase) + Picture;

    /// <inheritdoc />
    public override void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var language in Enum.GetValues<Language>())
            endpoints.MapGet(Addresses.DemoPhase.Template(language) + Picture, (string round, string phase, Settings settings, TimeProvider time) =>
                Publications.Find(Stores.Of(settings), time, round) is { } release && Phases.Find(release, phase, language) is >= 0 and var at
                    ? Results.Json(BarChart.Spec(release.Phases[at].Figure, language))
                    : Results.NotFound());
    }
}
