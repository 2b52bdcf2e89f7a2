using Innovare.PublicSector;

namespace Innovare.Survey.Design;

/// <summary>A condition over answers, register and round; a tree in JSON, one object a node.</summary>
/// <remarks>
/// <c>{"all":[…]}</c>, <c>{"any":[…]}</c>, <c>{"not":{…}}</c>, <c>{"answered":"novelty","in":["70","80"]}</c>,
/// <c>{"register":"level","in":["municipal"]}</c>, <c>{"round":"year","in":["2023"]}</c>,
/// <c>{"derived":"innovative"}</c>, <c>{"count":["a","b"],"atLeast":2}</c> (how many of these variables are "1"),
/// <c>{"given":"staff"}</c> (something was answered, and not "don't know"),
/// <c>{"compare":{"answer":"staff"},"is":"atMost","with":{"register":"employees"}}</c>.
/// There are two truth values: a rule about what is not known does not hold, and <c>not</c> of it holds.
/// </remarks>
public abstract record Rule
{
    Rule()
    {
    }

    /// <summary>Every part holds (an empty list holds).</summary>
    public sealed record All(IReadOnlyList<Rule> Parts) : Rule;

    /// <summary>At least one part holds (an empty list does not).</summary>
    public sealed record Any(IReadOnlyList<Rule> Parts) : Rule;

    /// <summary>The part does not hold.</summary>
    public sealed record Not(Rule Part) : Rule;

    /// <summary>The answer to the variable is one of these codes.</summary>
    public sealed record Answered(string Variable, IReadOnlyList<string> In) : Rule;

    /// <summary>The workplace's value in the frame is one of these codes.</summary>
    public sealed record Register(string Variable, IReadOnlyList<string> In) : Rule;

    /// <summary>The round's value ("year") is one of these.</summary>
    public sealed record Round(string Variable, IReadOnlyList<string> In) : Rule;

    /// <summary>A derived variable of tables.json holds.</summary>
    public sealed record Derived(string Id) : Rule;

    /// <summary>Between <paramref name="AtLeast"/> and <paramref name="AtMost"/> of these variables are answered "1".</summary>
    public sealed record Count(IReadOnlyList<string> Variables, int AtLeast, int? AtMost) : Rule;

    /// <summary>The variable has an answer, and it is neither "not asked", "don't know" nor "prefer not to say".</summary>
    public sealed record Given(string Variable) : Rule;

    /// <summary>Two values as numbers, or as dates when both are; it does not hold when one of them is neither.</summary>
    public sealed record Compare(Source Left, Comparison Is, Source Right) : Rule;

    /// <summary>The answer variables it speaks of, through derived rules too; one may stand more than once.</summary>
    /// <param name="derived">The rule behind a derived variable; they lead in no circle.</param>
    public IEnumerable<string> AnswersAsked(Func<string, Rule> derived) => this switch
    {
        All all => all.Parts.SelectMany(p => p.AnswersAsked(derived)),
        Any any => any.Parts.SelectMany(p => p.AnswersAsked(derived)),
        Not not => not.Part.AnswersAsked(derived),
        Answered a => [a.Variable],
        Given g => [g.Variable],
        Count c => c.Variables,
        Derived d => derived(d.Id).AnswersAsked(derived),
        Compare c => new[] { c.Left.Answer, c.Right.Answer }.OfType<string>(),
        _ => [],
    };

    /// <summary>Whether the rule holds for one workplace.</summary>
    /// <param name="facts">Answers (null = variable unknown there), register values, round values, derived rules.</param>
    public bool Holds(IFacts facts) => this switch
    {
        All all => all.Parts.All(p => p.Holds(facts)),
        Any any => any.Parts.Any(p => p.Holds(facts)),
        Not not => !not.Part.Holds(facts),
        Answered a => facts.Answer(a.Variable) is { } code && a.In.Contains(code, StringComparer.Ordinal),
        Register r => facts.Register(r.Variable) is { } code && r.In.Contains(code, StringComparer.Ordinal),
        Round r => facts.Round(r.Variable) is { } code && r.In.Contains(code, StringComparer.Ordinal),
        Derived d => facts.Derived(d.Id).Holds(facts),
        Count c => c.Variables.Count(v => string.Equals(facts.Answer(v), "1", StringComparison.Ordinal)) is var n
            && n >= c.AtLeast && (c.AtMost is null || n <= c.AtMost),
        Given g => facts.Answer(g.Variable) is { Length: > 0 } code && !Source.IsNoValue(code),
        Compare c => Source.Order(c.Left.In(facts), c.Right.In(facts)) is { } order && c.Is switch
        {
            Comparison.Less => order < 0,
            Comparison.AtMost => order <= 0,
            Comparison.Equal => order == 0,
            Comparison.AtLeast => order >= 0,
            _ => order > 0,
        },
        _ => throw new InvalidOperationException($"No evaluation for {GetType().Name}."),
    };
}

/// <summary>What a rule may ask about one workplace.</summary>
public interface IFacts
{
    /// <summary>The answer's code, or null when the round has no such variable.</summary>
    string? Answer(string variable);

    /// <summary>The frame's value, or null when the frame has no such column.</summary>
    string? Register(string variable);

    /// <summary>The round's value, or null.</summary>
    string? Round(string variable);

    /// <summary>The rule behind a derived variable.</summary>
    Rule Derived(string id);
}

/// <summary>A derived variable: true where its rule holds. The composite roles of the barometer are made so.</summary>
public sealed record DerivedVariable(string Id, Text Text, Rule When);
