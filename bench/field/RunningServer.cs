using System.Diagnostics;

namespace Innovare.Bench.Field;

/// <summary>The built program, serving from a folder; it can be killed as a power cut would, and started again.</summary>
public sealed class RunningServer : IDisposable
{
    readonly Process _process;

    RunningServer(Process process, Uri root) => (_process, Root) = (process, root);

    public Uri Root { get; }

    public int Id => _process.Id;

    /// <summary>Starts it on a free port and waits until it listens.</summary>
    /// <param name="dll">innovare.dll.</param>
    /// <param name="data">The data folder.</param>
    /// <param name="settings">More settings.</param>
    public static async Task<RunningServer> Start(string dll, string data, params (string Name, string? Value)[] settings)
    {
        const string Says = "Innovare listens on ";
        var start = new ProcessStartInfo("/bin/sh", ["-c", "trap '' XFSZ; exec dotnet \"$@\"", "sh", dll, "serve"]) // a file that may not grow is an error to it, as on a full disk, not a signal
        {
            WorkingDirectory = data,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["INNOVARE_DATA"] = data,
                ["INNOVARE_URLS"] = "http://127.0.0.1:0",
                ["INNOVARE_RATE"] = "0", // a crowd behind one address
                ["INNOVARE_DEMO"] = "0",
                ["INNOVARE_FACES"] = "respond",
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
            },
        };
        foreach (var (name, value) in settings.Where(s => s.Value is not null))
            start.Environment[name] = value;
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
        _ = process.StandardError.ReadToEndAsync(CancellationToken.None); // nobody reads it, and a full pipe would stop the server
        while (await process.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line)
            if (line.StartsWith(Says, StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None); // as above
                return new(process, new Uri(line[Says.Length..]));
            }
        throw new InvalidOperationException("The program did not start.");
    }

    /// <summary>Ends it at once: kill -9.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }
}
