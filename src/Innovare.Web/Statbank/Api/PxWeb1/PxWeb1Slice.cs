using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Innovare.Statbank;
using Innovare.Statbank.Formats;
using Innovare.Statbank.Selections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Innovare.Web.Statbank.Api.PxWeb1;

/// <summary>PxWebApi 1 at <c>/api/v1/{language}/{database}/{subject}/{table}</c>; a table is also found by its id alone.</summary>
public sealed class PxWeb1Slice : Slice
{
    const int MostCells = 1_000_000;
    const long MostCellsRead = 20_000_000;
    const int MostValues = 10_000;

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // data, never part of a page
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    static readonly JsonSerializerOptions Pretty = new(Json) { WriteIndented = true };

    public override void Map(IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        foreach (var tables in services.GetRequiredService<ApiShelves>().All)
            new Door(tables, services.GetRequiredService<AnswerCache>()).Map(endpoints);
    }

    sealed class Door(ApiTables tables, AnswerCache cache)
    {
        public void Map(IEndpointRouteBuilder endpoints)
        {
            var root = tables.Prefix + "/api/v1";
            endpoints.MapMayAsk(root);
            endpoints.MapRead(root + "/{lang}/{**path}", Read);
            endpoints.MapQuestion(root + "/{lang}/{**path}", Ask);
        }

        Task Read(HttpContext http)
        {
            if (http.Request.Query.ContainsKey("config"))
                return Send(http, new Limits(MostValues, MostCells, 200, 10, IsOpen: true));
            if (Language(http) is not { } language)
                return Refuse(http, 404, "Not found");
            string[] path = [.. (http.Request.RouteValues["path"]?.ToString() ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries)];
            if (path.Length == 0)
                return Send(http, new[] { new { dbid = tables.Name, text = Title(language) } });
            if (tables.Find(Plain(path[^1])) is { } table)
                return Send(http, Describe(table, language));
            if (!string.Equals(path[0], tables.Name, StringComparison.OrdinalIgnoreCase))
                return Refuse(http, 404, "Not found");
            if (http.Request.Query["query"].ToString() is { Length: > 0 } words)
                return Send(http, tables.All.Where(t => t.Title(language).Contains(words, StringComparison.OrdinalIgnoreCase)).Select(t => new { id = t.Id, path = "/" + t.Place[^1].Code, title = t.Title(language), score = 1.0, published = t.Updated }));
            return Level(string.Join('/', path[1..]), path.Length - 1, language) is { Count: > 0 } level ? Send(http, level) : Refuse(http, 404, "Not found");
        }

        // What stands just below a subject: other subjects, then tables. The code of a subject holds those above it.
        List<object> Level(string above, int depth, string language)
        {
            var here = tables.All.Where(t => t.Place.Count >= depth && (depth == 0 || string.Equals(t.Place[depth - 1].Code, above, StringComparison.OrdinalIgnoreCase))).ToList();
            return
            [
                .. here.Where(t => t.Place.Count > depth).Select(t => t.Place[depth]).DistinctBy(s => s.Code, StringComparer.OrdinalIgnoreCase)
                    .Select(s => new { id = s.Code[(s.Code.LastIndexOf('/') + 1)..], type = "l", text = s.Name[language] }),
                .. here.Where(t => t.Place.Count == depth).Select(t => new { id = t.Id, type = "t", text = t.Title(language), updated = t.Updated }),
            ];
        }

        async Task Ask(HttpContext http)
        {
            var path = http.Request.RouteValues["path"]?.ToString() ?? "";
            if (Language(http) is not { } language || tables.Find(Plain(path.Split('/')[^1])) is not { } table)
                await Refuse(http, 404, "Not found");
            else if (await Body(http) is not { } body)
                await Refuse(http, 400, "Parameter error");
            else if (Output.Find(body.Response?.Format ?? Output.Usual) is not { } output)
                await Refuse(http, 400, "Parameter error", new { format = body.Response?.Format, formats = Output.All.Select(o => o.Name) });
            else
                await Answer(http, table, output, Question(body), language);
        }

        Task Answer(HttpContext http, ApiTable table, Output output, PxWeb1Question question, string language)
        {
            var extract = question.Ask(table.Cube);
            if (extract.Faults.Count > 0)
                return Refuse(http, 400, "Parameter error", new { faults = extract.Faults });
            if (extract.Cells > MostCells || extract.CellsRead > MostCellsRead || (output.Ending is "xlsx" && !extract.FitsASheet))
                return Refuse(http, 403, "Too many values selected", new { cells = extract.Cells, maxCells = MostCells });
            return new Answer($"{table.Revision} v1 {output.Name} {language} {extract.Key()}", output.Type, $"{table.Id}.{output.Ending}",
                stream => output.Write(extract.Take(table.Cube), stream, language)).Send(http, cache);
        }

        string? Language(HttpContext http) => tables.Language(http.Request.RouteValues["lang"]?.ToString());

        string Title(string language) => tables.Prefix.Length > 0 ? Synthetic.Mark[language] : tables.Name is ApiTables.OfTheHouse ? Px.PublicInnovation[language] : tables.Name;
    }

    static object Describe(ApiTable table, string language) => new
    {
        title = table.Title(language),
        variables = table.Cube.Variables.Select(v => new
        {
            code = v.Code,
            text = v.Name[language],
            values = v.Values.Count > MostValues ? null : v.Values.Select(value => value.Code),
            valueTexts = v.Values.Count > MostValues ? null : v.Values.Select(value => value.Name[language]),
            elimination = v.MayBeLeftOut ? true : (bool?)null,
            time = v.Role == VariableRole.Time ? true : (bool?)null,
            map = v.Map?[language],
        }),
    };

    static PxWeb1Question Question(QueryBody body) =>
        new([.. (body.Query ?? []).Select(q => new PxWeb1Filter(q.Code ?? "", q.Selection?.Filter ?? "item", q.Selection?.Values ?? []))]);

    // An empty body asks for everything, as the format itself does.
    static async Task<QueryBody?> Body(HttpContext http)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<QueryBody>(http.Request.Body, Json, http.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Clients name tables by their file.
    static string Plain(string id) => id.EndsWith(".px", StringComparison.OrdinalIgnoreCase) ? id[..^3] : id;

    static Task Send(HttpContext http, object body) =>
        http.Response.WriteAsJsonAsync(body, string.Equals(http.Request.Query["prettyprint"], "true", StringComparison.OrdinalIgnoreCase) ? Pretty : Json, http.RequestAborted);

    static Task Refuse(HttpContext http, int status, string error, object? help = null)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsJsonAsync(new { error, help }, Json, http.RequestAborted);
    }

    // Clients look for the capitals.
    sealed record Limits(int MaxValues, int MaxCells, int MaxCalls, int TimeWindow, [property: JsonPropertyName("CORS")] bool IsOpen);

    sealed record QueryBody(IReadOnlyList<QueryItem>? Query, QueryFormat? Response);

    sealed record QueryItem(string? Code, QuerySelection? Selection);

    sealed record QuerySelection(string? Filter, IReadOnlyList<string>? Values);

    sealed record QueryFormat(string? Format);
}
