namespace Innovare.Statbank;

/// <summary>Which known words a mistyped one probably meant.</summary>
public static class Nearest
{
    /// <summary>Up to <paramref name="most"/> of the known words, most alike first; equal likeness keeps their order.</summary>
    /// <remarks>A word that begins with what was typed comes before one that merely resembles it.</remarks>
    public static IReadOnlyList<string> To(string typed, IEnumerable<string> known, int most = 3)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(known);
        var word = Fold(typed);
        return [.. known.Distinct(StringComparer.Ordinal)
            .Select(candidate => (candidate, distance: Distance(word, Fold(candidate))))
            .OrderBy(pair => pair.distance)
            .Take(most)
            .Select(pair => pair.candidate)];
    }

    // What a person mistypes is short; a long attack string must not buy a long computation.
    static string Fold(string word) => (word.Length > 64 ? word[..64] : word).ToUpperInvariant();

    static int Distance(string typed, string known)
    {
        if (typed.Length > 0 && known.StartsWith(typed, StringComparison.Ordinal))
            return 0;
        var row = new int[known.Length + 1];
        for (var j = 0; j <= known.Length; j++)
            row[j] = j;
        for (var i = 1; i <= typed.Length; i++)
            NextRow(row, typed[i - 1], known);
        return row[^1];
    }

    // One row of Levenshtein's table, in place.
    static void NextRow(int[] row, char letter, string known)
    {
        var diagonal = row[0]++;
        for (var j = 1; j < row.Length; j++)
        {
            var substituted = diagonal + (letter == known[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
        }
    }
}
