using System.Globalization;
using Innovare.PublicSector;

namespace Innovare.Survey.Design.Describing;

/// <summary>A rule in words, for paper and for documentation: who is asked.</summary>
public static class RuleWords
{
    /// <summary>The rule in both languages.</summary>
    public static Text Of(Rule rule, Form form) => new(Say(rule, form, Language.Danish), Say(rule, form, Language.English));

    static string Say(Rule rule, Form form, Language language)
    {
        string Word(string da, string en) => language == Language.English ? en : da;
        string Part(Rule part) => part is Rule.All { Parts.Count: > 1 } or Rule.Any { Parts.Count: > 1 } ? $"({Say(part, form, language)})" : Say(part, form, language);
        return rule switch
        {
            Rule.All r => string.Join(Word(" og ", " and "), r.Parts.Select(Part)),
            Rule.Any r => string.Join(Word(" eller ", " or "), r.Parts.Select(Part)),
            Rule.Not r => Word("ikke ", "not ") + Part(r.Part),
            Rule.Derived r => Say(form.DerivedRules[r.Id], form, language),
            Rule.Answered r => Answered(r, form, language),
            Rule.Register r => $"{r.Variable}: {string.Join(Word(" eller ", " or "), r.In)}",
            Rule.Round r => $"{r.Variable}: {string.Join(Word(" eller ", " or "), r.In)}",
            Rule.Given r => $"“{Name(r.Variable, form, language)}” {Word("er besvaret", "is answered")}",
            Rule.Count r => FormattableString.Invariant($"{Word("mindst", "at least")} {r.AtLeast} {Word("kryds ved", "ticked of")} ") + string.Join(", ", r.Variables.Select(v => $"“{Name(v, form, language)}”")),
            Rule.Compare r => $"{Side(r.Left, form, language)} {Relation(r.Is, language)} {Side(r.Right, form, language)}",
            _ => throw new InvalidOperationException($"No words for {rule.GetType().Name}."),
        };
    }

    static string Answered(Rule.Answered rule, Form form, Language language)
    {
        var variable = Variable.Of(form).FirstOrDefault(v => v.Name == rule.Variable);
        var codes = rule.In.Select(code => variable?.Codes.FirstOrDefault(c => c.Value == code)?.Text[language] ?? code);
        return $"“{Name(rule.Variable, form, language)}”: {string.Join(language == Language.English ? " or " : " eller ", codes)}";
    }

    static string Name(string variable, Form form, Language language) => Variable.Of(form).FirstOrDefault(v => v.Name == variable)?.Label[language] ?? variable;

    static string Side(Source source, Form form, Language language) =>
        source.Answer is { } answer ? $"“{Name(answer, form, language)}”"
        : source.Register ?? source.Round ?? source.Fixed?.ToString(language == Language.English ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo("da-DK")) ?? "";

    static string Relation(Comparison comparison, Language language) => comparison switch
    {
        Comparison.Less => language == Language.English ? "is less than" : "er mindre end",
        Comparison.AtMost => language == Language.English ? "is at most" : "er højst",
        Comparison.Equal => language == Language.English ? "is" : "er",
        Comparison.AtLeast => language == Language.English ? "is at least" : "er mindst",
        _ => language == Language.English ? "is more than" : "er mere end",
    };
}
