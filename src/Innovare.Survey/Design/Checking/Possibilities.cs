using System.Globalization;

namespace Innovare.Survey.Design.Checking;

/// <summary>
/// Asks whether any respondent at all could come to a state: a search over what can be answered, with three truth values while
/// something is still open. Numbers are tried at and beside every number they are compared with, which is where rules change.
/// </summary>
/// <remarks>A search that takes more than <see cref="MostSteps"/> steps says "perhaps" and no fault is found by it.</remarks>
sealed class Possibilities
{
    const int MostSteps = 50_000;
    const string NotAsked = "-1";
    const string Open = "";

    readonly Form _form;
    readonly IReadOnlyDictionary<string, IReadOnlyList<string>> _registers;
    readonly Dictionary<string, Question> _questionOf;
    readonly Dictionary<string, Option?> _optionOf = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    readonly string[] _numbers;
    readonly string[] _dates = ["2000-01-01", "2020-06-15", "2030-12-31"];
    List<PageCheck> _passed = [];
    bool _routed;
    string? _touched;
    int _steps;

    /// <param name="form">No findings so far.</param>
    /// <param name="registers">The codes a frame variable can take, where a list says so.</param>
    public Possibilities(Form form, IReadOnlyDictionary<string, IReadOnlyList<string>> registers)
    {
        (_form, _registers) = (form, registers);
        _questionOf = form.Questions.SelectMany(q => q.Variables.Select(v => (v, q))).ToDictionary(p => p.v, p => p.q, StringComparer.Ordinal);
        foreach (var question in form.Questions)
            foreach (var (variable, option) in question.Variables.Zip(question.Kind == QuestionKind.Multiple ? question.Answers : question.Kind == QuestionKind.Grid ? question.Items : [null!]))
                _optionOf[variable] = option;
        _numbers = Numbers();
    }

    /// <summary>Whether the rule can hold by itself, whatever the routes are.</summary>
    public bool CanHold(Rule rule) => Search(null, () => Holds(rule));

    /// <summary>Whether somebody who is asked the question can be where the rules hold.</summary>
    public bool CanReach(Question question, params Rule[] rules) =>
        Search(question, () => And(IsAsked(question), And(rules.Select(Holds))));

    /// <summary>Whether somebody can be asked the question with none of the options offered.</summary>
    public bool CanBeWithout(Question question, IReadOnlyList<Option> options) =>
        Search(question, () => And(IsAsked(question), And(options.Select(o => Not(o.When is null ? true : Holds(o.When))))));

    /// <summary>With a question the way to its page counts: what is asked before it, and the hard checks passed there.</summary>
    bool Search(Question? question, Func<bool?> goal)
    {
        _values.Clear();
        (_steps, _routed) = (0, question is not null);
        _passed = question is null ? [] : [.. _form.Pages.TakeWhile(p => p.Questions.All(q => q.Id != question.Id)).SelectMany(p => p.Checks ?? []).Where(c => c.Severity == Severity.Hard)];
        return Step(goal);
    }

    bool Step(Func<bool?> goal)
    {
        if (++_steps > MostSteps)
            return true;
        _touched = null;
        var met = And(Answerable(), goal());
        if (met is { } sure)
            return sure;
        if (_touched is not { } variable)
            return true;
        foreach (var value in DomainOf(variable))
        {
            _values[variable] = value;
            if (Step(goal))
                return true;
        }
        _values.Remove(variable);
        return false;
    }

    /// <summary>What is tried so far could stand in a form that was let through.</summary>
    bool? Answerable()
    {
        bool? all = true;
        foreach (var question in _values.Keys.Select(v => _questionOf.GetValueOrDefault(v)).OfType<Question>().Distinct().ToList())
            all = And(all, question.Kind == QuestionKind.Multiple ? Ticks(question) : Choice(question));
        foreach (var check in _passed.Where(c => Speaks(c.Must)))
            all = And(all, Or(Holds(check.Must), Not(check.When is null ? true : Holds(check.When))));
        return all;
    }

