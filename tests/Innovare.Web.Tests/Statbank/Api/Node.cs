using System.Diagnostics;
using Innovare.Tests;

namespace Innovare.Web.Tests.Statbank.Api;

/// <summary>Programs of others that read our answers, from the packages eng/front-end fetches.</summary>
static class Node
{
    /// <summary>Runs a script beside those packages with what it reads on standard input; gives what it prints.</summary>
    public static async Task<string> Run(string script, string input, params string[] arguments)
    {
        var packages = Repository.File("src", "Innovare.Web");
        Assert.SkipUnless(Directory.Exists(Path.Combine(packages, "node_modules", "ajv")), "The packages of the front end are not there: eng/front-end fetches them.");
        using var node = Process.Start(new ProcessStartInfo("node", ["--input-type=commonjs", "-e", script, .. arguments]) { WorkingDirectory = packages, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!; // a process or a throw
        var output = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.StandardInput.WriteAsync(input);
        node.StandardInput.Close();
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, await error);
        return await output;
    }
}
