namespace Innovare.Platform.Backups;

/// <summary>What stands in a data folder beside the databases.</summary>
static class DataFiles
{
    /// <summary>Folders that a restore has put aside begin so.</summary>
    public const string Aside = "replaced-";

    public static IReadOnlyList<string> In(string data) => !Directory.Exists(data) ? [] :
    [
        .. Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories)
            .Where(file => !IsPassing(Path.GetRelativePath(data, file))).Order(StringComparer.Ordinal),
    ];

    public static bool IsDatabase(string name) =>
        name.EndsWith(".db", StringComparison.Ordinal) || name.EndsWith(".db-wal", StringComparison.Ordinal) || name.EndsWith(".db-shm", StringComparison.Ordinal);

    static bool IsPassing(string path) =>
        IsDatabase(path) || path.EndsWith(".part", StringComparison.Ordinal) || path is ".writable" || path.StartsWith(Aside, StringComparison.Ordinal);
}
