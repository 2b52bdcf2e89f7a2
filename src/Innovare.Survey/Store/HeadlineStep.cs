using System.Text.RegularExpressions;
using Innovare.PublicSector;

namespace Innovare.Survey.Store;

/// <summary>The first step of a release in two: its headline and first paragraphs, and the tables they quote.</summary>
static partial class HeadlineStep
{
    public static PublishedRelease Of(PublishedRelease whole)
    {
        var body = new Text(Lead(whole.Body.Da), Lead(whole.Body.En));
        var quoted = new[] { body.Da, body.En }.SelectMany(text => Table().Matches(text).Select(m => m.Groups["id"].Value)).ToHashSet(StringComparer.Ordinal);
        return whole with
        {
            Body = body,
            Tables = [.. whole.Tables.Where(t => quoted.Contains(t.Id))],
            Phases = [], // they tell of every table, and the indicators of quality of every question
            Quality = null,
            Lineage = whole.Lineage is { } made ? made with { DesignEffects = made.DesignEffects.Where(e => quoted.Contains(e.Key.Split(' ')[0])).ToDictionary(StringComparer.Ordinal) } : null,
            IsHeadline = true,
        };
    }

    static string Lead(string text) => text.IndexOf("\n## ", StringComparison.Ordinal) is >= 0 and var end ? text[..end].TrimEnd() + "\n" : text;

    [GeneratedRegex(@"\(cell:(?<id>[^?)]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Table();
}
