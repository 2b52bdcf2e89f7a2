using System.Globalization;
using Innovare.Statbank.Selections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Innovare.Web.Statbank.Api.Danish;

/// <summary>StatBank Denmark's API, version 1: subjects, tables, tableinfo and data, by GET and POST.</summary>
/// <remarks>
/// Also at <c>/v1</c>: clients that have the Danish host built in are sent here by a proxy setting, and then ask for
/// <c>http://api.statbank.dk/v1/…</c> with the whole address in the request line.
/// </remarks>
public sealed class DanishSlice : Slice
{
    public override void Map(IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        var shelves = services.GetRequiredService<ApiShelves>().All;
        Door DoorOf(ApiTables tables) => new(tables, services.GetRequiredService<AnswerCache>(), services.GetRequiredService<TimeProvider>());
        foreach (var tables in shelves)
            DoorOf(tables).Map(endpoints, tables.Prefix + "/statbank/v1");
        DoorOf(shelves[0]).Map(endpoints, "/v1");
    }

    sealed class Door(ApiTables tables, AnswerCache cache, TimeProvider clock)
    {
        // Rows times columns, as the Danish limit counts.
        const long MostCells = 1_000_000;
        const long MostStreamed = 20_000_000;

        public void Map(IEndpointRouteBuilder endpoints, string root)
        {
            endpoints.MapMayAsk(root);
            Both("/subjects", (http, request) => Say(http, request, "subjects", DanishTables.Subjects(tables, request)));
            Both("/subjects/{subjects}", (http, request) => Say(http, request, "subjects", DanishTables.Subjects(tables, request)));
            Both("/tables", (http, request) => Say(http, request, "tables", DanishTables.Tables(tables, request, clock)));
            Both("/tableinfo", Describe);
            Both("/tableinfo/{table}", Describe);
            Both("/data", Data);
            Both("/data/{table}", Data);
            Both("/data/{table}/{format}", Data);
            Both("/{**function}", (http, request) => DanishError.FunctionUnknown.Send(http, request.Language, request["function"] ?? ""));

            void Both(string address, Func<HttpContext, DanishRequest, Task> answer)
            {
                endpoints.MapRead(root + address, http => Answer(http, answer));
                endpoints.MapQuestion(root + address, http => Answer(http, answer));
            }
        }

        static async Task Answer(HttpContext http, Func<HttpContext, DanishRequest, Task> answer)
        {
            if (await DanishRequest.Read(http) is { } request)
                await answer(http, request);
            else
                await DanishError.BodyUnreadable.Send(http, "da");
        }

        static Task Say(HttpContext http, DanishRequest request, string root, object body) =>
            request.IsXml ? DanishXml.Send(http, root, body) : http.Response.WriteAsJsonAsync(body, DanishTables.Json, http.RequestAborted);

        Task Describe(HttpContext http, DanishRequest request) => WithTable(http, request, table =>
            Say(http, request, "tableinfo", DanishTables.Describe(table, request.Language, $"{http.Request.Scheme}://{http.Request.Host}{Page(request.Language, table.Id)}")));

        Task Data(HttpContext http, DanishRequest request) => WithTable(http, request, table =>
        {
            var language = request.Language;
            if (request["format"] is not { } format || DanishOutput.Find(format) is not { } output)
                return DanishError.FormatMissing.Send(http, language, $"{request["format"]} ({string.Join(", ", DanishOutput.All.Select(o => o.Name))})");
            var isNewestFirst = string.Equals(request["timeOrder"], "Descending", StringComparison.OrdinalIgnoreCase);
            var extract = new DanishQuestion(request.Variables, output.IsStreaming, isNewestFirst).Ask(table.Cube);
            if (extract.Faults.Count > 0)
                return DanishError.Send(http, extract.Faults[0], language);
            var shares = request.Shares;
            if (shares is not null && output.IsStreaming)
                return DanishError.NotAllowed.Send(http, language, output.Name);
            if (shares?.FaultOf(table.Cube, extract) is { } wrong)
                return DanishError.Send(http, wrong, language);
            var cells = shares is { IsAdded: true } ? extract.Cells * 2 * (extract.Order.Count + 2) : extract.Cells * (extract.Order.Count + 1);
            var most = output.IsStreaming ? MostStreamed : MostCells;
            if (cells > most || extract.CellsRead > MostStreamed || (output.Ending is "xlsx" && !extract.FitsASheet))
                return DanishError.TooLarge.Send(http, language, cells, most);
            return new Answer(
                string.Create(CultureInfo.InvariantCulture, $"{table.Revision} statbank {output.Name} {language} {request["valuePresentation"]} {request["delimiter"]} {isNewestFirst} {extract.Key()} {shares}"),
                output.Type,
                $"{table.Id}.{output.Ending}",
                stream => output.Write(shares is null ? extract.Take(table.Cube) : shares.Of(extract.Take(table.Cube)), stream, request)).Send(http, cache);
        });

        Task WithTable(HttpContext http, DanishRequest request, Func<ApiTable, Task> answer)
        {
            if (request.Table is not { } id)
                return DanishError.TableMissing.Send(http, request.Language);
            return tables.Find(id) is { } table ? answer(table) : DanishError.TableUnknown.Send(http, request.Language, id);
        }

        string Page(string language, string id) => tables.Shelf.TableAddress.In(language == "en" ? PublicSector.Language.English : PublicSector.Language.Danish, id);
    }
}
