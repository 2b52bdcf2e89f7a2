using System.Globalization;
using System.Text.Json;

namespace Innovare.Statbank.Formats;

/// <summary>The <c>extension</c> objects of a dataset: those PxWebApi 2 has, and our own.</summary>
sealed class JsonStatExtension(Utf8JsonWriter json, Cube cube, JsonStatOptions options)
{
    readonly string _language = options.Language;

    /// <summary>Notes of the table, with the mark of invented figures first.</summary>
    public static IReadOnlyList<Note> TableNotes(Cube cube) => cube.IsSynthetic ? [new(Synthetic.Mark, IsMandatory: true), .. cube.Notes] : cube.Notes;

    public void Write()
    {
        json.WriteStartObject("extension");
        Mandatory("noteMandatory", TableNotes(cube));
        Px();
        Contacts();
        Own();
        json.WriteEndObject();
    }

    public void Dimension(Variable variable)
    {
        json.WriteStartObject("extension");
        json.WriteBoolean("elimination", variable.MayBeLeftOut);
        if (variable.Elimination is { } total)
            json.WriteString("eliminationValueCode", total);
        Mandatory("noteMandatory", variable.Notes);
        MandatoryOfValues(variable);
        if (variable.Role == VariableRole.Contents)
            Contents(variable);
        json.WriteString("show", Show(variable.Presentation));
        Codelists(variable);
        json.WriteEndObject();
    }

    void Px()
    {
        json.WriteStartObject("px");
        Kept("infofile", "INFOFILE");
        json.WriteString("tableid", cube.Id);
        json.WriteNumber("decimals", cube.Decimals);
        json.WriteBoolean("official-statistics", cube.IsOfficial);
        json.WriteBoolean("aggregallowed", cube.MayBeSummed);
        json.WriteBoolean("copyright", cube.IsCopyrighted == true);
        json.WriteString("language", _language);
        json.WriteString("contents", (cube.Contents ?? cube.Unit)[_language]);
        if (cube.Description is { } description)
            json.WriteString("description", description[_language]);
        json.WriteBoolean("descriptiondefault", cube.KeptWords("DESCRIPTIONDEFAULT") is "YES");
        JsonStatWords.Strings(json, "heading", cube.Variables.Skip(cube.StubCount).Select(v => v.Code));
        JsonStatWords.Strings(json, "stub", cube.Variables.Take(cube.StubCount).Select(v => v.Code));
        json.WriteString("matrix", cube.Matrix ?? cube.Id);
        if (cube.Subject is { } subject)
        {
            json.WriteString("subject-code", subject.Code);
            json.WriteString("subject-area", subject.Name[_language]);
        }
        if (cube.NextUpdate is { } next)
            json.WriteString("nextUpdate", Iso(next));
        Kept("survey", "SURVEY");
        Kept("link", "LINK");
        Kept("updateFrequency", "UPDATE-FREQUENCY");
        json.WriteEndObject();
    }

    void Kept(string name, string keyword)
    {
        if (cube.KeptWords(keyword, _language) is { } words)
            json.WriteString(name, words);
    }

