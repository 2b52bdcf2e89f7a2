using System.Reflection;
using System.Text.Json.Nodes;
using Innovare.PublicSector;

namespace Innovare.Web.Statbank.Api.Open;

/// <summary>Our own OpenAPI description of the tables' interfaces: one file, served to programs and drawn as a page for people.</summary>
static class ApiDescription
{
    static readonly byte[] File = Load();

    /// <summary>The description as it is served, with the addresses the interfaces stand at.</summary>
    /// <param name="roots">Whole addresses, the published tables' first.</param>
    /// <param name="licence">What the figures may be used for, or null.</param>
    public static JsonObject Served(IEnumerable<string> roots, TablesLicence? licence)
    {
        var description = Parse();
        description["servers"] = new JsonArray([.. roots.Select(root => new JsonObject { ["url"] = root })]);
        if (licence is null)
            description["info"]!.AsObject().Remove("license");
        else
            description["info"]!["license"] = new JsonObject { ["name"] = licence.Name, ["url"] = licence.Address };
        return description;
    }

    /// <summary>The operations in the order of the file, below the name of their interface.</summary>
    public static IReadOnlyList<ApiInterface> Interfaces()
    {
        var description = Parse();
        var operations = description["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => OperationOf(description, path.Key, operation.Key, operation.Value!.AsObject()))).ToList();
        return [.. description["tags"]!.AsArray().Select(tag => new ApiInterface(tag!["name"]!.GetValue<string>(), Words(tag.AsObject(), "description"), [.. operations.Where(o => o.Interface == tag["name"]!.GetValue<string>())]))];
    }

    static ApiOperation OperationOf(JsonObject description, string path, string method, JsonObject operation) => new(
        operation["tags"]![0]!.GetValue<string>(),
        method.ToUpperInvariant(),
        path,
        Words(operation, "summary"),
        [.. (operation["parameters"]?.AsArray() ?? []).Select(p => ParameterOf(Found(description, p!.AsObject())))],
        [.. operation["responses"]!.AsObject().Select(r => (r.Key, string.Join(", ", r.Value!["content"]?.AsObject().Select(c => c.Key) ?? [])))]);

    static ApiParameter ParameterOf(JsonObject parameter) => new(
        parameter["name"]!.GetValue<string>() + (parameter["style"] is null ? "" : "[…]"),
        parameter["in"]!.GetValue<string>() == "path",
        Words(parameter, "description"));

    // References are to parameters of the same file.
    static JsonObject Found(JsonObject description, JsonObject node) =>
        node["$ref"] is { } reference ? description["components"]!["parameters"]![reference.GetValue<string>().Split('/')[^1]]!.AsObject() : node;

    static Text Words(JsonObject node, string name) => new(node[$"x-{name}-da"]!.GetValue<string>(), node[name]!.GetValue<string>());

    static JsonObject Parse() => JsonNode.Parse(File)!.AsObject(); // an object, as a test sees

    static byte[] Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("openapi.json")!; // the project file puts it there
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}

/// <summary>An interface and its operations.</summary>
public sealed record ApiInterface(string Name, Text About, IReadOnlyList<ApiOperation> Operations);

/// <summary>One thing that can be asked for.</summary>
/// <param name="Interface">Which it belongs to.</param>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">With holes.</param>
/// <param name="Summary">What it is for.</param>
/// <param name="Parameters">What can be said with it.</param>
/// <param name="Answers">Status and content types.</param>
public sealed record ApiOperation(string Interface, string Method, string Path, Text Summary, IReadOnlyList<ApiParameter> Parameters, IReadOnlyList<(string Status, string Types)> Answers);

/// <summary>One parameter.</summary>
public sealed record ApiParameter(string Name, bool IsInPath, Text About);
