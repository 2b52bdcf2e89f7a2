using Innovare.Tests;
using Innovare.Web.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Innovare.Web.Tests.Security;

/// <summary>Every address of the program as it runs, so that a new one is tried from its first day.</summary>
sealed record RunningEndpoint(string Template, IReadOnlyList<string> Methods, IReadOnlyList<string> Holes, EndpointMetadataCollection Metadata)
{
    // what fills a hole when another field is tried; a name that is not here gets a word that names nothing
    static readonly Dictionary<string, string> Examples = new(StringComparer.Ordinal)
    {
        ["id"] = "PUB01",
        ["format"] = "csv",
        ["slug"] = Path.GetFileNameWithoutExtension(Directory.EnumerateFiles(Repository.File("content", "cases"), "*.json").Order(StringComparer.Ordinal).First()),
        ["round"] = "demo-2023",
        ["lang"] = "da",
    };

    static readonly Lazy<Task<IReadOnlyList<RunningEndpoint>>> Found = new(Find);

    /// <summary>All of them, with the demonstration.</summary>
    public static Task<IReadOnlyList<RunningEndpoint>> All => Found.Value;

    public bool Takes(string method) => Methods.Contains(method, StringComparer.OrdinalIgnoreCase);

    /// <summary>Its address with that in its holes.</summary>
    public string Fill(Func<string, string?> value)
    {
        var address = "/" + Template.TrimStart('/');
        foreach (var hole in Holes)
        {
            var start = address.IndexOf('{', StringComparison.Ordinal);
            var said = value(hole) ?? Example(hole);
            address = string.Concat(address.AsSpan(0, start), Uri.EscapeDataString(said), address.AsSpan(address.IndexOf('}', start) + 1));
        }
        return address;
    }

    /// <summary>Its address with examples in its holes.</summary>
    public string ExampleAddress => Fill(_ => null);

    string Example(string hole) => hole is "slug" && Template.Contains("/ark/nyt/", StringComparison.Ordinal) ? "antagelseslog" : hole is "id" && Template.Contains("demo", StringComparison.Ordinal) ? "DEMO01" : Examples.GetValueOrDefault(hole, "x");

    static async Task<IReadOnlyList<RunningEndpoint>> Find()
    {
        await using var server = await OwnServer.Start(settings => settings with { ShowsDemonstration = true });
        var loader = server.App.Services.GetRequiredService<PageLoader>();
        var found = new List<RunningEndpoint>();
        foreach (var endpoint in server.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
            found.Add(new(
                endpoint.RoutePattern.RawText ?? "",
                await MethodsOf(endpoint, loader),
                [.. endpoint.RoutePattern.Parameters.Select(p => p.Name)],
                endpoint.Metadata));
        return found;
    }

    static async Task<IReadOnlyList<string>> MethodsOf(RouteEndpoint endpoint, PageLoader loader)
    {
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            return [.. (await loader.LoadAsync(page, endpoint.Metadata)).HandlerMethods.Select(h => h.HttpMethod).Append("GET").Distinct(StringComparer.OrdinalIgnoreCase)];
        return endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"];
    }
}
