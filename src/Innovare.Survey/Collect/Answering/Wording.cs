using System.Globalization;
using System.Text.RegularExpressions;
using Innovare.PublicSector;
using Innovare.Survey.Design;

namespace Innovare.Survey.Collect.Answering;

/// <summary>Texts as one respondent reads them: the variant that fits, with every placeholder filled.</summary>
/// <param name="route">Whose texts.</param>
/// <param name="progress">What was answered.</param>
public sealed partial class Wording(Route route, Progress progress)
{
    /// <summary>The question in the wording that fits.</summary>
    public Text Of(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Filled(question.Variants?.FirstOrDefault(v => v.When.Holds(route))?.Text ?? question.Text);
    }

    /// <summary>The examples that fit.</summary>
    public IEnumerable<Text> Examples(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return (question.Examples ?? []).Where(e => e.When.Holds(route)).Select(e => Filled(e.Text));
    }

    /// <summary>A text with its placeholders filled; what is filled in is plain text, never markup.</summary>
    public Text Filled(Text text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Da.Contains('{', StringComparison.Ordinal) || text.En.Contains('{', StringComparison.Ordinal) ? new(Filled(text.Da, Language.Danish), Filled(text.En, Language.English)) : text;
    }

    string Filled(string text, Language language) => Hole().Replace(text, hole =>
        route.Form.Questionnaire.Placeholders?.FirstOrDefault(p => p.Id == hole.Groups[1].Value) is { } placeholder
            ? ValueOf(placeholder, language) ?? placeholder.Otherwise[language]
            : hole.Value);

    string? ValueOf(Placeholder placeholder, Language language)
    {
        var (question, style) = (route.Form.Find(placeholder.Value.Answer ?? ""), language == Language.English ? NumberStyle.English : NumberStyle.Danish);
        return placeholder.As switch
        {
            Transform.Answer or Transform.List => question is null || !route.IsAsked(question.Id) ? null : Words(question, language),
            Transform.Number => placeholder.Value.In(route) is { } number ? TypedNumber.Write(number, style) : null,
            Transform.Date => DateOnly.TryParseExact(placeholder.Value.In(route), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? date.ToString(language == Language.English ? "d MMMM yyyy" : "d. MMMM yyyy", CultureInfo.GetCultureInfo(language == Language.English ? "en-GB" : "da-DK"))
                : null,
            _ => placeholder.Value.In(route),
        };
    }

    string? Words(Question question, Language language)
    {
        var values = progress.ValuesOf(question.Id);
        var chosen = question.Answers
            .Where(a => question.Kind == QuestionKind.Multiple ? values.ContainsKey($"{question.Id}.{a.Code}") : values.GetValueOrDefault(question.Id) == a.Code)
            .Where(a => !Source.IsNoValue(a.Code))
            .Select(a => Small(a.Text[language])).ToList();
        return chosen.Count switch
        {
            0 => null,
            1 => chosen[0],
            _ => string.Join(", ", chosen[..^1]) + (language == Language.English ? " and " : " og ") + chosen[^1],
        };
    }

    // an abbreviation (IT, COVID-19) keeps its letters
    static string Small(string words) => words.Length > 1 && char.IsUpper(words[0]) && !char.IsUpper(words[1]) ? char.ToLowerInvariant(words[0]) + words[1..] : words;

    [GeneratedRegex(@"\{([a-z][a-z0-9_-]*)\}", RegexOptions.None, 1000)]
    private static partial Regex Hole();
}
