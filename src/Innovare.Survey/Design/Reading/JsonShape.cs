using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Innovare.PublicSector;
using static System.FormattableString;

namespace Innovare.Survey.Design.Reading;

/// <summary>
/// Holds a JSON tree against the record it is to become and says everything that does not fit. What does not fit is
/// replaced by an empty value of the right kind, so that the rest of the file can still be checked; a definition with
/// findings is never handed out.
/// </summary>
sealed class JsonShape(string file, List<Finding> findings)
{
    static readonly NullabilityInfoContext Nullability = new();

    /// <summary>A tree that fits the type.</summary>
    public JsonNode? Fit(JsonNode? node, Type type, string pointer = "")
    {
        if (type == typeof(Rule))
            return Rule(node, pointer);
        if (type == typeof(Text))
            return Text(node, pointer);
        if (ElementOf(type) is { } element)
            return List(node, element, pointer);
        if (ValueOf(type) is { } value)
            return Map(node, value, pointer);
        return IsScalar(type) ? Scalar(node, type, pointer) : Record(node, type, pointer);
    }

    JsonObject Record(JsonNode? node, Type type, string pointer)
    {
        if (node is not JsonObject given)
        {
            Wrong(pointer, node, "an object");
            given = [];
        }
        var fitted = new JsonObject();
        var fields = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!.GetParameters();
        Unknown(given, fields.Select(NameOf), pointer);
        foreach (var field in fields)
        {
            var name = NameOf(field);
            if (given.TryGetPropertyValue(name, out var value) && value is not null)
                fitted[name] = Fit(value.DeepClone(), Nullable.GetUnderlyingType(field.ParameterType) ?? field.ParameterType, $"{pointer}/{name}");
            else if (!MayBeLeftOut(field))
                fitted[name] = Missing(field.ParameterType, pointer, name);
        }
        return fitted;
    }

    JsonNode Missing(Type type, string pointer, string name)
    {
        Say("field-missing", pointer, $"The field “{name}” is missing.", $"Add \"{name}\".");
        return Empty(type);
    }

    JsonArray List(JsonNode? node, Type element, string pointer)
    {
        if (node is JsonArray array)
            return new JsonArray([.. array.Select((item, i) => Fit(item?.DeepClone(), element, Invariant($"{pointer}/{i}")))]);
        Wrong(pointer, node, "a list");
        return [];
    }

    JsonObject Map(JsonNode? node, Type value, string pointer)
    {
        if (node is JsonObject map)
            return new JsonObject(map.Select(e => KeyValuePair.Create(e.Key, Fit(e.Value?.DeepClone(), value, $"{pointer}/{e.Key}"))));
        Wrong(pointer, node, "an object");
        return [];
    }

    JsonObject Text(JsonNode? node, string pointer)
    {
        if (node is not JsonObject given)
        {
            Wrong(pointer, node, "a text in both languages, {\"da\": \"…\", \"en\": \"…\"}");
            return (JsonObject)Empty(typeof(Text));
        }
        Unknown(given, ["da", "en"], pointer);
        var fitted = new JsonObject();
        foreach (var language in (string[])["da", "en"])
        {
            var words = given[language] is JsonValue value && value.TryGetValue<string>(out var said) ? said : "";
            if (string.IsNullOrWhiteSpace(words))
                Say("translation-missing", $"{pointer}/{language}", $"The text is missing in {(language == "da" ? "Danish" : "English")}.", "Write it in both languages.");
            fitted[language] = words;
        }
        return fitted;
    }

