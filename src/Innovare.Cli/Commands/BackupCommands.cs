using System.CommandLine;
using System.Globalization;
using System.Reflection;
using Innovare.Platform.Audit;
using Innovare.Platform.Backups;
using Innovare.Platform.Database;
using Innovare.Web;

namespace Innovare.Cli.Commands;

/// <summary><c>innovare backup</c> and <c>innovare restore</c>: while the program runs, and verified.</summary>
static class BackupCommands
{
    public static Command Backups(Terminal terminal)
    {
        var to = new Option<string?>("--to") { Description = "Folder of backups, outside the data folder (INNOVARE_BACKUP)." };
        var days = new Option<int?>("--days") { Description = "Delete backups older than this many days, never the newest." };
        var backup = new Command("backup", "Copies every store and file while the program runs, and verifies the copy.") { to, days };
        backup.SetAction(parsed => Take(terminal, parsed.GetValue(to), parsed.GetValue(days)));
        var folder = new Argument<string>("DIR") { Description = "Folder of one backup." };
        var verify = new Command("verify", "Reads a backup through: hashes, databases, rows, audit logs.") { folder };
        verify.SetAction(parsed => Verify(terminal, parsed.GetRequiredValue(folder)));
        backup.Add(verify);
        return backup;
    }

    public static Command Restoring(Terminal terminal)
    {
        var folder = new Argument<string>("DIR") { Description = "Folder of one backup." };
        var replace = new Option<bool>("--replace") { Description = "Put aside what is there (it is renamed, not deleted)." };
        var restore = new Command("restore", "Verifies a backup and puts it back, into INNOVARE_DATABASE or the files of INNOVARE_DATA; whoever was deleted since is forgotten again. Stop the program first.") { folder, replace };
        restore.SetAction(parsed => PutBack(terminal, parsed.GetRequiredValue(folder), parsed.GetValue(replace)));
        return restore;
    }

    static int Take(Terminal terminal, string? to, int? days)
    {
        var parent = to is not null ? Path.GetFullPath(to) : terminal.Settings.BackupFolder;
        if (parent is null)
        {
            terminal.Error.WriteLine("Where shall the backup go? Name a folder with --to or INNOVARE_BACKUP, best on another disk.");
            return Exit.Refused;
        }
        var version = typeof(HouseStores).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
        var folder = Backup.Take(HouseStores.All, Stores.Of(terminal.Settings), parent, TimeProvider.System, version);
        terminal.Note(AuditAct.Read, "backup/" + Path.GetFileName(folder));
        var taken = Verify(terminal, folder);
        if (taken == Exit.Done && days is { } age)
            foreach (var gone in Backup.DeleteOlderThan(TimeSpan.FromDays(age), parent, TimeProvider.System))
                terminal.Output.WriteLine($"{gone} was older than {age.ToString(CultureInfo.InvariantCulture)} days and is deleted.");
        return taken;
    }

    static int Verify(Terminal terminal, string folder)
    {
        var findings = BackupVerification.Of(folder);
        terminal.List(findings);
        if (findings.Count > 0 || BackupManifest.Read(folder) is not { } manifest)
            return Exit.Refused;
        foreach (var store in manifest.Stores)
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{store.Name}: {store.Tables.Sum(t => t.Rows)} rows in {store.Tables.Count} tables"));
        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{folder} is whole: {manifest.Stores.Count} stores and {manifest.Files.Count} files as of {manifest.TakenAt:yyyy-MM-dd HH:mm:ss}Z."));
        return Exit.Done;
    }

    static int PutBack(Terminal terminal, string folder, bool mayReplace)
    {
        var stores = Stores.Of(terminal.Settings);
        var findings = Restore.From(Path.GetFullPath(folder), HouseStores.All, stores, mayReplace, TimeProvider.System);
        if (findings.Count > 0)
            return terminal.Refuse(findings);
        terminal.Note(AuditAct.Change, "restore/" + Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))));
        terminal.Output.WriteLine($"{folder} stands in {stores} again.");
        return PrivacyCommands.Forget(terminal); // whoever was deleted since the backup has come back with it
    }
}
