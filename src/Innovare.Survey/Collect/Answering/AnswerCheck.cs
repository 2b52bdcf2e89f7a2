using System.Collections.Immutable;
using System.Globalization;
using Innovare.PublicSector;
using Innovare.Survey.Design;

namespace Innovare.Survey.Collect.Answering;

/// <summary>From what is kept to codes, and to what is wrong with it.</summary>
static class AnswerCheck
{
    const int MostCharacters = 1000;

    /// <summary>Codes of a question that is asked; a variable without a readable answer is left out.</summary>
    public static IEnumerable<(string Variable, string Code)> Codes(Route route, Question question, ImmutableSortedDictionary<string, string> values)
    {
        switch (question.Kind)
        {
            case QuestionKind.Multiple:
                var offered = route.Offered(question.Answers).Select(a => $"{question.Id}.{a.Code}").ToHashSet(StringComparer.Ordinal);
                var isAnswered = offered.Overlaps(values.Keys);
                return from variable in question.Variables
                       where isAnswered || !offered.Contains(variable)
                       select (variable, !offered.Contains(variable) ? Route.NotAsked : values.ContainsKey(variable) ? "1" : "0");
            case QuestionKind.Grid:
                var rows = route.Offered(question.Items).Select(i => $"{question.Id}.{i.Code}").ToHashSet(StringComparer.Ordinal);
                return from variable in question.Variables
                       where !rows.Contains(variable) || (values.TryGetValue(variable, out var code) && IsOffered(route, question, code))
                       select (variable, rows.Contains(variable) ? values[variable] : Route.NotAsked);
            case QuestionKind.Single:
                return values.TryGetValue(question.Id, out var chosen) && IsOffered(route, question, chosen) ? [(question.Id, chosen)] : [];
            default:
                return values.ContainsKey(PostedPage.DontKnow(question.Id)) ? [(question.Id, Route.DontKnow)]
                    : values.TryGetValue(question.Id, out var typed) && TypedFault(question, typed) is null ? [(question.Id, typed)]
                    : [];
        }
    }

    /// <summary>What is wrong with the answer; nothing when the question is not asked.</summary>
    public static IEnumerable<AnswerFault> Of(Route route, Question question, ImmutableSortedDictionary<string, string> values)
    {
        if (!route.IsAsked(question.Id))
            return [];
        return question.Kind switch
        {
            QuestionKind.Multiple => Multiple(route, question, values),
            QuestionKind.Grid => route.Offered(question.Items).Select(i => $"{question.Id}.{i.Code}").Where(v => route.Answer(v) is null && !question.MayBeLeftOpen)
                .Select(v => new AnswerFault(question.Id, v, null, FaultKind.RowMissing, false, FaultTexts.RowMissing)),
            QuestionKind.Single => route.Answer(question.Id) is null && !question.MayBeLeftOpen ? [At(question, FaultKind.Missing, FaultTexts.Missing)] : [],
            _ => Typed(question, values),
        };
    }

    static bool IsOffered(Route route, Question question, string code) => route.Offered(question.Answers).Any(a => a.Code == code);

    static IEnumerable<AnswerFault> Multiple(Route route, Question question, ImmutableSortedDictionary<string, string> values)
    {
        var ticked = route.Offered(question.Answers).Where(a => values.ContainsKey($"{question.Id}.{a.Code}")).ToList();
        if (ticked.Count == 0 && !question.MayBeLeftOpen)
            yield return At(question, FaultKind.Missing, FaultTexts.NothingTicked);
        if (ticked.Count > 1 && ticked.Find(t => t.Exclusive) is { } alone)
            yield return At(question, FaultKind.ExclusiveWithOthers, FaultTexts.ExclusiveWithOthers(alone.Text));
        else if (question.AtMost is { } most && ticked.Count > most)
            yield return At(question, FaultKind.TooMany, FaultTexts.TooMany(most));
    }

    static IEnumerable<AnswerFault> Typed(Question question, ImmutableSortedDictionary<string, string> values)
    {
        if (values.ContainsKey(PostedPage.DontKnow(question.Id)))
            return [];
        if (!values.TryGetValue(question.Id, out var typed))
            return question.MayBeLeftOpen ? [] : [At(question, FaultKind.Missing, FaultTexts.NothingTyped)];
        return TypedFault(question, typed) is { } fault ? [fault] : [];
    }

    static AnswerFault? TypedFault(Question question, string typed) => question.Kind switch
    {
        QuestionKind.Number => NumberFault(question, typed),
        QuestionKind.Date => DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : At(question, FaultKind.NotADate, FaultTexts.NotADate),
        _ => typed.Length > (question.MostCharacters ?? MostCharacters) ? At(question, FaultKind.TooLong, FaultTexts.TooLong(question.MostCharacters ?? MostCharacters)) : null,
    };

    static AnswerFault? NumberFault(Question question, string typed)
    {
        if (TypedNumber.Read(typed, NumberStyle.English) != typed || !decimal.TryParse(typed, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return At(question, FaultKind.NotANumber, FaultTexts.NotANumber);
        if (number.Scale > question.Decimals)
            return At(question, FaultKind.TooManyDecimals, FaultTexts.Decimals(question.Decimals));
        return (question.Least is { } least && (double)number < least) || (question.Most is { } most && (double)number > most)
            ? At(question, FaultKind.OutsideRange, FaultTexts.Range(Shown(question.Least), Shown(question.Most)))
            : null;
    }

    static string? Shown(double? bound) => bound?.ToString(CultureInfo.InvariantCulture);

    static AnswerFault At(Question question, FaultKind kind, Text text) => new(question.Id, null, null, kind, false, text);
}
