using System.Collections.Immutable;
using Innovare.Survey.Design;

namespace Innovare.Survey.Collect.Answering;

/// <summary>What one respondent is asked, given what was answered: worked out in one pass, from the first question to the last.</summary>
/// <remarks>
/// A question that is not asked has the code <c>-1</c> whatever was once answered to it, so no rule further on can lean on
/// an answer the route has left. A question asked and not answered has no code; no rule about it holds.
/// </remarks>
public sealed class Route : IFacts
{
    /// <summary>Code of a question, row or option that is not asked.</summary>
    public const string NotAsked = "-1";

    /// <summary>Code of "don't know".</summary>
    public const string DontKnow = "-2";

    /// <summary>Code of a question that was asked and has no answer.</summary>
    public const string NoAnswer = "-3";

    readonly Dictionary<string, string> _codes = new(StringComparer.Ordinal);
    readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    readonly Dictionary<string, IReadOnlyList<AnswerFault>> _faults = new(StringComparer.Ordinal);
    readonly Func<string, string?> _register;
    readonly List<Page> _pages = [];

    Route(Form form, Func<string, string?> register, Progress progress)
    {
        (Form, _register) = (form, register);
        foreach (var page in form.Pages)
        {
            foreach (var question in page.Questions)
                Visit(question, progress.ValuesOf(question.Id));
            if (page.Questions.Any(q => _asked.Contains(q.Id)))
                _pages.Add(page);
            _faults[page.Id] = [.. page.Questions.SelectMany(q => AnswerCheck.Of(this, q, progress.ValuesOf(q.Id))), .. Checks(page, progress)];
        }
    }

    /// <summary>What can be asked.</summary>
    public Form Form { get; }

    /// <summary>Pages that ask something, in order.</summary>
    public IReadOnlyList<Page> Pages => _pages;

    /// <summary>The route of those answers.</summary>
    /// <param name="form">What can be asked.</param>
    /// <param name="register">What the frame knows of the respondent, by name; null where it knows nothing.</param>
    /// <param name="progress">What was answered.</param>
    public static Route Of(Form form, Func<string, string?> register, Progress progress)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(progress);
        return new(form, register, progress);
    }

    /// <summary>Whether the question is asked.</summary>
    public bool IsAsked(string question) => _asked.Contains(question);

    /// <summary>The rows of a grid or the answers of a question that are offered to this respondent.</summary>
    public IEnumerable<Option> Offered(IReadOnlyList<Option> options) => options.Where(o => o.When?.Holds(this) ?? true);

    /// <summary>What stands in the way of leaving the page behind; nothing for a page off the route.</summary>
    public IReadOnlyList<AnswerFault> FaultsOf(string page) => _faults.GetValueOrDefault(page) ?? [];

    /// <summary>Whether everything asked is answered and every check holds or is passed.</summary>
    public bool IsComplete => _faults.Values.All(f => f.Count == 0);

    /// <summary>The first page of the route that is not done, or null.</summary>
    public Page? FirstOpen => _pages.Find(p => _faults[p.Id].Count > 0);

    /// <summary>The page of the route after that page (which may itself be off the route), or null at the end.</summary>
    public Page? After(string page)
    {
        var at = PositionOf(page);
        return _pages.Find(p => PositionOf(p.Id) > at);
    }

    /// <summary>The page of the route before that page, or null at the start.</summary>
    public Page? Before(string page)
    {
        var at = PositionOf(page);
        return _pages.FindLast(p => PositionOf(p.Id) < at);
    }

    /// <summary>Code for each variable of the form, in order: <c>-1</c> not asked, <c>-3</c> asked and not answered.</summary>
    public IReadOnlyList<string> Codes => [.. Form.Variables.Select(v => _codes.GetValueOrDefault(v) ?? NoAnswer)];

    /// <inheritdoc />
    public string? Answer(string variable) => _codes.GetValueOrDefault(variable);

    /// <inheritdoc />
    public string? Register(string variable) => _register(variable);

    /// <inheritdoc />
    public string? Round(string variable) => Form.Round(variable);

    /// <inheritdoc />
    public Rule Derived(string id) => Form.DerivedRules[id];

    int PositionOf(string page)
    {
        for (var i = 0; i < Form.Pages.Count; i++)
            if (string.Equals(Form.Pages[i].Id, page, StringComparison.Ordinal))
                return i;
        return -1;
    }

    void Visit(Question question, ImmutableSortedDictionary<string, string> values)
    {
        if (question.When?.Holds(this) ?? true)
        {
            _asked.Add(question.Id);
            foreach (var (variable, code) in AnswerCheck.Codes(this, question, values))
                _codes[variable] = code;
        }
        else
        {
            foreach (var variable in question.Variables)
                _codes[variable] = NotAsked;
        }
    }

    /// <summary>Checks of a page that do not hold and have no reason; they wait until the page itself is answered.</summary>
    IEnumerable<AnswerFault> Checks(Page page, Progress progress)
    {
        if (!_pages.Contains(page))
            return [];
        return from check in page.Checks ?? []
               where (check.When?.Holds(this) ?? true) && !check.Must.Holds(this)
               where check.Severity == Severity.Hard || !progress.Reasons.ContainsKey(check.Id)
               select new AnswerFault(null, null, check.Id, FaultKind.Check, check.Severity == Severity.Soft, check.Text);
    }
}
