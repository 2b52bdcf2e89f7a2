using Innovare.PublicSector;
using static System.FormattableString;

namespace Innovare.Survey.Design.Reading;

/// <summary>What rules may speak of in this round: answers with their codes, frame variables with theirs, derived variables.</summary>
sealed class KnownVariables
{
    readonly Dictionary<string, AnswerVariable> _answers = new(StringComparer.Ordinal);
    readonly Dictionary<string, Rule> _derived = new(StringComparer.Ordinal);
    readonly IReadOnlyDictionary<string, Codelist> _codelists;
    readonly IReadOnlyList<int> _sizeClasses;
    readonly bool _questionnaireIsKnown;
    readonly bool _derivedAreKnown;

    public KnownVariables(RoundParts parts)
    {
        _codelists = parts.Codelists;
        _sizeClasses = parts.Sample?.SizeClasses ?? [];
        _questionnaireIsKnown = parts.Questionnaire is not null;
        _derivedAreKnown = parts.Tables is not null;
        foreach (var derived in parts.Tables?.Derived ?? [])
            _derived.TryAdd(derived.Id, derived.When);
        var order = 0;
        foreach (var question in parts.Questionnaire?.Questions ?? [])
        {
            var asked = parts.Head is null ? [] : question.VariablesIn(parts.Head.Year).ToHashSet(StringComparer.Ordinal);
            foreach (var variable in question.Variables)
                _answers.TryAdd(variable, new(order, Codes(question), parts.Head is null || asked.Contains(variable)));
            order++;
        }
    }

    /// <summary>The codes a frame variable can take, or null when no list says so.</summary>
    public IReadOnlyList<string>? CodesOf(string frameVariable) =>
        frameVariable == "size" ? FrameVariable.SizeClasses(_sizeClasses)
        : _codelists.TryGetValue(frameVariable, out var list) ? [.. list.Entries.Select(e => e.Code)]
        : null;

    /// <summary>The codes of every frame variable that has a list.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Codelists =>
        FrameVariable.Names.Where(n => CodesOf(n) is { Count: > 0 }).ToDictionary(n => n, n => CodesOf(n)!, StringComparer.Ordinal); // filtered on

    /// <summary>
    /// Everything in a rule that the round does not know; null rules are fine. A question gives its own place as
    /// <paramref name="before"/>: only answers given before it may be asked about.
    /// </summary>
    public IEnumerable<Finding> Check(Rule? rule, string where, int? before = null) => rule switch
    {
        null => [],
        Rule.All r => r.Parts.SelectMany((p, i) => Check(p, Invariant($"{where}/all/{i}"), before)),
        Rule.Any r => r.Parts.SelectMany((p, i) => Check(p, Invariant($"{where}/any/{i}"), before)),
        Rule.Not r => Check(r.Part, $"{where}/not", before),
        Rule.Answered r => Answer(r.Variable, r.In, where, before),
        Rule.Register r => Register(r, where),
        Rule.Round r => RoundValue(r.Variable, $"{where}/round"),
        Rule.Derived r => Derived(r.Id, where, before),
        Rule.Count r => r.Variables.SelectMany((v, i) => Answer(v, [], Invariant($"{where}/count/{i}"), before)),
        Rule.Given r => Answer(r.Variable, [], where, before),
        Rule.Compare r => Side(r.Left, where + "/compare", before).Concat(Side(r.Right, where + "/with", before)),
        _ => throw new InvalidOperationException($"No check for {rule.GetType().Name}."),
    };

    /// <summary>Everything in a value source that the round does not know.</summary>
    public IEnumerable<Finding> Side(Source source, string where, int? before = null)
    {
        if (source.Named != 1)
            return [new("source-unclear", where, Invariant($"A value has one source; here {source.Named} are named."), "Write one of answer, register, round, fixed.")];
        if (source.Register is { } register)
            return Source.RegisterValues.Contains(register, StringComparer.Ordinal) ? [] : [new("register-unknown", where, $"The frame has no variable “{register}”.", $"Use one of {string.Join(", ", Source.RegisterValues)}.")];
        return source.Round is { } round ? RoundValue(round, where)
            : source.Answer is { } answer ? Answer(answer, [], where, before)
            : [];
    }

    static IEnumerable<Finding> RoundValue(string name, string where) => Source.RoundValues.Contains(name, StringComparer.Ordinal)
        ? []
        : [new("round-value-unknown", where, $"The round has no value “{name}”.", $"Write one of {string.Join(", ", Source.RoundValues)}.")];

