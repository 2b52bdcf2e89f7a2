using System.Data.Common;
using Innovare.Platform;
using Innovare.Platform.Database;
using Innovare.Survey.Rounds;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Innovare.Web.Operate;

/// <summary>Whether this process can serve: its version, and each store. Says no more than that to a stranger; the log says why.</summary>
static class Readiness
{
    public static IResult Answer(Settings settings, ServedFaces faces, ILogger<Ready> log)
    {
        var stores = Stores.Of(settings);
        var state = HouseStores.Of(faces).ToDictionary(shape => shape.Name, shape => StateOf(stores, shape, log), StringComparer.Ordinal);
        var isReady = !state.ContainsValue("away") && !state.ContainsValue("other-version");
        return Results.Json(new Ready(isReady ? "ready" : "not-ready", Manifest.ProgramVersion, state), statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    static string StateOf(Stores stores, StoreShape shape, ILogger log)
    {
        try
        {
            if (!stores.Has(shape))
                return "not-made"; // it is made by the first who writes
            return stores.Pending(shape).Count == 0 ? "ok" : "other-version";
        }
        catch (Exception trouble) when (trouble is IOException or DbException)
        {
            log.LogError(trouble, "The store {Store} cannot be reached.", shape.Name);
            return "away";
        }
    }

    /// <summary>The answer.</summary>
    internal sealed record Ready(string Status, string Version, IReadOnlyDictionary<string, string> Stores);
}
