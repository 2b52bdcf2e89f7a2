using System.Globalization;
using Innovare.Platform.Database;
using Innovare.Platform.Privacy;
using Innovare.PublicSector;
using Microsoft.Data.Sqlite;

namespace Innovare.Platform.Backups;

/// <summary>Puts a backup back, into either database. Nothing is lost: what stood there is put aside.</summary>
public static class Restore
{
    /// <summary>Verifies the backup, puts aside what is there when that is asked for, and puts the backup in its place.</summary>
    /// <param name="folder">Of the backup.</param>
    /// <param name="shapes">The stores this program knows.</param>
    /// <param name="to">Where they shall stand. The program that serves from there must be stopped.</param>
    /// <param name="mayReplace">Whether what is there may be put aside.</param>
    /// <param name="time">Clock.</param>
    /// <returns>Why nothing was restored; empty when everything was.</returns>
    /// <exception cref="StoreException">The database refuses us, or what arrived is not what was sent.</exception>
    public static IReadOnlyList<Finding> From(string folder, IReadOnlyList<StoreShape> shapes, Stores to, bool mayReplace, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(shapes);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(time);
        var findings = BackupVerification.Of(folder).ToList();
        if (findings.Count > 0 || BackupManifest.Read(folder) is not { } manifest)
            return findings;
        findings.AddRange(manifest.Stores.SelectMany(s => NewerThanUs(s, shapes)));
        var filled = shapes.Where(to.Has).ToList();
        if (!mayReplace)
            findings.AddRange(filled.Select(s => new Finding("restore-target-filled", $"{to}, store {s.Name}", "Something is there already.", "Restore into an empty place, or say --replace: what is there is then put aside.")));
        else
            findings.AddRange(filled.Where(s => to.Dialect is Dialect.Sqlite && SqliteStore.IsInUse(to.DataFolder, s.Name))
                .Select(s => new Finding("restore-target-in-use", $"{to}, store {s.Name}", "A program has the store open.", "Stop it, and restore again.")));
        if (findings.Count > 0)
            return findings;
        PutAside(filled, to, time.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture).ToLowerInvariant());
        foreach (var store in manifest.Stores)
            Put(folder, store, shapes.Single(s => s.Name == store.Name), to);
        var deletions = new DeletionList(to.DataFolder);
        foreach (var file in manifest.Files)
            if (deletions.Stands(file.Path))
                deletions.Join(Path.Combine(folder, Backup.FilesFolder)); // the one that is there knows who has been deleted since
            else
                CopyTo(Path.Combine(folder, Backup.FilesFolder, file.Path), Path.Combine(to.DataFolder, file.Path));
        return [];
    }

    static IEnumerable<Finding> NewerThanUs(StoreBackup store, IReadOnlyList<StoreShape> shapes)
    {
        var known = shapes.Where(s => s.Name == store.Name).SelectMany(s => Migrations.Files(s, Dialect.Sqlite)).Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        return store.Migrations.Where(m => !known.Contains(m))
            .Select(m => new Finding("restore-newer", $"{store.Name}, {m}", "The store was made by a newer program.", "Restore with that program."));
    }

    static void PutAside(IReadOnlyList<StoreShape> filled, Stores to, string stamp)
    {
        foreach (var shape in filled)
            to.Forget(shape);
        if (to.Dialect is Dialect.Postgres)
            foreach (var shape in filled)
                PostgresStore.PutAside(to.Postgres!, shape.Name, stamp); // set by its dialect
        var aside = Path.Combine(to.DataFolder, DataFiles.Aside + stamp);
        var files = DataFiles.In(to.DataFolder).Concat(to.Dialect is Dialect.Sqlite && Directory.Exists(to.DataFolder) ? Directory.EnumerateFiles(to.DataFolder).Where(DataFiles.IsDatabase) : []);
        var deletions = new DeletionList(to.DataFolder);
        foreach (var file in files.Where(f => !deletions.Stands(Path.GetRelativePath(to.DataFolder, f))).ToList())
        {
            var target = Path.Combine(aside, Path.GetRelativePath(to.DataFolder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!); // a file stands in a folder
            File.Move(file, target);
        }
    }

    static void Put(string folder, StoreBackup store, StoreShape shape, Stores to)
    {
        var file = new BackupFile(folder, store.Name);
        if (to.Dialect is Dialect.Sqlite)
            CopyTo(file.Path, SqliteStore.FileOf(to.DataFolder, store.Name));
        else
            Move(file, shape, to);
        to.Open(shape); // brings an older backup forward
    }

    // Through a copy, so that the backup itself stays as it is.
    static void Move(BackupFile file, StoreShape shape, Stores to)
    {
        var between = Directory.CreateTempSubdirectory("innovare-restore-").FullName;
        try
        {
            CopyTo(file.Path, SqliteStore.FileOf(between, file.Name));
            StoreMove.Copy(shape, new Stores(between), to);
        }
        finally
        {
            SqliteConnection.ClearPool(new SqliteConnection(SqliteStore.ConnectionString(between, file.Name)));
            Directory.Delete(between, recursive: true);
        }
    }

    static void CopyTo(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!); // a file stands in a folder
        File.Copy(from, to + ".part", overwrite: true);
        using (var stream = new FileStream(to + ".part", FileMode.Open))
            stream.Flush(flushToDisk: true);
        File.Move(to + ".part", to);
    }
}
