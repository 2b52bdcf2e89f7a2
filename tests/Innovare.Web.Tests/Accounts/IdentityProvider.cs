using System.Diagnostics;
using Innovare.Tests;

[assembly: AssemblyFixture(typeof(Innovare.Web.Tests.Accounts.IdentityProvider))]

namespace Innovare.Web.Tests.Accounts;

/// <summary>A real OpenID provider in its own process on a free port, started when a test first asks and stopped by its own id.</summary>
public sealed class IdentityProvider : IDisposable
{
    static readonly string Folder = Repository.File("tests", "Innovare.Web.Tests", "Accounts", "provider");

    readonly Lazy<(Process Process, string Issuer)> _running = new(Start);
    readonly HttpClient _http = new();

    public string Issuer => _running.Value.Issuer;

    /// <summary>The setting that names it.</summary>
    public string Setting => $"{Issuer}?client=innovare&secret=a-secret-of-the-tests&acr=substantial,high&employee=employee:public";

    /// <summary>Who signs in next, and how surely.</summary>
    public async Task Next(string account, string mail, string acr, string verified = "true", string employee = "") =>
        Assert.Equal("ok", await _http.GetStringAsync($"{Issuer}/next?account={account}&mail={Uri.EscapeDataString(mail)}&acr={acr}&verified={verified}&employee={employee}"));

    public void Dispose()
    {
        _http.Dispose();
        if (!_running.IsValueCreated)
            return;
        _running.Value.Process.Kill();
        _running.Value.Process.WaitForExit();
        _running.Value.Process.Dispose();
    }

    static (Process, string) Start()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
        {
            using var install = Process.Start(new ProcessStartInfo("npm", "ci --no-audit --no-fund --loglevel=error --ignore-scripts") { WorkingDirectory = Folder })!; // a new process: UseShellExecute is off
            install.WaitForExit();
        }
        var process = Process.Start(new ProcessStartInfo("node", "provider.mjs") { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true })!; // as above
        process.ErrorDataReceived += (_, _) => { }; // it warns of being for development
        process.BeginErrorReadLine();
        return (process, process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The identity provider does not start: run npm ci in " + Folder));
    }
}
