using System.Globalization;
using Innovare.Platform;
using Innovare.Platform.Sealing;
using Innovare.PublicSector;

namespace Innovare.Cli.Checks;

/// <summary>Folders, files and what the machine must know.</summary>
static class MachineChecks
{
    const long LeastFree = 1L << 30;

    const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    const UnixFileMode NotOwner = Others | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute;

    static readonly string[] Secrets = ["INNOVARE_DATABASE_FILE", "INNOVARE_SMTP_FILE", "INNOVARE_OIDC_FILE", "INNOVARE_SEALING_KEY_FILE"];

    public static IEnumerable<Finding> Of(Settings settings, Func<string, string?> variable) =>
        [.. Data(settings.DataFolder), .. Home(settings.HomeFolder), .. Sealing(settings), .. Secrets.Select(variable).OfType<string>().Where(File.Exists).SelectMany(Secret), .. Culture()];

    static IEnumerable<Finding> Data(string folder)
    {
        if (!Directory.Exists(folder))
        {
            yield return new("doctor-data-missing", folder, "The data folder is not there.", "Name it in INNOVARE_DATA, or start the program once to make it.");
            yield break;
        }
        if (!IsWritable(folder))
            yield return new("doctor-data-not-writable", folder, $"The user {Environment.UserName} may not write to the data folder.", "Change its owner or rights, or run as the user of the service.");
        if ((File.GetUnixFileMode(folder) & NotOwner) != UnixFileMode.None)
            yield return new("doctor-data-open", folder, "Other users of this machine may enter the data folder.", $"chmod 700 {folder}");
        if (new DriveInfo(folder).AvailableFreeSpace is < LeastFree and var free)
            yield return new("doctor-disk-full", folder, string.Create(CultureInfo.InvariantCulture, $"Only {free >> 20} MiB are free on this disk."), "Make room, or move the data folder to a larger disk.");
    }

    static IEnumerable<Finding> Home(string folder)
    {
        if (!Directory.Exists(Path.Combine(folder, "content")))
            yield return new("doctor-home-missing", folder, "There is no folder content/ here.", "Set INNOVARE_HOME to the folder that holds content/ and rounds/.");
    }

    static IEnumerable<Finding> Sealing(Settings settings)
    {
        if (settings.SealingKey is not null)
        {
            var trouble = "";
            try
            {
                KeyRing.Of(settings.DataFolder, settings.SealingKey);
            }
            catch (SealException wrong)
            {
                trouble = wrong.Message;
            }
            if (trouble.Length > 0)
                yield return new("doctor-seal-wrong", "INNOVARE_SEALING_KEY", trouble, "Write the key anew, or the one the stores were sealed with.");
        }
        else if (settings.IsProduction)
        {
            yield return new("doctor-seal-beside", "INNOVARE_SEALING_KEY", "The key that keeps contacts and answers apart stands in the data folder, and so in every backup.", "Write a key (openssl rand -hex 32; when the program has run, that of sealing.key) into a file outside of it and name it in INNOVARE_SEALING_KEY_FILE.");
        }
    }

    static IEnumerable<Finding> Secret(string file)
    {
        if ((File.GetUnixFileMode(file) & Others) != UnixFileMode.None)
            yield return new("doctor-secret-open", file, "Every user of this machine may read this secret.", $"chmod 640 {file}, and give it to the group of the service.");
    }

    static IEnumerable<Finding> Culture()
    {
        if (CultureInfo.GetCultureInfo("da-DK").NumberFormat.NumberDecimalSeparator != ",")
            yield return new("doctor-danish-missing", "this machine", "It does not know how numbers are written in Danish.", "Install the package libicu72.");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Copenhagen", out _))
            yield return new("doctor-timezone-missing", "this machine", "It does not know the time in Copenhagen.", "Install the package tzdata.");
    }

    static bool IsWritable(string folder)
    {
        try
        {
            using var probe = new FileStream(Path.Combine(folder, ".writable"), FileMode.Create, FileAccess.Write, FileShare.ReadWrite, bufferSize: 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
