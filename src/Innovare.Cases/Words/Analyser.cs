namespace Innovare.Cases.Words;

/// <summary>Makes words comparable, with the knowledge of compounds.</summary>
sealed class Analyser(WordKnowledge words)
{
    readonly Compounds _compounds = new(words.Roots.Select(DanishWords.Fold).ToHashSet(), words.KnownCompounds);

    /// <summary>The forms of a lower-case word.</summary>
    public WordForms Analyse(string word)
    {
        var folded = DanishWords.Fold(word);
        return new WordForms(word, folded, DanishStem.Of(folded), [.. _compounds.Split(folded).Select(DanishStem.Of)]);
    }
}

/// <summary>A word in every form it is compared in.</summary>
/// <param name="Exact">Lower case as written.</param>
/// <param name="Folded">æ, ø, å as ae, oe, aa.</param>
/// <param name="Stem">Without inflection.</param>
/// <param name="Parts">Stems of its parts when it is a compound, else empty.</param>
sealed record WordForms(string Exact, string Folded, string Stem, IReadOnlyList<string> Parts);
