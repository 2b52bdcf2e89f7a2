using System.Globalization;

namespace Innovare.Survey.Design;

/// <summary>A questionnaire as one year asks it: only the questions, rows and answers of that year, with all its rules can ask.</summary>
public sealed class Form
{
    readonly Dictionary<string, Rule> _derived;
    readonly Dictionary<string, Question> _questions;
    readonly Period _period;

    Form(Questionnaire questionnaire, Period period, IEnumerable<DerivedVariable> derived, string hash)
    {
        (Questionnaire, _period, Hash) = (OfYear(questionnaire, period.Year), period, hash);
        Pages = [.. Questionnaire.Sections.SelectMany(s => s.Pages)];
        Questions = [.. Questionnaire.Questions];
        Variables = [.. Questions.SelectMany(q => q.Variables)];
        _questions = Questions.ToDictionary(q => q.Id, StringComparer.Ordinal);
        _derived = derived.ToDictionary(d => d.Id, d => d.When, StringComparer.Ordinal);
    }

    /// <summary>Sections and pages that ask nothing this year are left out.</summary>
    public Questionnaire Questionnaire { get; }

    /// <summary>In order.</summary>
    public IReadOnlyList<Page> Pages { get; }

    /// <summary>In order.</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>The answer columns of responses.csv, in order.</summary>
    public IReadOnlyList<string> Variables { get; }

    /// <summary>What the answers are stamped with: of a round its definition, else SHA-256 of its file; lower-case hex.</summary>
    public string Hash { get; }

    /// <summary>The rules that go by a name of their own.</summary>
    public IReadOnlyDictionary<string, Rule> DerivedRules => _derived;

    /// <summary>The form of a round.</summary>
    public static Form Of(RoundDefinition round)
    {
        ArgumentNullException.ThrowIfNull(round);
        return new(round.Questionnaire, new(round.Round.Year, round.Round.ReferencePeriod), round.Tables.Derived, round.Hash);
    }

    /// <summary>The form of a questionnaire that stands alone.</summary>
    /// <param name="questionnaire">It names its period.</param>
    /// <param name="hash">What its answers are stamped with.</param>
    /// <exception cref="ArgumentException">It does not say which period it asks about.</exception>
    public static Form Of(Questionnaire questionnaire, string hash)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        var period = questionnaire.Period ?? throw new ArgumentException($"The questionnaire {questionnaire.Id} names no period.", nameof(questionnaire));
        return new(questionnaire, period, [], hash);
    }

    /// <summary>The question, or null when this year does not ask it.</summary>
    public Question? Find(string question) => _questions.GetValueOrDefault(question);

    /// <summary>What rules and texts may ask the round, or null.</summary>
    public string? Round(string name) => name switch
    {
        "year" => _period.Year.ToString(CultureInfo.InvariantCulture),
        "referencePeriod" => _period.ReferencePeriod,
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
