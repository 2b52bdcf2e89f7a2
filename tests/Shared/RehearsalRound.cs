using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Innovare.Tests;

/// <summary>A rehearsal: the newest committed round made small, without a simulation, on a frame of invented workplaces; its answers come from people.</summary>
public sealed record RehearsalRound(string RoundFolder, string InputFolder, string OutputFolder)
{
    public const string Name = "proeve-2026";

    const string From = "demo-2023";

    static readonly (string Level, string Subsector, string Industry)[] s_kinds =
    [
        ("municipal", "care", "871010"), ("municipal", "childcare", "889110"), ("municipal", "education", "852010"), ("municipal", "administration", "841100"),
        ("municipal", "childcare", "889120"), ("municipal", "care", "881010"), ("municipal", "education", "852010"), ("region", "health", "861000"),
        ("state", "education", "854100"), ("state", "judiciary", "842300"),
    ];

    static readonly int[] s_employees = [4, 7, 12, 15, 24, 31, 44, 60, 85, 140, 260];

    /// <summary>Writes rounds/proeve-2026 and rounds-data/proeve-2026/input/frame.csv below that folder.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="workplaces">Workplaces of the frame.</param>
    /// <param name="size">Workplaces to draw.</param>
    /// <param name="change">Changes the definition: name of a file, its JSON.</param>
    public static RehearsalRound Write(string folder, int workplaces, int size, Action<string, JsonNode>? change = null)
    {
        var round = new RehearsalRound(Path.Combine(folder, "rounds", Name), Path.Combine(folder, "rounds-data", Name, "input"), Path.Combine(folder, "rounds-data", Name, "output"));
        Directory.CreateDirectory(Path.Combine(round.RoundFolder, "codelists"));
        Directory.CreateDirectory(round.InputFolder);
        var source = Repository.File("rounds", From);
        foreach (var list in Directory.GetFiles(Path.Combine(source, "codelists")))
            File.Copy(list, Path.Combine(round.RoundFolder, "codelists", Path.GetFileName(list)));
        foreach (var file in (string[])["round.json", "questionnaire.json", "sample.json", "margins.json", "edits.json", "tables.json"])
        {
            var node = JsonNode.Parse(File.ReadAllText(Path.Combine(source, file)))!;
            if (file == "round.json")
                Head(node);
            if (file == "sample.json")
                (node["size"], node["strata"], node["minimum"], node["takeAll"], node["responseGroups"]) = (size, new JsonArray("level", "size"), 2, 2, new JsonArray("level", "size"));
            if (file == "margins.json")
                node["calibrate"] = new JsonArray(new JsonArray("level"), new JsonArray("size"));
            if (file == "tables.json")
                Tables(node);
            change?.Invoke(file, node);
            File.WriteAllText(Path.Combine(round.RoundFolder, file), node.ToJsonString());
        }
        round.Tell("# {DEMO01: type=10, time=latest | percent0} pct. er innovative\n\n{DEMO01: type=10, time=latest | percent0} pct. af de offentlige arbejdssteder er innovative.\n",
            "# {DEMO01: type=10, time=latest | percent0} per cent innovate\n\n{DEMO01: type=10, time=latest | percent0} per cent of public workplaces innovate.\n");
        File.WriteAllText(Path.Combine(round.InputFolder, "frame.csv"), Frame(workplaces));
        return round;
    }

    /// <summary>Writes the release text, as a statistician does when the figures are there.</summary>
    public void Tell(string danish, string english)
    {
        File.WriteAllText(Path.Combine(RoundFolder, "release.da.md"), danish);
        File.WriteAllText(Path.Combine(RoundFolder, "release.en.md"), english);
    }

    static void Head(JsonNode head)
    {
        head["title"] = new JsonObject { ["da"] = "Prøverunde 2026", ["en"] = "Rehearsal 2026" };
        (head["collectionStarts"], head["collectionEnds"], head["releasedOn"]) = ("2026-09-01", "2026-10-15", "2026-12-01");
        head["earlierRounds"] = new JsonArray();
    }

    // a hundred answers cannot be broken down far: more tables could not be kept safe together
    static void Tables(JsonNode plan)
    {
        var tables = plan["tables"]!.AsArray();
        while (tables.Count > 5)
            tables.RemoveAt(tables.Count - 1);
        foreach (var table in tables)
        {
            var merges = table!["protection"]!["merges"]!.AsArray();
            while (merges.FirstOrDefault(m => (string)m!["variable"]! is "size" or "subsector") is { } gone)
                merges.Remove(gone);
            table["by"] = (string)table["id"]! == "DEMO01" ? new JsonArray(new JsonArray(), new JsonArray("level")) : new JsonArray(new JsonArray());
        }
    }

    static string Frame(int workplaces)
    {
        var municipalities = File.ReadLines(Repository.File("rounds", From, "codelists", "municipality.csv")).Skip(1).Select(l => l.Split(',')).Select(c => (Code: c[0], Region: c[^3])).ToArray();
        var text = new StringBuilder("id,organisation,name,level,industry,subsector,employees,municipality,region\n");
        for (var i = 0; i < workplaces; i++)
        {
            var ((level, subsector, industry), (municipality, region)) = (s_kinds[i % s_kinds.Length], municipalities[i * 7 % municipalities.Length]);
            text.Append(CultureInfo.InvariantCulture, $"{1_000_000_000 + i},{20_000_000 + i % 97},Prøvested {i + 1},{level},{industry},{subsector},{s_employees[i * 5 % s_employees.Length]},{municipality},{region}\n");
        }
        return text.ToString();
    }
}
