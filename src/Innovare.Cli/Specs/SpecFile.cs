using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Innovare.Platform.Privacy;
using Innovare.PublicSector;
using Innovare.Survey.Design.Reading;

namespace Innovare.Cli.Specs;

/// <summary>A specification read from JSON, with the folder its file names are relative to.</summary>
/// <param name="Spec">The specification; null when it could not be read.</param>
/// <param name="Folder">Folder of the file.</param>
/// <param name="Name">Name of the file, for findings.</param>
/// <param name="Findings">What is wrong with it.</param>
sealed record SpecFile<T>(T? Spec, string Folder, string Name, IReadOnlyList<Finding> Findings)
    where T : class
{
    public string PathOf(string file) => Path.GetFullPath(Path.Combine(Folder, file));
}

/// <summary>Reads specifications. A word the program does not know is a finding, never passed over.</summary>
static class SpecFile
{
    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>File name and content of the JSON Schema of every kind of specification.</summary>
    public static IReadOnlyDictionary<string, string> SchemaFiles { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["estimate.schema.json"] = SchemaOf<EstimateSpec>(),
        ["allocate.schema.json"] = SchemaOf<AllocateSpec>(),
        ["select.schema.json"] = SchemaOf<SelectSpec>(),
        ["forecast.schema.json"] = SchemaOf<ForecastSpec>(),
        ["privacy.schema.json"] = Schemas.Of(typeof(PrivacyPolicy), PrivacyPolicy.Options),
    };

    public static SpecFile<T> Read<T>(string path)
        where T : class
    {
        var (folder, name) = (Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".", Path.GetFileName(path));
        try
        {
            var node = JsonNode.Parse(File.ReadAllText(path));
            (node as JsonObject)?.Remove("$schema"); // for editors only
            return node.Deserialize<T>(Options) is { } spec
                ? new(spec, folder, name, [])
                : new(null, folder, name, [new("spec-empty", name, "The file holds null.", "Write a specification; see --help.")]);
        }
        catch (JsonException trouble)
        {
            var place = $"{name}#{(trouble.Path ?? "$").TrimStart('$').Replace('.', '/')}";
            var what = trouble.Message.Split(" Path:")[0].Split(" The following")[0].ReplaceLineEndings(" ");
            return new(null, folder, name, [new("spec-unreadable", place, what, "See --help and the JSON Schema in docs/specs.")]);
        }
    }

    static string SchemaOf<T>() => Schemas.Of(typeof(T), Options);

    static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(DesignJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectRequiredConstructorParameters = true };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
