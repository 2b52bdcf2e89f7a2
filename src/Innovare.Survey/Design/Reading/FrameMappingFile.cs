using System.Text.Json;
using System.Text.Json.Nodes;
using Innovare.PublicSector;
using static System.FormattableString;

namespace Innovare.Survey.Design.Reading;

/// <summary>The door between a mapping file and a <see cref="FrameMapping"/>.</summary>
public static class FrameMappingFile
{
    /// <summary>Reads a mapping file; every finding at once.</summary>
    public static FrameMappingReading Read(string path)
    {
        var file = Path.GetFileName(path);
        var findings = new List<Finding>();
        try
        {
            var mapping = new JsonShape(file, findings).Fit(JsonNode.Parse(File.ReadAllText(path)), typeof(FrameMapping)).Deserialize<FrameMapping>(DesignJson.Options)!; // fitted just now
            if (mapping.Delimiter.Length != 1)
                findings.Add(new("mapping-delimiter", file + "#/delimiter", $"“{mapping.Delimiter}” is not one character.", "Write one character, e.g. \";\"."));
            if (mapping.Encoding is not ("utf-8" or "latin1"))
                findings.Add(new("mapping-encoding", file + "#/encoding", $"The encoding “{mapping.Encoding}” is not known.", "Write utf-8 or latin1."));
            return new(findings.Count > 0 ? null : mapping, findings);
        }
        catch (JsonException fault)
        {
            return new(null, [new("json-syntax", Invariant($"{file}:{fault.LineNumber + 1}:{fault.BytePositionInLine + 1}"), "This is not JSON.", "Look at the line named, and the one before it.")]);
        }
    }
}

/// <summary>A mapping, or everything that is wrong with its file.</summary>
public sealed record FrameMappingReading(FrameMapping? Mapping, IReadOnlyList<Finding> Findings);
