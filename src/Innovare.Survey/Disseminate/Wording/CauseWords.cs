using System.Text.RegularExpressions;
using Innovare.PublicSector;

namespace Innovare.Survey.Disseminate.Wording;

/// <summary>Words that say what came of what, from cause.da.txt and cause.en.txt, which an editor extends.</summary>
static class CauseWords
{
    /// <summary>The words of a language. In the files a line is a word or phrase, <c>*</c> is any ending, <c>…</c> is up to three words and a comma between, and <c>#</c> begins a remark.</summary>
    public static Regex In(Language language)
    {
        using var stream = typeof(CauseWords).Assembly.GetManifestResourceStream($"cause.{(language is Language.English ? "en" : "da")}.txt")
            ?? throw new InvalidOperationException("The words of cause are not in the assembly.");
        using var reader = new StreamReader(stream);
        return WordRule.Words(string.Join('|', Lines(reader).Select(Pattern)));
    }

    static string Pattern(string line) => Regex.Escape(line)
        .Replace("\\*", "\\p{L}*", StringComparison.Ordinal)
        .Replace("\\ …\\ ", "(\\s+\\p{L}+){0,3},?\\s+", StringComparison.Ordinal)
        .Replace("\\ ", "\\s+", StringComparison.Ordinal);

    static IEnumerable<string> Lines(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
            if (line.Split('#')[0].Trim() is { Length: > 0 } word)
                yield return word;
    }
}
