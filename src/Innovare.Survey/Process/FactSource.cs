using Innovare.Survey.Design;

namespace Innovare.Survey.Process;

/// <summary>Lets the rules of a round be asked about any workplace and its answers.</summary>
public sealed class FactSource(RoundDefinition definition, IReadOnlyList<string> variables)
{
    readonly Dictionary<string, int> _positions = variables.Select((v, i) => (v, i)).ToDictionary(p => p.v, p => p.i, StringComparer.Ordinal);
    readonly Dictionary<string, Rule> _derived = definition.Tables.Derived.ToDictionary(d => d.Id, d => d.When, StringComparer.Ordinal);

    /// <summary>What rules may ask about that workplace; the answers follow the variables and may change while being asked.</summary>
    public IFacts Of(Workplace workplace, IReadOnlyList<string> answers) => new Facts(definition, _positions, workplace, answers, _derived);

    /// <summary>Position of a variable, or -1.</summary>
    public int PositionOf(string variable) => _positions.GetValueOrDefault(variable, -1);
}
