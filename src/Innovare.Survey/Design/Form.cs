using System.Globalization;

namespace Innovare.Survey.Design;

/// <summary>A questionnaire as one year asks it: only the questions, rows and answers of that year, with all its rules can ask.</summary>
public sealed class Form
{
    const int CoreQuestions = 3;

    readonly Dictionary<string, Question> _questions;

    Form(Questionnaire questionnaire, Period period, IReadOnlyDictionary<string, Rule> derived, string hash)
    {
        (Questionnaire, Period, DerivedRules, Hash) = (OfYear(questionnaire, period.Year), period, derived, hash);
        Pages = [.. Questionnaire.Sections.SelectMany(s => s.Pages)];
        Questions = [.. Questionnaire.Questions];
        Variables = [.. Questions.SelectMany(q => q.Variables)];
        Core = [.. Pages.SelectMany(p => p.Questions.Select(q => (p, q))).Where(c => c.q.When is null && c.q.Kind is QuestionKind.Single or QuestionKind.Grid).Take(CoreQuestions)];
        _questions = Questions.ToDictionary(q => q.Id, StringComparer.Ordinal);
    }

    /// <summary>Sections and pages that ask nothing this year are left out.</summary>
    public Questionnaire Questionnaire { get; }

    /// <summary>In order.</summary>
    public IReadOnlyList<Page> Pages { get; }

    /// <summary>In order.</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>The answer columns of responses.csv, in order.</summary>
    public IReadOnlyList<string> Variables { get; }

    /// <summary>What is asked by telephone of those who did not answer: the first three questions that everybody is asked and that are a choice, with their pages.</summary>
    public IReadOnlyList<(Page Page, Question Question)> Core { get; }

    /// <summary>What the answers are stamped with: of a round SHA-256 of what it asks, else of its file; lower-case hex.</summary>
    public string Hash { get; }

    /// <summary>What is asked about.</summary>
    public Period Period { get; }

    /// <summary>The rules that go by a name of their own.</summary>
    public IReadOnlyDictionary<string, Rule> DerivedRules { get; }

    /// <summary>The form of a round.</summary>
    public static Form Of(RoundDefinition round)
    {
        ArgumentNullException.ThrowIfNull(round);
        return new(round.Questionnaire, new(round.Round.Year, round.Round.ReferencePeriod), round.Tables.Derived.ToDictionary(d => d.Id, d => d.When, StringComparer.Ordinal), round.QuestionnaireHash);
    }

    /// <summary>The form of a questionnaire that stands alone.</summary>
    /// <param name="questionnaire">It names its period.</param>
    /// <param name="hash">What its answers are stamped with.</param>
    /// <param name="derived">The rules that go by a name; null = none.</param>
    /// <exception cref="ArgumentException">It does not say which period it asks about.</exception>
    public static Form Of(Questionnaire questionnaire, string hash, IReadOnlyDictionary<string, Rule>? derived = null)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        var period = questionnaire.Period ?? throw new ArgumentException($"The questionnaire {questionnaire.Id} names no period.", nameof(questionnaire));
        return new(questionnaire, period, derived ?? new Dictionary<string, Rule>(), hash);
    }

    /// <summary>The question, or null when this year does not ask it.</summary>
    public Question? Find(string question) => _questions.GetValueOrDefault(question);

    /// <summary>What rules and texts may ask the round, or null.</summary>
    public string? Round(string name) => name switch
    {
        "year" => Period.Year.ToString(CultureInfo.InvariantCulture),
        "referencePeriod" => Period.ReferencePeriod,
        _ => null,
    };

    static Questionnaire OfYear(Questionnaire questionnaire, int year) => questionnaire with
    {
        Sections = [.. questionnaire.Sections
            .Select(s => s with { Pages = [.. s.Pages.Select(p => p with { Questions = [.. p.Questions.Where(q => q.IsAskedIn(year)).Select(q => OfYear(q, year))] }).Where(p => p.Questions.Count > 0)] })
            .Where(s => s.Pages.Count > 0)],
    };

    static Question OfYear(Question question, int year) => question with
    {
        Items = [.. question.Items.Where(i => i.IsOfferedIn(year))],
        Answers = [.. question.Answers.Where(a => a.IsOfferedIn(year))],
    };
}
