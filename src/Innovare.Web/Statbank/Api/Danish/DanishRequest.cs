using System.Text.Json;
using Innovare.Statbank.Selections;
using Microsoft.AspNetCore.Http;

namespace Innovare.Web.Statbank.Api.Danish;

/// <summary>What a client of StatBank Denmark's API asks, whether it stands in the path, the query or a body. Names are read whatever their case.</summary>
sealed class DanishRequest
{
    // What is no variable of a table.
    static readonly HashSet<string> Settings = new(StringComparer.OrdinalIgnoreCase)
    {
        "table", "id", "format", "lang", "valuePresentation", "timeOrder", "delimiter", "subjects", "includeTables", "recursive", "omitInactiveSubjects",
        AsOf.Key, "omitSubjectsWithoutTables", "pastDays", "includeInactive", "allowVariablesInHead", "allowCodeOverrideInColumnNames",
    };

    readonly Dictionary<string, string> _said = new(StringComparer.OrdinalIgnoreCase);

    DanishRequest()
    {
    }

    /// <summary>The values wanted, by variable, in the order asked.</summary>
    public List<Wanted> Variables { get; } = [];

    /// <summary>Shares in place of the figures or beside them; null for the figures as they are.</summary>
    public Shares? Shares { get; private set; }

    /// <summary>A setting, or null.</summary>
    public string? this[string name] => _said.GetValueOrDefault(name) is { Length: > 0 } said ? said : null;

    /// <summary>A setting that is on.</summary>
    public bool Is(string name) => string.Equals(this[name], "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The table, by either of its names.</summary>
    public string? Table => this["table"] ?? this["id"];

    /// <summary>Subjects, tables and descriptions are wanted as XML; the formats of data are others.</summary>
    public bool IsXml => string.Equals(this["format"], "XML", StringComparison.OrdinalIgnoreCase);

    public string Language => string.Equals(this["lang"], "en", StringComparison.OrdinalIgnoreCase) ? "en" : "da";

    /// <summary>The request; null when its body is no JSON object.</summary>
    public static async Task<DanishRequest?> Read(HttpContext http)
    {
        var request = new DanishRequest();
        foreach (var (name, value) in http.Request.RouteValues)
            if (value is string said)
                request._said[name] = said;
        foreach (var (name, values) in http.Request.Query)
            if (Settings.Contains(name))
                request._said[name] = values.ToString();
            else
                request.Variables.Add(new(name, [.. values.SelectMany(v => Wanted.Parse(name, v ?? "").Items)]));
        return !HttpMethods.IsPost(http.Request.Method) || await request.ReadBody(http) ? request : null;
    }

    async Task<bool> ReadBody(HttpContext http)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(http.Request.Body, default, http.RequestAborted);
            if (body.RootElement.ValueKind != JsonValueKind.Object)
                return false;
            foreach (var field in body.RootElement.EnumerateObject())
                Take(field);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    void Take(JsonProperty field)
    {
        if (string.Equals(field.Name, "valueTransformationSettings", StringComparison.OrdinalIgnoreCase))
            Shares = SharesOf(field.Value);
        else if (!string.Equals(field.Name, "variables", StringComparison.OrdinalIgnoreCase))
            _said[field.Name] = field.Value.ValueKind == JsonValueKind.Array ? string.Join(',', field.Value.EnumerateArray().Select(Text)) : Text(field.Value);
        else if (field.Value.ValueKind == JsonValueKind.Array)
            foreach (var variable in field.Value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.Object))
                TakeVariable(variable);
    }

    // An operation we do not know stands as a variable that no table has: refused by name.
    static Shares? SharesOf(JsonElement settings)
    {
        if (settings.ValueKind != JsonValueKind.Object)
            return null;
        var said = settings.EnumerateObject().DistinctBy(s => s.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(s => s.Name, s => Text(s.Value), StringComparer.OrdinalIgnoreCase);
        var operation = said.GetValueOrDefault("operation", "");
        var variable = said.GetValueOrDefault("selectedVariableCode", "");
        return new(operation.ToUpperInvariant() is "PERMILLE" ? 1000 : 100, operation.ToUpperInvariant() is "PERCENT" or "PERMILLE" ? variable : $"operation={operation}")
        {
            Basis = said.GetValueOrDefault("basisValueForCalculation") is { Length: > 0 } basis ? basis : null,
            IsAdded = string.Equals(said.GetValueOrDefault("addAsNewValue"), "true", StringComparison.OrdinalIgnoreCase),
            Name = said.GetValueOrDefault("newValueName"),
            ContentsCode = said.GetValueOrDefault("contentTypeCode"),
            IsInStub = string.Equals(said.GetValueOrDefault("newValuePlacement"), "stub", StringComparison.OrdinalIgnoreCase),
        };
    }

    void TakeVariable(JsonElement variable)
    {
        var (code, items) = ("", new List<string>());
        foreach (var field in variable.EnumerateObject())
            if (string.Equals(field.Name, "code", StringComparison.OrdinalIgnoreCase))
                code = Text(field.Value);
            else if (string.Equals(field.Name, "values", StringComparison.OrdinalIgnoreCase) && field.Value.ValueKind == JsonValueKind.Array)
                items.AddRange(field.Value.EnumerateArray().Select(Text));
        Variables.Add(new(code, items));
    }

    static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!, // a string has one
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => "",
    };
}
