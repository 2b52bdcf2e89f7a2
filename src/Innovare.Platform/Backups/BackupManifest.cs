using System.Text.Json;
using Innovare.Platform.Database;

namespace Innovare.Platform.Backups;

/// <summary>What a backup holds, so that it can be proved whole before it is needed.</summary>
/// <param name="Format">1.</param>
/// <param name="Program">Version of the program that took it.</param>
/// <param name="TakenAt">When it began: everything acknowledged before then is in it.</param>
/// <param name="Database">Which database it was taken from; it can be put back in either.</param>
/// <param name="Stores">Each store as it stood at one moment of its own.</param>
/// <param name="Files">What else stood in the data folder.</param>
public sealed record BackupManifest(int Format, string Program, DateTimeOffset TakenAt, string Database, IReadOnlyList<StoreBackup> Stores, IReadOnlyList<FileBackup> Files)
{
    /// <summary>Its name in the folder of a backup.</summary>
    public const string FileName = "backup.json";

    /// <summary>The format this program writes and reads.</summary>
    public const int NewestFormat = 1;

    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, RespectRequiredConstructorParameters = true };

    /// <summary>Reads the manifest of a backup; null when there is none that can be read.</summary>
    public static BackupManifest? Read(string folder)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(File.ReadAllText(Path.Combine(folder, FileName)), Options);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    internal void Write(string folder)
    {
        using var stream = new FileStream(Path.Combine(folder, FileName), FileMode.CreateNew);
        JsonSerializer.Serialize(stream, this, Options);
        stream.Flush(flushToDisk: true);
    }
}

/// <summary>A store in a backup: one SQLite file, whatever database it came from.</summary>
/// <param name="Name">Store.</param>
/// <param name="Sha256">Of the file NAME.db.</param>
/// <param name="Migrations">The versions it had been brought to.</param>
/// <param name="Tables">What each table held.</param>
/// <param name="AuditHead">Head of its audit log, which must still stand in the log later; null when it has none.</param>
public sealed record StoreBackup(string Name, string Sha256, IReadOnlyList<string> Migrations, IReadOnlyList<TableCount> Tables, string? AuditHead);

/// <summary>A file of the data folder in a backup.</summary>
/// <param name="Path">Below the data folder, parted by <c>/</c>.</param>
/// <param name="Sha256">Of its bytes.</param>
public sealed record FileBackup(string Path, string Sha256);
