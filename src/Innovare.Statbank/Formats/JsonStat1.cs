using System.Text.Json;

namespace Innovare.Statbank.Formats;

/// <summary>A table as a JSON-stat 1 bundle with one dataset, <c>{"dataset": {…}}</c>, as older clients read it.</summary>
/// <remarks>Standard error, interval, n and notes to cells stand in <c>extension.innovare</c>, as in JSON-stat 2.</remarks>
public static class JsonStat1
{
    /// <summary>Writes the table.</summary>
    /// <param name="cube">The table.</param>
    /// <param name="stream">Where to; stays open. Written in chunks.</param>
    /// <param name="options">Language, and whether the table can be read back without loss.</param>
    public static void Write(Cube cube, Stream stream, JsonStatOptions options)
    {
        ArgumentNullException.ThrowIfNull(cube);
        ArgumentNullException.ThrowIfNull(options);
        using var chunks = new ChunkWriter(stream);
        using var json = new Utf8JsonWriter(chunks, JsonStatWords.WriterOptions(options.IsIndented));
        var writer = new JsonStatWords(json, cube, options);
        json.WriteStartObject();
        json.WriteStartObject("dataset");
        writer.Head();
        writer.TableNotes();
        json.WriteStartObject("dimension");
        writer.IdAndSize();
        writer.Role();
        writer.Dimensions(withExtension: false);
        json.WriteEndObject();
        new JsonStatExtension(json, cube, options).Write();
        writer.Cells();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The tables of a bundle by name, or what is wrong with each.</summary>
    public static IReadOnlyList<(string Name, JsonStatReading Reading)> Read(Stream stream)
    {
        try
        {
            using var document = JsonDocument.Parse(stream);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? [.. document.RootElement.EnumerateObject().Select(d => (d.Name, JsonStat2.Old(d.Value)))]
                : [("", new(null, "The file is no JSON-stat bundle: it must be an object of datasets."))];
        }
        catch (JsonException e)
        {
            return [("", new(null, $"The file is not JSON: {e.Message}"))];
        }
    }
}
