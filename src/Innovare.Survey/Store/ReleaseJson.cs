using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Innovare.Statbank;

namespace Innovare.Survey.Store;

/// <summary>A release as the one document the store keeps: everything a reader sees, cubes and all.</summary>
static class ReleaseJson
{
    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new LabelConverter() },
    };

    public static string Write(PublishedRelease release) => JsonSerializer.Serialize(release, Options);

    public static PublishedRelease Read(string document) =>
        JsonSerializer.Deserialize<PublishedRelease>(document, Options) ?? throw new JsonException("The store holds an empty release.");

    sealed class LabelConverter : JsonConverter<Label>
    {
        public override Label Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new([.. JsonSerializer.Deserialize<Dictionary<string, string>>(ref reader, options) ?? throw new JsonException("A label without words.")]);

        public override void Write(Utf8JsonWriter writer, Label value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            foreach (var language in value.Languages)
                writer.WriteString(language, value[language]);
            writer.WriteEndObject();
        }
    }
}
