using System.Diagnostics;
using Innovare.Tests;

namespace Innovare.House.Tests;

/// <summary>A command run as a user would, with what it printed and how it ended.</summary>
sealed record Shell(int Exit, string Output, string Errors)
{
    /// <summary>Runs a POSIX sh line in <paramref name="folder"/> (the project's root when not said).</summary>
    public static async Task<Shell> Run(string line, CancellationToken cancellation, string? folder = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", line])
        {
            WorkingDirectory = folder ?? Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        using var process = Process.Start(start)!; // a new process: UseShellExecute is off
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return new Shell(process.ExitCode, await output, await errors);
    }
}
