using System.Text.RegularExpressions;
using Innovare.PublicSector;

namespace Innovare.Survey.Disseminate.Wording;

/// <summary>Words that claim something of the figures beside them, and what it takes to claim it.</summary>
/// <param name="Danish">The words in Danish.</param>
/// <param name="English">The words in English.</param>
/// <param name="Check">What speaks against the word found, or null when the figures support it. The figures are null where no table is at hand.</param>
sealed record WordRule(Regex Danish, Regex English, Func<Match, Sentence, SentenceFigures?, Objection?> Check)
{
    public Regex this[Language language] => language == Language.English ? English : Danish;

    public static Regex Words(string pattern) =>
        new($@"(?<!\p{{L}})(?:{pattern})(?!\p{{L}})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}

/// <summary>Why a word is refused, and what may stand there.</summary>
/// <param name="Why">What the test says.</param>
/// <param name="Instead">The permitted wording.</param>
sealed record Objection(string Why, Text Instead);
