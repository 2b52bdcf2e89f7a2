using System.Globalization;
using System.Text.Json.Nodes;

namespace Innovare.Survey.Tests.Collect.Answering;

/// <summary>
/// The route once more, from the definition's own JSON and without keeping anything: each time a rule asks for an answer, the
/// whole way to that answer is gone again. Slow, and with nothing in common with the engine but the definition.
/// </summary>
sealed class SlowRoute(JsonNode form, IReadOnlyDictionary<string, JsonNode> places, IReadOnlyDictionary<string, string> register, IReadOnlyDictionary<string, string> values)
{
    /// <summary>The code of a variable; "" when it is asked and open.</summary>
    public string CodeOf(string variable)
    {
        var question = places[variable];
        if (!IsAsked(question))
            return "-1";
        var id = question["id"]!.GetValue<string>();
        switch (question["kind"]!.GetValue<string>())
        {
            case "multiple":
                var option = question["answers"]!.AsArray().Single(a => $"{id}.{a!["code"]}" == variable)!;
                if (!IsOffered(option))
                    return "-1";
                var isAnswered = question["answers"]!.AsArray().Any(a => IsOffered(a!) && values.ContainsKey($"{id}.{a!["code"]}"));
                return !isAnswered ? "" : values.ContainsKey(variable) ? "1" : "0";
            case "grid":
                var row = question["items"]!.AsArray().Single(i => $"{id}.{i!["code"]}" == variable)!;
                return !IsOffered(row) ? "-1" : Chosen(question, variable);
            case "single":
                return Chosen(question, variable);
            default:
                return values.ContainsKey("dontknow." + id) ? "-2" : values.TryGetValue(id, out var typed) && IsReadable(question, typed) ? typed : "";
        }
    }

    /// <summary>The question each variable belongs to, found once for all the ways through a form.</summary>
    public static IReadOnlyDictionary<string, JsonNode> Places(JsonNode form) =>
        form["questions"]!.AsArray().SelectMany(q => Variables(q!).Select(v => (v, q!))).ToDictionary(p => p.v, p => p.Item2, StringComparer.Ordinal);

    static IEnumerable<string> Variables(JsonNode question)
    {
        var id = question["id"]!.GetValue<string>();
        return question["kind"]!.GetValue<string>() switch
        {
            "multiple" => question["answers"]!.AsArray().Select(a => $"{id}.{a!["code"]}"),
            "grid" => question["items"]!.AsArray().Select(a => $"{id}.{a!["code"]}"),
            _ => [id],
        };
    }

    string Chosen(JsonNode question, string variable) =>
        values.TryGetValue(variable, out var code) && question["answers"]!.AsArray().Any(a => a!["code"]!.GetValue<string>() == code && IsOffered(a!)) ? code : "";

    bool IsAsked(JsonNode question) => question["when"] is not { } when || Holds(when);

    bool IsOffered(JsonNode option) => option["when"] is not { } when || Holds(when);

    bool Holds(JsonNode rule)
    {
        var node = rule.AsObject();
        bool Has(string name) => node.ContainsKey(name);
        bool Among(string? value) => value is not null && node["in"]!.AsArray().Any(c => c!.GetValue<string>() == value);
        if (Has("all"))
            return !node["all"]!.AsArray().Any(part => !Holds(part!));
        if (Has("any"))
            return node["any"]!.AsArray().Any(part => Holds(part!));
        if (Has("not"))
            return !Holds(node["not"]!);
        if (Has("answered"))
            return Among(CodeOf(node["answered"]!.GetValue<string>()));
        if (Has("register"))
            return Among(register.GetValueOrDefault(node["register"]!.GetValue<string>()));
        if (Has("round"))
            return Among(form["round"]![node["round"]!.GetValue<string>()]?.GetValue<string>());
        if (Has("derived"))
            return Holds(form["derived"]![node["derived"]!.GetValue<string>()]!);
        if (Has("given"))
            return CodeOf(node["given"]!.GetValue<string>()) is not ("" or "-1" or "-2" or "-3");
        if (Has("count"))
        {
            var ticked = node["count"]!.AsArray().Count(v => CodeOf(v!.GetValue<string>()) == "1");
            return ticked >= node["atLeast"]!.GetValue<int>() && (node["atMost"] is not { } most || ticked <= most.GetValue<int>());
        }
        return Compare(Value(node["compare"]!), node["is"]!.GetValue<string>(), Value(node["with"]!));
    }

    string? Value(JsonNode source) =>
        source["answer"] is { } answer ? CodeOf(answer.GetValue<string>()) is var code && code is not ("" or "-1" or "-2" or "-3") ? code : null
        : source["register"] is { } name ? register.GetValueOrDefault(name.GetValue<string>())
        : source["round"] is { } round ? form["round"]![round.GetValue<string>()]?.GetValue<string>()
        : source["fixed"]!.GetValue<double>().ToString(CultureInfo.InvariantCulture);

    static bool Compare(string? left, string relation, string? right)
    {
        if (left is null || right is null)
            return false;
        var order = decimal.TryParse(left, NumberStyles.Number, CultureInfo.InvariantCulture, out var a) && decimal.TryParse(right, NumberStyles.Number, CultureInfo.InvariantCulture, out var b) ? a.CompareTo(b)
            : DateOnly.TryParse(left, CultureInfo.InvariantCulture, out var from) && DateOnly.TryParse(right, CultureInfo.InvariantCulture, out var to) ? from.CompareTo(to)
            : (int?)null;
        return relation switch { "less" => order < 0, "atMost" => order <= 0, "equal" => order == 0, "atLeast" => order >= 0, _ => order > 0 };
    }

    static bool IsReadable(JsonNode question, string typed)
    {
        switch (question["kind"]!.GetValue<string>())
        {
            case "date":
                return typed.Length == 10 && DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
            case "text":
                return typed.Length <= (question["mostCharacters"]?.GetValue<int>() ?? 1000);
            default:
                return decimal.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                    && number.Scale <= question["decimals"]!.GetValue<int>()
                    && (question["least"] is not { } least || number >= (decimal)least.GetValue<double>())
                    && (question["most"] is not { } most || number <= (decimal)most.GetValue<double>());
        }
    }
}
