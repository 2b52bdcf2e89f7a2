using System.Text.RegularExpressions;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Statistics.Comparison;
using Innovare.Statistics.Estimation;
using Innovare.Survey.Design;
using static System.FormattableString;

namespace Innovare.Survey.Disseminate.Wording;

/// <summary>The words with rules of their own; docs/methods/words.md says them to authors.</summary>
static class WordRules
{
    /// <summary>How far a figure may lie from the fraction a text calls it, in percentage points.</summary>
    const double FractionReach = 2.5;

    static readonly string[] Danish = ["", "én|en", "to|anden", "tre|tredje", "fire|fjerde", "fem|femte", "seks|sjette", "syv|syvende", "otte|ottende", "ni|niende", "ti|tiende"];

    static readonly string[] English = ["", "one", "two|second", "three|third", "four|fourth", "five|fifth", "six|sixth", "seven|seventh", "eight|eighth", "nine|ninth", "ten|tenth"];

    static readonly Text NoChange = new("ingen sikker ændring", "no certain change");

    static readonly Text JustTheFigure = new("tallet med dets interval", "the figure with its interval");

    public static IReadOnlyList<WordRule> All { get; } =
    [
        new(
            WordRule.Words("stigning(en|er)?|steget|stiger|steg|vokset|vokser|voksede"),
            WordRule.Words("increas(e|es|ed|ing)|rise|rises|risen|rising|rose|grow|grows|grown|grew"),
            (_, sentence, figures) => Moved(sentence, figures, 1)),
        new(
            WordRule.Words("fald|faldet|falder|faldt|mindsket"),
            WordRule.Words("decreas(e|es|ed|ing)|fall|falls|fallen|falling|fell|declin(e|es|ed|ing)|drop|drops|dropped"),
            (_, sentence, figures) => Moved(sentence, figures, -1)),
        new(
            WordRule.Words("uændre(t|de)|stabil(t|e)?|samme niveau"),
            WordRule.Words("unchanged|stable|same level"),
            (_, sentence, figures) => Unchanged(sentence, figures)),
        new(
            WordRule.Words("hyppigst(e)?|oftest|mest udbredt(e)?"),
            WordRule.Words("most (often|common|frequent|frequently|widespread)"),
            (_, sentence, figures) => Each(sentence, figures, MostFrequent)),
        new(
            WordRule.Words("især|navnlig|særligt"),
            WordRule.Words("especially|particularly|in particular"),
            (_, sentence, figures) => Especially(sentence, figures)),
        new(
            WordRule.Words("flertal|flertallet|de fleste|(mere end|over) halvdelen"),
            WordRule.Words("majority|most of|(more than|over) half"),
            (_, sentence, figures) => Each(sentence, figures, (cube, cell, _) => Majority(cube, cell))),
        new(
            WordRule.Words($"hver (?<of>{Numbers(Danish)})|(?<parts>{Numbers(Danish)}) ud af (?<of>{Numbers(Danish)})|(?<!(mere end|over) )halvdelen"),
            WordRule.Words($"every (?<of>{Numbers(English)})|(?<parts>{Numbers(English)}) (in|out of) (?<of>{Numbers(English)})|(?<!(more than|over) )half"),
            (word, sentence, figures) => Each(sentence, figures, (cube, cell, _) => Fraction(word, cube, cell))),
        new(
            CauseWords.In(Language.Danish),
            CauseWords.In(Language.English),
            (_, _, _) => new("a survey asks once and cannot tell what came of what", new("hænger sammen med", "goes together with"))),
        new(
            WordRule.Words("pct\\. af (de |alle )?(?<some>innovative )?(offentlige )?(arbejdssteder|arbejdspladser)(ne)?"),
            WordRule.Words("per ?cent of (the |all )?(?<some>innovative )?(public )?workplaces"),
            Base),
    ];

    /// <summary>Variables whose answers are the workplace's own judgement of what came of the innovation.</summary>
    public static IReadOnlyList<string> OwnJudgement { get; } = ["value"];

    public static WordRule SaidAsJudgement { get; } = new(
        WordRule.Words("vurderer( \\p{L}+)? selv|selv vurderer|egen vurdering"),
        WordRule.Words("(own|themselves) (judgement|assessment|judge)|judge( \\p{L}+)? themselves|by their own judgement|in their own judgement"),
        (_, _, _) => null);

    // A share speaks of its table's base: of the innovative it is another share than of all.
    static Objection? Base(Match word, Sentence sentence, SentenceFigures? figures)
    {
        if (figures is null || figures.Cells.Count == 0)
            return null;
        var (_, cube, _) = figures.Cells.LastOrDefault(c => c.Reference.At < sentence.At + word.Index, figures.Cells[0]);
        var isOfSome = cube.Unit["en"].Contains("innovative", StringComparison.OrdinalIgnoreCase);
        return word.Groups["some"].Success == isOfSome
            ? null
            : new(Invariant($"the figures of {cube.Id} are another base: {cube.Unit["en"].ToLowerInvariant()}"), new(cube.Unit["da"].ToLowerInvariant(), cube.Unit["en"].ToLowerInvariant()));
    }

