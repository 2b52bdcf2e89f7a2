using System.Diagnostics;
using Innovare.Tests.Databases;

[assembly: AssemblyFixture(typeof(PostgresServer.Stop))]

namespace Innovare.Tests.Databases;

/// <summary>
/// A PostgreSQL of the tests' own: made under a user that is not root in a temporary folder, listening on a socket in it
/// and on no port, gone when the tests end or the process does. Started when the first test asks.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    const string Programs = "/usr/lib/postgresql/15/bin/";

    static readonly bool IsRoot = Environment.UserName == "root";

    static readonly Lazy<PostgresServer> Running = new(() => new PostgresServer());

    static int databases;

    readonly string _folder = Directory.CreateTempSubdirectory("innovare-pg-").FullName;

    PostgresServer()
    {
        if (IsRoot)
            Run("chown", "postgres", _folder);
        RunAsUser("initdb", "-D", Data, "-U", "owner", "-A", "trust", "--no-sync", "--no-locale", "-E", "UTF8");
        RunAsUser("pg_ctl", "-D", Data, "-w", "-s", "-l", Path.Combine(_folder, "log"), "-o",
            $"-k {_folder} -c listen_addresses= -c fsync=off -c max_connections=300 -c shared_buffers=32MB", "start");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }

    string Data => Path.Combine(_folder, "data");

    /// <summary>The connection string of an empty database, as its owner.</summary>
    public static string NewDatabase()
    {
        var server = Running.Value;
        var name = $"test{Interlocked.Increment(ref databases)}";
        RunAsUser("createdb", "-h", server._folder, "-U", "owner", "-T", "template0", name);
        return $"Host={server._folder};Username=owner;Database={name};Maximum Pool Size=20";
    }

    /// <summary>Stopped as a power cut would, by the process id in its own folder.</summary>
    public void Dispose()
    {
        if (!Directory.Exists(_folder))
            return;
        RunAsUser("pg_ctl", "-D", Data, "-s", "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Stops the server when the last test of the project has ended.</summary>
    public sealed class Stop : IDisposable
    {
        public void Dispose()
        {
            if (Running.IsValueCreated)
                Running.Value.Dispose();
        }
    }

    static void RunAsUser(string program, params string[] arguments)
    {
        if (IsRoot)
            Run("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", Programs + program, .. arguments]);
        else
            Run(Programs + program, arguments);
    }

    // Nothing is redirected: the server would keep a pipe of ours open.
    static void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null", "sh", program, .. arguments]) { WorkingDirectory = Path.GetTempPath() };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!; // a new process: UseShellExecute is off
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
