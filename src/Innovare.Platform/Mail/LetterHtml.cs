using System.Net;
using System.Text.RegularExpressions;
using Innovare.PublicSector;

namespace Innovare.Platform.Mail;

/// <summary>A letter as simple HTML: the same words, paragraphs and links, nothing fetched from anywhere.</summary>
public static partial class LetterHtml
{
    public static string Of(Letter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var paragraphs = letter.Body.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return $"""
            <!doctype html>
            <html lang="{(letter.Language is Language.English ? "en" : "da")}">
            <head><meta charset="utf-8"><title>{Encoded(letter.Subject)}</title></head>
            <body>
            {string.Join('\n', paragraphs.Select(p => $"<p>{Linked(p).Replace("\n", "<br>\n", StringComparison.Ordinal)}</p>"))}
            </body>
            </html>

            """;
    }

    // What stands between the links and the links themselves are encoded apart, so that no word of a letter becomes markup.
    static string Linked(string paragraph)
    {
        var (html, at) = ("", 0);
        foreach (Match link in Link().Matches(paragraph))
        {
            html += $"""{Encoded(paragraph[at..link.Index])}<a href="{Encoded(link.Value)}">{Encoded(link.Value)}</a>""";
            at = link.Index + link.Length;
        }
        return html + Encoded(paragraph[at..]);
    }

    static string Encoded(string words) => WebUtility.HtmlEncode(words);

    [GeneratedRegex(@"https?://[^\s<>""]+[^\s<>"".,;:!?)]", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
