using Innovare.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Innovare.Web.Statbank.Api.Open;

/// <summary>What helps others find and fetch the tables: the catalogue and the description of the interfaces.</summary>
public sealed class OpenSlice : Slice
{
    /// <summary>Where the description of the interfaces stands.</summary>
    public const string Description = "/api/openapi.json";

    static readonly (string Ending, string Type, Action<IEnumerable<Triple>, Stream> Write)[] Catalogues =
    [
        ("ttl", "text/turtle; charset=utf-8", RdfFiles.Turtle),
        ("jsonld", "application/ld+json; charset=utf-8", RdfFiles.JsonLd),
        ("rdf", "application/rdf+xml; charset=utf-8", RdfFiles.Xml),
    ];

    public override void Map(IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        var (shelves, settings, cache) = (services.GetRequiredService<ApiShelves>().All, services.GetRequiredService<Settings>(), services.GetRequiredService<AnswerCache>());
        endpoints.MapRead(Description, http => http.Response.WriteAsJsonAsync(
            ApiDescription.Served(shelves.Where(s => s.Prefix.Length == 0 || settings.ShowsDemonstration).Select(s => Root(http) + s.Prefix), TablesLicence.Of(settings)), http.RequestAborted));
        foreach (var (ending, type, write) in Catalogues)
            endpoints.MapRead("/catalog." + ending, http => Send(http, shelves[0], ending, type, write, settings, cache));
    }

    /// <summary>The site as the reader reached it.</summary>
    public static string Root(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return $"{http.Request.Scheme}://{http.Request.Host}";
    }

    static Task Send(HttpContext http, ApiTables tables, string ending, string type, Action<IEnumerable<Triple>, Stream> write, Settings settings, AnswerCache cache) =>
        new Answer($"catalogue {ending} {Root(http)} {tables.Revision}", type, "catalog." + ending, stream => write(new Catalogue(tables, settings, Root(http)).Triples(), stream)).Send(http, cache);
}
