using Innovare.Survey.Design;

namespace Innovare.Survey.Simulate;

/// <summary>The answers of one workplace of the sheet as rules ask about them; move it by <see cref="Row"/>.</summary>
sealed class AnswerFacts(RoundDefinition round, Sheet sheet, IReadOnlyList<Workplace> frame) : IFacts
{
    readonly Dictionary<string, Rule> _derived =
        round.Tables.Derived.ToDictionary(d => d.Id, d => d.When, StringComparer.Ordinal);

    /// <summary>Which workplace the facts are about.</summary>
    public int Row { get; set; }

    /// <summary>Those for whom the rule holds; all of them when there is no rule.</summary>
    public int[] Where(Rule? rule)
    {
        var found = new List<int>();
        for (Row = 0; Row < frame.Count; Row++)
        {
            if (rule is null || rule.Holds(this))
                found.Add(Row);
        }
        return [.. found];
    }

    public string? Answer(string variable) => sheet.Columns.TryGetValue(variable, out var column) ? column[Row] : null;

    public string? Register(string variable) => FrameVariable.Of(frame[Row], variable, round.Sample.SizeClasses);

    public string? Round(string variable) => round.Round.Value(variable);

    public Rule Derived(string id) => _derived[id];
}
