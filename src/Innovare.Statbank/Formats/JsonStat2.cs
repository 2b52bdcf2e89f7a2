using System.Text.Encodings.Web;
using System.Text.Json;

namespace Innovare.Statbank.Formats;

/// <summary>A table as a JSON-stat 2.0 dataset.</summary>
/// <remarks>
/// What JSON-stat has no word for stands in <c>extension.innovare</c>: standard error, interval, n (arrays beside
/// <c>value</c>), cell notes, and every text in every language, so that <see cref="Read"/> gives the same table back.
/// </remarks>
public static partial class JsonStat2
{
    /// <summary>Writes the table. The same table gives the same bytes: UTF-8, LF, no byte order mark.</summary>
    /// <param name="cube">The table.</param>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="language">Language of the plain labels.</param>
    /// <param name="indented">One item a line, for reading by people.</param>
    public static void Write(Cube cube, Stream stream, string language, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(cube);
        // Relaxed escaping keeps æ, ø, å readable; the file is data and never part of a page.
        var options = new JsonWriterOptions { Indented = indented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var json = new Utf8JsonWriter(stream, options);
        json.WriteStartObject();
        WriteHead(json, cube, language);
        json.WriteStartObject("dimension");
        foreach (var variable in cube.Variables)
            WriteDimension(json, cube, variable, language);
        json.WriteEndObject();
        WriteNumbers(json, "value", cube.Values);
        WriteStatus(json, cube.Statuses);
        WriteExtension(json, cube, language);
        json.WriteEndObject();
    }

    static void WriteHead(Utf8JsonWriter json, Cube cube, string language)
    {
        json.WriteString("version", "2.0");
        json.WriteString("class", "dataset");
        json.WriteString("label", Synthetic.Title(cube, language));
        json.WriteString("source", cube.Source[language]);
        string[] mark = cube.IsSynthetic ? [Synthetic.Mark[language]] : [];
        WriteNotes(json, [.. mark, .. cube.Notes.Select(n => n[language])]);
        WriteStrings(json, "id", cube.Variables.Select(v => v.Code));
        json.WriteStartArray("size");
        foreach (var variable in cube.Variables)
            json.WriteNumberValue(variable.Values.Count);
        json.WriteEndArray();
        WriteRole(json, cube);
    }

    static void WriteRole(Utf8JsonWriter json, Cube cube)
    {
        var roles = cube.Variables.Where(v => v.Role != VariableRole.Classification)
            .GroupBy(v => v.Role == VariableRole.Time ? "time" : "metric", v => v.Code, StringComparer.Ordinal).ToArray();
        if (roles.Length == 0)
            return;
        json.WriteStartObject("role");
        foreach (var role in roles)
            WriteStrings(json, role.Key, role);
        json.WriteEndObject();
    }

    static void WriteDimension(Utf8JsonWriter json, Cube cube, Variable variable, string language)
    {
        json.WriteStartObject(variable.Code);
        json.WriteString("label", variable.Name[language]);
        json.WriteStartObject("category");
        WriteStrings(json, "index", variable.Values.Select(v => v.Code));
        json.WriteStartObject("label");
        foreach (var value in variable.Values)
            json.WriteString(value.Code, value.Name[language]);
        json.WriteEndObject();
        if (variable.Role == VariableRole.Contents)
            WriteUnits(json, cube, variable, language);
        WriteCategoryNotes(json, variable, language);
        json.WriteEndObject();
        WriteElimination(json, variable);
        json.WriteEndObject();
    }

    static void WriteUnits(Utf8JsonWriter json, Cube cube, Variable contents, string language)
    {
        json.WriteStartObject("unit");
        foreach (var value in contents.Values)
        {
            json.WriteStartObject(value.Code);
            json.WriteString("label", cube.Unit[language]);
            json.WriteNumber("decimals", cube.DataDecimals);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    static void WriteCategoryNotes(Utf8JsonWriter json, Variable variable, string language)
    {
        if (variable.Values.All(v => v.Note is null))
            return;
        json.WriteStartObject("note");
        foreach (var value in variable.Values)
            if (value.Note is { } note)
                WriteStrings(json, value.Code, [note[language]]);
        json.WriteEndObject();
    }

    // The names PxWebApi 2 uses, so that its clients leave the variable out as they do there.
    static void WriteElimination(Utf8JsonWriter json, Variable variable)
    {
        json.WriteStartObject("extension");
        json.WriteBoolean("elimination", variable.Elimination is not null);
        if (variable.Elimination is { } total)
            json.WriteString("eliminationValueCode", total);
        json.WriteEndObject();
    }

    static void WriteStatus(Utf8JsonWriter json, IReadOnlyList<CellStatus> statuses)
    {
        if (statuses.All(s => s == CellStatus.Value))
            return;
        json.WriteStartObject("status");
        for (var cell = 0; cell < statuses.Count; cell++)
            if (Symbols.Of(statuses[cell]) is { } symbol)
                json.WriteString(Invariant.Text(cell), symbol);
        json.WriteEndObject();
    }

    static void WriteExtension(Utf8JsonWriter json, Cube cube, string language)
    {
        json.WriteStartObject("extension");
        json.WriteStartObject("px");
        json.WriteString("tableid", cube.Id);
        json.WriteString("language", language);
        json.WriteNumber("decimals", cube.Decimals);
        json.WriteBoolean("official-statistics", false);
        json.WriteEndObject();
        json.WriteStartObject("innovare");
        json.WriteString("unit", cube.Unit[language]);
        json.WriteBoolean("synthetic", cube.IsSynthetic);
        json.WriteNumber("decimals", cube.Decimals);
        if (cube.DataDecimals > cube.Decimals)
            json.WriteNumber("dataDecimals", cube.DataDecimals);
        WriteUncertainty(json, cube);
        WriteCellNotes(json, cube);
        WriteTexts(json, cube);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WriteUncertainty(Utf8JsonWriter json, Cube cube)
    {
        if (cube.StandardErrors is { } errors)
            WriteNumbers(json, "standardError", errors);
        if (cube.Lower is { } lower)
            WriteNumbers(json, "lower", lower);
        if (cube.Upper is { } upper)
            WriteNumbers(json, "upper", upper);
        if (cube.Counts is { } counts)
            WriteNumbers(json, "n", [.. counts.Select(n => n < 0 ? double.NaN : n)]);
    }

    static void WriteCellNotes(Utf8JsonWriter json, Cube cube)
    {
        if (cube.CellNotes.Count == 0)
            return;
        json.WriteStartObject("cellNotes");
        foreach (var (cell, note) in cube.CellNotes.OrderBy(n => n.Key))
        {
            json.WriteStartObject(Invariant.Text(cell));
            WriteLabel(json, "note", note.Note);
            WriteLabel(json, "source", note.Source);
            WriteLabel(json, "base", note.Base);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    static void WriteTexts(Utf8JsonWriter json, Cube cube)
    {
        json.WriteStartObject("texts");
        WriteLabel(json, "title", cube.Title);
        WriteLabel(json, "unit", cube.Unit);
        WriteLabel(json, "source", cube.Source);
        json.WriteStartArray("notes");
        foreach (var note in cube.Notes)
            WriteWords(json, note);
        json.WriteEndArray();
        json.WriteStartObject("variables");
        foreach (var variable in cube.Variables)
            WriteVariableTexts(json, variable);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WriteVariableTexts(Utf8JsonWriter json, Variable variable)
    {
        json.WriteStartObject(variable.Code);
        WriteLabel(json, "name", variable.Name);
        json.WriteStartObject("values");
        foreach (var value in variable.Values)
            WriteLabel(json, value.Code, value.Name);
        json.WriteEndObject();
        json.WriteStartObject("notes");
        foreach (var value in variable.Values)
            WriteLabel(json, value.Code, value.Note);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WriteLabel(Utf8JsonWriter json, string name, Label? label)
    {
        if (label is null)
            return;
        json.WritePropertyName(name);
        WriteWords(json, label);
    }

    static void WriteWords(Utf8JsonWriter json, Label label)
    {
        json.WriteStartObject();
        foreach (var language in label.Languages)
            json.WriteString(language, label[language]);
        json.WriteEndObject();
    }

    static void WriteNotes(Utf8JsonWriter json, string[] notes)
    {
        if (notes.Length > 0)
            WriteStrings(json, "note", notes);
    }

    static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> strings)
    {
        json.WriteStartArray(name);
        foreach (var item in strings)
            json.WriteStringValue(item);
        json.WriteEndArray();
    }

    static void WriteNumbers(Utf8JsonWriter json, string name, IReadOnlyList<double> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            if (double.IsFinite(number))
                json.WriteNumberValue(number);
            else
                json.WriteNullValue();
        }
        json.WriteEndArray();
    }
}
