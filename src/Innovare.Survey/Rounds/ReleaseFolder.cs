using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Statbank.Formats;
using Innovare.Survey.Design.Reading;
using Innovare.Survey.Disseminate;

namespace Innovare.Survey.Rounds;

/// <summary>The door between the output folder of a run and a release that can be signed off.</summary>
public static class ReleaseFolder
{
    /// <summary>The draft, or why the folder is not, or no longer, what a run wrote: every file is held against the manifest.</summary>
    /// <param name="folder">Output folder of a run.</param>
    /// <param name="stamp">What to remember of how it was made; null = the manifest's own hash.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static (ReleaseDraft? Draft, IReadOnlyList<Finding> Findings) Read(string folder, string? stamp = null)
    {
        var path = Path.Combine(folder, RunFiles.ManifestName);
        if (!File.Exists(path))
            return (null, [new("release-no-manifest", path, "There is no manifest, so this is not the result of a run.", "Name the output folder of innovare round run.")]);
        if (ManifestOf(path) is not { } manifest)
            return (null, [new("release-manifest-unreadable", path, "The manifest cannot be read.", "Run the round again.")]);
        var changed = manifest.Outputs.Where(o => !IsUnchanged(Path.Combine(folder, o.Key), o.Value))
            .Select(o => new Finding("release-changed", o.Key, "The file is missing or no longer what the run wrote.", "Run the round again; a release is never edited by hand.")).ToList();
        if (changed.Count > 0)
            return (null, changed);

        string Text(string name) => File.ReadAllText(Path.Combine(folder, name));
        var tables = manifest.Outputs.Keys.Where(f => f.StartsWith("tables/", StringComparison.Ordinal) && f.EndsWith(".json", StringComparison.Ordinal))
            .Select(f => Table(Path.Combine(folder, f))).ToList();
        var phases = JsonSerializer.Deserialize<IReadOnlyList<PhaseReport>>(Text(RunFiles.PhasesName), DesignJson.Options)!; // its hash is right, so a run wrote it
        var quality = manifest.Outputs.ContainsKey(RunFiles.QualityName) ? JsonSerializer.Deserialize<QualityIndicators>(Text(RunFiles.QualityName), DesignJson.Options) : null; // older runs have none
        return (ReleaseDraft.Written(manifest.Name, manifest.Round, tables, new(Text("release.da.md"), Text("release.en.md")), phases, stamp ?? HashOf(path), LineageOf(manifest, HashOf(path), tables), quality), []);
    }

    // A design effect is told where its figure is: of one that is withheld it would tell something.
    static RoundLineage LineageOf(Manifest manifest, string hash, IReadOnlyList<Cube> tables) => new(
        manifest.Definition, manifest.Program, manifest.Outputs.GetValueOrDefault("weights.csv", ""), hash, manifest.Counts.Strata, manifest.Merged.VarianceStrata.Count,
        manifest.Merged.Margins.Count, manifest.DesignEffects.Where(e => IsShown(e.Key.Split(' ', 2), tables, manifest.Round.Year)).ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal));

    static bool IsShown(string[] figure, IReadOnlyList<Cube> tables, int year)
    {
        if (tables.FirstOrDefault(t => t.Id == figure[0]) is not { } table)
            return false;
        int[] at = [.. table.Variables.Select(v => v.Role == VariableRole.Time ? v.PositionOf(year.ToString(CultureInfo.InvariantCulture)) : v.PositionOf(v.Elimination ?? figure[1]))];
        return Array.TrueForAll(at, p => p >= 0) && table.Statuses[table.IndexOf(at)] == CellStatus.Value;
    }

    static Manifest? ManifestOf(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<Manifest>(File.ReadAllText(path), DesignJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static Cube Table(string path)
    {
        using var stream = File.OpenRead(path);
        var reading = JsonStat2.Read(stream);
        return reading.Cube ?? throw new InvalidDataException($"{path} has the right hash but cannot be read: {reading.Fault}");
    }

    static bool IsUnchanged(string path, string hash) => File.Exists(path) && HashOf(path) == hash;

    static string HashOf(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
}
