using System.Text.Json;
using System.Text.Json.Serialization;

namespace Innovare.Survey.Design.Reading;

/// <summary>A rule as JSON: one object a node, its first word says which.</summary>
sealed class RuleConverter : JsonConverter<Rule>
{
    static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) } };

    public override Rule Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Node(document.RootElement);
    }

    public override void Write(Utf8JsonWriter writer, Rule value, JsonSerializerOptions options)
    {
        object node = value switch
        {
            Rule.All r => new { all = r.Parts },
            Rule.Any r => new { any = r.Parts },
            Rule.Not r => new { not = r.Part },
            Rule.Answered r => new { answered = r.Variable, @in = r.In },
            Rule.Register r => new { register = r.Variable, @in = r.In },
            Rule.Round r => new { round = r.Variable, @in = r.In },
            Rule.Derived r => new { derived = r.Id },
            Rule.Count r => new { count = r.Variables, atLeast = r.AtLeast, atMost = r.AtMost },
            Rule.Given r => new { given = r.Variable },
            Rule.Compare r => new { compare = r.Left, @is = r.Is, with = r.Right },
            _ => throw new JsonException($"No JSON for {value.GetType().Name}."),
        };
        JsonSerializer.Serialize(writer, node, node.GetType(), options);
    }

    static Rule Node(JsonElement node)
    {
        if (node.ValueKind == JsonValueKind.Object)
            foreach (var word in node.EnumerateObject())
                switch (word.Name)
                {
                    case "all": return new Rule.All([.. word.Value.EnumerateArray().Select(Node)]);
                    case "any": return new Rule.Any([.. word.Value.EnumerateArray().Select(Node)]);
                    case "not": return new Rule.Not(Node(word.Value));
                    case "answered": return new Rule.Answered(Word(word.Value), Words(node, "in"));
                    case "register": return new Rule.Register(Word(word.Value), Words(node, "in"));
                    case "round": return new Rule.Round(Word(word.Value), Words(node, "in"));
                    case "derived": return new Rule.Derived(Word(word.Value));
                    case "count": return new Rule.Count(Words(node, "count"), Number(node, "atLeast") ?? 0, Number(node, "atMost"));
                    case "given": return new Rule.Given(Word(word.Value));
                    case "compare": return new Rule.Compare(Side(word.Value), Is(node), Side(node.GetProperty("with")));
                    default: continue;
                }
        throw new JsonException($"“{node}” is not a rule.");
    }

    static Source Side(JsonElement node) => node.Deserialize<Source>(Plain) ?? new();

    static Comparison Is(JsonElement node) => node.GetProperty("is").Deserialize<Comparison>(Plain);

    static string Word(JsonElement value) => value.GetString() ?? "";

    static IReadOnlyList<string> Words(JsonElement node, string name) =>
        node.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(Word)] : [];

    static int? Number(JsonElement node, string name) =>
        node.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number ? number.GetInt32() : null;
}
