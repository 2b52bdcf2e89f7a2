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
        var tests = Proofs.Tests();

        var missing = Promises()
            .SelectMany(p => p.Proofs.Select(proof => (p.Number, proof)))
            .Where(p => !tests.Contains(p.proof) && !Proofs.IsInProject(p.proof))
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

    [GeneratedRegex(@"^[A-Z]+-\d+", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex("`([^`]+)`", RegexOptions.None, 1000)]
    private static partial Regex Proof();

    sealed record Promise(string Number, IReadOnlyList<string> Proofs, string State);
}
