using System.Text.RegularExpressions;
using Innovare.Tests;

namespace Innovare.House.Tests;

/// <summary>README is a test: what it tells a reader to type works, and what it points at is there.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public void Every_link_into_the_project_leads_somewhere()
    {
        var targets = Link().Matches(Readme()).Select(m => m.Groups[1].Value)
            .Where(t => !t.Contains("://", StringComparison.Ordinal) && !t.StartsWith('#')).ToList();

        Assert.NotEmpty(targets);
        Assert.All(targets, t => Assert.True(File.Exists(Repository.File(t.Split('/'))) || Directory.Exists(Repository.File(t.Split('/'))), $"README links to {t}."));
    }

    [Fact]
    public async Task Every_snippet_runs_as_it_is_written()
    {
        var home = Directory.CreateTempSubdirectory("innovare-readme-");
        var program = Repository.File("artifacts", "bin", "Innovare.Cli", Configuration, "innovare.dll");
        var snippets = Snippet().Matches(Readme()).Select(m => m.Groups[1].Value)
            .Where(s => !s.TrimStart().StartsWith("./run", StringComparison.Ordinal) && !s.TrimStart().StartsWith("./test", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(snippets);
        foreach (var snippet in snippets)
        {
            var line = $"set -e\ninnovare() {{ dotnet \"{program}\" \"$@\"; }}\n{snippet}";
            var result = await Shell.Run(line, TestContext.Current.CancellationToken, environment: new Dictionary<string, string> { ["INNOVARE_DATA"] = home.FullName });
            Assert.True(result.Exit == 0, $"{snippet}\nended with {result.Exit}: {result.Errors}");
        }
        home.Delete(recursive: true);
    }

    static string Configuration => Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/')).Split('_')[0];

    static string Readme() => File.ReadAllText(Repository.File("README.md"));

    [GeneratedRegex(@"\]\(([^)#]+)(?:#[^)]*)?\)", RegexOptions.None, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline, 1000)]
    private static partial Regex Snippet();
}
