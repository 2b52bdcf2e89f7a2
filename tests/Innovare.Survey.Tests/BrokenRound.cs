using System.Text.Json.Nodes;
using Innovare.Tests;

namespace Innovare.Survey.Tests;

/// <summary>A copy of a committed round with one thing changed.</summary>
sealed class BrokenRound : IDisposable
{
    readonly TemporaryFolder _folder = new();

    BrokenRound(string round)
    {
        Path = System.IO.Path.Combine(_folder.Path, round);
        foreach (var file in Directory.EnumerateFiles(Repository.File("rounds", round), "*", SearchOption.AllDirectories))
        {
            var copy = System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(Repository.File("rounds", round), file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Path { get; }

    public static BrokenRound Of(string round, string file, Action<JsonNode> change)
    {
        var broken = new BrokenRound(round);
        var node = JsonNode.Parse(File.ReadAllText(broken.In(file)))!;
        change(node);
        File.WriteAllText(broken.In(file), node.ToJsonString());
        return broken;
    }

    public static BrokenRound OfText(string round, string file, Func<string, string> change)
    {
        var broken = new BrokenRound(round);
        File.WriteAllText(broken.In(file), change(File.ReadAllText(broken.In(file))));
        return broken;
    }

    public static BrokenRound Without(string round, string file)
    {
        var broken = new BrokenRound(round);
        File.Delete(broken.In(file));
        return broken;
    }

    public void Dispose() => _folder.Dispose();

    string In(string file) => System.IO.Path.Combine(Path, file);
}
