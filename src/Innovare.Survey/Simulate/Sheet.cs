using Innovare.Survey.Design;

namespace Innovare.Survey.Simulate;

/// <summary>The answers of every workplace while they are being made: a column a variable, all "not asked" at first.</summary>
sealed class Sheet
{
    const string NotAsked = "-1";
    readonly Dictionary<string, string[]> _columns = new(StringComparer.Ordinal);

    /// <param name="questionnaire">Names the columns.</param>
    /// <param name="year">Only what is asked and offered that year gets a column.</param>
    /// <param name="workplaces">Rows.</param>
    public Sheet(Questionnaire questionnaire, int year, int workplaces)
    {
        Questions = [.. questionnaire.Questions.Where(q => q.IsAskedIn(year)).Select(q => q with
        {
            Items = [.. q.Items.Where(i => i.IsOfferedIn(year))],
            Answers = [.. q.Answers.Where(a => a.IsOfferedIn(year))],
        })];
        Variables = [.. Questions.SelectMany(q => q.Variables)];
        foreach (var variable in Variables)
        {
            _columns[variable] = new string[workplaces];
            Array.Fill(_columns[variable], NotAsked);
        }
    }

    /// <summary>The questions of the year, with the options of the year.</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>The columns in the order of the questionnaire.</summary>
    public IReadOnlyList<string> Variables { get; }

    /// <summary>The columns by name.</summary>
    public IReadOnlyDictionary<string, string[]> Columns => _columns;

    /// <summary>The question, or null when it is not asked this year.</summary>
    public Question? Find(string id) => Questions.FirstOrDefault(q => string.Equals(q.Id, id, StringComparison.Ordinal));

    /// <summary>Gives the units that answer.</summary>
    public void Set(string variable, IEnumerable<int> units, string code)
    {
        var column = _columns[variable];
        foreach (var unit in units)
            column[unit] = code;
    }

    /// <summary>Those of the units with one of these answers.</summary>
    public int[] With(string variable, IEnumerable<int> units, params ReadOnlySpan<string> codes)
    {
        var column = _columns[variable];
        var found = new List<int>();
        foreach (var unit in units)
        {
            if (codes.Contains(column[unit]))
                found.Add(unit);
        }
        return [.. found];
    }
}
