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
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new LabelConverter(), new NoteConverter() },
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

    /// <summary>A plain note is its words alone; a mandatory one says so beside them.</summary>
    sealed class NoteConverter : JsonConverter<Note>
    {
        const string Mandatory = "mandatory";

        public override Note Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var note = JsonElement.ParseValue(ref reader);
            return note.TryGetProperty(Mandatory, out var words)
                ? new(words.Deserialize<Label>(options) ?? throw new JsonException("A note without words."), IsMandatory: true)
                : new(note.Deserialize<Label>(options) ?? throw new JsonException("A note without words."));
        }

        public override void Write(Utf8JsonWriter writer, Note value, JsonSerializerOptions options)
        {
            if (value.IsMandatory)
            {
                writer.WriteStartObject();
                writer.WritePropertyName(Mandatory);
            }
            JsonSerializer.Serialize(writer, value.Words, options);
            if (value.IsMandatory)
                writer.WriteEndObject();
        }
    }
}
