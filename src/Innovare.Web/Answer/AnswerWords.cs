using System.Collections.Immutable;
using System.Globalization;
using Innovare.PublicSector;
using Innovare.Survey.Collect.Answering;
using Innovare.Survey.Design;

namespace Innovare.Web.Answer;

/// <summary>An answer in words: for the review, the receipt and for what two people disagree on.</summary>
static class AnswerWords
{
    /// <summary>A line for each answer; for a grid the row and its answer. Empty when nothing was answered.</summary>
    public static IReadOnlyList<string> Of(Question question, ImmutableSortedDictionary<string, string> values, Wording wording, Language language)
    {
        string Said(string code) => question.Answers.FirstOrDefault(a => a.Code == code) is { } option ? wording.Filled(option.Text)[language] : code;
        return question.Kind switch
        {
            QuestionKind.Single => values.TryGetValue(question.Id, out var code) ? [Said(code)] : [],
            QuestionKind.Multiple => [.. question.Answers.Where(a => values.ContainsKey($"{question.Id}.{a.Code}")).Select(a => Said(a.Code))],
            QuestionKind.Grid => [.. question.Items.Where(i => values.ContainsKey($"{question.Id}.{i.Code}")).Select(i => $"{wording.Filled(i.Text)[language]}: {Said(values[$"{question.Id}.{i.Code}"])}")],
            _ when values.ContainsKey(PostedPage.DontKnow(question.Id)) => [AnswerTexts.DontKnow[language]],
            QuestionKind.Number => values.TryGetValue(question.Id, out var number) ? [$"{TypedNumber.Write(number, language == Language.English ? NumberStyle.English : NumberStyle.Danish)} {question.Measure?[language]}".Trim()] : [],
            QuestionKind.Date => values.TryGetValue(question.Id, out var date) ? [Day(date)] : [],
            _ => values.TryGetValue(question.Id, out var typed) ? [typed] : [],
        };
    }

    /// <summary>A kept date as it is typed here, 24-04-2023; anything else as it stands.</summary>
    public static string Day(string kept) => DateOnly.TryParseExact(kept, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        ? date.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture)
        : kept;
}
