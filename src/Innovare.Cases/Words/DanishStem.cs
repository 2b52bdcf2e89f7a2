using System.Buffers;

namespace Innovare.Cases.Words;

/// <summary>The Danish stemmer of the Snowball project, written after its published algorithm.</summary>
/// <remarks>snowballstem.org/algorithms/danish/stemmer.html. It is run on folded words (æ as ae), so that both spellings get one stem.</remarks>
static class DanishStem
{
    const string BeforeS = "abcdfghjklmnoprtvyzå";
    const int ShortestBeforeRegion = 3;

    static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyæåø");

    // longest first: the longest that fits is taken
    static readonly string[] Endings =
    [
        "erendes", "erende", "hedens", "ethed", "erede", "heden", "heder", "endes", "ernes", "erens", "erets",
        "ered", "ende", "erne", "eren", "erer", "heds", "enes", "eres", "eret",
        "hed", "ene", "ere", "ens", "ers", "ets", "en", "er", "es", "et", "e",
    ];

    static readonly string[] Adjectives = ["elig", "lig", "els", "ig"];
    static readonly string[] Pairs = ["gd", "dt", "gt", "kt"];

    /// <summary>The stem of a lower-case word; a number is its own stem.</summary>
    public static string Of(string word)
    {
        var region = Region(word);
        if (region >= word.Length || char.IsAsciiDigit(word[0])) return word;
        var stem = WithoutPair(WithoutEnding(word, region), region);
        stem = WithoutAdjective(stem, region);
        return WithoutLostVowel(Undoubled(stem, region), region);
    }

    // after the first consonant that follows a vowel, and never before the third letter
    static int Region(string word)
    {
        var vowel = word.AsSpan().IndexOfAny(Vowels);
        if (vowel < 0) return word.Length;
        var consonant = word.AsSpan(vowel).IndexOfAnyExcept(Vowels);
        return consonant < 0 ? word.Length : Math.Max(vowel + consonant + 1, ShortestBeforeRegion);
    }

    static string WithoutEnding(string word, int region)
    {
        var ending = Array.Find(Endings, e => Ends(word, e, region));
        if (ending is not null) return word[..^ending.Length];
        return Ends(word, "s", region) && BeforeS.Contains(word[^2], StringComparison.Ordinal) ? word[..^1] : word;
    }

    static string WithoutPair(string word, int region) =>
        Array.Exists(Pairs, p => Ends(word, p, region)) ? word[..^1] : word;

    static string WithoutAdjective(string word, int region)
    {
        var stem = word.EndsWith("igst", StringComparison.Ordinal) && word.Length - 2 >= region ? word[..^2] : word;
        if (Ends(stem, "løst", region) || Ends(stem, "loest", region)) return stem[..^1];
        var ending = Array.Find(Adjectives, e => Ends(stem, e, region));
        return ending is null ? stem : WithoutPair(stem[..^ending.Length], region);
    }

    static string Undoubled(string word, int region) =>
        word.Length > region && word.Length > 1 && word[^1] == word[^2] && !Vowels.Contains(word[^1])
            ? word[..^1]
            : word;

    // the one step that is ours: center, centret and centre are one word
    static string WithoutLostVowel(string word, int region) => Ends(word, "tr", region - 1) ? word[..^1] : word;

    static bool Ends(string word, string ending, int region) =>
        word.Length - ending.Length >= region && word.EndsWith(ending, StringComparison.Ordinal);
}
