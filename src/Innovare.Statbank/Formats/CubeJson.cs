using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Innovare.Statbank.Formats;

/// <summary>How a table is kept as JSON of our own: everything it holds, in all languages.</summary>
public static class CubeJson
{
    /// <summary>The settings; a label is its words by language, a plain note likewise, a mandatory one says so beside them.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new LabelConverter(), new NoteConverter() },
    };

    /// <summary>The table without its columns of figures.</summary>
    internal static Cube Frame(Cube cube) => cube with { Values = [], Statuses = [], StandardErrors = null, Lower = null, Upper = null, Counts = null };

    sealed class LabelConverter : JsonConverter<Label>
    {
        public override Label Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<Dictionary<string, string>>(ref reader, options) is { Count: > 0 } words ? new([.. words]) : throw new JsonException("A label without words.");

        public override void Write(Utf8JsonWriter writer, Label value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            foreach (var language in value.Languages)
                writer.WriteString(language, value[language]);
            writer.WriteEndObject();
        }
    }

    sealed class NoteConverter : JsonConverter<Note>
    {
        const string Mandatory = "mandatory";

        public override Note Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var note = JsonElement.ParseValue(ref reader);
            var isMandatory = note.ValueKind == JsonValueKind.Object && note.TryGetProperty(Mandatory, out var words) && words.ValueKind == JsonValueKind.Object;
            return new((isMandatory ? note.GetProperty(Mandatory) : note).Deserialize<Label>(options) ?? throw new JsonException("A note without words."), isMandatory);
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
