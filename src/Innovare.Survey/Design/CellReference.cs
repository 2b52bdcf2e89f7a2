using System.Text.RegularExpressions;

namespace Innovare.Survey.Design;

/// <summary>A hole in a release text that a figure fills: <c>{DEMO01: level=total, type=10, time=latest | percent0}</c>.</summary>
/// <param name="Text">The hole as written, braces and all.</param>
/// <param name="At">Where it starts in the text.</param>
/// <param name="Table">Table id.</param>
/// <param name="Cell">Variable and value, in the order written; variables left out are at their total.</param>
/// <param name="Format">How the figure is written: one of <see cref="Formats"/>.</param>
public sealed partial record CellReference(string Text, int At, string Table, IReadOnlyList<KeyValuePair<string, string>> Cell, string Format)
{
    /// <summary>percent0 "83", percent1 "83,4", number "11.900", change "en stigning på 2,4 procentpoint", points "2,4", interval "81 til 84", base "pct. af alle offentlige arbejdssteder".</summary>
    public static IReadOnlyList<string> Formats { get; } = ["percent0", "percent1", "number", "change", "points", "interval", "base"];

    /// <summary>The word that stands for the round's own year.</summary>
    public const string Latest = "latest";

    /// <summary>The value written for that variable, or null.</summary>
    public string? this[string variable] =>
        Cell.FirstOrDefault(c => string.Equals(c.Key, variable, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>All holes of a text in the order they stand. Braces that hold no colon are plain text.</summary>
    public static IEnumerable<CellReference> In(string text)
    {
        foreach (Match match in Hole().Matches(text))
        {
            var pairs = match.Groups["cell"].Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(p => p.Split('=', 2, StringSplitOptions.TrimEntries))
                .Select(p => KeyValuePair.Create(p[0], p.Length > 1 ? p[1] : ""));
            yield return new CellReference(match.Value, match.Index, match.Groups["table"].Value.Trim(), [.. pairs], match.Groups["format"].Value.Trim());
        }
    }

    [GeneratedRegex(@"\{(?<table>[^{}:|]+):(?<cell>[^{}|]*)(\|(?<format>[^{}|]*))?\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hole();
}
