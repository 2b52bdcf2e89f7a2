using System.Globalization;
using System.Security.Cryptography;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Microsoft.Data.Sqlite;

namespace Innovare.Platform.Backups;

/// <summary>Takes a backup while the program runs and writes.</summary>
public static class Backup
{
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Where the other files of the data folder stand in a backup.</summary>
    internal const string FilesFolder = "files";

    /// <summary>Copies every store, each as it stood at one moment, and the other files of the data folder.</summary>
    /// <param name="shapes">The stores; those that have not been made are left out.</param>
    /// <param name="from">Where they stand.</param>
    /// <param name="parent">Folder of backups; this one gets a folder in it, named by its time, that appears when it is whole.</param>
    /// <param name="time">Clock.</param>
    /// <param name="program">Version of this program.</param>
    /// <returns>Its folder.</returns>
    /// <exception cref="StoreException">A store is of another version than this program.</exception>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static string Take(IEnumerable<StoreShape> shapes, Stores from, string parent, TimeProvider time, string program)
    {
        ArgumentNullException.ThrowIfNull(shapes);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(time);
        var began = time.GetUtcNow();
        var folder = Path.Combine(parent, began.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        if (Directory.Exists(folder))
            throw new IOException($"There is a backup in {folder} already: wait a second and try again.");
        var part = folder + ".part";
        if (Directory.Exists(part))
            Directory.Delete(part, recursive: true);
        Directory.CreateDirectory(part, OwnerOnly);
        try
        {
            var stores = shapes.Where(from.Has).Select(shape => Copy(shape, from, part)).ToList();
            var files = CopyFiles(from.DataFolder, Path.Combine(part, FilesFolder), Path.GetFullPath(parent));
            new BackupManifest(BackupManifest.NewestFormat, program, began, from.Dialect.ToString(), stores, files).Write(part);
            Directory.Move(part, folder);
        }
        finally
        {
            if (Directory.Exists(part))
                Directory.Delete(part, recursive: true);
        }
        return folder;
    }

    /// <summary>Deletes the backups that are older than that, never the newest one.</summary>
    /// <returns>The folders that are gone.</returns>
    public static IReadOnlyList<string> DeleteOlderThan(TimeSpan age, string parent, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        var old = All(parent).SkipLast(1).Where(b => time.GetUtcNow() - b.Manifest.TakenAt > age).Select(b => b.Folder).ToList();
        foreach (var folder in old)
            Directory.Delete(folder, recursive: true);
        return old;
    }

    /// <summary>Every backup in a folder, oldest first.</summary>
    public static IReadOnlyList<(string Folder, BackupManifest Manifest)> All(string parent) => !Directory.Exists(parent) ? [] :
    [
        .. Directory.EnumerateDirectories(parent).Where(f => !f.EndsWith(".part", StringComparison.Ordinal))
            .Select(f => (Folder: f, Manifest: BackupManifest.Read(f))).Where(b => b.Manifest is not null)
            .Select(b => (b.Folder, b.Manifest!)).OrderBy(b => b.Item2.TakenAt), // just asked
    ];

    internal static string HashOf(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    static StoreBackup Copy(StoreShape shape, Stores from, string part)
    {
        if (from.Pending(shape) is { Count: > 0 } pending)
            throw new StoreException($"The store {shape.Name} is of an older version than this program ({string.Join(", ", pending)} has not run): take the backup with the program that serves, or start this one first.");
        if (from.Dialect is Dialect.Sqlite)
            CopyFile(from.Open(shape), SqliteStore.FileOf(part, shape.Name));
        else
            StoreMove.Copy(shape, from, new(part));
        var file = BackupFile.Settle(part, shape.Name);
        return file.Describe(shape.Sets.Contains(AuditLog.Tables));
    }

    // SQLite's own online copy: one snapshot, while others go on writing to the log beside the file.
    static void CopyFile(Store store, string file)
    {
        using var source = (SqliteConnection)store.Connect();
        using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        target.Open();
        source.BackupDatabase(target);
    }

    static List<FileBackup> CopyFiles(string data, string to, string backups)
    {
        var copied = new List<FileBackup>();
        foreach (var file in DataFiles.In(data).Where(f => !f.StartsWith(backups + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
        {
            var path = Path.GetRelativePath(data, file);
            var target = Path.Combine(to, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!, OwnerOnly); // a file stands in a folder
            try
            {
                File.Copy(file, target);
            }
            catch (FileNotFoundException)
            {
                continue; // it was fetched away meanwhile
            }
            copied.Add(new(path.Replace(Path.DirectorySeparatorChar, '/'), HashOf(target)));
        }
        return copied;
    }
}
