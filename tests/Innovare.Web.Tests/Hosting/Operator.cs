using System.Diagnostics;

namespace Innovare.Web.Tests.Hosting;

/// <summary>The built program, run as an operator runs it, from a folder that is not the project's.</summary>
static class Operator
{
    /// <summary>Starts <c>innovare …</c> with its data in <paramref name="folder"/>, and the settings as environment.</summary>
    public static Process Start(string folder, string command, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["INNOVARE_DATA"] = Path.Combine(folder, "data"),
                ["INNOVARE_URLS"] = "http://127.0.0.1:0",
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["INNOVARE_RATE"] = "0", // the tests are one very eager client; RateLimitsTests counts
                ["INNOVARE_QUEUE"] = "0", // a busy machine is no crowd; FaultTests makes one
            },
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        start.ArgumentList.Add(Dll);
        foreach (var word in command.Split(' '))
            start.ArgumentList.Add(word);
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
    }

    /// <summary>Where a started server says it listens.</summary>
    public static async Task<string> Address(Process server)
    {
        const string Says = "Innovare listens on ";
        const int EnoughLines = 200;
        for (var line = 0; line < EnoughLines; line++)
        {
            var said = await server.StandardOutput.ReadLineAsync();
            if (said is null)
                break;
            if (said.StartsWith(Says, StringComparison.Ordinal))
                return said[Says.Length..];
        }
        throw new InvalidOperationException("The program did not start: " + await server.StandardError.ReadToEndAsync());
    }

    // artifacts/bin/Innovare.Web.Tests/release/ → artifacts/bin/Innovare.Cli/release/innovare.dll
    static string Dll
    {
        get
        {
            var here = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(here.Parent!.Parent!.FullName, "Innovare.Cli", here.Name, "innovare.dll"); // always below bin/
        }
    }
}
