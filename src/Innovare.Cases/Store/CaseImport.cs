using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Innovare.PublicSector;

namespace Innovare.Cases.Store;

/// <summary>Many cases at once, as JSON (a list of case files) or as a table (CSV). Nothing is written here.</summary>
public static class CaseImport
{
    const int MostCases = 10_000;
    const int LongestFile = 50_000_000;

    /// <summary>The columns of a table. Lists have <c>|</c> between; what may be absent in a case file may be empty.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "slug", "title_da", "title_en", "organisation", "level", "types", "summary_da", "summary_en", "values", "problem_da", "problem_en",
        "evidence", "novelty_da", "novelty_en", "technology_da", "technology_en", "stage", "year", "source_url", "source_label", "status", "translated_by", "search_words",
    ];

    /// <summary>The cases of a text, each with its file, and everything wrong. Only when there is no finding should they be kept.</summary>
    /// <param name="name">The file's name; its ending tells the format.</param>
    /// <param name="text">What stands in it.</param>
    /// <param name="known">Slugs that are taken already.</param>
    public static (IReadOnlyList<ImportedCase> Cases, IReadOnlyList<Finding> Findings) Read(string name, string text, IReadOnlySet<string> known)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(known);
        var findings = new List<Finding>();
        if (text.Length > LongestFile)
            return ([], [new Finding("import-large", name, "The file is too large.", "Divide it: at most 50 million letters.")]);
        var rows = name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? FromTable(name, text, findings) : FromJson(name, text, findings);
        if (rows.Count > MostCases) return ([], [new Finding("import-many", name, "There are too many cases.", "Divide the file: at most 10,000 cases.")]);
        var imported = new List<ImportedCase>();
        var slugs = new HashSet<string>(known);
        foreach (var (where, row) in rows)
        {
            var before = findings.Count;
            using var parsed = JsonDocument.Parse(row.ToJsonString());
            var read = new CaseFile(where, findings, isNamedBySlug: false).Read(parsed.RootElement);
            if (read.Slug.Length > 0 && !slugs.Add(read.Slug)) findings.Add(new Finding("import-slug-taken", where, $"There is a case \"{read.Slug}\" already.", "Give this one another slug."));
            if (findings.Count == before) imported.Add(new ImportedCase(read, row));
        }

        return (imported, findings);
    }

    static List<(string Where, JsonObject Row)> FromJson(string name, string text, List<Finding> findings)
    {
        try
        {
            var root = JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
            var list = root is JsonObject whole && whole["cases"] is JsonArray inner ? inner : root as JsonArray;
            if (list is null && root is JsonObject one) return [(name, one)];
            foreach (var (item, i) in (list ?? []).Select((item, i) => (item, i)).Where(x => x.item is not JsonObject))
                findings.Add(new Finding("import-json", At(name, i), "This is not a case.", "Write one JSON object, { … }."));
            if (list is null) findings.Add(new Finding("import-json", name, "The file holds no list of cases.", "Write [ { … }, { … } ]."));
            return [.. (list ?? []).Select((item, i) => (At(name, i), item as JsonObject)).Where(x => x.Item2 is not null).Select(x => (x.Item1, x.Item2!))]; // the line leaves others out
        }
        catch (JsonException broken)
        {
            findings.Add(new Finding("import-json", name, "The file is not JSON.", broken.Message));
            return [];
        }
    }

    static List<(string Where, JsonObject Row)> FromTable(string name, string text, List<Finding> findings)
    {
        var rows = Table(text).ToList();
        if (rows.Count == 0)
        {
            findings.Add(new Finding("import-empty", name, "The file is empty.", $"Write the header {string.Join(';', Columns)} and a row a case."));
            return [];
        }

        var header = rows[0].Fields;
        foreach (var unknown in header.Except(Columns)) findings.Add(new Finding("import-column", $"{name}:1", $"No such column: {unknown}.", $"Use {string.Join(", ", Columns)}."));
        var made = new List<(string, JsonObject)>();
        foreach (var (line, fields) in rows.Skip(1))
        {
            var where = string.Create(CultureInfo.InvariantCulture, $"{name}:{line}");
            if (fields.Count != header.Count)
                findings.Add(new Finding("import-fields", where, string.Create(CultureInfo.InvariantCulture, $"The row has {fields.Count} fields, the header {header.Count}."), "Put text with ; or line breaks in quotes."));
            else
                made.Add((where, Row(header.Zip(fields).ToDictionary(f => f.First, f => f.Second))));
        }

        return made;
    }

    static JsonObject Row(Dictionary<string, string> fields)
    {
        string Of(string column) => fields.GetValueOrDefault(column, "").Trim();
        var row = new JsonObject { ["types"] = Many(Of("types")), ["values"] = Many(Of("values")) };
        foreach (var plain in new[] { "slug", "organisation", "level", "stage", "year", "status" }) Put(plain, Of(plain));
        Put("translatedBy", Of("translated_by"));
        if (Of("search_words").Length > 0) row["searchWords"] = Many(Of("search_words"));
        foreach (var text in new[] { "title", "summary", "problem", "novelty", "technology" })
            if (Of(text + "_da").Length + Of(text + "_en").Length > 0) row[text] = new JsonObject { ["da"] = Of(text + "_da"), ["en"] = Of(text + "_en") };
        if (Of("evidence").Length > 0) row["evidence"] = new JsonObject { ["text"] = Of("evidence") };
        if (Of("source_url").Length > 0) row["sources"] = new JsonArray(new JsonObject { ["url"] = Of("source_url"), ["label"] = Of("source_label"), ["about"] = "case" });
        return row;

        void Put(string name, string text)
        {
            if (text.Length > 0) row[name] = text;
        }
    }

    static JsonArray Many(string field) =>
        new([.. field.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(f => JsonValue.Create(f))]);

    // RFC 4180 with ; or , – whichever the header uses
    static IEnumerable<(int Line, List<string> Fields)> Table(string text)
    {
        text = text.TrimStart('\uFEFF');
        var end = text.IndexOfAny(['\r', '\n']);
        var separator = (end < 0 ? text : text[..end]).Contains(';', StringComparison.Ordinal) ? ';' : ',';
        var (fields, field, isQuoted, line, first) = (new List<string>(), new System.Text.StringBuilder(), false, 1, 1);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter == '\n') line++;
            if (isQuoted && letter == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (letter == '"') isQuoted = !isQuoted;
            else if (!isQuoted && letter == separator) Close();
            else if (!isQuoted && letter == '\n')
            {
                Close();
                if (fields.Exists(f => f.Length > 0)) yield return (first, fields);
                (fields, first) = ([], line);
            }
            else if (letter != '\r' || isQuoted) field.Append(letter);
        }

        Close();
        if (fields.Exists(f => f.Length > 0)) yield return (first, fields);

        void Close()
        {
            fields.Add(field.ToString());
            field.Clear();
        }
    }

    static string At(string name, int index) => string.Create(CultureInfo.InvariantCulture, $"{name}#/{index}");
}

/// <summary>A case that was read from elsewhere.</summary>
/// <param name="Case">The case.</param>
/// <param name="File">As it is kept in a file.</param>
public sealed record ImportedCase(Case Case, JsonObject File);
