using Innovare.Platform;
using Innovare.Platform.Database;
using Innovare.PublicSector;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Innovare.Web.Quality;

/// <summary>The quality report of a round as a file.</summary>
public sealed class QualitySlice : Slice
{
    static readonly string[] Reading = ["GET", "HEAD"];

    /// <summary>Address of the file.</summary>
    public static string FileOf(Language language, string round) => Addresses.DemoQualityReport.In(language, round) + "/report.md";

    /// <inheritdoc />
    public override void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var language in Enum.GetValues<Language>())
            endpoints.MapMethods(Addresses.DemoQualityReport.Template(language) + "/report.md", Reading, (HttpContext http, string round, string? order, Settings settings, TimeProvider time) =>
            {
                if (DemoQualityReportModel.Find(Stores.Of(settings), settings, time, round) is { } report)
                    return Results.Text(QualityReportText.Write(report, order is DemoQualityReportModel.Dst, language), "text/markdown; charset=utf-8");
                http.Refuse(Problems.RoundUnknown);
                return Results.StatusCode(Problems.RoundUnknown.Status);
            });
    }
}
