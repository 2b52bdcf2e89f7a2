using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Innovare.PublicSector;

namespace Innovare.Survey.Design.Reading;

/// <summary>JSON Schemas of the files of a round, made from the types they become, so that an editor helps whoever writes them.</summary>
public static class Schemas
{
    /// <summary>File name and content of every schema.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = RoundFolder.JsonFiles.Select(f => (f.File, f.Type))
        .Append(("frame-mapping.json", typeof(FrameMapping)))
        .ToDictionary(f => Path.GetFileNameWithoutExtension(f.Item1) + ".schema.json", f => Of(f.Item2, DesignJson.Options), StringComparer.Ordinal);

    /// <summary>The schema of what a file becomes, as these options read it.</summary>
    public static string Of(Type type, JsonSerializerOptions options)
    {
        var exporter = new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };
        var schema = (JsonObject)options.GetJsonSchemaAsNode(type, exporter);
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        ((JsonObject)schema["properties"]!)["$schema"] = new JsonObject { ["type"] = "string" }; // all files are objects
        schema["$defs"] = new JsonObject { ["rule"] = Rule() };
        return schema.ToJsonString(DesignJson.Options) + "\n";
    }

    static JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (context.TypeInfo.Type == typeof(Rule))
            return new JsonObject { ["$ref"] = "#/$defs/rule" };
        if (context.TypeInfo.Type == typeof(Source))
            return ValueSource();
        if (context.TypeInfo.Type == typeof(Text))
            return new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { ["da"] = Words(), ["en"] = Words() }, ["required"] = new JsonArray("da", "en"), ["additionalProperties"] = false };
        if (schema is JsonObject { } node && node.ContainsKey("properties"))
        {
            node["required"] = new JsonArray([.. context.TypeInfo.Properties.Where(p => p.AssociatedParameter is { HasDefaultValue: false, IsNullable: false }).Select(p => (JsonNode)p.Name)]);
            node["additionalProperties"] = false;
        }
        return schema;
    }

    static JsonObject Words() => new() { ["type"] = "string", ["pattern"] = "\\S" };

    static JsonObject Rule() => new()
    {
        ["oneOf"] = new JsonArray([.. RuleForm.All.Select(form => (JsonNode)new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(form.Fields.Select(f => KeyValuePair.Create(f.Name, (JsonNode?)Field(f.Type)))),
            ["required"] = new JsonArray([.. form.Fields.Where(f => f.Needed).Select(f => (JsonNode)f.Name)]),
            ["additionalProperties"] = false,
        })]),
    };

    static JsonObject ValueSource() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["answer"] = Field(typeof(string)),
            ["register"] = new JsonObject { ["enum"] = new JsonArray([.. Source.RegisterValues.Select(n => (JsonNode)n)]) },
            ["round"] = new JsonObject { ["enum"] = new JsonArray([.. Source.RoundValues.Select(n => (JsonNode)n)]) },
            ["fixed"] = new JsonObject { ["type"] = "number" },
        },
        ["minProperties"] = 1,
        ["maxProperties"] = 1,
        ["additionalProperties"] = false,
    };

    static JsonObject Field(Type type) => type == typeof(Rule) ? new() { ["$ref"] = "#/$defs/rule" }
        : type == typeof(string) ? new() { ["type"] = "string" }
        : type == typeof(int) ? new() { ["type"] = "integer" }
        : type == typeof(Comparison) ? new() { ["enum"] = new JsonArray([.. Enum.GetNames<Comparison>().Select(n => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(n))]) }
        : type == typeof(Source) ? ValueSource()
        : new() { ["type"] = "array", ["items"] = Field(type.GetGenericArguments()[0]) };
}