    bool Speaks(Rule rule) => Variables(rule).Any(_values.ContainsKey);

    bool? Ticks(Question question)
    {
        var ticks = question.Answers.Select(a => (Option: a, Tick: Is(Value($"{question.Id}.{a.Code}"), "1"))).ToList();
        var (sure, open) = (ticks.Count(t => t.Tick == true), ticks.Count(t => t.Tick is null));
        if (ticks.Exists(t => t.Tick == true && t.Option.Exclusive) && sure > 1)
            return false;
        if (question.AtMost < sure)
            return false;
        if (sure == 0 && open == 0 && !question.MayBeLeftOpen)
            return Not(IsAsked(question));
        return open == 0 ? true : null;
    }

    bool? Choice(Question question)
    {
        bool? all = true;
        foreach (var variable in question.Variables)
            if (_values.TryGetValue(variable, out var code) && question.Answers.FirstOrDefault(a => a.Code == code)?.When is { } when)
                all = And(all, Holds(when));
        return all;
    }

    bool? IsAsked(Question question) => !_routed || question.When is null ? true : Holds(question.When);

    /// <summary>The code of a variable: "" when it stays open, null when it has not been tried.</summary>
    string? Value(string variable)
    {
        if (!_questionOf.TryGetValue(variable, out var question))
            return Open;
        if (_routed)
        {
            var offered = _optionOf.GetValueOrDefault(variable)?.When is { } when ? And(IsAsked(question), Holds(when)) : IsAsked(question);
            if (offered != true)
                return offered is null ? null : NotAsked;
        }
        return Tried(variable);
    }

    string? Tried(string variable)
    {
        if (_values.TryGetValue(variable, out var value))
            return value;
        _touched ??= variable;
        return null;
    }

    bool? Holds(Rule rule) => rule switch
    {
        Rule.All r => And(r.Parts.Select(Holds)),
        Rule.Any r => Or(r.Parts.Select(Holds)),
        Rule.Not r => Not(Holds(r.Part)),
        Rule.Derived r => Holds(_form.DerivedRules[r.Id]),
        Rule.Answered r => In(Value(r.Variable), r.In),
        Rule.Register r => In(Tried("register:" + r.Variable), r.In),
        Rule.Round r => In(_form.Round(r.Variable) ?? Open, r.In),
        Rule.Given r => Value(r.Variable) is { } code ? code.Length > 0 && !Source.IsNoValue(code) : null,
        Rule.Count r => Count(r),
        Rule.Compare r => Compare(r),
        _ => throw new InvalidOperationException($"No evaluation for {rule.GetType().Name}."),
    };

    bool? Count(Rule.Count rule)
    {
        var ticks = rule.Variables.Select(v => Is(Value(v), "1")).ToList();
        var (least, most) = (ticks.Count(t => t == true), ticks.Count(t => t != false));
        if (most < rule.AtLeast || least > rule.AtMost)
            return false;
        return least >= rule.AtLeast && (rule.AtMost is null || most <= rule.AtMost) ? true : null;
    }

    bool? Compare(Rule.Compare rule)
    {
        var (left, right) = (Side(rule.Left), Side(rule.Right));
        if (left is null || right is null)
            return null;
        return new Rule.Compare(new(Answer: "left"), rule.Is, new(Answer: "right")).Holds(new Two(left, right));
    }

    string? Side(Source side) =>
        side.Answer is { } answer ? Value(answer)
        : side.Register is { } register ? Tried("register:" + register)
        : side.Round is { } round ? _form.Round(round) ?? Open
        : side.Fixed?.ToString(CultureInfo.InvariantCulture) ?? Open;

