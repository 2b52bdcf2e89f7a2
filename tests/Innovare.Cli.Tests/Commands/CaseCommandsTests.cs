using Innovare.Cases.Store;
using Innovare.Cli.Commands;
using Innovare.Platform;
using Innovare.Tests;

namespace Innovare.Cli.Tests.Commands;

public sealed class CaseCommandsTests : IDisposable
{
    readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("innovare-import-");
    readonly StringWriter _output = new();
    readonly StringWriter _error = new();

    public CaseCommandsTests() => _home.CreateSubdirectory("content").CreateSubdirectory("cases");

    string Cases => Path.Combine(_home.FullName, "content", "cases");

    public void Dispose() => _home.Delete(recursive: true);

    [Fact]
    public async Task Cases_are_taken_in_all_of_them_or_none()
    {
        var telecare = File.ReadAllText(Repository.File("content", "cases", "telecare-nord.json"));
        var good = Written("good.json", $"[{telecare}]");
        var bad = Written("bad.json", $"[{telecare.Replace("telecare-nord", "another", StringComparison.Ordinal)}, {telecare.Replace("\"region\"", "\"moon\"", StringComparison.Ordinal)}]");

        Assert.Equal(2, await Run("case", "import", bad));
        Assert.Contains("bad.json#/1", _error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Cases));
        Assert.Equal(0, await Run("case", "import", good, "--check"));
        Assert.Empty(Directory.GetFiles(Cases));
        Assert.Equal(0, await Run("case", "import", good));
        Assert.Equal(["telecare-nord"], CaseLibrary.Read(Cases).Cases.Select(c => c.Slug));
        Assert.Equal(2, await Run("case", "import", good));
        Assert.Contains("import-slug-taken", _error.ToString(), StringComparison.Ordinal);
    }

    string Written(string name, string text)
    {
        var path = Path.Combine(_home.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    Task<int> Run(params string[] arguments) =>
        CommandLine.Run(arguments, new Settings(_home.FullName, "", _home.FullName, ShowsDemonstration: false), _output, _error);
}
