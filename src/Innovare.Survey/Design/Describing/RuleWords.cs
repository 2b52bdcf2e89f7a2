using System.Globalization;
using Innovare.PublicSector;

namespace Innovare.Survey.Design.Describing;

/// <summary>A rule in words, for paper and for documentation: who is asked.</summary>
public sealed class RuleWords
{
    readonly Form _form;
    readonly Language _language;
    readonly IReadOnlyDictionary<string, int>? _numbers;

    RuleWords(Form form, Language language, IReadOnlyDictionary<string, int>? numbers) => (_form, _language, _numbers) = (form, language, numbers);

    /// <summary>The rule in both languages.</summary>
    /// <param name="rule">What must hold.</param>
    /// <param name="form">The form it speaks of.</param>
    /// <param name="numbers">The number each question has where this is read; null names questions by their text.</param>
    public static Text Of(Rule rule, Form form, IReadOnlyDictionary<string, int>? numbers = null) =>
        new(new RuleWords(form, Language.Danish, numbers).Say(rule), new RuleWords(form, Language.English, numbers).Say(rule));

    string Or => Word(" eller ", " or ");

    string Say(Rule rule) => Plain(rule) switch
    {
        Rule.All r => string.Join(Word(" og ", " and "), r.Parts.Select(Part)),
        Rule.Any r when OneAnswerOfRows(r) is var (place, answers) => $"{Word("mindst én linje i", "at least one row of")} {place} {Word("er besvaret med", "is answered")} {answers}",
        Rule.Any r => string.Join(Or, r.Parts.Select(Part)),
        Rule.Not r when Plain(r.Part) is Rule.Any any && OneAnswerOfRows(any) is var (place, answers) => $"{Word("ingen linje i", "no row of")} {place} {Word("er besvaret med", "is answered")} {answers}",
        Rule.Not r => $"{Word("det ikke gælder, at", "it is not so that")} {Part(r.Part)}",
        Rule.Answered r when Of(r.Variable) is { Question.Kind: QuestionKind.Multiple } => $"{Whole(r.Variable)} {(r.In is ["1"] ? Word("er krydset af", "is ticked") : Word("ikke er krydset af", "is not ticked"))}",
        Rule.Answered r => $"{Whole(r.Variable)} {Word("er besvaret med", "is answered")} {Answers(r)}",
        Rule.Register r => $"{r.Variable}: {string.Join(Or, r.In)}",
        Rule.Round r => $"{r.Variable}: {string.Join(Or, r.In)}",
        Rule.Given r => $"{Whole(r.Variable)} {Word("er besvaret", "is answered")}",
        Rule.Count r => string.Create(CultureInfo.InvariantCulture, $"{Word("mindst", "at least")} {r.AtLeast} {Word("af disse er krydset af", "of these is ticked")}: {Ticks(r.Variables)}"),
        Rule.Compare r => $"{Side(r.Left)} {Relation(r.Is)} {Side(r.Right)}",
        _ => throw new InvalidOperationException($"No words for {rule.GetType().Name}."),
    };

    string Part(Rule part) => Plain(part) switch
    {
        Rule.Any any when OneAnswerOfRows(any) is not null => Say(any),
        Rule.All { Parts.Count: > 1 } or Rule.Any { Parts.Count: > 1 } => $"({Say(part)})",
        _ => Say(part),
    };

    Rule Plain(Rule rule) => rule is Rule.Derived derived ? Plain(_form.DerivedRules[derived.Id]) : rule;

    // "yes" to any row of one grid is said once, not once for each row
    (string Place, string Answers)? OneAnswerOfRows(Rule.Any any)
    {
        var rows = any.Parts.OfType<Rule.Answered>().Where(p => p.In.SequenceEqual((any.Parts[0] as Rule.Answered)?.In ?? [], StringComparer.Ordinal)).ToList();
        var grid = rows.Count > 1 ? Of(rows[0].Variable)?.Question : null;
        return grid is { Kind: QuestionKind.Grid } && rows.Count == any.Parts.Count && rows.Select(r => r.Variable).Order(StringComparer.Ordinal).SequenceEqual(grid.Items.Select(i => $"{grid.Id}.{i.Code}").Order(StringComparer.Ordinal), StringComparer.Ordinal)
            ? (Place(grid), Answers(rows[0]))
            : null;
    }

    string Answers(Rule.Answered rule) => string.Join(Or, rule.In.Select(code => $"“{Of(rule.Variable)?.Codes.FirstOrDefault(c => c.Value == code)?.Text[_language] ?? code}”"));

    string Ticks(IReadOnlyList<string> variables) => Of(variables[0])?.Question is { } question && variables.All(v => Of(v)?.Question == question)
        ? $"{string.Join(", ", variables.Select(v => $"“{Option(v)}”"))} {Word("i", "in")} {Place(question)}"
        : string.Join(", ", variables.Select(Whole));

    string Whole(string variable) => Of(variable)?.Question is not { } question ? variable
        : Option(variable) is { } option ? $"“{option}” {Word("i", "in")} {Place(question)}"
        : Place(question);

    string Place(Question question) => _numbers is null
        ? $"“{PlainWords.Of(question.Text, _form)[_language]}”"
        : string.Create(CultureInfo.InvariantCulture, $"{Word("spørgsmål", "question")} {_numbers[question.Id]}");

    string? Option(string variable) => Of(variable)?.Question is { } question && variable.Length > question.Id.Length
        ? question.Items.Concat(question.Answers).FirstOrDefault(o => $"{question.Id}.{o.Code}" == variable)?.Text is { } text ? PlainWords.Of(text, _form)[_language] : null
        : null;

    Variable? Of(string variable) => Variable.Of(_form).FirstOrDefault(v => v.Name == variable);

    string Side(Source source) =>
        source.Answer is { } answer ? Whole(answer)
        : source.Register ?? source.Round ?? source.Fixed?.ToString(_language == Language.English ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo("da-DK")) ?? "";

    string Relation(Comparison comparison) => comparison switch
    {
        Comparison.Less => Word("er mindre end", "is less than"),
        Comparison.AtMost => Word("er højst", "is at most"),
        Comparison.Equal => Word("er", "is"),
        Comparison.AtLeast => Word("er mindst", "is at least"),
        _ => Word("er mere end", "is more than"),
    };

    string Word(string da, string en) => _language == Language.English ? en : da;
}
