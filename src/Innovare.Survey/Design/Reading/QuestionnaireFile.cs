using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Innovare.PublicSector;
using Innovare.Survey.Design.Checking;
using static System.FormattableString;

namespace Innovare.Survey.Design.Reading;

/// <summary>The door between a questionnaire and a <see cref="Form"/>: that of a round, or one that stands alone in a folder of its own.</summary>
public static class QuestionnaireFile
{
    const string Name = "questionnaire.json";

    /// <summary>Reads a folder: a round (it has a round.json), or a folder with questionnaire.json and the codelists it needs.</summary>
    public static QuestionnaireReading Read(string folder)
    {
        if (File.Exists(Path.Combine(folder, "round.json")))
        {
            var round = RoundFolder.Read(folder);
            return new(round.Definition is { } definition ? Form.Of(definition) : null, round.Findings);
        }
        var file = Path.Combine(folder, Name);
        if (!File.Exists(file))
            return new(null, [new("file-missing", file, "The file is missing.", "Name the folder of a round or of a questionnaire.")]);
        var findings = new List<Finding>();
        var lists = Path.Combine(folder, "codelists");
        var codelists = Directory.Exists(lists)
            ? Directory.GetFiles(lists, "*.csv").Order(StringComparer.Ordinal).Select(f => CodelistCsv.Read(f, findings)).ToDictionary(l => l.Id, StringComparer.Ordinal)
            : [];
        var reading = Parse(File.ReadAllBytes(file), codelists);
        return findings.Count > 0 ? new(null, [.. findings, .. reading.Findings]) : reading;
    }

    /// <summary>Reads the questionnaire itself.</summary>
    /// <param name="json">UTF-8.</param>
    /// <param name="codelists">What the register can say.</param>
    public static QuestionnaireReading Parse(byte[] json, IReadOnlyDictionary<string, Codelist> codelists)
    {
        var findings = new List<Finding>();
        try
        {
            var node = JsonNode.Parse(json, documentOptions: new() { AllowDuplicateProperties = false });
            var questionnaire = new JsonShape(Name, findings).Fit(node, typeof(Questionnaire)).Deserialize<Questionnaire>(DesignJson.Options)!; // fitted just now
            var parts = new RoundParts(null, questionnaire, null, null, null, new TablePlan([], [], []), codelists, new Text("", ""));
            var variables = new KnownVariables(parts);
            findings.AddRange(QuestionnaireChecks.Of(questionnaire, variables));
            if (questionnaire.Period is null)
                findings.Add(Faults.PeriodMissing.At(Name + "#"));
            if (findings.Count > 0)
                return new(null, findings);
            var form = Form.Of(questionnaire, Convert.ToHexStringLower(SHA256.HashData(json)));
            findings.AddRange(QuestionnaireCheck.Whole(form, variables.Codelists));
            return new(findings.Count > 0 ? null : form, findings);
        }
        catch (JsonException fault)
        {
            return new(null, [new("json-syntax", Invariant($"{Name}:{fault.LineNumber + 1}:{fault.BytePositionInLine + 1}"), "This is not JSON.", "Look at the line named, and the one before it.")]);
        }
    }
}

/// <summary>A form, or everything that is wrong with its questionnaire.</summary>
public sealed record QuestionnaireReading(Form? Form, IReadOnlyList<Finding> Findings);