    IReadOnlyList<string> DomainOf(string variable)
    {
        if (variable.StartsWith("register:", StringComparison.Ordinal))
            return variable[9..] is var name && name == "employees" ? _numbers
                : _registers.TryGetValue(name, out var codes) ? codes
                : [.. Mentioned(name), "another"];
        var question = _questionOf[variable];
        IEnumerable<string> domain = question.Kind switch
        {
            QuestionKind.Multiple => ["0", "1"],
            QuestionKind.Single or QuestionKind.Grid => question.Answers.Select(a => a.Code),
            QuestionKind.Number => _numbers.Where(n => Fits(question, n)),
            QuestionKind.Date => _dates,
            _ => ["words"],
        };
        return [.. domain, .. question.OffersDontKnow ? ["-2"] : Array.Empty<string>(), .. question.MayBeLeftOpen && question.Kind != QuestionKind.Multiple ? [Open] : Array.Empty<string>()];
    }

    static bool Fits(Question question, string number) => double.Parse(number, CultureInfo.InvariantCulture) is var value
        && (question.Least is null || value >= question.Least) && (question.Most is null || value <= question.Most);

    string[] Numbers()
    {
        var sources = Placed.Rules(_form.Questionnaire).Select(r => r.Rule).Concat(_form.DerivedRules.Values).SelectMany(Sources).ToList();
        var numbers = sources.Select(s => s.Fixed).Concat(_form.Questions.SelectMany(q => new[] { q.Least, q.Most })).OfType<double>()
            .Append(double.Parse(_form.Round("year") ?? "0", CultureInfo.InvariantCulture)).Concat([0, 25, 5000]);
        return [.. numbers.SelectMany(n => new[] { n - 1, n, n + 1 }).Distinct().Order().Select(n => n.ToString(CultureInfo.InvariantCulture))];
    }

    IEnumerable<string> Mentioned(string register) => Placed.Rules(_form.Questionnaire).Select(r => r.Rule).Concat(_form.DerivedRules.Values)
        .SelectMany(Leaves).OfType<Rule.Register>().Where(r => r.Variable == register).SelectMany(r => r.In).Distinct(StringComparer.Ordinal);

    static IEnumerable<Source> Sources(Rule rule) => Leaves(rule).OfType<Rule.Compare>().SelectMany(c => new[] { c.Left, c.Right });

    /// <summary>The variables a rule speaks of, through derived rules too.</summary>
    public IEnumerable<string> Variables(Rule rule) => rule.AnswersAsked(id => _form.DerivedRules[id]);

    /// <summary>Whether the rule asks the round: in another round it may turn out otherwise.</summary>
    public bool LeansOnRound(Rule rule) => Leaves(rule).Any(leaf => leaf is Rule.Round or Rule.Compare { Left.Round: not null } or Rule.Compare { Right.Round: not null }
        || (leaf is Rule.Derived derived && LeansOnRound(_form.DerivedRules[derived.Id])));

    static IEnumerable<Rule> Leaves(Rule rule) => rule switch
    {
        Rule.All r => r.Parts.SelectMany(Leaves),
        Rule.Any r => r.Parts.SelectMany(Leaves),
        Rule.Not r => Leaves(r.Part),
        _ => [rule],
    };

    static bool? In(string? value, IReadOnlyList<string> codes) => value is null ? null : codes.Contains(value, StringComparer.Ordinal);

    static bool? Is(string? value, string code) => value is null ? null : value == code;

    static bool? Not(bool? value) => !value;

    static bool? And(bool? a, bool? b) => a == false || b == false ? false : a is null || b is null ? null : true;

    static bool? And(IEnumerable<bool?> parts) => parts.Aggregate((bool?)true, And);

    static bool? Or(bool? a, bool? b) => a == true || b == true ? true : a is null || b is null ? null : false;

    static bool? Or(IEnumerable<bool?> parts) => parts.Aggregate((bool?)false, Or);

    sealed class Two(string left, string right) : IFacts
    {
        public string? Answer(string variable) => variable == "left" ? left : right;

        public string? Register(string variable) => null;

        public string? Round(string variable) => null;

        public Rule Derived(string id) => throw new InvalidOperationException("A comparison has no derived parts.");
    }
}
