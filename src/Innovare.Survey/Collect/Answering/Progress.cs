using System.Collections.Immutable;

namespace Innovare.Survey.Collect.Answering;

/// <summary>How far one respondent has come: a value that never changes, each step gives a new one.</summary>
/// <param name="Revision">Goes up by one with every step that changed something.</param>
/// <param name="Answers">By question, also of questions that the route has left since.</param>
/// <param name="Reasons">Why a soft check was passed, by check.</param>
/// <param name="Submission">The answers as they were last sent, or null.</param>
public sealed record Progress(
    int Revision,
    ImmutableSortedDictionary<string, Kept> Answers,
    ImmutableSortedDictionary<string, string> Reasons,
    Submission? Submission)
{
    static readonly ImmutableSortedDictionary<string, string> Nothing = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Before the first answer.</summary>
    public static Progress Empty { get; } = new(0, ImmutableSortedDictionary.Create<string, Kept>(StringComparer.Ordinal), Nothing, null);

    /// <summary>What was answered to the question: variable to code, or as typed where it could not be read; empty when nothing was.</summary>
    public ImmutableSortedDictionary<string, string> ValuesOf(string question) =>
        Answers.TryGetValue(question, out var kept) ? kept.Values : Nothing;
}

/// <summary>The answer to one question as it is kept.</summary>
/// <param name="Values">Variable to code; what cannot be read stands as it was typed.</param>
/// <param name="Revision">The revision it was last changed in.</param>
/// <param name="By">Who gave it; empty for the one who was asked.</param>
public sealed record Kept(ImmutableSortedDictionary<string, string> Values, int Revision, string By);

/// <summary>Answers that were sent: they count until others are sent.</summary>
/// <param name="Revision">Where the respondent stood.</param>
/// <param name="Answers">All answers of that moment.</param>
/// <param name="Reasons">All reasons of that moment.</param>
public sealed record Submission(int Revision, ImmutableSortedDictionary<string, Kept> Answers, ImmutableSortedDictionary<string, string> Reasons);
