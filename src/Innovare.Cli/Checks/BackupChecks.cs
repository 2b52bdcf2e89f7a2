using System.Globalization;
using Innovare.Platform;
using Innovare.Platform.Backups;
using Innovare.PublicSector;

namespace Innovare.Cli.Checks;

/// <summary>Whether there is a backup that is young enough.</summary>
static class BackupChecks
{
    static readonly TimeSpan TooOld = TimeSpan.FromHours(26);

    public static IEnumerable<Finding> Of(Settings settings, TimeProvider time)
    {
        if (settings.BackupFolder is not { } folder)
        {
            yield return new("doctor-backup-none", "INNOVARE_BACKUP", "No backups are taken.", "Name a folder on another disk, and let a timer run innovare backup each night.");
            yield break;
        }
        if ((folder + Path.DirectorySeparatorChar).StartsWith(settings.DataFolder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            yield return new("doctor-backup-inside", folder, "The backups stand in the data folder: what takes the one takes the other.", "Name a folder on another disk.");
        var all = Backup.All(folder);
        if (all.Count == 0)
            yield return new("doctor-backup-none", folder, "There is no backup here.", "Run innovare backup, and let a timer run it each night.");
        else if (time.GetUtcNow() - all[^1].Manifest.TakenAt is var age && age > TooOld)
            yield return new("doctor-backup-old", folder, string.Create(CultureInfo.InvariantCulture, $"The newest backup is {age.TotalHours:0} hours old."), "Look into the timer: systemctl status innovare-backup.timer");
    }
}
