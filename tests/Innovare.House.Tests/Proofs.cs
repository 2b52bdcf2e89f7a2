using System.Text.RegularExpressions;
using Innovare.Tests;

namespace Innovare.House.Tests;

/// <summary>What a page may name as its proof: a test by its full name, or a file or folder of the project.</summary>
static partial class Proofs
{
    public static bool IsInProject(string path) => File.Exists(Repository.File(path.Split('/'))) || Directory.Exists(Repository.File(path.Split('/')));

    /// <summary>Full names of all tests, read from the sources; a class also has the tests of the class it is made from.</summary>
    public static HashSet<string> Tests()
    {
        var methods = new List<(string Type, string Method)>();
        var bases = new List<(string Type, string Base)>();
        foreach (var file in Directory.EnumerateFiles(Repository.File("tests"), "*Tests*.cs", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            var space = Namespace().Match(text).Groups[1].Value;
            var type = "";
            foreach (Match match in TypeOrMethod().Matches(text))
            {
                if (match.Groups["method"].Success)
                    methods.Add((type, match.Groups["method"].Value));
                else
                    type = $"{space}.{match.Groups["type"].Value}";
                if (match.Groups["base"].Success)
                    bases.Add((type, $"{space}.{match.Groups["base"].Value}"));
            }
        }
        var inherited = bases.SelectMany(b => methods.Where(m => string.Equals(m.Type, b.Base, StringComparison.Ordinal)), (b, m) => (b.Type, m.Method));
        return [.. methods.Concat(inherited).Select(m => $"{m.Type}.{m.Method}")];
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline, 1000)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^\s*public (?:sealed |static |partial |abstract )*class (?<type>\w+)(?:\([^)]*\))?(?: : (?<base>\w+))?|^\s*public (?:static |async )*(?:void|Task|ValueTask) (?<method>\w+)\(", RegexOptions.Multiline, 1000)]
    private static partial Regex TypeOrMethod();
}
