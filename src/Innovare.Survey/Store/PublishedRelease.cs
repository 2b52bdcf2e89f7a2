using System.Text.RegularExpressions;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Survey.Disseminate;

namespace Innovare.Survey.Store;

/// <summary>A release as readers meet it: immutable once published.</summary>
/// <param name="Id">Round name, e.g. <c>demo-2023</c>.</param>
/// <param name="Revision">SHA-256 of what was published; a correction is a new revision.</param>
/// <param name="Title">Title of the round.</param>
/// <param name="Year">Year of the round.</param>
/// <param name="ReferencePeriod">What the questions asked about.</param>
/// <param name="IsSynthetic">Invented data.</param>
/// <param name="ReleasedOn">Day of release, or null.</param>
/// <param name="Body">Release text, Markdown; a figure is a link <c>[83](cell:DEMO01?level=total&amp;type=10&amp;time=2023)</c>.</param>
/// <param name="Phases">How it was made.</param>
/// <param name="Tables">Protected tables, earlier rounds' figures beside.</param>
/// <param name="SignedOffBy">Who answers for the release.</param>
/// <param name="Stamp">What made it: definition hash and program; the same stamp gives the same release.</param>
/// <param name="Corrections">What has been put right in it since it was first shown, oldest first; null when nothing has.</param>
/// <param name="IsHeadline">Set on the first step of a release in two: the rest comes later.</param>
/// <param name="Lineage">What its own round's figures were made of; null of older ones.</param>
/// <param name="Quality">What only the answers can tell of its quality, protected; null of older ones.</param>
/// <param name="CollectionEnds">Last day of collection; null of older ones.</param>
/// <param name="Population">Who is counted, and who is not; null of older ones.</param>
public sealed partial record PublishedRelease(
    string Id,
    string Revision,
    Text Title,
    int Year,
    string ReferencePeriod,
    bool IsSynthetic,
    DateOnly? ReleasedOn,
    Text Body,
    IReadOnlyList<PhaseReport> Phases,
    IReadOnlyList<Cube> Tables,
    string? SignedOffBy = null,
    string? Stamp = null,
    IReadOnlyList<Correction>? Corrections = null,
    bool? IsHeadline = null,
    RoundLineage? Lineage = null,
    QualityIndicators? Quality = null,
    DateOnly? CollectionEnds = null,
    Text? Population = null)
{
    /// <summary>The text's own headline, its figures written out; the title of the round where the text has none.</summary>
    public string Headline(Language language)
    {
        var line = Body[language].Split('\n').FirstOrDefault(l => l.StartsWith("# ", StringComparison.Ordinal));
        return line is null ? Title[language] : Link().Replace(line[2..].Trim(), "$1");
    }

    /// <summary>The text as readers will read it, a line a paragraph, its figures written out: headings, points and plain lines told apart.</summary>
    public IEnumerable<(bool IsHeading, string Words)> Lines(Language language) => Body[language].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => (line.StartsWith('#'), Link().Replace(line.TrimStart('#', '-').Trim().Replace("*", "", StringComparison.Ordinal), "$1")));

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
