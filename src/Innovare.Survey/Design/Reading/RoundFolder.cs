using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Innovare.PublicSector;
using Innovare.Survey.Design.Checking;
using static System.FormattableString;

namespace Innovare.Survey.Design.Reading;

/// <summary>The door between a folder <c>rounds/NAME</c> and a <see cref="RoundDefinition"/>.</summary>
public static class RoundFolder
{
    /// <summary>The files of a round that are JSON, and the record each becomes.</summary>
    public static IReadOnlyList<(string File, Type Type)> JsonFiles { get; } =
    [
        ("round.json", typeof(RoundHead)), ("questionnaire.json", typeof(Questionnaire)), ("sample.json", typeof(SampleDesign)),
        ("margins.json", typeof(Margins)), ("edits.json", typeof(Edits)), ("tables.json", typeof(TablePlan)),
        ("simulation.json", typeof(SimulationPlan)),
    ];

    /// <summary>The definition, or everything that is wrong with the folder. Nothing is thrown for a bad definition.</summary>
    public static RoundReading Read(string path)
    {
        var findings = new List<Finding>();
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        if (!Directory.Exists(path))
            return new(null, [new("round-missing", path, "There is no such folder.", "Name a folder with a round.json, e.g. rounds/demo-2023.")]);

        T? Json<T>(string file) where T : class => ReadJson<T>(path, file, findings);
        var parts = new RoundParts(
            Json<RoundHead>("round.json"), Json<Questionnaire>("questionnaire.json"), Json<SampleDesign>("sample.json"),
            Json<Margins>("margins.json"), Json<Edits>("edits.json"), Json<TablePlan>("tables.json"),
            ReadCodelists(path, findings),
            new Text(ReadText(path, "release.da.md", findings), ReadText(path, "release.en.md", findings)));
        var simulation = File.Exists(Path.Combine(path, "simulation.json")) ? Json<SimulationPlan>("simulation.json") : null;
        findings.AddRange(RoundChecks.Of(parts));
        if (findings.Count > 0)
            return new(null, findings);
        var definition = Definition(name, parts, HashOf(path)) with { Simulation = simulation };
        findings.AddRange(QuestionnaireCheck.Whole(Form.Of(definition), new KnownVariables(parts).Codelists));
        return findings.Count > 0 ? new(null, findings) : new(definition, []);
    }

    static RoundDefinition Definition(string name, RoundParts parts, string hash) => new()
    {
        Name = name,
        Round = parts.Head!, // a part is missing only when there are findings
        Questionnaire = parts.Questionnaire!,
        Sample = parts.Sample!,
        Margins = parts.Margins!,
        Edits = parts.Edits!,
        Tables = parts.Tables!,
        Codelists = parts.Codelists,
        Release = parts.Release,
        Hash = hash,
        QuestionnaireHash = AskedHash.Of(parts.Questionnaire!, parts.Head!, parts.Tables!.Derived),
    };

    static T? ReadJson<T>(string folder, string file, List<Finding> findings) where T : class
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            findings.Add(new("file-missing", file, "The file is missing.", $"Write it; its shape is in rounds/schema/{Path.GetFileNameWithoutExtension(file)}.schema.json."));
            return null;
        }
        try
        {
            var node = JsonNode.Parse(File.ReadAllText(path), documentOptions: new() { AllowDuplicateProperties = false });
            return new JsonShape(file, findings).Fit(node, typeof(T)).Deserialize<T>(DesignJson.Options);
        }
        catch (JsonException fault)
        {
            var where = fault.LineNumber is { } line ? Invariant($"{file}:{line + 1}:{fault.BytePositionInLine + 1}") : file;
            findings.Add(new("json-syntax", where, $"This is not JSON: {fault.Message.Split(" LineNumber:")[0]}", "Look at the line named, and the one before it."));
            return null;
        }
    }

    static Dictionary<string, Codelist> ReadCodelists(string folder, List<Finding> findings)
    {
        var lists = Path.Combine(folder, "codelists");
        if (!Directory.Exists(lists))
            return [];
        return Directory.GetFiles(lists, "*.csv").Order(StringComparer.Ordinal)
            .Select(f => CodelistCsv.Read(f, findings)).ToDictionary(l => l.Id, StringComparer.Ordinal);
    }

    static string ReadText(string folder, string file, List<Finding> findings)
    {
        var path = Path.Combine(folder, file);
        if (File.Exists(path))
            return File.ReadAllText(path).ReplaceLineEndings("\n");
        findings.Add(new("file-missing", file, "The file is missing.", "Write the release text in both languages."));
        return "";
    }

    static string HashOf(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(file);
            var name = Path.GetRelativePath(folder, file).Replace('\\', '/');
            hash.AppendData(Encoding.UTF8.GetBytes(Invariant($"{name}\n{bytes.Length}\n")));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>What a round folder holds.</summary>
/// <param name="Definition">The round; null when there are findings.</param>
/// <param name="Findings">Everything wrong, file by file.</param>
public sealed record RoundReading(RoundDefinition? Definition, IReadOnlyList<Finding> Findings);

/// <summary>The files of a round as far as they could be read.</summary>
sealed record RoundParts(
    RoundHead? Head,
    Questionnaire? Questionnaire,
    SampleDesign? Sample,
    Margins? Margins,
    Edits? Edits,
    TablePlan? Tables,
    IReadOnlyDictionary<string, Codelist> Codelists,
    Text Release);
