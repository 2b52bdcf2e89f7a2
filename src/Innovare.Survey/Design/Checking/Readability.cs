using System.Text.RegularExpressions;

namespace Innovare.Survey.Design.Checking;

/// <summary>How hard a text is to read.</summary>
public static partial class Readability
{
    /// <summary>The most a respondent is asked to read.</summary>
    public const double HighestLix = 35;

    /// <summary>
    /// Björnsson's LIX (1968): words a sentence, plus per cent of words with more than six letters. Each piece of a page (a
    /// question, an answer) ends a sentence, as a line of a list does. No words: 0.
    /// </summary>
    public static double Lix(params IEnumerable<string> pieces)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        var (words, longWords, sentences) = (0, 0, 0);
        foreach (var piece in pieces)
        {
            var found = Word().Matches(piece);
            words += found.Count;
            longWords += found.Count(w => w.Length > 6);
            sentences += found.Count == 0 ? 0 : Math.Max(1, Stop().Count(piece.TrimEnd()));
        }
        return words == 0 ? 0 : words / (double)sentences + 100.0 * longWords / words;
    }

    /// <summary>How many words there are.</summary>
    public static int Words(string text) => Word().Count(text);

    [GeneratedRegex(@"[\w'’-]+", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"[.!?:]+(\s|$)", RegexOptions.None, 1000)]
    private static partial Regex Stop();
}
