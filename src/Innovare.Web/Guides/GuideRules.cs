using System.Text.RegularExpressions;
using Innovare.PublicSector;
using Innovare.Survey.Design;

namespace Innovare.Web.Guides;

/// <summary>What every guide of a kind must have: its headings, its sources, and figures that lead to a table.</summary>
static partial class GuideRules
{
    static readonly Dictionary<GuideKind, (string[] Danish, string[] English)> Headings = new()
    {
        [GuideKind.Approaches] = (["Hvad er det?", "Brug det når", "Lad være når", "Sådan gør I", "Den første time"], ["What it is", "Use it when", "Do not use it when", "Steps", "The first hour"]),
        [GuideKind.Tools] = (["Hvad får I ud af det?", "Sådan gør I", "Pas på"], ["What you get", "Steps", "Watch out"]),
    };

    /// <summary>Those whose claims come from others; tools and tips are Innovare's own and say so.</summary>
    static readonly GuideKind[] Sourced = [GuideKind.Learn, GuideKind.Approaches, GuideKind.Partnerships, GuideKind.Value, GuideKind.Decisions, GuideKind.Barometer];

    public static IEnumerable<Finding> Of(Guide guide, string where)
    {
        if (Sourced.Contains(guide.Kind) && guide.Sources.Count == 0)
            yield return new("guide-source-missing", $"{where}.da.md", "No source is named: a reader cannot see where its claims come from.", "Write at least one title under sources, with its url where there is one.");
        foreach (var language in Enum.GetValues<Language>())
        {
            var (file, body) = ($"{where}.{language.Code()}.md", guide.Body[language]);
            foreach (var missing in Headings.TryGetValue(guide.Kind, out var asked) ? (language is Language.English ? asked.English : asked.Danish).Where(h => !Line(body, $"## {h}")) : [])
                yield return new("guide-heading-missing", file, $"The heading “## {missing}” is not there.", "Write it on a line of its own, with its text below.");
            foreach (Match figure in BareFigure().Matches(body))
                yield return new("guide-figure-bare", file, $"“{figure.Value}” is typed by hand and leads to no table.", "Write it as a reference: {PUB08: value=230, time=2023 | percent0}.");
        }
    }

    /// <summary>Braces that are no reference and so stand on the page as they are written.</summary>
    public static IEnumerable<string> Braces(string body) => BracesLeft().Matches(CellReference.In(body).Aggregate(body, (text, reference) => text.Replace(reference.Text, "", StringComparison.Ordinal))).Select(m => m.Value);

    static bool Line(string body, string line) => body.Split('\n').Any(l => string.Equals(l.TrimEnd(), line, StringComparison.Ordinal));

    [GeneratedRegex(@"\{[^{}\n]*\}?|\}", RegexOptions.None, 1000)]
    private static partial Regex BracesLeft();

    [GeneratedRegex(@"\b\d+([.,]\d+)? ?(pct\.|procent\b|per cent|percent\b|%)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BareFigure();
}