    void Contacts()
    {
        var contacts = cube.Variables.Where(v => v.Role == VariableRole.Contents).SelectMany(v => v.Values).Select(v => v.Measurement?.Contact)
            .Prepend(cube.Measurement.Contact).OfType<Label>().SelectMany(c => Contact.In(c[_language])).Distinct().ToArray();
        if (contacts.Length == 0)
            return;
        json.WriteStartArray("contact");
        foreach (var contact in contacts)
        {
            json.WriteStartObject();
            foreach (var (name, words) in new[] { ("name", contact.Name), ("organization", contact.Organization), ("phone", contact.Phone), ("mail", contact.Mail), ("raw", contact.Raw) })
                if (words is not null)
                    json.WriteString(name, words);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    void Mandatory(string name, IReadOnlyList<Note> notes)
    {
        if (!notes.Any(n => n.IsMandatory))
            return;
        json.WriteStartObject(name);
        for (var i = 0; i < notes.Count; i++)
            if (notes[i].IsMandatory)
                json.WriteBoolean(Invariant.Text(i), true);
        json.WriteEndObject();
    }

    void MandatoryOfValues(Variable variable)
    {
        var values = variable.Values.Where(v => v.Notes.Any(n => n.IsMandatory)).ToArray();
        if (values.Length == 0)
            return;
        json.WriteStartObject("categoryNoteMandatory");
        foreach (var value in values)
            Mandatory(value.Code, value.Notes);
        json.WriteEndObject();
    }

    void Contents(Variable contents)
    {
        Measurement Of(Value value) => value.Measurement ?? Measurement.Unsaid;
        ByValue("refperiod", contents, v => Of(v).ReferenceTime?[_language]);
        ByValue("measuringType", contents, v => (Of(v).Kind ?? MeasurementKind.Other).ToString());
        ByValue("priceType", contents, v => Of(v).Prices?.ToString() ?? "NotApplicable");
        ByValue("adjustment", contents, v => (Of(v).IsDayAdjusted, Of(v).IsSeasonallyAdjusted) switch { (true, true) => "WorkAndSes", (true, _) => "WorkOnly", (_, true) => "SesOnly", _ => "None" });
        ByValue("basePeriod", contents, v => Of(v).BaseTime?[_language]);
    }

    void ByValue(string name, Variable contents, Func<Value, string?> words)
    {
        if (contents.Values.All(v => words(v) is null))
            return;
        json.WriteStartObject(name);
        foreach (var value in contents.Values)
            if (words(value) is { } said)
                json.WriteString(value.Code, said);
        json.WriteEndObject();
    }

    static string Show(Presentation? presentation) => presentation switch
    {
        Presentation.Code => "code",
        Presentation.CodeAndText => "code_value",
        Presentation.TextAndCode => "value_code",
        _ => "value",
    };

    void Codelists(Variable variable)
    {
        if (options.CodelistAddress is not { } address)
            return;
        json.WriteStartArray("codelists");
        foreach (var list in variable.Codelists)
        {
            json.WriteStartObject();
            json.WriteString("id", list.Id);
            json.WriteString("label", list.Name[_language]);
            json.WriteString("type", list.Kind.ToString());
            json.WriteStartArray("links");
            json.WriteStartObject();
            json.WriteString("rel", "metadata");
            json.WriteString("hreflang", _language);
            json.WriteString("href", address(list.Id));
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    void Own()
    {
        json.WriteStartObject("innovare");
        json.WriteString("unit", cube.Unit[_language]);
        json.WriteBoolean("synthetic", cube.IsSynthetic);
        json.WriteNumber("decimals", cube.Decimals);
        if (cube.DataDecimals > cube.Decimals)
            json.WriteNumber("dataDecimals", cube.DataDecimals);
        if (options.HasUncertainty)
            Uncertainty();
        CellNotes();
        AreaNotes();
        foreach (var column in cube.Attributes)
            Attribute(column);
        if (options.IsComplete)
        {
            json.WritePropertyName("table");
            JsonSerializer.Serialize(json, CubeJson.Frame(cube), CubeJson.Options);
            States();
        }
        json.WriteEndObject();
    }

    // The table's own signs need not tell the states apart.
    void States()
    {
        if (cube.SymbolWords.Count == 0 || cube.Statuses.All(s => s == CellStatus.Value))
            return;
        json.WriteStartObject("states");
        for (var cell = 0; cell < cube.Statuses.Count; cell++)
            if (cube.Statuses[cell] != CellStatus.Value)
                json.WriteNumber(Invariant.Text(cell), (byte)cube.Statuses[cell]);
        json.WriteEndObject();
    }

    void Uncertainty()
    {
        if (cube.StandardErrors is { } errors)
            JsonStatWords.Numbers(json, "standardError", errors);
        if (cube.Lower is { } lower)
            JsonStatWords.Numbers(json, "lower", lower);
        if (cube.Upper is { } upper)
            JsonStatWords.Numbers(json, "upper", upper);
        if (cube.Counts is { } counts)
            JsonStatWords.Numbers(json, "n", [.. counts.Select(n => n < 0 ? double.NaN : n)]);
    }

    void CellNotes()
    {
        if (cube.CellNotes.Count == 0)
            return;
        json.WriteStartObject("cellNotes");
        foreach (var (cell, note) in cube.CellNotes.OrderBy(n => n.Key))
        {
            json.WriteStartObject(Invariant.Text(cell));
            foreach (var (name, words) in new[] { ("note", note.Note), ("source", note.Source), ("base", note.Base) })
                if (words is not null)
                    json.WriteString(name, words[_language]);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    void AreaNotes()
    {
        if (cube.AreaNotes.Count == 0)
            return;
        json.WriteStartArray("areaNotes");
        foreach (var area in cube.AreaNotes)
        {
            json.WriteStartObject();
            json.WriteStartObject("where");
            foreach (var (v, position) in area.Positions.Index().Where(p => p.Item >= 0))
                json.WriteString(cube.Variables[v].Code, cube.Variables[v].Values[position].Code);
            json.WriteEndObject();
            json.WriteString("note", area.Note[_language]);
            json.WriteBoolean("mandatory", area.Note.IsMandatory);
            json.WriteBoolean("mark", area.IsMark);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    void Attribute(CellTexts column)
    {
        json.WriteStartObject("attribute:" + column.Id);
        json.WriteString("label", column.Name[_language]);
        if (column.Default is { } common)
            json.WriteString("default", common);
        foreach (var (cell, text) in column.Texts.OrderBy(t => t.Key))
            json.WriteString(Invariant.Text(cell), text);
        json.WriteEndObject();
    }

    // PX writes 20240525 16:13; words ("efterår 2024") stay words.
    static string Iso(string time) => DateTime.TryParseExact(time, "yyyyMMdd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
        ? at.ToString("yyyy-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture)
        : time;
}
