using System.Globalization;
using System.Text.RegularExpressions;
using Innovare.PublicSector;
using static System.FormattableString;

namespace Innovare.Survey.Design.Checking;

/// <summary>What respondents read: short, plain, in both languages, with placeholders that can be filled.</summary>
static partial class TextChecks
{
    const int Title = 70;
    const int Asked = 220;
    const int Said = 400;
    const int Chosen = 120;

    public static IEnumerable<Finding> Of(Questionnaire questionnaire) =>
    [
        .. Texts(questionnaire).SelectMany(t => Text(t.Text, t.Where, t.Most)),
        .. Placed.Questions(questionnaire).SelectMany(q => Ends(q.Question, q.Where)),
        .. Placed.Pages(questionnaire).SelectMany(p => Lix(p.Page, p.Where)),
        .. Placeholders(questionnaire),
    ];

    /// <summary>Every text, with its place and how long it may be.</summary>
    static IEnumerable<(Text Text, string Where, int Most)> Texts(Questionnaire questionnaire) =>
    [
        (questionnaire.Title, "questionnaire.json#/title", Title),
        .. Placed.Sections(questionnaire).Select(s => (s.Section.Title, s.Where + "/title", Title)),
        .. Placed.Checks(questionnaire).Select(c => (c.Check.Text, c.Where + "/text", Said)),
        .. Placed.Questions(questionnaire).SelectMany(q => Texts(q.Question, q.Where)),
    ];

    static IEnumerable<(Text Text, string Where, int Most)> Texts(Question question, string where) =>
    [
        (question.Text, where + "/text", Asked),
        .. Maybe(question.Help, where + "/help", Said),
        .. Maybe(question.Measure, where + "/measure", Title),
        .. Maybe(question.Preload?.Source, where + "/preload/source", Title),
        .. (question.Variants ?? []).Select((v, i) => (v.Text, Invariant($"{where}/variants/{i}/text"), Asked)),
        .. (question.Examples ?? []).Select((v, i) => (v.Text, Invariant($"{where}/examples/{i}/text"), Said)),
        .. Placed.Options(question, where).Select(o => (o.Option.Text, o.Where + "/text", Chosen)),
    ];

    static IEnumerable<(Text, string, int)> Maybe(Text? text, string where, int most) => text is null ? [] : [(text, where, most)];

    static IEnumerable<Finding> Text(Text text, string where, int most)
    {
        foreach (var (words, at) in new[] { (text.Da, where + "/da"), (text.En, where + "/en") })
        {
            if (words.Length > most)
                yield return Faults.TextTooLong.At(at, words.Length, most);
            if (words.Length > 0 && (words.Trim() != words || words.Contains("  ", StringComparison.Ordinal)))
                yield return Faults.TextSpaces.At(at);
            if (Markup().Match(words) is { Success: true } markup)
                yield return Faults.TextMarkup.At(at, markup.Value);
            if (words.Contains('"', StringComparison.Ordinal))
                yield return Faults.TextQuotes.At(at);
            if (Hole().Replace(words, "").AsSpan().ContainsAny('{', '}'))
                yield return Faults.BraceLoose.At(at);
        }
        if (Readability.Words(text.Da) > 3 && string.Equals(text.Da, text.En, StringComparison.OrdinalIgnoreCase))
            yield return Faults.TranslationSame.At(where + "/en");
        if (!Holes(text.Da).SetEquals(Holes(text.En)))
            yield return Faults.PlaceholderDiffers.At(where);
    }

    static IEnumerable<Finding> Ends(Question question, string where) =>
        (question.Variants ?? []).Select((v, i) => (v.Text, At: Invariant($"{where}/variants/{i}/text"))).Prepend((question.Text, At: where + "/text"))
            .SelectMany(t => new[] { (Words: t.Text.Da.Trim(), At: t.At + "/da"), (Words: t.Text.En.Trim(), At: t.At + "/en") })
            .Where(t => t.Words.Length > 0 && t.Words[^1] is not ('?' or '.' or ':' or '}' or '…'))
            .Select(t => Faults.TextEnd.At(t.At));

