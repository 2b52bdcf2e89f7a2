using System.Text.RegularExpressions;
using Innovare.PublicSector;

namespace Innovare.Cases.Search;

/// <summary>The texts of a case that are searched, with how much a word in each counts.</summary>
static partial class CaseFields
{
    const float Title = 6;
    const float Organisation = 3;
    const float Summary = 2;
    const float Rest = 1;
    const float Searched = 0.5f; // an editor's words for what others may ask; the case itself counts more
    const float English = 0.5f; // a translation must not outweigh its original

    public static IEnumerable<(float Weight, string Text, bool IsDanish)> Of(Case source)
    {
        var fields = Both(source.Title, Title)
            .Append((Weight: Organisation, Text: source.Organisation, IsDanish: true))
            .Concat(Both(source.Summary, Summary))
            .Concat(Both(source.Problem, Summary))
            .Concat(Both(source.Audience, Rest))
            .Concat(Both(source.DidNotWork, Rest))
            .Concat(source.Claims.SelectMany(c => Both(c.Measured, Rest).Concat(Both(c.Expected, Rest))))
            .Concat(Both(source.Technology, Summary))
            .Concat(Both(source.Novelty, Rest))
            .Concat(Both(source.InspiredBy, Rest))
            .Concat(source.Values.SelectMany(v => Both(PublicInnovation.Values.Find(v)?.Name, Rest)));
        fields = fields.Concat(source.SearchWords.Select(w => (Searched, w, true))); // each for itself, so that no phrase runs over two
        if (source.Evidence is { } evidence) fields = fields.Append((Rest, evidence.Text, true));
        return fields.Select(f => (f.Weight, WithoutAddresses(f.Text), f.IsDanish));
    }

    /// <summary>The words inside an address are not the source's words about the case.</summary>
    static string WithoutAddresses(string text) =>
        text.Contains("://", StringComparison.Ordinal) ? Address().Replace(text, " ") : text;

    static IEnumerable<(float Weight, string Text, bool IsDanish)> Both(Text? text, float weight) =>
        text is null ? [] : [(weight, text.Da, true), (weight * English, text.En, false)];

    [GeneratedRegex(@"https?://\S+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
