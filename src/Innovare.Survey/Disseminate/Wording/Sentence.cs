using System.Text.RegularExpressions;
using Innovare.Survey.Design;

namespace Innovare.Survey.Disseminate.Wording;

/// <summary>A sentence of a release text: the author's own words, and the cells it refers to.</summary>
/// <param name="Words">As written, references blanked out so that places stay what they were.</param>
/// <param name="At">Where it starts in the text.</param>
/// <param name="References">Its references in the order they stand.</param>
sealed partial record Sentence(string Words, int At, IReadOnlyList<CellReference> References)
{
    /// <summary>The sentences of a text. A line is a paragraph; "pct." ends no sentence unless a capital or a figure follows.</summary>
    public static IEnumerable<Sentence> In(string text) => Parts(text, SentenceText());

    /// <summary>The paragraphs of a text.</summary>
    public static IEnumerable<Sentence> Paragraphs(string text) => Parts(text, ParagraphText());

    static IEnumerable<Sentence> Parts(string text, Regex part)
    {
        var references = CellReference.In(text).ToList();
        var own = text.ToCharArray();
        foreach (var reference in references)
            own.AsSpan(reference.At, reference.Text.Length).Fill(Figure);
        foreach (Match match in part.Matches(new string(own)))
            yield return new(match.Value, match.Index, [.. references.Where(r => r.At >= match.Index && r.At < match.Index + match.Length)]);
    }

    // Stands for a figure: no letter, so that no word runs into it, and what a sentence may begin with.
    const char Figure = '#';

    [GeneratedRegex(@"[^\n]+?(?:[.!?](?=\s+[\p{Lu}#*])|(?=\n)|\z)", RegexOptions.None, 1000)]
    private static partial Regex SentenceText();

    [GeneratedRegex(@"[^\n]+", RegexOptions.None, 1000)]
    private static partial Regex ParagraphText();
}
