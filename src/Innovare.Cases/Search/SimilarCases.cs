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

    /// <summary>The cases most like that one, best first.</summary>
    public IEnumerable<Case> To(Case one)
    {
        var profile = Profile.Of(one);
        return _profiles.Where(other => !string.Equals(other.Case.Slug, one.Slug, StringComparison.Ordinal))
            .Select(other => (other.Case, Alike: Alike(profile, other)))
            .Where(other => other.Alike >= LeastAlike)
            .OrderByDescending(other => other.Alike)
            .ThenBy(other => other.Case.Slug, StringComparer.Ordinal)
            .Select(other => other.Case);
    }

    double Alike(Profile one, Profile other)
    {
        var shared = one.All.Where(w => other.All.Contains(w) && (one.Telling.Contains(w) || other.Telling.Contains(w)));
        var codes = one.Case.Types.Intersect(other.Case.Types).Count() + one.Case.Values.Intersect(other.Case.Values).Count();
        // in a fixed order, so that the sum is the same to the last digit
        return shared.Order(StringComparer.Ordinal).Sum(w => _rarity.GetValueOrDefault(w)) + (SharedCode * codes);
    }

    sealed record Profile(Case Case, HashSet<string> Telling, HashSet<string> All)
    {
        public static Profile Of(Case source)
        {
            var telling = Stems($"{source.Title.Da} {source.Technology?.Da}");
            return new Profile(source, telling, [.. telling, .. Stems(source.Summary.Da)]);
        }

        static HashSet<string> Stems(string text) =>
            DanishWords.Of(text).Where(w => w.Length >= ShortestWord).Select(DanishWords.Stem).ToHashSet();
    }
}
