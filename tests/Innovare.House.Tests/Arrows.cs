using System.Text.RegularExpressions;
using Innovare.Tests;

namespace Innovare.House.Tests;

/// <summary>Who knows whom in src/, read off the using lines of .cs and .cshtml files.</summary>
static partial class Arrows
{
    /// <summary>Every arrow between two rooms (namespaces), those that leave a project included.</summary>
    public static IReadOnlyList<(string From, string To)> Between { get; } =
        [.. Sources().SelectMany(s => s.Uses.Select(to => (s.Room, to))).Where(a => !Same(a.Room, a.to)).Distinct().Order()];

    /// <summary>Files that count: entry points and shared Razor imports know everybody by trade.</summary>
    public static IEnumerable<Source> Sources() => Directory
        .EnumerateFiles(Repository.File("src"), "*.*", SearchOption.AllDirectories)
        .Where(f => Path.GetExtension(f) is ".cs" or ".cshtml" && !f.Contains("node_modules", StringComparison.Ordinal))
        .Where(f => Path.GetFileName(f) is not ("Program.cs" or "_ViewImports.cshtml"))
        .Order(StringComparer.Ordinal)
        .Select(Read);

    public static string ProjectOf(string room) => string.Join('.', room.Split('.').Take(2));

    public static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);

    static Source Read(string path)
    {
        var text = File.ReadAllText(path);
        var room = RoomOf(path);
        var uses = OurUsing().Matches(text).Select(m => m.Groups[1].Value).ToList();
        // a namespace sees its parents without a using line, so that arrow counts when the parent holds words
        return new Source(Path.GetRelativePath(Repository.Root, path), room, uses, text);
    }

    // the folder is the namespace (IDE0130 holds the two together in .cs; .cshtml has no other)
    static string RoomOf(string path) =>
        Path.GetDirectoryName(Path.GetRelativePath(Repository.File("src"), path))!.Replace(Path.DirectorySeparatorChar, '.');

    [GeneratedRegex(@"^\s*@?using (?:static )?(Innovare[\w.]+?);?\s*$", RegexOptions.Multiline, 1000)]
    private static partial Regex OurUsing();
}

/// <summary>One source file, the room it stands in, and the rooms it names.</summary>
sealed record Source(string File, string Room, IReadOnlyList<string> Uses, string Text);
