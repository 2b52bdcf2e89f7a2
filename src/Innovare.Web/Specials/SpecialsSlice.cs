using System.Text;
using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.PublicSector;
using Innovare.Statbank.Formats;
using Innovare.Survey.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Innovare.Web.Specials;

/// <summary>Tables made on request.</summary>
public sealed class SpecialsSlice : Slice
{
    static readonly string[] Reading = ["GET", "HEAD"];

    /// <inheritdoc />
    public override IReadOnlyList<MenuEntry> Menu => [new(Face.Backoffice, SpecialsTexts.Desk, Addresses.SpecialDesk, Role.Statistician, Role.Releaser)];

    /// <summary>Address of the table as a file.</summary>
    public static string FileOf(Language language, string id, string format) => Addresses.DemoSpecial.In(language, id) + "/data." + format;

    /// <inheritdoc />
    public override void AddServices(IServiceCollection services, Settings settings) => services.AddSingleton<SpecialDesk>();

    /// <inheritdoc />
    public override void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var language in Enum.GetValues<Language>())
            endpoints.MapMethods(Addresses.DemoSpecial.Template(language) + "/data.{format}", Reading, (HttpContext http, string id, string format, Settings settings) =>
            {
                if (SpecialRuns.Table(Stores.Of(settings), id) is not var (table, _))
                    return Refused(http, Problems.TableUnknown);
                using var stream = new MemoryStream();
                using (var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true))
                    switch (format)
                    {
                        case "csv":
                            Csv.Write(table, writer, language.Code());
                            break;
                        case "px":
                            Px.Write(table, writer);
                            break;
                        case "json":
                            JsonStat2.Write(table, stream, language.Code());
                            break;
                        default:
                            return Refused(http, Problems.FormatUnknown);
                    }
                return Results.Bytes(stream.ToArray(), format switch { "csv" => "text/csv; charset=utf-8", "json" => "application/json", _ => "application/octet-stream" }, $"{table.Id}.{format}");
            });
    }

    static IResult Refused(HttpContext http, Problem problem)
    {
        http.Refuse(problem);
        return Results.StatusCode(problem.Status);
    }
}
