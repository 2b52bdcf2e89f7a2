using System.Text.RegularExpressions;
using Innovare.Tests;

namespace Innovare.House.Tests;

/// <summary>What must never stand in a file that git tracks.</summary>
public sealed partial class CleanlinessTests
{
    [Fact]
    public async Task No_tracked_file_names_a_machine()
    {
        var named = (await TrackedText()).Where(f => MachinePath().IsMatch(f.Text)).Select(f => f.Name);

        Assert.Empty(named);
    }

    [Fact]
    public async Task Lock_files_carry_no_addresses()
    {
        var lockFiles = (await TrackedText()).Where(f => f.Name.EndsWith("packages.lock.json", StringComparison.Ordinal)
            || f.Name.EndsWith("package-lock.json", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(lockFiles);
        // "funding" and "homepage" lines of packages name their own sites; "resolved" would name where we fetched them
        Assert.DoesNotContain(lockFiles, f => f.Text.Contains("\"resolved\": \"http", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_built_or_borrowed_is_tracked()
    {
        var tracked = await Tracked();

        Assert.DoesNotContain(tracked, f => f.Contains("node_modules/", StringComparison.Ordinal)
            || f.Contains("wwwroot/lib/", StringComparison.Ordinal) || f.StartsWith("artifacts/", StringComparison.Ordinal)
            || f.Contains(".min.", StringComparison.Ordinal));
    }

    [Fact]
    public void Package_versions_are_exact()
    {
        var versions = Version().Matches(File.ReadAllText(Repository.File("Directory.Packages.props"))).Select(m => m.Groups[1].Value).ToList();

        Assert.NotEmpty(versions);
        Assert.All(versions, v => Assert.Matches(@"^\d+\.\d+\.\d+$", v));
    }

    [Fact]
    public void The_ci_runs_the_test_command_and_nothing_else() =>
        Assert.Equal(["#!/bin/sh", "cd \"$(dirname \"$0\")/..\" && exec ./test"], File.ReadAllLines(Repository.File(".ci", "run")));

    static async Task<IReadOnlyList<string>> Tracked() =>
        [.. (await Shell.Run("git ls-files -z", TestContext.Current.CancellationToken)).Output.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Where(f => File.Exists(Repository.File(f.Split('/'))))];

    static async Task<IReadOnlyList<(string Name, string Text)>> TrackedText() =>
        [.. (await Tracked()).Where(f => Path.GetExtension(f) is not (".png" or ".ico" or ".woff2"))
            .Select(f => (f, File.ReadAllText(Repository.File(f.Split('/')))))];

    // home, temporary and work folders of some machine; a path must start there, not merely hold such a word
    [GeneratedRegex(@"(?<![\w.$}/*-])/(home|root|work|farm|tmp)/[A-Za-z0-9_]", RegexOptions.None, 5000)]
    private static partial Regex MachinePath();

    [GeneratedRegex("PackageVersion Include=\"[^\"]+\" Version=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Version();
}
