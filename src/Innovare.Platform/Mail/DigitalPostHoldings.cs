using System.Text.Json;
using Innovare.Platform.Database;
using Innovare.Platform.Privacy;

namespace Innovare.Platform.Mail;

/// <summary>Letters that lie in the folder for Digital Post because nobody has fetched them yet.</summary>
sealed class DigitalPostHoldings : IHoldings
{
    public string Class => "mail";

    public MigrationSet? Tables => null;

    public IReadOnlyList<Holding> All(HoldingPlace place)
    {
        var folder = Path.Combine(place.DataFolder, DigitalPostFolder.Name);
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(Read)] : [];
    }

    public IReadOnlyList<Holding> Due(HoldingPlace place, DateTimeOffset until) => [.. All(place).Where(h => h.At <= until)];

    public int Delete(HoldingPlace place, IReadOnlyCollection<string> ids)
    {
        var files = ids.Select(id => Path.Combine(place.DataFolder, DigitalPostFolder.Name, Path.GetFileName(id))).Where(File.Exists).ToList();
        files.ForEach(File.Delete);
        return files.Count;
    }

    // a letter half written when the machine died is held too, but tells nothing
    static Holding Read(string file)
    {
        var at = new DateTimeOffset(File.GetLastWriteTimeUtc(file), TimeSpan.Zero);
        try
        {
            var fields = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file)) ?? [];
            return new(Path.GetFileName(file), at, fields.GetValueOrDefault("subject", ""), [.. fields], fields.TryGetValue("recipient", out var who) ? [Holding.Fold(who)] : []);
        }
        catch (JsonException)
        {
            return new(Path.GetFileName(file), at, "", [], []);
        }
    }
}
