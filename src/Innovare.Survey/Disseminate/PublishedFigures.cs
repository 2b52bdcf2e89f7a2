using System.Text.Json;
using System.Text.Json.Serialization;
using Innovare.PublicSector;
using Innovare.Statbank;

namespace Innovare.Survey.Disseminate;

/// <summary>Figures that Statistics Denmark, CO-PI and others have published, as tables; never mixed with invented ones.</summary>
/// <param name="Tables">One cube a sound file, by id; each cell carries its source and its base.</param>
/// <param name="Findings">Everything wrong in all files; none when the folder is sound.</param>
public sealed record PublishedFigures(IReadOnlyList<Cube> Tables, IReadOnlyList<Finding> Findings)
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
    };

    /// <summary>Reads sources.json and every PUB*.json of a folder. A file with findings gives no table.</summary>
    public static PublishedFigures Read(string folder)
    {
        var findings = new List<Finding>();
        var sources = Load<FigureSources>(Path.Combine(folder, "sources.json"), findings);
        if (sources is null)
            return new([], findings);
        findings.AddRange(FigureCheck.Sources(sources));
        var tables = new List<Cube>();
        foreach (var path in Directory.EnumerateFiles(folder, "PUB*.json").Order(StringComparer.Ordinal))
            if (ReadTable(path, sources, findings) is { } table)
                tables.Add(table);
        return new(tables, findings);
    }

    static Cube? ReadTable(string path, FigureSources sources, List<Finding> findings)
    {
        if (Load<FigureFile>(path, findings) is not { } file)
            return null;
        var wrong = new FigureCheck(Path.GetFileName(path), file, sources).Findings();
        findings.AddRange(wrong);
        return wrong.Count == 0 ? FigureCube.From(file, sources) : null;
    }

    static T? Load<T>(string path, List<Finding> findings)
        where T : class
    {
        var name = Path.GetFileName(path);
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllBytes(path), Json) ?? throw new JsonException("The file holds only null.");
        }
        catch (JsonException e)
        {
            findings.Add(new("figures-unreadable", $"{name}#{e.Path}", e.Message, "Mend the JSON; content/figures/README.md shows the form."));
        }
        catch (IOException e)
        {
            findings.Add(new("figures-unreadable", name, e.Message, "Put the file there and see that it can be read."));
        }
        return null;
    }
}
