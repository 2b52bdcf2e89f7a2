using System.Globalization;
using System.Security.Cryptography;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Statbank.Formats;
using Innovare.Survey.Design;

namespace Innovare.Survey.Rounds;

/// <summary>The files a run reads.</summary>
sealed class RunInputs(RunRequest request)
{
    public string Frame => Path.Combine(request.InputFolder, "frame.csv");

    public string Population => Path.Combine(request.InputFolder, "population.csv");

    public string Responses => Path.Combine(request.InputFolder, "responses.csv");

    string SeedFile => Path.Combine(request.InputFolder, "seed.txt");

    /// <summary>Input files that are not there, each with what to do about it.</summary>
    public IReadOnlyList<Finding> Missing(RoundDefinition definition)
    {
        var mend = IsSimulated(definition) ? $"Make the files first: innovare simulate {request.RoundFolder}" : "Put the file there, or name its folder with --data.";
        return [.. Files(definition).Where(f => !File.Exists(f)).Select(f => new Finding("input-missing", f, "The file is missing.",
            f == Responses && !IsSimulated(definition) ? $"Bring the answers home first: innovare round collect {request.RoundFolder}" : mend))];
    }

    /// <summary>What drawing needs: the frame, and the seed of a real round.</summary>
    public IReadOnlyList<Finding> MissingToDraw(RoundDefinition definition) =>
        [.. Missing(definition).Where(f => f.Where == Frame || f.Where == SeedFile)];

    /// <summary>Whether the answers are simulated; a synthetic round without simulation.json is a rehearsal, answered by people.</summary>
    public static bool IsSimulated(RoundDefinition definition) => definition.Round.Synthetic && definition.Simulation is not null;

    /// <summary>Seed of the permanent random numbers: public in a synthetic round, in a file beside the frame in a real one.</summary>
    public (long? Seed, IReadOnlyList<Finding> Findings) Seed(RoundDefinition definition)
    {
        if (definition.Round.Seed is { } seed)
            return (seed, []);
        return long.TryParse(File.ReadAllText(SeedFile).Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var secret)
            ? (secret, [])
            : (null, [new("seed-malformed", SeedFile, "The seed is not a whole number.", "Write one whole number.")]);
    }

    /// <summary>Published tables of earlier rounds, newest round first; none when the run goes without them.</summary>
    public (IReadOnlyList<Cube> Cubes, IReadOnlyList<Finding> Findings) Earlier(RoundDefinition definition)
    {
        var findings = new List<Finding>();
        var cubes = new List<Cube>();
        foreach (var file in EarlierFiles(definition, findings))
        {
            using var stream = File.OpenRead(file);
            var reading = JsonStat2.Read(stream);
            if (reading.Cube is { } cube)
                cubes.Add(cube);
            else
                findings.Add(new("earlier-unreadable", file, reading.Fault ?? "The table cannot be read.", "Run that round again."));
        }
        return (cubes, findings);
    }

    /// <summary>Answers of the earlier rounds, as far as they are there.</summary>
    public IReadOnlyList<EarlierMicrodata> EarlierAnswers(RoundDefinition definition) => request.WithoutEarlier
        ? []
        : [.. definition.Round.EarlierRounds.Select(name => EarlierMicrodata.Read(
            Path.Combine(Path.GetFullPath(request.RoundFolder), "..", name), request.EarlierOutput(name), name))];

    /// <summary>SHA-256 of everything read, by name.</summary>
    public IReadOnlyDictionary<string, string> Hashes(RoundDefinition definition, IReadOnlyList<EarlierMicrodata> answers)
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Files(definition).Where(f => f != SeedFile))
            hashes[Path.GetFileName(file)] = HashOf(file);
        foreach (var file in EarlierFiles(definition, []))
            hashes["earlier/" + Path.GetFileName(Path.GetFullPath(Path.Combine(file, "..", "..", ".."))) + "/" + Path.GetFileName(file)] = HashOf(file);
        foreach (var earlier in answers)
            foreach (var file in earlier.Files)
                hashes[$"earlier/{earlier.Name}/{Path.GetFileName(file)}"] = HashOf(file);
        foreach (var earlier in answers)
            if (earlier.Weighted is { } weighted)
                hashes[$"earlier/{earlier.Name}/definition"] = weighted.Sample.Definition.Hash;
        return hashes;
    }

    IEnumerable<string> Files(RoundDefinition definition) =>
        IsSimulated(definition) ? [Frame, Population] : definition.Round.Seed is null ? [Frame, Responses, SeedFile] : [Frame, Responses];

    List<string> EarlierFiles(RoundDefinition definition, List<Finding> findings)
    {
        if (request.WithoutEarlier)
            return [];
        var files = new List<string>();
        foreach (var name in definition.Round.EarlierRounds)
        {
            var tables = Path.Combine(request.EarlierOutput(name), "tables");
            if (Directory.Exists(tables))
                files.AddRange(Directory.GetFiles(tables, "*.json").Order(StringComparer.Ordinal));
            else
                findings.Add(new("earlier-missing", Path.GetFullPath(tables), $"The round {name} has no results here.", $"Run {name} first, name the folder that holds it with --earlier, or go without with --without-earlier."));
        }
        return files;
    }

    static string HashOf(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
}
