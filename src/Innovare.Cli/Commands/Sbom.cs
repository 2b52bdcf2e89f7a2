using System.Text.Json;
using System.Text.Json.Nodes;

namespace Innovare.Cli.Commands;

/// <summary>The software bill of materials: every package the program is made of, read from the lock files, as CycloneDX 1.6.</summary>
/// <remarks>The same lock files give the same bytes, so it carries neither time nor serial number.</remarks>
static class Sbom
{
    // make the program, but are not in it
    static readonly HashSet<string> BuildTools = new(StringComparer.Ordinal) { "Meziantou.Analyzer", "Microsoft.CodeAnalysis.BannedApiAnalyzers", "esbuild" };

    static readonly JsonSerializerOptions Options = new() { WriteIndented = true };

    /// <summary>Reads <c>src/**/packages.lock.json</c> and <c>package-lock.json</c> of a project.</summary>
    /// <exception cref="IOException">The folder holds no lock files.</exception>
    public static string Of(string project)
    {
        var source = Path.Combine(project, "src");
        var packages = Locks(source, "packages.lock.json").SelectMany(NuGet).Concat(Locks(source, "package-lock.json").SelectMany(Npm))
            .DistinctBy(p => p.Url, StringComparer.Ordinal).OrderBy(p => p.Url, StringComparer.Ordinal).ToList();
        if (packages.Count == 0)
            throw new FileNotFoundException($"{project} holds no lock files: name the folder of the sources with --project.");
        var known = packages.ToLookup(p => p.Key, p => p.Url, StringComparer.OrdinalIgnoreCase);
        return new JsonObject
        {
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.6",
            ["version"] = 1,
            ["metadata"] = new JsonObject { ["component"] = new JsonObject { ["type"] = "application", ["bom-ref"] = "innovare", ["name"] = "innovare", ["licenses"] = Licences("Apache-2.0") } },
            ["components"] = new JsonArray([.. packages.Select(Component)]),
            ["dependencies"] = new JsonArray([.. packages.Select(p => (JsonNode)new JsonObject
            {
                ["ref"] = p.Url,
                ["dependsOn"] = new JsonArray([.. p.Needs.SelectMany(n => known[n]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(url => (JsonNode)url)]),
            })]),
        }.ToJsonString(Options) + "\n";
    }

    static IEnumerable<string> Locks(string source, string name) => Directory.Exists(source)
        ? Directory.EnumerateFiles(source, name, SearchOption.AllDirectories).Where(f => !f.Contains("node_modules", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        : [];

    static IEnumerable<Package> NuGet(string file) =>
        from framework in Read(file, "dependencies")
        from package in framework.Value.AsObject()
        let resolved = (string?)package.Value!["resolved"]
        where resolved is not null // our own projects have none
        select new Package("nuget/" + package.Key, package.Key, resolved, $"pkg:nuget/{package.Key}@{resolved}", (string?)package.Value!["contentHash"], null,
            [.. Names(package.Value!["dependencies"]).Select(n => "nuget/" + n)], BuildTools.Contains(package.Key));

    static IEnumerable<Package> Npm(string file) =>
        from package in Read(file, "packages")
        where package.Key.Length > 0 // the first is ourselves
        let name = package.Key[(package.Key.LastIndexOf("node_modules/", StringComparison.Ordinal) + "node_modules/".Length)..]
        let version = (string?)package.Value!["version"]
        select new Package("npm/" + name, name, version, $"pkg:npm/{name.Replace("@", "%40", StringComparison.Ordinal)}@{version}", ((string?)package.Value!["integrity"])?["sha512-".Length..],
            (string?)package.Value!["license"], [.. Names(package.Value!["dependencies"]).Select(n => "npm/" + n)], BuildTools.Contains(name) || name.StartsWith("@esbuild/", StringComparison.Ordinal));

    static JsonObject Read(string file, string part) => JsonNode.Parse(File.ReadAllText(file))?[part]?.AsObject() ?? [];

    static IEnumerable<string> Names(JsonNode? needs) => needs is JsonObject names ? names.Select(n => n.Key) : [];

    static JsonObject Component(Package package)
    {
        var component = new JsonObject { ["type"] = "library", ["bom-ref"] = package.Url, ["name"] = package.Name, ["version"] = package.Version, ["scope"] = package.IsBuildTool ? "excluded" : "required" };
        if (package.Sha512 is { } hash)
            component["hashes"] = new JsonArray(new JsonObject { ["alg"] = "SHA-512", ["content"] = Convert.ToHexStringLower(Convert.FromBase64String(hash)) });
        if (package.Licence is { } licence)
            component["licenses"] = Licences(licence);
        component["purl"] = package.Url;
        return component;
    }

    // one licence by its SPDX id, several as the expression they are
    static JsonArray Licences(string spdx) => spdx.Contains(' ', StringComparison.Ordinal)
        ? new(new JsonObject { ["expression"] = spdx })
        : new(new JsonObject { ["license"] = new JsonObject { ["id"] = spdx } });

    sealed record Package(string Key, string Name, string? Version, string Url, string? Sha512, string? Licence, IReadOnlyList<string> Needs, bool IsBuildTool);
}
