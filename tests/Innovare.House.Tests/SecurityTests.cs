using System.Text.RegularExpressions;
using Innovare.Tests;

namespace Innovare.House.Tests;

/// <summary>docs/security.md: every requirement of OWASP ASVS 5.0.0 at levels 1 and 2 has its answer, and every proof it names exists.</summary>
public sealed partial class SecurityTests
{
    // requirements of levels 1 and 2 in each chapter, as published
    static readonly Dictionary<string, int> Published = new(StringComparer.Ordinal)
    {
        ["V1"] = 27,
        ["V2"] = 11,
        ["V3"] = 19,
        ["V4"] = 10,
        ["V5"] = 9,
        ["V6"] = 35,
        ["V7"] = 18,
        ["V8"] = 7,
        ["V9"] = 7,
        ["V10"] = 29,
        ["V11"] = 14,
        ["V12"] = 9,
        ["V13"] = 13,
        ["V14"] = 9,
        ["V15"] = 13,
        ["V16"] = 16,
        ["V17"] = 7,
    };

    static readonly string[] States = ["yes", "partly: ", "not yet: ", "not applicable: "];

    [Fact]
    public void No_requirement_is_missing_and_none_stands_twice()
    {
        var ids = Rows().Select(r => r.Id).ToList();

        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Published, ids.GroupBy(id => id.Split('.')[0], StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal));
        Assert.Equal((70, 183), (Rows().Count(r => r.Level == "1"), Rows().Count(r => r.Level == "2")));
    }

    [Fact]
    public void Every_answer_is_a_state_and_a_yes_has_its_proof()
    {
        foreach (var row in Rows())
        {
            Assert.True(States.Any(s => row.State.StartsWith(s, StringComparison.Ordinal) && (s == "yes" || row.State.Length > s.Length + 5)), $"{row.Id} says \"{row.State}\".");
            Assert.True(row.Proofs.Count > 0 || row.State[0] == 'n', $"{row.Id} says {row.State} and names no proof.");
        }
    }

    [Fact]
    public void Every_proof_that_is_named_exists()
    {
        var tests = Proofs.Tests();
        var missing = Rows().SelectMany(r => r.Proofs.Where(p => !tests.Contains(p) && !Proofs.IsInProject(p)).Select(p => $"{r.Id}: {p}"));

        Assert.Empty(missing);
    }

    static IEnumerable<Row> Rows() => File.ReadLines(Repository.File("docs", "security.md"))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Where(cells => cells.Length == 7 && Number().IsMatch(cells[1]))
        .Select(cells => new Row(cells[1], cells[2], [.. Proof().Matches(cells[4]).Select(m => m.Groups[1].Value)], cells[5]));

    [GeneratedRegex(@"^V\d+\.\d+\.\d+$", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex("`([^`]+)`", RegexOptions.None, 1000)]
    private static partial Regex Proof();

    sealed record Row(string Id, string Level, IReadOnlyList<string> Proofs, string State);
}
