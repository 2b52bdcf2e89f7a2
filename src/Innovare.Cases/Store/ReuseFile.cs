using System.Text.Json;
using System.Text.Json.Serialization;
using Innovare.Cases.Reuse;
using Innovare.PublicSector;

namespace Innovare.Cases.Store;

/// <summary>Reads links.json: <c>{"links": [{"id", "giver": {"case"} | {"name", "place", "number"}, "taker", "kind", "state", …}]}</c>.</summary>
static class ReuseFile
{
    static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = false,
    };

    /// <summary>The links without a finding, and everything wrong with the others. Each is checked against those before it.</summary>
    public static (IReadOnlyList<ReuseLink> Links, IReadOnlyList<Finding> Findings) Read(string path, IReadOnlyList<Case> cases)
    {
        if (!File.Exists(path)) return ([], []);
        try
        {
            var rows = JsonSerializer.Deserialize<Rows>(File.ReadAllText(path), Strict)?.Links ?? [];
            return Check(rows, Path.GetFileName(path), cases);
        }
        catch (JsonException broken)
        {
            return ([], [new Finding("reuse-json", $"{Path.GetFileName(path)}#{broken.Path}", "The file cannot be read.", broken.Message)]);
        }
    }

    static (IReadOnlyList<ReuseLink> Links, IReadOnlyList<Finding> Findings) Check(IReadOnlyList<ReuseLink> rows, string file, IReadOnlyList<Case> cases)
    {
        var (good, findings) = (new List<ReuseLink>(), new List<Finding>());
        foreach (var row in rows.Select(r => r with { Value = r.Value ?? [], Sources = r.Sources ?? [], Confirmation = r.Confirmation ?? ReuseWords.Unasked }))
        {
            if (row.Id is null or "" || row.Giver is null || row.Taker is null || row.Kind is null)
            {
                findings.Add(new Finding("reuse-incomplete", $"{file}#{row.Id}", "The link lacks id, giver, taker or kind.", "Write all four."));
                continue;
            }

            var wrong = ReuseDecisions.Check(row, ReuseGraph.Of(cases, good));
            if (good.Exists(g => string.Equals(g.Id, row.Id, StringComparison.Ordinal))) wrong = [.. wrong, new Finding("reuse-twice", row.Id, "The id stands twice.", "Give the link another.")];
            findings.AddRange(wrong.Select(f => f with { Where = $"{file}#{f.Where}" }));
            if (wrong.Count == 0) good.Add(row);
        }

        return (good, findings);
    }

    sealed record Rows(IReadOnlyList<ReuseLink> Links);
}
