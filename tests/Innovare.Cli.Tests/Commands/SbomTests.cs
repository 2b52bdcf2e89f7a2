using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Innovare.Cli.Commands;
using Innovare.Tests;

namespace Innovare.Cli.Tests.Commands;

public sealed partial class SbomTests
{
    static readonly JsonObject Bill = JsonNode.Parse(Sbom.Of(Repository.Root))!.AsObject();

    static IEnumerable<JsonObject> Components => Bill["components"]!.AsArray().Select(c => c!.AsObject());

    [Fact]
    public void Every_package_of_every_lock_file_of_src_is_in_it_with_its_version_and_hash()
    {
        var listed = Components.Select(c => (string)c["purl"]!).ToHashSet(StringComparer.Ordinal);
        var locked = new List<string>();
        foreach (var file in LockFiles("packages.lock.json"))
            locked.AddRange(NuGetEntry().Matches(File.ReadAllText(file)).Select(m => $"pkg:nuget/{m.Groups[1].Value}@{m.Groups[2].Value}"));
        foreach (var file in LockFiles("package-lock.json"))
            locked.AddRange(NpmEntry().Matches(File.ReadAllText(file)).Select(m => $"pkg:npm/{m.Groups[1].Value.Replace("@", "%40", StringComparison.Ordinal)}@{m.Groups[2].Value}"));

        Assert.True(locked.Count > 100);
        Assert.Empty(locked.Except(listed));
        Assert.Empty(listed.Except(locked));
        Assert.All(Components, c => Assert.Equal(128, ((string)c["hashes"]![0]!["content"]!).Length));
    }

    [Fact]
    public void It_has_the_shape_of_CycloneDX()
    {
        Assert.Equal(("CycloneDX", "1.6", 1), ((string)Bill["bomFormat"]!, (string)Bill["specVersion"]!, (int)Bill["version"]!));
        var references = Components.Select(c => (string)c["bom-ref"]!).ToList();
        Assert.Distinct(references);
        Assert.All(Components, c =>
        {
            Assert.Equal("library", (string)c["type"]!);
            Assert.NotEmpty((string)c["name"]!);
            Assert.Contains((string)c["scope"]!, (string[])["required", "excluded"]);
        });
        Assert.All(Bill["dependencies"]!.AsArray(), d =>
        {
            Assert.Contains((string)d!["ref"]!, references);
            Assert.Empty(d["dependsOn"]!.AsArray().Select(n => (string)n!).Except(references));
        });
    }

    [Fact]
    public void What_only_builds_the_program_is_told_from_what_is_in_it()
    {
        var scopes = Components.GroupBy(c => (string)c["name"]!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (string)g.First()["scope"]!, StringComparer.Ordinal);

        Assert.Equal("excluded", scopes["Meziantou.Analyzer"]);
        Assert.Equal("excluded", scopes["esbuild"]);
        Assert.Equal("required", scopes["Npgsql"]);
        Assert.Equal("required", scopes["dkfds"]);
    }

    [Fact]
    public void The_same_lock_files_give_the_same_bytes() => Assert.Equal(Sbom.Of(Repository.Root), Sbom.Of(Repository.Root));

    [Fact]
    public async Task Without_lock_files_the_command_says_what_to_name()
    {
        var empty = Directory.CreateTempSubdirectory("innovare-sbom-");
        using var error = new StringWriter();

        var exit = await CommandLine.Run(["sbom", "--project", empty.FullName], new("/nowhere", "", "/nowhere", false), TextWriter.Null, error);

        Assert.Equal(2, exit);
        Assert.Contains("--project", error.ToString(), StringComparison.Ordinal);
        empty.Delete();
    }

    static IEnumerable<string> LockFiles(string name) =>
        Directory.EnumerateFiles(Repository.File("src"), name, SearchOption.AllDirectories).Where(f => !f.Contains("node_modules", StringComparison.Ordinal));

    [GeneratedRegex("\"([^\"]+)\": \\{\\s*\"type\": \"(?:Direct|Transitive|CentralTransitive)\",(?:\\s*\"requested\": \"[^\"]*\",)?\\s*\"resolved\": \"([^\"]+)\"", RegexOptions.None, 5000)]
    private static partial Regex NuGetEntry();

    [GeneratedRegex("\"(?:[^\"]*/)?node_modules/((?:@[^\"/]+/)?[^\"/]+)\": \\{\\s*\"version\": \"([^\"]+)\"", RegexOptions.None, 5000)]
    private static partial Regex NpmEntry();
}
