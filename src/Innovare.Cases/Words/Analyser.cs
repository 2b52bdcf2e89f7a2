namespace Innovare.Cases.Words;

/// <summary>Makes words comparable, with the knowledge of compounds.</summary>
/// <param name="words">The word files.</param>
/// <param name="vocabulary">Folded words in use, of which compounds may be made too.</param>
sealed class Analyser(WordKnowledge words, IEnumerable<string>? vocabulary = null)
{
    readonly Stems _stems = new(words.Inflections);
    readonly Compounds _compounds = new(words.Roots.Select(DanishWords.Fold).ToHashSet(), words.KnownCompounds, vocabulary ?? [], new Stems(words.Inflections));

    /// <summary>The forms of a lower-case word.</summary>
    public WordForms Analyse(string word)
    {
        var folded = DanishWords.Fold(word);
        return new WordForms(word, folded, _stems.Of(folded), [.. _compounds.Split(folded).Select(_stems.Of)]);
    }

    /// <summary>What a folded word shares with its inflections and its verb.</summary>
    public string FamilyOf(string folded) => WordFamily.Of(_stems.Of(folded));

    /// <summary>The word as one of those would be joined: støvsugerrobot and robotstøvsugning are of the same.</summary>
    public string Joined(WordForms word) => word.Parts.Count == 0 ? WordFamily.Of(word.Stem) : Joined(word.Parts);

    public string Joined(IEnumerable<string> parts) => string.Concat(parts.Select(p => Joined(Analyse(p))));

    /// <summary>The word with its one misspelled part put right, or null.</summary>
    public string? Mended(string folded, Func<string, string?> nearest)
    {
        foreach (var (before, joiner, after) in Compounds.Joints(folded))
        {
            if (_compounds.Knows(before) && nearest(after) is { } last) return before + joiner + last;
            if (_compounds.Knows(after) && nearest(before) is { } first) return first + joiner + after;
        }

        return null;
    }
}

/// <summary>A word in every form it is compared in.</summary>
/// <param name="Exact">Lower case as written.</param>
/// <param name="Folded">æ, ø, å as ae, oe, aa.</param>
/// <param name="Stem">Without inflection.</param>
/// <param name="Parts">Stems of its parts when it is a compound, else empty.</param>
sealed record WordForms(string Exact, string Folded, string Stem, IReadOnlyList<string> Parts)
{
    /// <summary>The stem of the verb where the word is a noun of doing.</summary>
    public string Family => WordFamily.Of(Stem);
}
