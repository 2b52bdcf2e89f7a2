using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.PublicSector;
using Microsoft.Data.Sqlite;

namespace Innovare.Platform.Backups;

/// <summary>Whether a backup is what was taken.</summary>
public static class BackupVerification
{
    const string Mend = "Do not rely on this backup: take another, and find out what happened to this one.";

    /// <summary>Reads every file: hashes, SQLite's own check, the rows of each table, the audit logs.</summary>
    /// <returns>All that is wrong with it; empty when it can be restored.</returns>
    public static IReadOnlyList<Finding> Of(string folder)
    {
        if (BackupManifest.Read(folder) is not { } manifest)
            return [new("backup-unreadable", Path.Combine(folder, BackupManifest.FileName), "There is no manifest that can be read.", Mend)];
        if (manifest.Format > BackupManifest.NewestFormat)
            return [new("backup-newer", folder, $"The backup was taken by a newer program ({manifest.Program}).", "Restore it with that program.")];
        return [.. Unlisted(folder, manifest), .. manifest.Files.SelectMany(f => File(folder, f)), .. manifest.Stores.SelectMany(s => Store(folder, s))];
    }

    static IEnumerable<Finding> Unlisted(string folder, BackupManifest manifest)
    {
        var listed = manifest.Stores.Select(s => s.Name + ".db").Concat(manifest.Files.Select(f => $"{Backup.FilesFolder}/{f.Path}")).Append(BackupManifest.FileName);
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f).Replace(Path.DirectorySeparatorChar, '/'))
            .Except(listed, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(f => new Finding("backup-file-unknown", f, "The manifest does not name this file.", Mend));
    }

    static IEnumerable<Finding> File(string folder, FileBackup file) =>
        Hashed(folder, $"{Backup.FilesFolder}/{file.Path}", file.Sha256);

    static List<Finding> Store(string folder, StoreBackup store)
    {
        var changed = Hashed(folder, store.Name + ".db", store.Sha256).ToList();
        if (changed.Count > 0)
            return changed;
        try
        {
            return [.. Content(new BackupFile(folder, store.Name), store)];
        }
        catch (Exception trouble) when (trouble is SqliteException or StoreException)
        {
            return [Damaged(store, trouble.Message.ReplaceLineEndings(" "))];
        }
    }

    static IEnumerable<Finding> Content(BackupFile file, StoreBackup store)
    {
        if (file.Integrity() is not "ok" and var said)
            yield return Damaged(store, said);
        var (migrations, tables) = file.Read();
        if (!migrations.SequenceEqual(store.Migrations, StringComparer.Ordinal))
            yield return new("backup-version-changed", store.Name, "The store is of another version than was written down.", Mend);
        foreach (var table in store.Tables.Except(tables).Select(t => t.Name).Union(tables.Except(store.Tables).Select(t => t.Name), StringComparer.Ordinal))
            yield return new("backup-rows-changed", $"{store.Name}.{table}", "The rows are not those that were written down.", Mend);
        foreach (var finding in store.AuditHead is null ? [] : AuditVerification.Of(file.Store(), store.AuditHead.Length > 0 ? store.AuditHead : null).Findings)
            yield return finding;
    }

    static Finding Damaged(StoreBackup store, string said) => new("backup-store-damaged", store.Name + ".db", $"SQLite cannot read the store: {said}", Mend);

    static IEnumerable<Finding> Hashed(string folder, string path, string hash)
    {
        var file = Path.Combine(folder, path);
        if (!System.IO.File.Exists(file))
            yield return new("backup-file-missing", path, "The file is not there.", Mend);
        else if (Backup.HashOf(file) != hash)
            yield return new("backup-file-changed", path, "The file is not what was written.", Mend);
    }
}
