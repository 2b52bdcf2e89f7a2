using Innovare.PublicSector;
using Innovare.Survey.Collect;
using Innovare.Survey.Design;
using Innovare.Survey.Process;

namespace Innovare.Survey.Analyse;

/// <summary>A variable of a table over the respondents: its values, and after them the values that merges can make.</summary>
sealed record Axis(string Id, Text Name, Text? Total, IReadOnlyList<AxisValue> Values)
{
    /// <summary>Positions of the values as planned, before any merge.</summary>
    public IReadOnlyList<int> Planned { get; } = [.. Enumerable.Range(0, Values.Count).Where(i => Values[i].Parts.Count == 0)];

    /// <summary>The axis with a value for each merge of its variable; a merge may build on one before it.</summary>
    public Axis With(IEnumerable<Merge> merges)
    {
        var values = Values.ToList();
        foreach (var merge in merges)
        {
            var parts = merge.Values.Select(code => values.FindIndex(v => v.Code == code)).ToList();
            var holds = new bool[values[0].Holds.Length];
            foreach (var part in parts)
                for (var i = 0; i < holds.Length; i++)
                    holds[i] |= values[part].Holds[i];
            values.Add(new(merge.Into, merge.Text, holds, parts.TrueForAll(p => values[p].IsAsked), IsEveryone: false, parts));
        }
        return this with { Values = values };
    }
}

/// <summary>One value of an axis.</summary>
/// <param name="Code">Code in the table.</param>
/// <param name="Name">What a reader sees.</param>
/// <param name="Holds">Whether each respondent has it.</param>
/// <param name="IsAsked">The round asks what the value rests on.</param>
/// <param name="IsEveryone">Holds for the whole base by definition.</param>
/// <param name="Parts">Positions of the values it merges; empty for a planned value.</param>
sealed record AxisValue(string Code, Text Name, bool[] Holds, bool IsAsked, bool IsEveryone, IReadOnlyList<int> Parts);

/// <summary>Makes axes from the plan of a round and its respondents.</summary>
sealed class AxisMaker
{
    readonly Weighted _weighted;
    readonly RoundDefinition _definition;
    readonly IReadOnlyList<IFacts> _facts;

    public AxisMaker(Weighted weighted)
    {
        _weighted = weighted;
        _definition = weighted.Sample.Definition;
        var source = new FactSource(_definition, weighted.Edited.Response.Variables);
        _facts = [.. weighted.Respondents.Select(i => source.Of(weighted.Sample.Units[i].Workplace, weighted.Edited.Returns[i].Answers))];
    }

    /// <summary>Who is in a base: complete answers for whom the rule holds.</summary>
    public bool[] Base(Rule? rule) => [.. _facts.Select((f, i) =>
        _weighted.Edited.Returns[_weighted.Respondents[i]].Outcome is Outcome.Complete or Outcome.Telephone && (rule is null || rule.Holds(f)))];

    public Axis Breakdown(Breakdown breakdown) => new(breakdown.Id, breakdown.Text, breakdown.Total,
        breakdown.Register is { } register ? Register(register) : [.. breakdown.Values.Select(Category)]);

    public Axis Variable(TableVariable variable) => new(variable.Id, variable.Text, null, [.. variable.Values.Select(Category)]);

    IReadOnlyList<AxisValue> Register(string variable)
    {
        var codes = _facts.Select(f => f.Register(variable)).ToList();
        return [.. _definition.Codelists[variable].Entries.Where(e => e.IsValidIn(_definition.Round.Year))
            .Select(e => new AxisValue(e.Code, e.Name, [.. codes.Select(c => c == e.Code)], true, false, []))];
    }

    AxisValue Category(Category category) => new(category.Code, category.Text,
        [.. _facts.Select(f => category.When is null || category.When.Holds(f))],
        category.ValidFrom is not { } from || from <= _definition.Round.Year, category.When is null, []);
}
