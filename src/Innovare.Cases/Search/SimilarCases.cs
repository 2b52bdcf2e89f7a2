using Innovare.Cases.Words;

namespace Innovare.Cases.Search;

/// <summary>Which cases are about the same thing, by the words they share.</summary>
/// <remarks>
/// A shared word counts by how rare it is, and only when it stands in the title or the technology of one of the two:
/// words that two summaries happen to share say little. Shared types and values break near ties.
/// </remarks>
sealed class SimilarCases
{
    const int ShortestWord = 5;
    const double LeastAlike = 3.5; // about one word that only two of 64 cases share
    const double SharedCode = 0.2;

    readonly IReadOnlyList<Profile> _profiles;
    readonly Dictionary<string, double> _rarity;

    public SimilarCases(IReadOnlyList<Case> cases)
    {
        _profiles = [.. cases.Select(Profile.Of)];
        _rarity = _profiles.SelectMany(p => p.All).CountBy(s => s)
            .ToDictionary(s => s.Key, s => Math.Log((double)cases.Count / s.Value));
    }

    /// <summary>The cases most like that one, best first, each with the words it shares as it writes them, rarest first.</summary>
    public IEnumerable<SimilarCase> To(Case one)
    {
        var profile = Profile.Of(one);
        return _profiles.Where(other => !string.Equals(other.Case.Slug, one.Slug, StringComparison.Ordinal))
            .Select(other => (Other: other, Shared: Shared(profile, other)))
            .Select(other => (other.Other, other.Shared, Alike: Alike(profile, other.Other, other.Shared)))
            .Where(other => other.Alike >= LeastAlike)
            .OrderByDescending(other => other.Alike)
            .ThenBy(other => other.Other.Case.Slug, StringComparer.Ordinal)
            .Select(other => new SimilarCase(other.Other.Case, [.. other.Shared.Select(w => other.Other.Written[w])]));
    }

    IReadOnlyList<string> Shared(Profile one, Profile other) =>
    [
        .. one.All.Where(w => other.All.Contains(w) && (one.Telling.Contains(w) || other.Telling.Contains(w)))
            .OrderByDescending(w => _rarity.GetValueOrDefault(w)).ThenBy(w => w, StringComparer.Ordinal),
    ];

    // the shared words stand in a fixed order, so that the sum is the same to the last digit
    double Alike(Profile one, Profile other, IReadOnlyList<string> shared)
    {
        var codes = one.Case.Types.Intersect(other.Case.Types).Count() + one.Case.Values.Intersect(other.Case.Values).Count();
        return shared.Sum(w => _rarity.GetValueOrDefault(w)) + (SharedCode * codes);
    }

    sealed record Profile(Case Case, HashSet<string> Telling, IReadOnlyDictionary<string, string> Written)
    {
        public HashSet<string> All { get; } = [.. Written.Keys];

        public static Profile Of(Case source)
        {
            var telling = Stems($"{source.Title.Da} {source.Technology?.Da}");
            var written = telling.Concat(Stems(source.Summary.Da)).GroupBy(w => w.Stem).ToDictionary(g => g.Key, g => g.First().Written);
            return new Profile(source, [.. telling.Select(w => w.Stem)], written);
        }

        static IReadOnlyList<(string Stem, string Written)> Stems(string text) =>
        [
            .. DanishWords.In(text).Select(t => (Folded: DanishWords.Fold(t.Word), t.Word)).Where(w => w.Folded.Length >= ShortestWord)
                .Select(w => (DanishStem.Of(w.Folded), w.Word)),
        ];
    }
}

/// <summary>A case that is about the same thing as another.</summary>
/// <param name="Case">The case.</param>
/// <param name="Shared">The words both use, as this one writes them, rarest first.</param>
public sealed record SimilarCase(Case Case, IReadOnlyList<string> Shared);
