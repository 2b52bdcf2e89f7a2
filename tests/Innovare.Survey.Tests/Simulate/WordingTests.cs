using System.Text.RegularExpressions;
using Innovare.PublicSector;
using Innovare.Survey.Design;

namespace Innovare.Survey.Tests.Simulate;

public sealed partial class WordingTests
{
    const double HighestLix = 35;

    [Theory]
    [MemberData(nameof(Countries.Rounds), MemberType = typeof(Countries))]
    public void What_a_respondent_reads_is_easy_in_both_languages(string round)
    {
        Assert.All(Countries.Round(round).Questionnaire.Questions, question =>
        {
            foreach (var text in new[] { question.Text, question.Help }.OfType<Text>())
            {
                Assert.True(Lix(text.Da) <= HighestLix, $"{question.Id}: {Lix(text.Da):0} {text.Da}");
                Assert.True(Lix(text.En) <= HighestLix, $"{question.Id}: {Lix(text.En):0} {text.En}");
            }
        });
    }

    [Theory]
    [MemberData(nameof(Countries.Rounds), MemberType = typeof(Countries))]
    public void Nothing_a_respondent_reads_is_missing_in_a_language(string round)
    {
        var questions = Countries.Round(round).Questionnaire.Questions.ToList();

        var texts = questions.SelectMany(q => q.Items.Concat(q.Answers).Select(o => o.Text).Append(q.Text).Append(q.Purpose));

        Assert.All(texts, t => Assert.False(string.IsNullOrWhiteSpace(t.Da) || string.IsNullOrWhiteSpace(t.En)));
    }

    [Theory]
    [MemberData(nameof(Countries.Rounds), MemberType = typeof(Countries))]
    public void Every_question_says_where_it_comes_from_and_waits_for_the_official_wording(string round)
    {
        Assert.All(Countries.Round(round).Questionnaire.Questions, q =>
        {
            Assert.False(string.IsNullOrWhiteSpace(q.Concept), q.Id);
            Assert.Equal(Lineage.Adapted, q.Lineage);
            Assert.Null(q.Official);
        });
    }

    [Fact]
    public void Questions_and_their_codes_are_the_same_in_all_rounds()
    {
        var rounds = new[] { "demo-2016", "demo-2019", "demo-2023" }.Select(Countries.Round).ToList();

        var variables = rounds.Select(r => r.Questionnaire.Questions.SelectMany(q => q.Variables).ToList()).ToList();

        Assert.All(variables, v => Assert.Equal(variables[0], v));
    }

    [Theory]
    [InlineData("Hunden er glad.", 3)]
    [InlineData("Arbejdspladser er innovative. De er glade.", 3 + 100.0 / 3)]
    public void Lix_is_words_a_sentence_and_long_words_in_a_hundred(string text, double expected)
    {
        Assert.Equal(expected, Lix(text), 6);
    }

    /// <summary>Björnsson's readability index: words a sentence, plus per cent of words with more than six letters.</summary>
    static double Lix(string text)
    {
        var words = Words().Matches(text);
        return words.Count / (double)Math.Max(1, Stops().Count(text)) + 100.0 * words.Count(w => w.Length > 6) / words.Count;
    }

    [GeneratedRegex(@"[\w'’-]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();

    [GeneratedRegex(@"[.!?:]+(\s|$)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Stops();
}
