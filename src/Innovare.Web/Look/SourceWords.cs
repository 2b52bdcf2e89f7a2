using Innovare.PublicSector;
using Innovare.Statbank;

namespace Innovare.Web.Look;

/// <summary>A source as a reader meets it: its name, and where to read it when it has an address.</summary>
public sealed record SourceWords(string Name, string? Address)
{
    /// <summary>A label "Title (publisher, year). https://…" taken apart.</summary>
    public static SourceWords Of(Label source, Language language)
    {
        ArgumentNullException.ThrowIfNull(source);
        var words = source[language.Code()];
        var at = words.IndexOf(" http", StringComparison.Ordinal);
        return at < 0 ? new(words, null) : new(words[..at], words[(at + 1)..]);
    }
}
