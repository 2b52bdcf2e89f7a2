using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Innovare.Survey.Field;

/// <summary>Sorted dictionaries that come back in the order they are kept in, sign by sign; the serializer alone would sort them as a language does, and slowly.</summary>
sealed class OrdinalConverter<T> : JsonConverter<ImmutableSortedDictionary<string, T>>
{
    public override ImmutableSortedDictionary<string, T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var read = ImmutableSortedDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!; // a name is never null
            reader.Read();
            read[key] = JsonSerializer.Deserialize<T>(ref reader, options) ?? throw new JsonException($"{key} is null.");
        }
        return read.ToImmutable();
    }

    public override void Write(Utf8JsonWriter writer, ImmutableSortedDictionary<string, T> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (key, one) in value)
        {
            writer.WritePropertyName(key);
            JsonSerializer.Serialize(writer, one, options);
        }
        writer.WriteEndObject();
    }
}
