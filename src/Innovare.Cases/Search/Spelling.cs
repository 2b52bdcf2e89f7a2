using System.Numerics;

namespace Innovare.Cases.Search;

/// <summary>Finds the known word nearest to one that nobody wrote, counting slips that Danes often make as half.</summary>
sealed class Spelling
{
    const int ShortestWord = 4;
    const int LongWord = 7;
    const float ShortLimit = 1;
    const float LongLimit = 2;
    const float Slip = 0.5f;
    const int LongestWord = 100;

    // written for each other when folded: mute d, hv and v, c and k, e and æ, o and ø, a and å …
    static readonly HashSet<(char, char)> Confused =
    [
        ('c', 'k'), ('c', 's'), ('d', 't'), ('b', 'p'), ('g', 'k'), ('v', 'f'), ('j', 'i'), ('y', 'i'), ('e', 'a'), ('u', 'v'), ('w', 'v'), ('z', 's'),
        ('g', 'j'), ('o', 'u'), ('e', 'i'), ('q', 'k'),
    ];

    readonly (string Word, uint Letters)[][] _byLength;
    readonly HashSet<string> _right;
    readonly Func<string, int> _frequency;

    /// <param name="words">What may be read instead.</param>
    /// <param name="right">Words that are spelled right although no case has them.</param>
    /// <param name="frequency">How often a word is used: of two that are as near, the one that is used most is meant.</param>
    public Spelling(IReadOnlyList<string> words, IEnumerable<string> right, Func<string, int> frequency)
    {
        _frequency = frequency;
        var longest = words.Count == 0 ? 0 : words.Max(w => w.Length);
        _byLength = [.. Enumerable.Range(0, longest + 1).Select(_ => Array.Empty<(string, uint)>())];
        foreach (var group in words.Distinct().Where(w => w.Length is >= ShortestWord and <= LongestWord && !char.IsAsciiDigit(w[0])).GroupBy(w => w.Length))
            _byLength[group.Key] = [.. group.Order(StringComparer.Ordinal).Select(w => (w, Letters(w)))];
        _right = [.. right, .. words];
    }

    /// <summary>The nearest known word, or null when none is near enough or the word is spelled right. A compound of known words is hardly misspelled.</summary>
    public string? Nearest(string folded, bool isCompound = false)
    {
        if (folded.Length is < ShortestWord or > LongestWord || char.IsAsciiDigit(folded[0]) || _right.Contains(folded)) return null;
        var limit = isCompound ? Slip : folded.Length < LongWord ? ShortLimit : LongLimit;
        var letters = Letters(folded);
        var (best, bestDistance) = ((string?)null, limit + 0.01f);
        for (var length = folded.Length - 2; length <= folded.Length + 2; length++)
        {
            if (length < ShortestWord || length >= _byLength.Length) continue;
            foreach (var (word, others) in _byLength[length])
            {
                if (BitOperations.PopCount(letters ^ others) > 2 * Math.Ceiling(limit) || !BeginsAlike(folded, word)) continue;
                var distance = Distance(folded, word, bestDistance);
                if (distance < bestDistance || (best is not null && distance == bestDistance && _frequency(word) > _frequency(best))) (best, bestDistance) = (word, distance);
            }
        }

        return best;
    }

    static bool BeginsAlike(string one, string other) => one[0] == other[0] || Confused.Contains((one[0], other[0])) || Confused.Contains((other[0], one[0]));

    /// <summary>Damerau–Levenshtein with half a point for a doubled letter, æ/ø/å without their e or a, and letters that sound alike.</summary>
    internal static float Distance(string one, string other, float limit = float.MaxValue)
    {
        Span<float> rows = stackalloc float[3 * (other.Length + 1)];
        var width = other.Length + 1;
        var before = rows[..width];
        var above = rows[width..(2 * width)];
        var row = rows[(2 * width)..];
        above[0] = 0;
        for (var j = 1; j <= other.Length; j++) above[j] = above[j - 1] + Extra(other, j - 1);
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = above[0] + Extra(one, i - 1);
            var least = row[0];
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = Math.Min(above[j] + Extra(one, i - 1), row[j - 1] + Extra(other, j - 1));
                cost = Math.Min(cost, above[j - 1] + Change(one[i - 1], other[j - 1]));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) cost = Math.Min(cost, before[j - 2] + 1);
                row[j] = cost;
                least = Math.Min(least, cost);
            }

            if (least > limit) return least;
            var spare = before;
            before = above;
            above = row;
            row = spare;
        }

        return above[other.Length];
    }

    // a letter too many: cheap when it doubles the one before it, or is the second half of ae, oe, aa
    static float Extra(string word, int at)
    {
        if (at == 0) return 1;
        var isDoubled = word[at] == word[at - 1];
        var isFold = (word[at] == 'e' && word[at - 1] is 'a' or 'o') || (word[at] == 'a' && word[at - 1] == 'a');
        // mand and man: d after l, n and r is not heard
        var isMute = (word[at] == 'd' && word[at - 1] is 'l' or 'n' or 'r');
        return isDoubled || isFold || isMute ? Slip : 1;
    }

    static float Change(char one, char other) =>
        one == other ? 0 : Confused.Contains((one, other)) || Confused.Contains((other, one)) ? Slip : 1;

    static uint Letters(string word)
    {
        var letters = 0u;
        foreach (var letter in word)
            if (char.IsAsciiLetterLower(letter)) letters |= 1u << (letter - 'a');
        return letters;
    }
}
