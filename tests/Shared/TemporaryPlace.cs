using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Innovare.Tests;

/// <summary>
/// One temporary folder for a whole run of tests, gone when the process has ended, however it ended:
/// what a test or a program it had to kill leaves behind goes with it.
/// </summary>
static class TemporaryPlace
{
    // waits for the end of its input, which is the end of this process
    const string Broom = "trap '' INT TERM HUP; read -r _; rm -rf \"$1\"";

    [ModuleInitializer]
    internal static void Make()
    {
        var folder = Directory.CreateTempSubdirectory("innovare-").FullName;
        File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101); // 755: PostgreSQL runs as a user of its own
        var broom = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", Broom, "sh", folder]) { RedirectStandardInput = true });
        AppDomain.CurrentDomain.ProcessExit += (_, _) => broom?.Dispose(); // held until then, because its input must stay open
        Environment.SetEnvironmentVariable("TMPDIR", folder);
    }
}
