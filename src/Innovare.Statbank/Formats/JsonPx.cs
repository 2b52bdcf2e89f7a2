using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Innovare.Statbank.Formats;

/// <summary>A table as the plain JSON of PxWebApi 1: columns, and a row for each combination of the other variables with a value for each of the contents.</summary>
public static class JsonPx
{
    /// <summary>Writes the table; values are texts, as that format has them.</summary>
    public static void Write(Cube cube, Stream stream, string language)
    {
        ArgumentNullException.ThrowIfNull(cube);
        var contents = cube.Variables.ToList().FindIndex(v => v.Role == VariableRole.Contents);
        int[] keys = [.. Enumerable.Range(0, cube.Variables.Count).Where(v => v != contents)];
        // Contents last: the values of one row lie side by side.
        var turned = contents < 0 ? cube : cube.Turn([.. keys, contents], keys.Length);
        using var chunks = new ChunkWriter(stream);
        using var json = new Utf8JsonWriter(chunks, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        Columns(json, turned, keys.Length, language);
        Comments(json, turned, language);
        Rows(json, turned, keys.Length, language);
        Metadata(json, cube, language);
        json.WriteEndObject();
    }

    static void Columns(Utf8JsonWriter json, Cube cube, int keys, string language)
    {
        json.WriteStartArray("columns");
        foreach (var variable in cube.Variables.Take(keys))
            Column(json, variable.Code, variable.Name[language], variable.Role == VariableRole.Time ? "t" : "d", null);
        if (keys == cube.Variables.Count)
            Column(json, cube.Matrix ?? cube.Id, cube.Contents?[language] ?? cube.Unit[language], "c", cube.Unit[language]);
        else
            foreach (var value in cube.Variables[keys].Values)
                Column(json, value.Code, value.Name[language], "c", value.Measurement?.Unit?[language] ?? cube.Unit[language]);
        json.WriteEndArray();
    }

    static void Column(Utf8JsonWriter json, string code, string text, string type, string? unit)
    {
        json.WriteStartObject();
        json.WriteString("code", code);
        json.WriteString("text", text);
        json.WriteString("type", type);
        if (unit is not null)
            json.WriteString("unit", unit);
        json.WriteEndObject();
    }

    static void Comments(Utf8JsonWriter json, Cube cube, string language)
    {
        json.WriteStartArray("comments");
        foreach (var note in JsonStatExtension.TableNotes(cube))
            Comment(json, cube.Id, "", note[language]);
        foreach (var variable in cube.Variables)
        {
            foreach (var note in variable.Notes)
                Comment(json, variable.Code, "", note[language]);
            foreach (var value in variable.Values)
                foreach (var note in value.Notes)
                    Comment(json, variable.Code, value.Code, note[language]);
        }
        foreach (var (about, words) in NoteLines.OfCells(cube, language))
            Comment(json, about, "", words);
        json.WriteEndArray();
    }

    static void Comment(Utf8JsonWriter json, string variable, string value, string words)
    {
        json.WriteStartObject();
        json.WriteString("variable", variable);
        json.WriteString("value", value);
        json.WriteString("comment", words);
        json.WriteEndObject();
    }

    static void Rows(Utf8JsonWriter json, Cube cube, int keys, string language)
    {
        var columns = keys == cube.Variables.Count ? 1 : cube.Variables[keys].Values.Count;
        json.WriteStartArray("data");
        for (var row = 0; row * columns < cube.Values.Count; row++)
        {
            var positions = cube.PositionsOf(row * columns);
            json.WriteStartObject();
            json.WriteStartArray("key");
            for (var v = 0; v < keys; v++)
                json.WriteStringValue(cube.Variables[v].Values[positions[v]].Code);
            json.WriteEndArray();
            json.WriteStartArray("values");
            for (var cell = row * columns; cell < (row + 1) * columns; cell++)
                json.WriteStringValue(cube.Statuses[cell] == CellStatus.Value ? Invariant.AtMost(cube.Values[cell], Math.Max(cube.DataDecimals, 10)) : Symbols.Of(cube, cube.Statuses[cell], language));
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void Metadata(Utf8JsonWriter json, Cube cube, string language)
    {
        json.WriteStartArray("metadata");
        json.WriteStartObject();
        json.WriteString("updated", cube.Updated?.ToString("yyyy-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteString("label", Synthetic.Title(cube, language));
        json.WriteString("source", cube.Source[language]);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
