using System.Globalization;
using System.Text;

namespace Innovare.Cases.Words;

/// <summary>Danish text as words that can be compared: case, æ/ø/å and simple inflection set aside.</summary>
static class DanishWords
{
    const int ShortestStem = 3;

    // longest first: the first that fits is taken
    static readonly string[] Endings =
    [
        "ernes", "erens", "erne", "eren", "eres", "enes", "ene", "ens", "ere", "ers", "ets", "er", "en", "et", "es", "e", "s",
    ];

    /// <summary>Lower case with æ, ø, å written ae, oe, aa and other accents removed.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length + 8);
        foreach (var letter in text.Normalize(NormalizationForm.FormC).ToLowerInvariant())
        {
            _ = letter switch
            {
                'æ' or 'ä' => folded.Append("ae"),
                'ø' or 'ö' => folded.Append("oe"),
                'å' => folded.Append("aa"),
                _ => folded.Append(letter),
            };
        }

        var plain = folded.ToString().Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);
        return string.Concat(plain);
    }

    /// <summary>The folded words of a text. A hyphenated word gives its parts and, joined, the whole: 1-1-2 is found as 112.</summary>
    public static IEnumerable<string> Of(string text)
    {
        foreach (var whole in Hyphenated(text))
        {
            if (!whole.Contains('-', StringComparison.Ordinal))
            {
                yield return whole;
                continue;
            }

            yield return Join(whole);
            foreach (var part in whole.Split('-')) yield return part;
        }
    }

    /// <summary>The folded words a reader asks for; a hyphenated word is asked for as one.</summary>
    public static IReadOnlyList<string> Asked(string text) => [.. Hyphenated(text).Select(Join).Distinct()];

    /// <summary>The word without a simple Danish ending, and without the doubling the ending caused: robotter → robot.</summary>
    public static string Stem(string folded)
    {
        var ending = Array.Find(Endings, e => folded.Length - e.Length >= ShortestStem && folded.EndsWith(e, StringComparison.Ordinal));
        if (ending is null || char.IsAsciiDigit(folded[0])) return folded;
        var stem = folded[..^ending.Length];
        return stem.Length > ShortestStem && stem[^1] == stem[^2] && !"aeiouy".Contains(stem[^1], StringComparison.Ordinal)
            ? stem[..^1]
            : stem;
    }

    static string Join(string hyphenated) => hyphenated.Replace("-", "", StringComparison.Ordinal);

    static IEnumerable<string> Hyphenated(string text)
    {
        var word = new StringBuilder();
        foreach (var letter in Fold(text) + " ")
        {
            if (char.IsLetterOrDigit(letter) || letter == '-')
            {
                word.Append(letter);
                continue;
            }

            var found = word.ToString().Trim('-');
            word.Clear();
            if (found.Length > 0) yield return found;
        }
    }
}
