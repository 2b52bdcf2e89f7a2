using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Statbank.Formats;
using Innovare.Survey.Analyse;
using Innovare.Survey.Design.Frames;
using Innovare.Survey.Design.Reading;
using Innovare.Survey.Disseminate;
using Innovare.Survey.Process;

namespace Innovare.Survey.Rounds;

/// <summary>The files a run writes, made in memory first so that a run that fails writes nothing.</summary>
static class RunFiles
{
    public const string ManifestName = "manifest.json";
    public const string PhasesName = "phases.json";
    public const string QualityName = "quality.json";

    public static IReadOnlyDictionary<string, byte[]> Of(Weighted weighted, IReadOnlyList<SafeTable> tables, Text body, IReadOnlyList<PhaseReport> phases)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["frame.csv"] = Bytes(FrameFile.Write(weighted.Sample.Frame)),
            ["sample.csv"] = Bytes(weighted.Sample.ToCsv()),
            ["responses.csv"] = Bytes(weighted.Edited.Response.ToCsv()),
            ["edited.csv"] = Bytes(weighted.Edited.ToCsv()),
            ["weights.csv"] = Bytes(weighted.ToCsv()),
            ["release.da.md"] = Bytes(body.Da),
            ["release.en.md"] = Bytes(body.En),
            [QualityName] = Bytes(JsonSerializer.Serialize(QualityIndicators.Of(weighted), DesignJson.Options) + "\n"),
            [PhasesName] = Bytes(JsonSerializer.Serialize(phases, DesignJson.Options) + "\n"),
        };
        foreach (var table in tables)
        {
            files[$"tables/{table.Cube.Id}.json"] = JsonStat(table.Cube);
            files[$"tables/{table.Cube.Id}.px"] = PxFile(table.Cube);
        }
        return files;
    }

    /// <summary>SHA-256 of each file, lower-case hex.</summary>
    public static IReadOnlyDictionary<string, string> Hashes(IReadOnlyDictionary<string, byte[]> files) =>
        new SortedDictionary<string, string>(files.ToDictionary(f => f.Key, f => Convert.ToHexStringLower(SHA256.HashData(f.Value)), StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Writes all files and the manifest last; tables of an older run that this one does not make are removed.</summary>
    public static void Write(string folder, IReadOnlyDictionary<string, byte[]> files, Manifest manifest)
    {
        var tables = Directory.CreateDirectory(Path.Combine(folder, "tables"));
        File.Delete(Path.Combine(folder, ManifestName)); // without it a half-written folder is no result
        foreach (var stale in tables.GetFiles().Where(f => !files.ContainsKey("tables/" + f.Name) && f.Extension is ".json" or ".px"))
            stale.Delete();
        foreach (var (name, bytes) in files)
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
        File.WriteAllText(Path.Combine(folder, ManifestName), JsonSerializer.Serialize(manifest, DesignJson.Options) + "\n");
    }

    static byte[] JsonStat(Cube cube)
    {
        using var stream = new MemoryStream();
        JsonStat2.Write(cube, stream, "da");
        return stream.ToArray();
    }

    static byte[] PxFile(Cube cube)
    {
        using var text = new StringWriter { NewLine = "\n" };
        Px.Write(cube, text);
        return Bytes(text.ToString());
    }

    static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
