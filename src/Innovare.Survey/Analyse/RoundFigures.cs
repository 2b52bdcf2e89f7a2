using Innovare.Statistics.Estimation;
using Innovare.Survey.Design;
using Innovare.Survey.Process;

namespace Innovare.Survey.Analyse;

/// <summary>Any figure of a round's planned tables, with its influence values: what changes between rounds are tested with.</summary>
sealed class RoundFigures(Weighted weighted)
{
    readonly AxisMaker _maker = new(weighted);
    readonly Dictionary<string, Axis> _axes = new(StringComparer.Ordinal);
    readonly RoundFigures? _followUp = weighted.FollowUp is { } both ? new(both) : null;

    public SurveyDesign Design => weighted.Design;

    /// <summary>What each respondent is known by in every round.</summary>
    public IReadOnlyList<string> Keys { get; } = [.. weighted.Respondents.Select(i => weighted.Sample.Units[i].Workplace.Id)];

    /// <summary>The figures of the answers a table rests on; null = of those who answered by themselves.</summary>
    public RoundFigures For(string? table) =>
        _followUp is { } both && weighted.Sample.Definition.Tables.Tables.FirstOrDefault(t => t.Id == table) is { } plan && weighted.For(plan) != weighted ? both : this;

    /// <summary>The figure, and what it is multiplied by in the table (100 for per cent); null where the round has none such.</summary>
    /// <param name="table">Id of the table.</param>
    /// <param name="codes">Code of each of its variables but time; a breakdown that is left out stands for all.</param>
    public (Linearised Figure, double Scale)? Of(string table, IReadOnlyDictionary<string, string> codes)
    {
        if (weighted.Sample.Definition.Tables.Tables.FirstOrDefault(t => t.Id == table) is not { } plan) return null;
        var inBase = _maker.Base(plan.Base);
        double[]? has = null;
        foreach (var (variable, code) in codes)
        {
            if (AxisOf(plan, variable)?.Values.FirstOrDefault(v => v.Code == code) is not { IsAsked: true } value) return null;
            if (variable == plan.Variable.Id) has = Array.ConvertAll(value.Holds, h => h ? 1.0 : 0);
            else for (var i = 0; i < inBase.Length; i++) inBase[i] &= value.Holds[i];
        }
        if (has is null) return null;
        return plan.Measure == Measure.Share
            ? (Linearised.Mean(weighted.Design, has, inBase), 100)
            : (Linearised.Total(weighted.Design, has, inBase), 1);
    }

    Axis? AxisOf(TableDefinition plan, string variable)
    {
        var key = $"{plan.Id} {variable}";
        if (_axes.TryGetValue(key, out var known)) return known;
        var planned = variable == plan.Variable.Id ? _maker.Variable(plan.Variable)
            : weighted.Sample.Definition.Tables.Breakdowns.FirstOrDefault(b => b.Id == variable) is { } breakdown ? _maker.Breakdown(breakdown)
            : null;
        return planned is null ? null : _axes[key] = planned.With(plan.Protection.Merges.Where(m => m.Variable == variable));
    }
}
