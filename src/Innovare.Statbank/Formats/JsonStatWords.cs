using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Innovare.Statbank.Formats;

/// <summary>The parts of a dataset that JSON-stat 1 and 2 share.</summary>
sealed class JsonStatWords(Utf8JsonWriter json, Cube cube, JsonStatOptions options)
{
    readonly string _language = options.Language;

    // Relaxed escaping keeps æ, ø, å readable; the file is data and never part of a page.
    public static JsonWriterOptions WriterOptions(bool isIndented) => new()
    {
        Indented = isIndented,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = !isIndented,
    };

    public void Head()
    {
        json.WriteString("label", Synthetic.Title(cube, _language));
        json.WriteString("source", cube.Source[_language]);
        if (Updated(cube) is { } updated)
            json.WriteString("updated", updated);
    }

    /// <summary>The newest change, or when the file was made: local time of the publisher, written as PxWebApi does.</summary>
    public static string? Updated(Cube cube)
    {
        var made = cube.KeptWords("CREATION-DATE") is { } words
            && DateTime.TryParseExact(words, ["yyyyMMdd HH:mm", "yyyyMMdd HH:mm:ss", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : (DateTime?)null;
        return (cube.Updated ?? made)?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    }

    public void TableNotes()
    {
        var notes = JsonStatExtension.TableNotes(cube);
        if (notes.Count > 0)
            Strings("note", notes.Select(n => n[_language]));
    }

    public void Role()
    {
        var roles = cube.Variables.Where(v => v.Role != VariableRole.Classification)
            .GroupBy(v => v.Role == VariableRole.Time ? "time" : "metric", v => v.Code, StringComparer.Ordinal)
            .Concat(cube.Variables.Where(v => v is { IsGeographic: true, Role: VariableRole.Classification }).GroupBy(_ => "geo", v => v.Code, StringComparer.Ordinal)).ToArray();
        if (roles.Length == 0)
            return;
        json.WriteStartObject("role");
        foreach (var role in roles)
            Strings(role.Key, role);
        json.WriteEndObject();
    }

    public void IdAndSize()
    {
        Strings("id", cube.Variables.Select(v => v.Code));
        json.WriteStartArray("size");
        foreach (var variable in cube.Variables)
            json.WriteNumberValue(variable.Values.Count);
        json.WriteEndArray();
    }

    public void Dimensions(bool withExtension)
    {
        foreach (var variable in cube.Variables)
        {
            json.WriteStartObject(variable.Code);
            json.WriteString("label", variable.Name[_language]);
            if (variable.Notes.Count > 0)
                Strings("note", variable.Notes.Select(n => n[_language]));
            json.WriteStartObject("category");
            Category(variable);
            json.WriteEndObject();
            if (withExtension)
                new JsonStatExtension(json, cube, options).Dimension(variable);
            json.WriteEndObject();
        }
    }

    void Category(Variable variable)
    {
        json.WriteStartObject("index");
        for (var i = 0; i < variable.Values.Count; i++)
            json.WriteNumber(variable.Values[i].Code, i);
        json.WriteEndObject();
        json.WriteStartObject("label");
        foreach (var value in variable.Values)
            json.WriteString(value.Code, value.Name[_language]);
        json.WriteEndObject();
        if (variable.Hierarchy.Any(h => h.Parent is not null))
            Children(variable);
        if (variable.Role == VariableRole.Contents)
            Units(variable);
        if (variable.Values.Any(v => v.Notes.Count > 0))
        {
            json.WriteStartObject("note");
            foreach (var value in variable.Values.Where(v => v.Notes.Count > 0))
                Strings(value.Code, value.Notes.Select(n => n[_language]));
            json.WriteEndObject();
        }
    }

    // JSON-stat knows no parent that is not itself a value.
    void Children(Variable variable)
    {
        json.WriteStartObject("child");
        foreach (var parent in variable.Hierarchy.Where(h => h.Parent is not null && variable.PositionOf(h.Parent) >= 0 && variable.PositionOf(h.Child) >= 0).GroupBy(h => h.Parent!, h => h.Child, StringComparer.Ordinal))
            Strings(parent.Key, parent);
        json.WriteEndObject();
    }

    void Units(Variable contents)
    {
        json.WriteStartObject("unit");
        foreach (var value in contents.Values)
        {
            var unit = (value.Measurement?.Unit ?? cube.Unit)[_language];
            json.WriteStartObject(value.Code);
            json.WriteString("label", unit);
            json.WriteString("base", unit);
            json.WriteNumber("decimals", value.Decimals ?? cube.DataDecimals);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    public void Cells()
    {
        Numbers(json, "value", cube.Values);
        Status();
    }

    // Sparse: most cells have nothing to say. A mark beside a figure is its status; a sign stands for a figure that is not there.
    void Status()
    {
        var marks = cube.AreaNotes.Where(n => n.IsMark).ToArray();
        var isOpen = false;
        for (var cell = 0; cell < cube.Statuses.Count; cell++)
        {
            var sign = cube.Statuses[cell] != CellStatus.Value ? Symbols.Of(cube, cube.Statuses[cell], _language)
                : marks.Length > 0 && Array.Find(marks, m => m.Covers(cube.PositionsOf(cell))) is { } mark ? mark.Note[_language] : null;
            if (sign is null)
                continue;
            if (!isOpen)
                json.WriteStartObject("status");
            isOpen = true;
            json.WriteString(Invariant.Text(cell), sign);
        }
        if (isOpen)
            json.WriteEndObject();
    }

    public static void Numbers(Utf8JsonWriter json, string name, IReadOnlyList<double> numbers)
    {
        Span<byte> text = stackalloc byte[Numbers8.Longest];
        json.WriteStartArray(name);
        for (var cell = 0; cell < numbers.Count; cell++)
        {
            var number = numbers[cell];
            if (double.IsFinite(number))
                json.WriteRawValue(text[..Numbers8.Shortest(number, text)], skipInputValidation: true);
            else
                json.WriteNullValue();
        }
        json.WriteEndArray();
    }

    void Strings(string name, IEnumerable<string> strings) => Strings(json, name, strings);

    public static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> strings)
    {
        json.WriteStartArray(name);
        foreach (var item in strings)
            json.WriteStringValue(item);
        json.WriteEndArray();
    }
}