    static IEnumerable<Finding> Lix(Page page, string where)
    {
        var pieces = page.Questions.SelectMany(q => new[] { q.Text, q.Help }.OfType<Text>().Concat(q.Items.Concat(q.Answers).Select(o => o.Text))).ToList();
        foreach (var (language, name) in new[] { (Language.Danish, "Danish"), (Language.English, "English") })
        {
            var read = pieces.Select(p => p[language]).ToList();
            // a respondent reads one example: the hardest counts
            var lix = page.Questions.SelectMany(q => q.Examples ?? []).Select(e => Readability.Lix([.. read, e.Text[language]])).Append(Readability.Lix(read)).Max();
            if (lix > Readability.HighestLix)
                yield return Faults.LixHigh.At(where, page.Id, lix.ToString("0.0", CultureInfo.InvariantCulture), name);
        }
    }

    static IEnumerable<Finding> Placeholders(Questionnaire questionnaire)
    {
        var declared = questionnaire.Placeholders ?? [];
        var used = Texts(questionnaire).SelectMany(t => Holes(t.Text.Da).Union(Holes(t.Text.En)).Select(hole => (hole, t.Where))).ToList();
        var questions = questionnaire.Questions.GroupBy(q => q.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (var (hole, where) in used.Where(u => declared.All(p => p.Id != u.hole)))
            yield return Faults.PlaceholderUnknown.At(where, hole);
        for (var i = 0; i < declared.Count; i++)
        {
            var (placeholder, at) = (declared[i], Invariant($"questionnaire.json#/placeholders/{i}"));
            if (placeholder.Id.Length > 0 && used.TrueForAll(u => u.hole != placeholder.Id))
                yield return Faults.PlaceholderUnused.At(at + "/id", placeholder.Id);
            if (placeholder.Value.Answer is not { } answer)
                continue;
            var question = questions.GetValueOrDefault(answer) ?? questions.GetValueOrDefault(answer.Split('.')[0]);
            if (question is not null && !Fits(placeholder.As, question))
                yield return Faults.PlaceholderTransform.At(at + "/as", question.Id, placeholder.As);
        }
        foreach (var finding in Forward(questionnaire, declared))
            yield return finding;
    }

    /// <summary>A page is drawn before it is answered: it can tell answers of earlier pages only.</summary>
    static IEnumerable<Finding> Forward(Questionnaire questionnaire, IReadOnlyList<Placeholder> declared)
    {
        var pages = Placed.Pages(questionnaire).ToList();
        var pageOf = pages.SelectMany((p, at) => p.Page.Questions.Select(q => (q.Id, at))).GroupBy(q => q.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().at, StringComparer.Ordinal);
        for (var at = 0; at < pages.Count; at++)
            foreach (var (text, where, _) in pages[at].Page.Questions.SelectMany((q, i) => Texts(q, Invariant($"{pages[at].Where}/questions/{i}"))))
                foreach (var hole in Holes(text.Da).Union(Holes(text.En)))
                    if (declared.FirstOrDefault(p => p.Id == hole)?.Value.Answer?.Split('.')[0] is { } answer && pageOf.TryGetValue(answer, out var given) && given >= at)
                        yield return Faults.PlaceholderForward.At(where, answer);
    }

    static bool Fits(Transform transform, Question question) => transform switch
    {
        Transform.Answer => question.Kind == QuestionKind.Single,
        Transform.List => question.Kind == QuestionKind.Multiple,
        Transform.Number => question.Kind == QuestionKind.Number,
        Transform.Date => question.Kind == QuestionKind.Date,
        _ => question.Kind is QuestionKind.Text,
    };

    static HashSet<string> Holes(string text) => [.. Hole().Matches(text).Select(m => m.Groups[1].Value)];

    [GeneratedRegex(@"\{([a-z][a-z0-9_-]*)\}", RegexOptions.None, 1000)]
    private static partial Regex Hole();

    [GeneratedRegex(@"</?[a-zA-Z][^>]*>|&[a-z#0-9]+;|\*\*|\]\(", RegexOptions.None, 1000)]
    private static partial Regex Markup();
}
