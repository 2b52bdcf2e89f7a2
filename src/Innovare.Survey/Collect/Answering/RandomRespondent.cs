using System.Globalization;
using Innovare.Statistics.Numbers;
using Innovare.Survey.Design;

namespace Innovare.Survey.Collect.Answering;

/// <summary>Somebody who answers at random, page by page, to the end: for times, rehearsals and tests of routes.</summary>
public static class RandomRespondent
{
    const int MostTries = 50;

    /// <summary>Answers a whole form; the same random numbers give the same answers.</summary>
    /// <returns>Where the respondent stands: complete, unless a hard check was failed fifty times over.</returns>
    public static Progress Answer(Form form, Func<string, string?> register, SeededRandom random)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(random);
        var progress = Progress.Empty;
        for (var tries = 0; tries < MostTries * form.Pages.Count;)
        {
            if (Route.Of(form, register, progress).FirstOpen is not { } page)
                return progress;
            var step = Answers.Take(form, register, progress, new(page.Id, progress.Revision, Fields(page, Route.Of(form, register, progress), random)))!; // a page of the form
            tries += step.Faults.Count > 0 ? MostTries / 5 : 1;
            progress = step.Progress;
        }
        return progress;
    }

    /// <summary>What a browser would send of one page, filled in at random.</summary>
    public static IReadOnlyDictionary<string, string> Fields(Page page, Route route, SeededRandom random)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(route);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var question in page.Questions)
            foreach (var (variable, value) in Of(question, route, random))
                fields[variable] = value;
        foreach (var check in page.Checks ?? [])
            fields[PostedPage.Reason(check.Id)] = "Det passer.";
        return fields;
    }

    static IEnumerable<(string Variable, string Value)> Of(Question question, Route route, SeededRandom random)
    {
        var answers = route.Offered(question.Answers).ToList();
        return question.Kind switch
        {
            QuestionKind.Single => answers.Count == 0 ? [] : [(question.Id, answers[random.NextBelow(answers.Count)].Code)],
            QuestionKind.Grid => answers.Count == 0 ? [] : route.Offered(question.Items).Select(i => ($"{question.Id}.{i.Code}", answers[random.NextBelow(answers.Count)].Code)),
            QuestionKind.Multiple => Ticks(answers, question.AtMost ?? answers.Count, random).Select(code => ($"{question.Id}.{code}", "1")),
            QuestionKind.Number => [(question.Id, (Math.Ceiling(question.Least ?? 0) + random.NextBelow((int)Math.Min(100, (question.Most ?? 100) - (question.Least ?? 0)) + 1)).ToString(CultureInfo.InvariantCulture))],
            QuestionKind.Date => [(question.Id, string.Create(CultureInfo.InvariantCulture, $"{2010 + random.NextBelow(15)}-{1 + random.NextBelow(12):00}-{1 + random.NextBelow(28):00}"))],
            _ => [(question.Id, "Vi prøver os frem.")],
        };
    }

    static List<string> Ticks(List<Option> answers, int most, SeededRandom random)
    {
        var shared = answers.Where(a => !a.Exclusive).Select(a => a.Code).ToArray();
        var alone = answers.Where(a => a.Exclusive).Select(a => a.Code).ToArray();
        if (shared.Length == 0 || (alone.Length > 0 && random.NextBelow(4) == 0))
            return alone.Length == 0 ? [] : [alone[random.NextBelow(alone.Length)]];
        random.Shuffle<string>(shared);
        return [.. shared.Take(1 + random.NextBelow(Math.Min(most, shared.Length)))];
    }
}
