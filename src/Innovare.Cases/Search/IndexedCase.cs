using System.Text.RegularExpressions;
using Innovare.Cases.Words;

namespace Innovare.Cases.Search;

/// <summary>A case with its words and facet options taken out once.</summary>
sealed partial record IndexedCase(
    Case Case,
    IReadOnlyList<(double Weight, IReadOnlyList<string> Words)> Fields,
    IReadOnlyDictionary<string, IReadOnlySet<string>> Options)
{
    /// <summary>Each field weighs three times the next, so even its loosest match outranks the next one's best.</summary>
    public static IndexedCase Of(Case source, IReadOnlyList<CaseFacet> facets) => new(
        source,
        [
            (27, Words(source.Title.Da, source.Title.En)),
            (9, Words(source.Organisation)),
            (3, Words(source.Summary.Da, source.Summary.En)),
            (1, Words(
                source.Evidence?.Text, source.Novelty?.Da, source.Novelty?.En,
                source.InspiredBy?.Da, source.InspiredBy?.En, source.Technology?.Da, source.Technology?.En)),
        ],
        facets.ToDictionary(f => f.Id, f => (IReadOnlySet<string>)f.CodesOf(source).ToHashSet()));

    public bool Has(CaseFacet facet, string option) => Options[facet.Id].Contains(option);

    /// <summary>0 when a word is not found; otherwise larger the better every word is found. No words: 1.</summary>
    public double Score(IReadOnlyList<AskedWord> asked)
    {
        var score = 1.0;
        foreach (var word in asked)
        {
            var best = Fields.Max(field => field.Weight * word.MatchIn(field.Words));
            if (best == 0) return 0;
            score += best;
        }

        return score;
    }

    static IReadOnlyList<string> Words(params string?[] texts) =>
        [.. texts.OfType<string>().SelectMany(t => DanishWords.Of(Address().Replace(t, " "))).Distinct()];

    // the words inside an address are not the source's words about the case
    [GeneratedRegex(@"https?://\S+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}

/// <summary>A word a reader asks for, and how well other words answer it.</summary>
sealed record AskedWord(string Word, string Stem)
{
    const int ShortestPrefix = 3;
    const int ShortestPrefixStem = 4;

    public static IReadOnlyList<AskedWord> In(string text) => [.. DanishWords.Asked(text).Select(w => new AskedWord(w, DanishWords.Stem(w)))];

    /// <summary>The best match, 0..1: the word itself, another inflection of it, a longer word that begins with it.</summary>
    public double MatchIn(IReadOnlyList<string> words) => words.Count == 0 ? 0 : words.Max(Match);

    double Match(string word)
    {
        if (string.Equals(word, Word, StringComparison.Ordinal)) return 1;
        if (char.IsAsciiDigit(Word[0])) return 0; // 2 does not mean 2016
        if (string.Equals(DanishWords.Stem(word), Stem, StringComparison.Ordinal)) return 0.9;
        if (Word.Length >= ShortestPrefix && word.StartsWith(Word, StringComparison.Ordinal)) return 0.6;
        return Stem.Length >= ShortestPrefixStem && word.StartsWith(Stem, StringComparison.Ordinal) ? 0.4 : 0;
    }
}
