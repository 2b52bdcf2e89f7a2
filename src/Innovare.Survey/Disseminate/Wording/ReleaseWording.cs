using Innovare.PublicSector;
using Innovare.Statbank;
using static System.FormattableString;

namespace Innovare.Survey.Disseminate.Wording;

/// <summary>Holds the author's own words in a release text against the figures they stand beside.</summary>
public static class ReleaseWording
{
    /// <summary>Every word the figures do not allow, in both languages, with line, reason and the wording that may stand there.</summary>
    /// <param name="template">The text as its author wrote it, references in place of figures.</param>
    /// <param name="tables">The round's tables; null before there are any: then only what needs no figure is checked.</param>
    /// <param name="year">Year of the round.</param>
    /// <param name="rounds">Answers of this and earlier rounds; null where changes are tested as if samples were independent.</param>
    public static IReadOnlyList<Finding> Check(Text template, IReadOnlyList<Cube>? tables, int year, OverlappingRounds? rounds = null)
    {
        ArgumentNullException.ThrowIfNull(template);
        return [.. new[] { Language.Danish, Language.English }.SelectMany(language =>
            Words(template[language], language, tables, year, rounds).Concat(Judgements(template[language], language)).OrderBy(f => f.At)
                .Select(f => Finding(template[language], language, f.At, f.Word, f.Objection)))];
    }

    static IEnumerable<(int At, string Word, Objection Objection)> Words(string text, Language language, IReadOnlyList<Cube>? tables, int year, OverlappingRounds? rounds)
    {
        foreach (var sentence in Sentence.In(text))
        {
            var figures = tables is null ? null : SentenceFigures.Of(sentence, tables, year, rounds);
            foreach (var rule in WordRules.All)
                foreach (System.Text.RegularExpressions.Match word in rule[language].Matches(sentence.Words))
                    if (rule.Check(word, sentence, figures) is { } objection)
                        yield return (sentence.At + word.Index, word.Value, objection);
        }
    }

    static IEnumerable<(int At, string Word, Objection Objection)> Judgements(string text, Language language) =>
        from paragraph in Sentence.Paragraphs(text)
        let judged = paragraph.References.FirstOrDefault(r => WordRules.OwnJudgement.Any(variable => r[variable] is not null))
        where judged is not null && !WordRules.SaidAsJudgement[language].IsMatch(paragraph.Words)
        select (judged.At, judged.Text, new Objection("what came of an innovation is the workplace's own judgement", new("vurderer selv, at …", "judge themselves that …")));

    static Finding Finding(string text, Language language, int at, string word, Objection objection) => new(
        "release-word",
        Invariant($"release.{(language == Language.English ? "en" : "da")}.md:{Place(text, at)}"),
        $"“{word}”: {objection.Why}.",
        $"Write: {objection.Instead[language]}.");

    static string Place(string text, int at)
    {
        var before = text.AsSpan(0, at);
        return Invariant($"{before.Count('\n') + 1}:{at - before.LastIndexOf('\n')}");
    }
}
