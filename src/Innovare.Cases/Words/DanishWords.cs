using System.Globalization;
using System.Text;

namespace Innovare.Cases.Words;

/// <summary>Danish text as words that can be compared whatever way æ, ø, å and accents are written.</summary>
static class DanishWords
{
    /// <summary>Lower case with æ, ø, å written ae, oe, aa and other accents removed.</summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text)) return text.ToLowerInvariant();
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

    /// <summary>The words of a text in order. A hyphenated word gives, joined, the whole and then its parts: 1-1-2 is found as 112.</summary>
    public static IEnumerable<Token> In(string text)
    {
        foreach (var (start, length) in Runs(text))
        {
            var whole = text.Substring(start, length).ToLowerInvariant();
            if (!whole.Contains('-', StringComparison.Ordinal))
            {
                yield return new Token(whole, start, length);
                continue;
            }

            yield return new Token(whole.Replace("-", "", StringComparison.Ordinal), start, length);
            foreach (var part in whole.Split('-', StringSplitOptions.RemoveEmptyEntries))
                if (!char.IsAsciiDigit(part[0])) yield return new Token(part, start, length, IsPart: true);
        }
    }

    /// <summary>The folded words of a text, those inside hyphens too.</summary>
    public static IEnumerable<string> Of(string text) => In(text).Select(t => Fold(t.Word));

    static IEnumerable<(int Start, int Length)> Runs(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (!char.IsLetterOrDigit(text[start])) continue;
            var end = start + 1;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsInnerHyphen(text, end))) end++;
            yield return (start, end - start);
            start = end;
        }
    }

    static bool IsInnerHyphen(string text, int at) =>
        text[at] == '-' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
}

/// <summary>A word and where it stands.</summary>
/// <param name="Word">Lower case, as written.</param>
/// <param name="Start">Index of its first letter in the text; a part of a hyphenated word has the whole's.</param>
/// <param name="Length">Letters in the text.</param>
/// <param name="IsPart">It is a part of the hyphenated word before it.</param>
readonly record struct Token(string Word, int Start, int Length, bool IsPart = false);
