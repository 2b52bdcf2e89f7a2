using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Innovare.Survey.Design.Reading;

/// <summary>A fingerprint of what respondents of a round are asked: it stays the same while tables and release text are still being written.</summary>
static class AskedHash
{
    public static string Of(Questionnaire questionnaire, RoundHead head, IReadOnlyList<DerivedVariable> derived)
    {
        var rules = derived.ToDictionary(d => d.Id, d => Node(d.When), StringComparer.Ordinal);
        var asked = Node(questionnaire);
        var leaned = new SortedSet<string>(StringComparer.Ordinal);
        Lean(asked, rules, leaned);
        var document = new JsonObject
        {
            ["questionnaire"] = asked,
            ["year"] = head.Year,
            ["referencePeriod"] = head.ReferencePeriod,
            ["derived"] = new JsonObject(leaned.Select(id => KeyValuePair.Create(id, (JsonNode?)rules[id].DeepClone()))),
        };
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document.ToJsonString(DesignJson.Options))));
    }

    static JsonNode Node<T>(T part) => JsonSerializer.SerializeToNode(part, DesignJson.Options)!; // never null: the part is there

    /// <summary>Adds every derived rule named in that JSON, and those that they name.</summary>
    static void Lean(JsonNode? node, Dictionary<string, JsonNode> rules, SortedSet<string> leaned)
    {
        if (node is JsonArray list)
            foreach (var part in list)
                Lean(part, rules, leaned);
        if (node is not JsonObject parts)
            return;
        foreach (var (name, part) in parts)
            if (name == "derived" && part is JsonValue value && value.TryGetValue<string>(out var id) && rules.TryGetValue(id, out var rule))
            {
                if (leaned.Add(id))
                    Lean(rule, rules, leaned);
            }
            else
            {
                Lean(part, rules, leaned);
            }
    }
}
