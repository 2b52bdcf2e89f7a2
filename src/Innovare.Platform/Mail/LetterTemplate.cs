using System.Text.RegularExpressions;
using Innovare.PublicSector;

namespace Innovare.Platform.Mail;

/// <summary>What a kind of letter says in both languages, with <c>{words}</c> that are filled in.</summary>
/// <param name="Name">Name of its files: <c>NAME.da.txt</c> and <c>NAME.en.txt</c>, each a subject line, an empty line and the body.</param>
/// <param name="Subject">One line.</param>
/// <param name="Body">Plain text, paragraphs parted by an empty line.</param>
public sealed partial record LetterTemplate(string Name, Text Subject, Text Body)
{
    /// <summary>Reads and checks a template.</summary>
    /// <param name="folder">Where its files stand.</param>
    /// <param name="name">Its name.</param>
    /// <param name="words">The words that will be filled in: all of them must stand in both languages, and no others.</param>
    public static (LetterTemplate? Template, IReadOnlyList<Finding> Findings) Read(string folder, string name, IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var findings = new List<Finding>();
        var danish = ReadOne(folder, $"{name}.da.txt", words, findings);
        var english = ReadOne(folder, $"{name}.en.txt", words, findings);
        return findings.Count > 0 ? (null, findings) : (new(name, new(danish.Subject, english.Subject), new(danish.Body, english.Body)), findings);
    }

    /// <summary>The letter with every word filled in; a line break inside a word becomes a space, so no word adds lines or headers.</summary>
    /// <exception cref="ArgumentException">A word of the template is not given.</exception>
    public Letter Write(string key, Channel channel, string recipient, Language language, IReadOnlyDictionary<string, string> words, Uri? optOut = null)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new(key, channel, recipient, language, Filled(Subject[language], words), Filled(Body[language], words), optOut);
    }

    /// <summary>The letter as an editor sees it before anybody is written to: each word stands as its own name.</summary>
    public Letter Preview(Language language) => new($"preview/{Name}", Channel.Smtp, "", language, Subject[language], Body[language]);

    static (string Subject, string Body) ReadOne(string folder, string file, IReadOnlyList<string> words, List<Finding> findings)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            findings.Add(new("mail-template-missing", file, "The file is not there.", "A letter is written in both languages."));
            return ("", "");
        }
        var parts = File.ReadAllText(path).ReplaceLineEndings("\n").Split("\n\n", 2);
        if (parts.Length < 2 || parts[0].Trim().Length == 0 || parts[0].Contains('\n', StringComparison.Ordinal))
            findings.Add(new("mail-template-shape", $"{file}:1", "The file does not begin with a subject and an empty line.", "Write the subject on the first line, then an empty line, then the letter."));
        var used = Word().Matches(parts[0] + (parts.Length > 1 ? parts[1] : "")).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal).ToList();
        findings.AddRange(used.Except(words, StringComparer.Ordinal).Select(word => new Finding("mail-word-unknown", file, $"Nothing fills in {{{word}}}.", $"Use {string.Join(", ", words.Select(w => $"{{{w}}}"))}.")));
        findings.AddRange(words.Except(used, StringComparer.Ordinal).Select(word => new Finding("mail-word-missing", file, $"{{{word}}} is not there.", "The recipient needs it: write it into the letter.")));
        return (parts[0].Trim(), parts.Length > 1 ? parts[1].Trim() : "");
    }

    static string Filled(string text, IReadOnlyDictionary<string, string> words) => Word().Replace(text, match =>
        words.TryGetValue(match.Groups[1].Value, out var word) ? word.ReplaceLineEndings(" ") : throw new ArgumentException($"The word {match.Value} is not given.", nameof(words)));

    [GeneratedRegex(@"\{([a-z][A-Za-z]*)\}", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
