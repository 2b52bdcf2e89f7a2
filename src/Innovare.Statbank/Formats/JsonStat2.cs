using System.Text.Json;

namespace Innovare.Statbank.Formats;

/// <summary>A table as a JSON-stat 2.0 dataset, with the extensions of PxWebApi 2.</summary>
/// <remarks>
/// What JSON-stat has no word for stands in <c>extension.innovare</c>: standard error, interval, n (arrays beside
/// <c>value</c>), notes to cells, and the whole table in every language, so that <see cref="Read"/> gives the same table back.
/// </remarks>
public static partial class JsonStat2
{
    /// <summary>Writes the table. The same table gives the same bytes: UTF-8, LF, no byte order mark.</summary>
    /// <param name="cube">The table; one without values is written as a description.</param>
    /// <param name="stream">Where to; stays open. Written in chunks.</param>
    /// <param name="language">Language of the plain labels.</param>
    /// <param name="indented">One item a line, for reading by people.</param>
    public static void Write(Cube cube, Stream stream, string language, bool indented = false) =>
        Write(cube, stream, new JsonStatOptions(language) { IsIndented = indented });

    /// <inheritdoc cref="Write(Cube, Stream, string, bool)"/>
    public static void Write(Cube cube, Stream stream, JsonStatOptions options)
    {
        ArgumentNullException.ThrowIfNull(cube);
        ArgumentNullException.ThrowIfNull(options);
        using var chunks = new ChunkWriter(stream);
        using var json = new Utf8JsonWriter(chunks, JsonStatWords.WriterOptions(options.IsIndented));
        var writer = new JsonStatWords(json, cube, options);
        json.WriteStartObject();
        json.WriteString("version", "2.0");
        json.WriteString("class", "dataset");
        writer.Head();
        writer.TableNotes();
        writer.Role();
        writer.IdAndSize();
        json.WriteStartObject("dimension");
        writer.Dimensions(withExtension: true);
        json.WriteEndObject();
        new JsonStatExtension(json, cube, options).Write();
        writer.Cells();
        json.WriteEndObject();
    }
}
