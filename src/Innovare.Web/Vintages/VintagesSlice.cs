using Innovare.Platform;
using Innovare.Platform.Database;
using Innovare.PublicSector;
using Innovare.Survey.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Innovare.Web.Vintages;

/// <summary>What differs between two editions of a table, as a file.</summary>
public sealed class VintagesSlice : Slice
{
    static readonly string[] Reading = ["GET", "HEAD"];

    /// <summary>Address of the file.</summary>
    public static string CsvOf(Language language, string id) => Addresses.DemoTableEditions.In(language, id) + ".csv";

    /// <inheritdoc />
    public override void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var language in Enum.GetValues<Language>())
            endpoints.MapMethods(Addresses.DemoTableEditions.Template(language) + ".csv", Reading, (HttpContext http, string id, string? from, string? to, Settings settings, TimeProvider time) =>
            {
                http.Response.Headers.AccessControlAllowOrigin = "*"; // open data
                if (TableChanges.Of(TableEditions.Of(Publications.History(Stores.Of(settings), time), id), from, to) is { } changes)
                    return Results.Text(changes.ToCsv(), "text/csv; charset=utf-8");
                http.Refuse(Problems.TableUnknown);
                return Results.StatusCode(Problems.TableUnknown.Status);
            });
    }
}
