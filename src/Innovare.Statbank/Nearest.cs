namespace Innovare.Statbank;

/// <summary>Which known words a mistyped one probably meant.</summary>
public static class Nearest
{
    /// <summary>Up to <paramref name="most"/> of the known words, most alike first; equal likeness keeps their order.</summary>
    /// <remarks>A word that begins with what was typed comes before one that merely resembles it.</remarks>
    public static IReadOnlyList<string> To(string typed, IEnumerable<string> known, int most = 3) =>
        To(typed, known.Select(word => (word, Label.Same(word))), most);

    /// <summary>The same for codes that also have names: a code is as near as the nearest of its words in any language.</summary>
    public static IReadOnlyList<string> To(string typed, IEnumerable<(string Code, Label Name)> known, int most = 3)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(known);
        var word = Fold(typed);
        return [.. known.DistinctBy(item => item.Code)
            .OrderBy(item => item.Name.Languages.Select(language => item.Name[language]).Append(item.Code).Min(words => Distance(word, Fold(words))))
            .Take(most)
            .Select(item => item.Code)];
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