    JsonNode Scalar(JsonNode? node, Type type, string pointer)
    {
        var kind = node?.GetValueKind() ?? JsonValueKind.Null;
        if (type.IsEnum)
            return Word(node, kind, type, pointer);
        var fits = type switch
        {
            _ when type == typeof(string) => kind == JsonValueKind.String,
            _ when type == typeof(bool) => kind is JsonValueKind.True or JsonValueKind.False,
            _ when type == typeof(int) => kind == JsonValueKind.Number && node!.AsValue().TryGetValue<int>(out _),
            _ when type == typeof(double) => kind == JsonValueKind.Number,
            _ when type == typeof(DateOnly) => kind == JsonValueKind.String && DateOnly.TryParseExact(node!.GetValue<string>(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            _ => throw new InvalidOperationException($"No shape for {type.Name}."),
        };
        if (fits)
            return node!; // a null node has kind Null, which fits nothing
        Wrong(pointer, node, type == typeof(string) ? "a text" : type == typeof(int) ? "a whole number" : type == typeof(bool) ? "true or false" : type == typeof(double) ? "a number" : "a date like 2023-06-30");
        return Empty(type);
    }

    JsonNode Word(JsonNode? node, JsonValueKind kind, Type type, string pointer)
    {
        var words = Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName).ToList();
        if (kind == JsonValueKind.String && words.Contains(node!.GetValue<string>(), StringComparer.Ordinal))
            return node;
        Say("word-unknown", pointer, $"{Said(node)} is not known here.", $"Write one of {string.Join(", ", words)}.");
        return Empty(type);
    }

    JsonNode Rule(JsonNode? node, string pointer)
    {
        var form = node is JsonObject said ? RuleForm.All.FirstOrDefault(f => said.ContainsKey(f.Word)) : null;
        if (form is null)
        {
            Say("rule-unknown", pointer, $"{Said(node)} is not a rule.", $"A rule is one object that starts with {string.Join(", ", RuleForm.All.Select(f => f.Word))}.");
            return Empty(typeof(Rule));
        }
        var given = (JsonObject)node!; // a form is found in objects only
        var fitted = new JsonObject();
        Unknown(given, form.Fields.Select(f => f.Name), pointer);
        foreach (var (name, type, needed) in form.Fields)
            if (given[name] is { } value)
                fitted[name] = Fit(value.DeepClone(), type, $"{pointer}/{name}");
            else if (needed)
                fitted[name] = Missing(type, pointer, name);
        return fitted;
    }

    void Unknown(JsonObject given, IEnumerable<string> known, string pointer)
    {
        var names = known.ToList();
        foreach (var (name, _) in given)
            if (!names.Contains(name, StringComparer.Ordinal) && name != "$schema")
                Say("field-unknown", $"{pointer}/{name}", $"The field “{name}” is not known.", $"Remove it, or write one of {string.Join(", ", names)}.");
    }

    void Wrong(string pointer, JsonNode? node, string expected) =>
        Say("value-kind", pointer, $"{Said(node)} stands where {expected} is expected.", $"Write {expected}.");

    void Say(string code, string pointer, string what, string mend) => findings.Add(new(code, $"{file}#{pointer}", what, mend));

    static string Said(JsonNode? node)
    {
        var text = node?.ToJsonString(DesignJson.Options) ?? "null";
        return text.Length <= 60 ? text : text[..57] + "…";
    }

    static JsonNode Empty(Type type) => Nullable.GetUnderlyingType(type) is { } inner ? Empty(inner) : type switch
    {
        _ when type == typeof(Rule) => new JsonObject { ["all"] = new JsonArray() },
        _ when type == typeof(string) => JsonValue.Create(""),
        _ when type == typeof(bool) => JsonValue.Create(false),
        _ when type == typeof(int) || type == typeof(double) => JsonValue.Create(0),
        _ when type == typeof(DateOnly) => JsonValue.Create("0001-01-01"),
        _ when type.IsEnum => JsonValue.Create(JsonNamingPolicy.CamelCase.ConvertName(Enum.GetNames(type)[0])),
        _ when ElementOf(type) is not null => new JsonArray(),
        _ when ValueOf(type) is not null => new JsonObject(),
        _ => new JsonObject([.. type.GetConstructors().MaxBy(c => c.GetParameters().Length)!.GetParameters()
            .Where(p => !MayBeLeftOut(p)).Select(p => KeyValuePair.Create(NameOf(p), (JsonNode?)Empty(p.ParameterType)))]),
    };

    static bool MayBeLeftOut(ParameterInfo field) => field.HasDefaultValue || Nullable.GetUnderlyingType(field.ParameterType) is not null || IsNullableReference(field);

    static bool IsNullableReference(ParameterInfo field)
    {
        lock (Nullability) // the context caches and is not safe for several threads
            return Nullability.Create(field).WriteState == NullabilityState.Nullable;
    }

    static bool IsScalar(Type type) => type.IsEnum || type == typeof(string) || type == typeof(bool) || type == typeof(int) || type == typeof(double) || type == typeof(DateOnly);

    static Type? ElementOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    /// <summary>Type of the values of a map from names.</summary>
    static Type? ValueOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) ? type.GetGenericArguments()[1] : null;

    static string NameOf(ParameterInfo field) => JsonNamingPolicy.CamelCase.ConvertName(field.Name!); // records name all parameters
}

/// <summary>One way to write a rule: its first word and its fields.</summary>
sealed record RuleForm(string Word, IReadOnlyList<(string Name, Type Type, bool Needed)> Fields)
{
    static readonly Type Words = typeof(IReadOnlyList<string>);

    public static IReadOnlyList<RuleForm> All { get; } =
    [
        new("all", [("all", typeof(IReadOnlyList<Rule>), true)]),
        new("any", [("any", typeof(IReadOnlyList<Rule>), true)]),
        new("not", [("not", typeof(Rule), true)]),
        new("answered", [("answered", typeof(string), true), ("in", Words, true)]),
        new("register", [("register", typeof(string), true), ("in", Words, true)]),
        new("round", [("round", typeof(string), true), ("in", Words, true)]),
        new("derived", [("derived", typeof(string), true)]),
        new("count", [("count", Words, true), ("atLeast", typeof(int), true), ("atMost", typeof(int), false)]),
        new("given", [("given", typeof(string), true)]),
        new("compare", [("compare", typeof(Source), true), ("is", typeof(Comparison), true), ("with", typeof(Source), true)]),
    ];
}
