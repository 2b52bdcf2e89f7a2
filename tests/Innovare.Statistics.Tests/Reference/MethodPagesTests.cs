using System.Text.RegularExpressions;
using Innovare.Tests;

namespace Innovare.Statistics.Tests.Reference;

/// <summary>Every example that a page of docs/methods calls a test is one.</summary>
public sealed partial class MethodPagesTests
{
    [Fact]
    public void Every_test_that_a_method_page_names_exists()
    {
        var named = Directory.GetFiles(Repository.File("docs", "methods"), "*.md")
            .SelectMany(page => Named().Matches(File.ReadAllText(page)).Select(m => (Page: Path.GetFileName(page), Class: m.Groups[1].Value, Test: m.Groups[2].Value)))
            .ToList();
        var sources = Directory.GetFiles(Repository.File("tests"), "*Tests.cs", SearchOption.AllDirectories)
            .ToLookup(f => Path.GetFileNameWithoutExtension(f), File.ReadAllText, StringComparer.Ordinal);

        Assert.NotEmpty(named);
        Assert.All(named, n => Assert.True(
            sources[n.Class].Any(text => text.Contains($" {n.Test}(", StringComparison.Ordinal)), $"{n.Page} names {n.Class}.{n.Test}."));
    }

    [GeneratedRegex(@"`(\w+Tests)\.(\w+)`", RegexOptions.None, 1000)]
    private static partial Regex Named();
}
