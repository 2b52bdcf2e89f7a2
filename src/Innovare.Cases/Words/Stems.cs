namespace Innovare.Cases.Words;

/// <summary>Stems with the inflections no rule of endings gives: bøger is bog, købte is købe.</summary>
/// <param name="inflections">Word form and the word it is a form of.</param>
sealed class Stems(IReadOnlyDictionary<string, string> inflections)
{
    const string Past = "ede";
    const int ShortestVerb = 6;
    const string Vowels = "aeiouy";

    readonly Dictionary<string, string> _words = inflections.ToDictionary(i => DanishWords.Fold(i.Key), i => DanishWords.Fold(i.Value));

    /// <summary>The stem of a folded word.</summary>
    public string Of(string folded)
    {
        if (_words.TryGetValue(folded, out var word)) return DanishStem.Of(word);
        if (folded[^1] == 's' && _words.TryGetValue(folded[..^1], out word)) return DanishStem.Of(word);
        // ringede is ringe; møde (moede) and sæde are no past tenses
        var isPast = folded.Length >= ShortestVerb && folded.EndsWith(Past, StringComparison.Ordinal) && !Vowels.Contains(folded[^4], StringComparison.Ordinal);
        return DanishStem.Of(isPast ? folded[..^2] : folded);
    }
}
