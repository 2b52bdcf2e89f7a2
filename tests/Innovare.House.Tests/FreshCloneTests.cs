using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Innovare.House.Tests;

/// <summary>What a person meets who has never seen the project: clone, type one command, stand in front of it.</summary>
public sealed partial class FreshCloneTests
{
    [Fact]
    public async Task A_fresh_clone_serves_its_front_page_and_starts_again_with_its_data()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var home = Directory.CreateTempSubdirectory("innovare-clone-");
        var clone = Path.Combine(home.FullName, "innovare");
        await Shell.Run($"git clone -q . \"{clone}\"", cancellation);

        var first = await Visit(clone, cancellation);
        var stamps = Stamps(clone);
        var second = await Visit(clone, cancellation);

        Assert.Contains("Innovare", first, StringComparison.Ordinal);
        Assert.Equal(first, second);
        Assert.Equal(stamps, Stamps(clone));
        home.Delete(recursive: true);
    }

    // A second start that built or filled anything anew would move these.
    static IReadOnlyList<string> Stamps(string clone) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(clone, "data", "rounds"), "manifest.json", SearchOption.AllDirectories)
            .Append(Path.Combine(clone, "artifacts", "bin", "Innovare.Cli", "release", "innovare.dll"))
            .Select(f => $"{f} {File.GetLastWriteTimeUtc(f):O}").Order(StringComparer.Ordinal),
    ];

    static async Task<string> Visit(string clone, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Path.Combine(clone, "run")) { WorkingDirectory = clone, RedirectStandardOutput = true };
        start.Environment["INNOVARE_URLS"] = "http://127.0.0.1:0";
        start.Environment.Remove("INNOVARE_DATA");
        using var run = Process.Start(start)!; // a new process: UseShellExecute is off
        try
        {
            using var web = new HttpClient();
            while (await run.StandardOutput.ReadLineAsync(cancellation) is { } line)
                if (Address().Match(line) is { Success: true } address)
                    return await web.GetStringAsync(new Uri(address.Value), cancellation);
            return "";
        }
        finally
        {
            run.Kill(); // ./run became the program itself (exec), so this is its own process id
            await run.WaitForExitAsync(cancellation);
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[1-9]\d*", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
