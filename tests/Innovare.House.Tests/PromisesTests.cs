using System.Text.RegularExpressions;
using Innovare.Tests;

namespace Innovare.House.Tests;

/// <summary>docs/promises.md: every promise has a state, and every proof it names exists.</summary>
public sealed partial class PromisesTests
{
    static readonly string[] States = ["kept", "partly", "not yet"];

    [Fact]
    public void Every_promise_says_whether_it_is_kept_and_why_not()
    {
        foreach (var promise in Promises())
        {
            var state = States.FirstOrDefault(s => promise.State.StartsWith(s, StringComparison.Ordinal));

            Assert.True(state is not null, $"{promise.Number} has the state \"{promise.State}\".");
            Assert.True(state is "kept" || promise.State.Length > state!.Length + 5, $"{promise.Number} is {state} without a reason.");
            Assert.True(state is "not yet" || promise.Proofs.Count > 0, $"{promise.Number} is {state} and names no proof.");
        }
    }

    [Fact]
    public void Every_proof_that_is_named_exists()
    {
        var tests = Tests();

        var missing = Promises()
            .SelectMany(p => p.Proofs.Select(proof => (p.Number, proof)))
            .Where(p => !tests.Contains(p.proof) && !File.Exists(Repository.File(p.proof.Split('/'))) && !Directory.Exists(Repository.File(p.proof.Split('/'))))
            .Select(p => $"{p.Number}: {p.proof}");

        Assert.Empty(missing);
    }

    [Fact]
    public void Promises_are_numbered_once_and_there_are_some()
    {
        var numbers = Promises().Select(p => p.Number).ToList();

        Assert.NotEmpty(numbers);
        Assert.Equal(numbers.Count, numbers.Distinct(StringComparer.Ordinal).Count());
    }

    static IEnumerable<Promise> Promises() => File.ReadLines(Repository.File("docs", "promises.md"))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Where(cells => cells.Length == 6 && Number().IsMatch(cells[1]))
        .Select(cells => new Promise(cells[1], [.. Proof().Matches(cells[3]).Select(m => m.Groups[1].Value)], cells[4]));

    /// <summary>Full names of all tests, read from the sources; a class also has the tests of the class it is made from.</summary>
    static HashSet<string> Tests()
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

    [GeneratedRegex(@"^[A-Z]+-\d+", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex("`([^`]+)`", RegexOptions.None, 1000)]
    private static partial Regex Proof();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline, 1000)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^\s*public (?:sealed |static |partial |abstract )*class (?<type>\w+)(?:\([^)]*\))?(?: : (?<base>\w+))?|^\s*public (?:static |async )*(?:void|Task|ValueTask) (?<method>\w+)\(", RegexOptions.Multiline, 1000)]
    private static partial Regex TypeOrMethod();

    sealed record Promise(string Number, IReadOnlyList<string> Proofs, string State);
}
