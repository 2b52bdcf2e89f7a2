using Innovare.PublicSector;

namespace Innovare.Survey.Design.Checking;

/// <summary>How long a questionnaire takes, before anybody has answered it. The model and its sources: docs/methods/questionnaire-minutes.md.</summary>
public static class Minutes
{
    /// <summary>Words read in a minute: the mean of 190 studies of silent reading of non-fiction by adults (Brysbaert 2019).</summary>
    public const double WordsAMinute = 238;

    /// <summary>Seconds to see a new page and to press Next. Ours.</summary>
    public const double SecondsAPage = 3;

    // deciding and answering, ours: a plain question of four short answers comes to the ten seconds that Pew reckons an item takes
    const double Choosing = 4;
    const double Ticking = 1.5;
    const double Row = 3;
    const double Number = 12;
    const double Date = 8;
    const double Writing = 30;

    /// <summary>Seconds for a page where these questions are asked.</summary>
    /// <param name="asked">The questions that are asked.</param>
    /// <param name="language">Language it is read in.</param>
    /// <param name="ticks">How many ticks a multiple choice gets.</param>
    public static double SecondsOf(IEnumerable<Question> asked, Language language, Func<Question, int> ticks)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(ticks);
        return SecondsAPage + asked.Sum(q => 60 * WordsOf(q, language) / WordsAMinute + Answering(q, ticks));
    }

    /// <summary>Words a respondent reads: the question, its help, its rows and its answers once.</summary>
    static double WordsOf(Question question, Language language) =>
        new[] { question.Text, question.Help }.OfType<Text>().Concat(question.Items.Concat(question.Answers).Select(o => o.Text)).Sum(t => Readability.Words(t[language]));

    static double Answering(Question question, Func<Question, int> ticks) => question.Kind switch
    {
        QuestionKind.Single => Choosing,
        QuestionKind.Multiple => Choosing + Ticking * ticks(question),
        QuestionKind.Grid => Row * question.Items.Count,
        QuestionKind.Number => Number,
        QuestionKind.Date => Date,
        _ => question.MayBeLeftOpen ? Choosing : Writing,
    };
}
