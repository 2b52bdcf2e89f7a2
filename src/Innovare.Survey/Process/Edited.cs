using Innovare.PublicSector;
using Innovare.Survey.Collect;
using Innovare.Survey.Design;

namespace Innovare.Survey.Process;

/// <summary>Answers after the checks: every code valid, nothing off the path.</summary>
/// <param name="Response">What came in.</param>
/// <param name="Returns">One for each unit of the sample, in its order.</param>
/// <param name="Findings">What the checks found; the respondent's own judgement is never overruled by a failed claim.</param>
/// <param name="Changed">Answers that were set aside: unknown codes (now -3) and answers off the path (now -1).</param>
public sealed record Edited(Response Response, IReadOnlyList<Return> Returns, IReadOnlyList<Finding> Findings, int Changed)
{
    /// <summary>edited.csv: the complete answers and those by telephone, in the order of their pseudonyms.</summary>
    public string ToCsv() => Csv.Write(
        ["pseudonym", .. Response.Variables],
        Response.Sample.Units.Zip(Returns).Where(p => p.Second.Outcome is Outcome.Complete or Outcome.Telephone).OrderBy(p => p.First.Pseudonym, StringComparer.Ordinal)
            .Select(p => (string[])[p.First.Pseudonym, .. p.Second.Answers]));
}

/// <summary>One workplace's answers, as rules ask for them.</summary>
sealed class Facts(RoundDefinition definition, IReadOnlyDictionary<string, int> positions, Workplace workplace, IReadOnlyList<string> answers, IReadOnlyDictionary<string, Rule> derived) : IFacts
{
    public string? Answer(string variable) => positions.TryGetValue(variable, out var at) && at < answers.Count ? answers[at] : null;

    public string? Register(string variable) => FrameVariable.Of(workplace, variable, definition.Sample.SizeClasses);

    public string? Round(string variable) => definition.Round.Value(variable);

    public Rule Derived(string id) => derived[id];
}
