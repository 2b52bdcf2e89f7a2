using System.Diagnostics;
using Innovare.Tests;

namespace Innovare.Cli.Tests.Commands;

/// <summary>The real program as a process of its own, as a methodologist starts it.</summary>
static class InnovareProcess
{
    public static readonly string Program = Path.Combine(AppContext.BaseDirectory, "innovare.dll");

    public static (int Exit, string Output, string Error) Run(string data, params string[] arguments) =>
        Run(data, new Dictionary<string, string>(StringComparer.Ordinal), arguments);

    public static (int Exit, string Output, string Error) Run(string data, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(data, environment, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    public static Process Start(string data, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root };
        start.Environment["INNOVARE_DATA"] = data;
        start.Environment["INNOVARE_HOME"] = Repository.Root;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
