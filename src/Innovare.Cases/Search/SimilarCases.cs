using Innovare.Cases.Words;

namespace Innovare.Cases.Search;

/// <summary>Which cases are about the same thing: words they share, rare words counting most, and shared types and values.</summary>
sealed class SimilarCases
{
    // two cases that share nothing but common words are not alike
    const double LeastAlike = 4;

    readonly IReadOnlyList<(Case Case, HashSet<string> Stems)> _cases;
    readonly Dictionary<string, double> _rarity;

    public SimilarCases(IReadOnlyList<Case> cases)
    {
        _cases = [.. cases.Select(c => (c, Stems(c)))];
        _rarity = _cases.SelectMany(c => c.Stems).CountBy(s => s)
            .ToDictionary(s => s.Key, s => Math.Log((double)cases.Count / s.Value));
    }

    /// <summary>The cases most like that one, best first; fewer than asked for when no more are alike.</summary>
    public IReadOnlyList<Case> To(Case one, int count)
    {
        var stems = Stems(one);
        return
        [
            .. _cases.Where(other => !string.Equals(other.Case.Slug, one.Slug, StringComparison.Ordinal))
                .Select(other => (other.Case, Score: Alike(one, stems, other.Case, other.Stems)))
                .Where(other => other.Score >= LeastAlike)
                .OrderByDescending(other => other.Score)
                .ThenBy(other => other.Case.Slug, StringComparer.Ordinal)
                .Take(count)
                .Select(other => other.Case),
        ];
    }

    double Alike(Case one, HashSet<string> stems, Case other, HashSet<string> otherStems) =>
        stems.Where(otherStems.Contains).OrderBy(s => s, StringComparer.Ordinal).Sum(s => _rarity.GetValueOrDefault(s))
        + (0.3 * one.Types.Intersect(other.Types).Count())
        + (0.3 * one.Values.Intersect(other.Values).Count());

    static HashSet<string> Stems(Case source) =>
        DanishWords.Of($"{source.Title.Da} {source.Summary.Da} {source.Technology?.Da}")
            .Where(w => w.Length > 3)
            .Select(DanishWords.Stem)
            .ToHashSet();
}
