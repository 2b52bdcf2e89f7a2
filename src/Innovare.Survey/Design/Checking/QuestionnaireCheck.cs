using Innovare.PublicSector;

namespace Innovare.Survey.Design.Checking;

/// <summary>The semantic checker: what is wrong with a questionnaire whose fields and references are in order.</summary>
static class QuestionnaireCheck
{
    /// <summary>Longest route that is asked of anybody, in minutes by the model of <see cref="Minutes"/>.</summary>
    public const double MostMinutes = 20;

    /// <summary>Each part by itself.</summary>
    public static IEnumerable<Finding> Parts(Questionnaire questionnaire) =>
        StructureChecks.Of(questionnaire).Concat(TextChecks.Of(questionnaire)).Concat(RuleChecks.Of(questionnaire));

    /// <summary>All parts together; asked only when each is in order by itself.</summary>
    /// <param name="form">The questionnaire of the year.</param>
    /// <param name="registers">The codes a frame variable can take, where a list says so.</param>
    public static IEnumerable<Finding> Whole(Form form, IReadOnlyDictionary<string, IReadOnlyList<string>> registers)
    {
        foreach (var (question, where) in Placed.Questions(form.Questionnaire))
            if (question is { Kind: QuestionKind.Single, Preload: { } preload } && registers.TryGetValue(preload.Register, out var codes))
                foreach (var code in codes.Where(c => question.Answers.All(a => a.Code != c)))
                    yield return Faults.PreloadCode.At(where + "/preload", code, question.Id);
        foreach (var finding in RouteChecks.Of(form, registers))
            yield return finding;
        var minutes = Longest(form) / 60;
        if (minutes > MostMinutes)
            yield return Faults.MinutesHigh.At("questionnaire.json#", Math.Ceiling(minutes), MostMinutes);
    }

    /// <summary>Seconds if every question were asked: no route is longer.</summary>
    static double Longest(Form form) => form.Pages.Sum(p => Minutes.SecondsOf(p.Questions, Language.Danish, q => q.AtMost ?? Math.Min(3, q.Answers.Count)));
}
