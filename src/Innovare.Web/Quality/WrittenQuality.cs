using System.Text.Json;
using Innovare.PublicSector;

namespace Innovare.Web.Quality;

/// <summary>What people have written of a round's quality: <c>content/quality/ROUND.json</c>, of invented rounds <c>demonstration.json</c>; SIMS number to text in both languages.</summary>
/// <param name="File">Where it stands, or is to be written.</param>
/// <param name="Texts">By SIMS number.</param>
public sealed record WrittenQuality(string File, IReadOnlyDictionary<string, Text> Texts)
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Reads the file; one that is not there, or cannot be read, holds nothing, and the report says what is missing.</summary>
    public static WrittenQuality Read(string folder, string round, bool isSynthetic)
    {
        var own = Path.Combine(folder, round + ".json");
        var path = System.IO.File.Exists(own) || !isSynthetic ? own : Path.Combine(folder, "demonstration.json");
        var name = "content/quality/" + Path.GetFileName(path);
        try
        {
            var texts = System.IO.File.Exists(path) ? JsonSerializer.Deserialize<Dictionary<string, Text>>(System.IO.File.ReadAllBytes(path), Json) : null;
            return new(name, texts?.Where(t => !string.IsNullOrWhiteSpace(t.Value.Da) && !string.IsNullOrWhiteSpace(t.Value.En)).ToDictionary(StringComparer.Ordinal) ?? []);
        }
        catch (JsonException)
        {
            return new(name, new Dictionary<string, Text>());
        }
    }
}