    static Objection? Moved(Sentence sentence, SentenceFigures? figures, int direction)
    {
        if (!sentence.References.Any(r => r["from"] is not null))
            return new("the sentence compares no two rounds", new("{… from=ÅR | change}, som selv skriver ordet", "{… from=YEAR | change}, which writes the word itself"));
        return Compared(figures, (reference, change) => change.IsSignificant && Math.Sign(change.Difference ?? 0) == direction
            ? null
            : new(Invariant($"{Describe(change)}; a certain {(direction > 0 ? "rise" : "fall")} is significant at 5 %"),
                change.IsSignificant ? new(direction > 0 ? "fald" : "stigning", direction > 0 ? "fall" : "rise") : NoChange));
    }

    static Objection? Unchanged(Sentence sentence, SentenceFigures? figures)
    {
        if (!sentence.References.Any(r => r["from"] is not null && Margin(r) is not null))
            return new("no comparison with a margin stands in the sentence", new("ingen sikker ændring, eller {… from=ÅR, margin=2 | change}", "no certain change, or {… from=YEAR, margin=2 | change}"));
        return Compared(figures, (reference, change) => Margin(reference) is { } margin && !Equivalence.Of(change, margin).IsUnchanged
            ? new(Invariant($"{Describe(change)}; it is not shown to be within {margin} points (two one-sided tests at 5 %)"), NoChange)
            : null);
    }

    static Objection? Compared(SentenceFigures? figures, Func<CellReference, Change, Objection?> check)
    {
        foreach (var (reference, cube, cell) in figures?.Cells ?? [])
        {
            if (reference["from"] is null)
                continue;
            if (figures!.Earlier(reference, cube) is not { } earlier)
                return new(Invariant($"{reference.Table} has no figure of {reference["from"]} to compare with"), new("kan ikke sammenlignes", "cannot be compared"));
            if (check(reference, ChangeTest.Between(cube, earlier, cell, figures.Rounds)) is { } objection)
                return objection;
        }
        return null;
    }

    static Objection? Each(Sentence sentence, SentenceFigures? figures, Func<Cube, int, OverlappingRounds?, Objection?> check) => sentence.References.Count == 0
        ? new("the sentence has no figure", new("{TABEL: … | percent0} pct.", "{TABLE: … | percent0} per cent"))
        : figures?.Cells.Take(1).Select(c => check(c.Cube, c.Cell, figures.Rounds)).FirstOrDefault(); // the word speaks of the sentence's first figure

    static Objection? MostFrequent(Cube cube, int cell, OverlappingRounds? rounds)
    {
        var next = Neighbours.OfSameQuestion(cube, cell).OrderByDescending(other => cube.Values[other]).Select(other => (int?)other).FirstOrDefault();
        return next is { } second && !(ChangeTest.Within(cube, second, cell, rounds) is { IsSignificant: true, Difference: > 0 })
            ? new(Invariant($"the figure is {cube.Values[cell]:0.0} and another answer to the question has {cube.Values[second]:0.0}; it is not certainly the highest"), new("blandt de hyppigste", "among the common ones"))
            : null;
    }

    static Objection? Especially(Sentence sentence, SentenceFigures? figures)
    {
        if (sentence.References.Count == 0)
            return new("the sentence has no figure", JustTheFigure);
        foreach (var (reference, cube, cell) in figures?.Cells.Take(1) ?? [])
        {
            if (Neighbours.OfAll(cube, cell) is not { } all)
                return new(Invariant($"{reference.Table}'s first figure in the sentence is of no group"), JustTheFigure);
            if (ChangeTest.Within(cube, all, cell, figures!.Rounds) is not { IsSignificant: true, Difference: > 0 })
                return new(Invariant($"the group has {cube.Values[cell]:0.0} and all together {cube.Values[all]:0.0}; it is not certainly higher"), JustTheFigure);
        }
        return null;
    }

    static Objection? Majority(Cube cube, int cell) => cube.Lower?[cell] > 50
        ? null
        : new(Invariant($"the interval begins at {cube.Lower?[cell] ?? double.NaN:0.0}, not above 50"), JustTheFigure);

    static Objection? Fraction(Match word, Cube cube, int cell)
    {
        var said = word.Groups["of"].Success ? 100.0 * (word.Groups["parts"].Success ? Number(word.Groups["parts"].Value) : 1) / Number(word.Groups["of"].Value) : 50;
        return Math.Abs(cube.Values[cell] - said) <= FractionReach && cube.Lower?[cell] <= said && cube.Upper?[cell] >= said
            ? null
            : new(Invariant($"the figure is {cube.Values[cell]:0.0} ({cube.Lower?[cell] ?? double.NaN:0.0} to {cube.Upper?[cell] ?? double.NaN:0.0}); the words say {said:0.0}"), JustTheFigure);
    }

    static int Number(string word) => Math.Max(Place(Danish, word), Place(English, word));

    static int Place(string[] numbers, string word) =>
        Array.FindIndex(numbers, forms => forms.Split('|').Contains(word, StringComparer.OrdinalIgnoreCase));

    static string Numbers(string[] numbers) => string.Join('|', numbers.Skip(1));

    static double? Margin(CellReference reference) => ReleaseText.MarginOf(reference);

    static string Describe(Change change) => change.PValue is { } p
        ? Invariant($"the difference is {change.Difference:0.0} points, p = {p:0.000}")
        : "the difference cannot be tested";
}
