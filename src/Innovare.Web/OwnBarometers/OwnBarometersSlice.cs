using System.Text;
using Innovare.Platform;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.Statbank.Formats;
using Innovare.Survey.OwnBarometers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Innovare.Web.OwnBarometers;

/// <summary>The barometer's questions among one's own workplaces.</summary>
sealed class OwnBarometersSlice : Slice
{
    public static IReadOnlyList<string> Formats { get; } = ["xlsx", "csv", "px", "json"];

    public override void AddServices(IServiceCollection services, Settings settings) =>
        services.AddSingleton(provider => new OwnBarometerBook(Stores.Of(settings), provider.GetRequiredService<TimeProvider>(), Path.Combine(settings.HomeFolder, "rounds")));

    public override IReadOnlyList<MenuEntry> Menu => [new(Face.Backoffice, OwnTexts.Menu, Addresses.OwnBarometers, Role.Collector, Role.Statistician)];

    public override void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var language in Enum.GetValues<PublicSector.Language>())
            endpoints.MapGet(Addresses.OwnBarometerData.Template(language), (HttpContext context, OwnBarometerBook book, string id, string format) => Data(context, book, id, format)).On(Face.Backoffice, Role.Collector, Role.Statistician);
    }

    static IResult Data(HttpContext context, OwnBarometerBook book, string id, string format)
    {
        if (book.Find(id)?.Result is not { } result || !Formats.Contains(format))
        {
            context.Refuse(Problems.PageUnknown);
            return Results.StatusCode(404);
        }
        var (cube, language) = (result.ToCube(), context.ReaderLanguage().Code());
        using var stream = new MemoryStream();
        switch (format)
        {
            case "xlsx":
                Xlsx.Write(cube, stream, new(language) { HasTitle = true, HasUncertainty = true });
                return Results.File(stream.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "eget-barometer.xlsx");
            case "px":
                Px.Write(cube, stream);
                return Results.File(stream.ToArray(), "text/plain; charset=utf-8", "eget-barometer.px");
            case "json":
                JsonStat2.Write(cube, stream, language);
                return Results.File(stream.ToArray(), "application/json", "eget-barometer.json");
            default:
                using (var text = new StringWriter())
                {
                    Csv.Write(cube, text, language);
                    return Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())], "text/csv; charset=utf-8", "eget-barometer.csv");
                }
        }
    }
}
