using System.Globalization;
using Innovare.PublicSector;

namespace Innovare.Cases.Words;

/// <summary>What the search words of a case may be.</summary>
static class SearchWords
{
    /// <summary>Most letters of one.</summary>
    public const int Longest = 60;

    /// <summary>Most of one case: the words a colleague would think of, not a dictionary.</summary>
    public const int Most = 40;

    static readonly char[] Between = ['\n', ',', ';'];

    /// <summary>Those somebody wrote, one a line; commas do too.</summary>
    public static IReadOnlyList<string> Written(string lines) =>
        [.. lines.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).DistinctBy(Folded)];

    /// <summary>Whether two are the same however they are written.</summary>
    public static string Folded(string words) => string.Join(' ', DanishWords.Of(words));

    /// <summary>What keeps them from being sent in, or null.</summary>
    public static Text? FaultOf(IReadOnlyList<string> words)
    {
        if (words.Count > Most)
            return new(string.Create(CultureInfo.InvariantCulture, $"Her står {words.Count} søgeord. Der er plads til {Most}. Behold dem, en kollega først ville skrive."),
                string.Create(CultureInfo.InvariantCulture, $"There are {words.Count} search words. There is room for {Most}. Keep those a colleague would write first."));
        if (words.FirstOrDefault(w => w.Length > Longest) is { } tooLong)
            return new(string.Create(CultureInfo.InvariantCulture, $"“{tooLong[..Longest]}…” er på {tooLong.Length} tegn. Der er plads til {Longest} på hver linje. Del det i flere."),
                string.Create(CultureInfo.InvariantCulture, $"“{tooLong[..Longest]}…” has {tooLong.Length} letters. There is room for {Longest} on each line. Divide it."));
        return words.FirstOrDefault(w => Folded(w).Length == 0) is { } empty
            ? new($"“{empty}” er ikke et ord. Slet linjen.", $"“{empty}” is no word. Delete the line.")
            : null;
    }
}