    /// <summary>Whether every answer the rule rests on belongs to questions this round does not ask (and there is one).</summary>
    public bool RestsOnUnasked(Rule? rule)
    {
        var used = Answers(rule, []).Where(_answers.ContainsKey).ToList();
        return used.Count > 0 && used.TrueForAll(v => !_answers[v].IsAsked);
    }

    /// <summary>Derived variables that lead back to themselves.</summary>
    public bool IsCircular(string derived) => LeadsTo(derived, derived, []);

    IEnumerable<Finding> Answer(string variable, IReadOnlyList<string> codes, string where, int? before)
    {
        if (!_questionnaireIsKnown || variable.Length == 0)
            yield break;
        if (!_answers.TryGetValue(variable, out var known))
        {
            yield return new("variable-unknown", where, $"No question gives the variable “{variable}”.", "Write id, id.answer (multiple choice) or id.item (grid) of a question.");
            yield break;
        }
        if (known.Order >= before)
            yield return new("rule-forward", where, $"The rule asks about “{variable}”, which is answered later.", "Let a question depend only on questions before it.");
        foreach (var code in codes.Where(c => known.Codes is not null && !known.Codes.Contains(c)))
            yield return new("answer-unknown", where, $"“{variable}” has no answer “{code}”.", $"Use some of {string.Join(", ", known.Codes!)}."); // filtered on above
    }

    IEnumerable<Finding> Register(Rule.Register rule, string where)
    {
        if (!FrameVariable.Names.Contains(rule.Variable, StringComparer.Ordinal))
            return RoundChecks.NotInFrame([(rule.Variable, where)]);
        return CodesOf(rule.Variable) is not { } codes ? [] : rule.In.Except(codes, StringComparer.Ordinal)
            .Select(c => new Finding("code-unknown", where, $"The list {rule.Variable} has no code “{c}”.", $"Use some of {string.Join(", ", codes)}."));
    }

    IEnumerable<Finding> Derived(string id, string where, int? before)
    {
        if (!_derivedAreKnown || id.Length == 0)
            return [];
        if (!_derived.TryGetValue(id, out var rule))
            return [new("derived-unknown", where, $"There is no derived variable “{id}”.", $"Use one of {string.Join(", ", _derived.Keys)}, or add it to tables.json.")];
        var later = before is null || IsCircular(id) ? [] : Answers(rule, []).Where(v => _answers.TryGetValue(v, out var known) && known.Order >= before).ToList();
        return later.Select(v => new Finding("rule-forward", where, $"“{id}” rests on “{v}”, which is answered later.", "Let a question depend only on questions before it."));
    }

    IEnumerable<string> Answers(Rule? rule, HashSet<string> seen) => rule switch
    {
        Rule.All r => r.Parts.SelectMany(p => Answers(p, seen)),
        Rule.Any r => r.Parts.SelectMany(p => Answers(p, seen)),
        Rule.Not r => Answers(r.Part, seen),
        Rule.Answered r => [r.Variable],
        Rule.Count r => r.Variables,
        Rule.Given r => [r.Variable],
        Rule.Compare r => new[] { r.Left.Answer, r.Right.Answer }.OfType<string>(),
        Rule.Derived r => seen.Add(r.Id) && _derived.TryGetValue(r.Id, out var next) ? Answers(next, seen) : [],
        _ => [],
    };

    bool LeadsTo(string from, string to, HashSet<string> seen) => _derived.TryGetValue(from, out var rule)
        && DerivedIn(rule).Any(d => string.Equals(d, to, StringComparison.Ordinal) || (seen.Add(d) && LeadsTo(d, to, seen)));

    static IEnumerable<string> DerivedIn(Rule rule) => rule switch
    {
        Rule.All r => r.Parts.SelectMany(DerivedIn),
        Rule.Any r => r.Parts.SelectMany(DerivedIn),
        Rule.Not r => DerivedIn(r.Part),
        Rule.Derived r => [r.Id],
        _ => [],
    };

    static HashSet<string>? Codes(Question question) => question.Kind switch
    {
        QuestionKind.Multiple => ["0", "1", "-1", "-3"],
        QuestionKind.Single or QuestionKind.Grid => [.. question.Answers.Select(a => a.Code), "-1", "-2", "-3"],
        _ => null,
    };

    sealed record AnswerVariable(int Order, HashSet<string>? Codes, bool IsAsked);
}
