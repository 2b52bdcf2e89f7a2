using Innovare.Survey.Design;

namespace Innovare.Survey.Collect;

/// <summary>What came back from the sample: an outcome for each drawn workplace, answers from those who gave them.</summary>
/// <param name="Sample">Who was asked.</param>
/// <param name="Variables">Answer variables of the round, in questionnaire order.</param>
/// <param name="Returns">One for each unit of the sample, in its order.</param>
public sealed record Response(Sample Sample, IReadOnlyList<string> Variables, IReadOnlyList<Return> Returns)
{
    /// <summary>The columns of responses.csv before the answers.</summary>
    public static IReadOnlyList<string> Head { get; } = ["pseudonym", "outcome", "definition", "language"];

    /// <summary>Variables of the questions and options a round asks.</summary>
    public static IReadOnlyList<string> VariablesOf(RoundDefinition definition) =>
        [.. definition.Questionnaire.Questions.SelectMany(q => q.VariablesIn(definition.Round.Year))];

    /// <summary>responses.csv, in the order of the pseudonyms so that the row tells nothing.</summary>
    public string ToCsv() => Csv.Write(
        [.. Head, .. Variables],
        Sample.Units.Zip(Returns).OrderBy(p => p.First.Pseudonym, StringComparer.Ordinal).Select(p => (string[])
            [p.First.Pseudonym, Outcomes.CodeOf(p.Second.Outcome), Sample.Definition.QuestionnaireHash, p.Second.Language, .. p.Second.Answers.Count > 0 ? p.Second.Answers : Variables.Select(_ => "")]));
}

/// <summary>What one workplace sent back.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Language">Language of the answers; empty when there are none.</param>
/// <param name="Answers">A code for each variable; empty when there are no answers.</param>
public sealed record Return(Outcome Outcome, string Language, IReadOnlyList<string> Answers)
{
    /// <summary>Nothing came.</summary>
    public static Return None(Outcome outcome) => new(outcome, "", []);
}

/// <summary>How the collection ended for one workplace.</summary>
public enum Outcome
{
    Complete,
    Partial,

    /// <summary>Silent, drawn for the follow-up, and answered its core questions by telephone.</summary>
    Telephone,
    Refused,
    OutOfScope,
    NoContact,
}

/// <summary>Outcomes as they stand in files.</summary>
public static class Outcomes
{
    static readonly Dictionary<string, Outcome> ByCode = new(StringComparer.Ordinal)
    {
        ["complete"] = Outcome.Complete,
        ["partial"] = Outcome.Partial,
        ["telephone"] = Outcome.Telephone,
        ["refused"] = Outcome.Refused,
        ["outOfScope"] = Outcome.OutOfScope,
        ["noContact"] = Outcome.NoContact,
    };

    /// <summary>All codes.</summary>
    public static IEnumerable<string> Codes => ByCode.Keys;

    /// <summary>The outcome with that code, or null.</summary>
    public static Outcome? Find(string code) => ByCode.TryGetValue(code, out var outcome) ? outcome : null;

    /// <summary>Its code.</summary>
    public static string CodeOf(Outcome outcome) => ByCode.First(p => p.Value == outcome).Key;
}
