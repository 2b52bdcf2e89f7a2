using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Survey.Analyse;
using Innovare.Survey.Collect;
using Innovare.Survey.Design;
using Innovare.Survey.Process;
using Innovare.Survey.Rounds;
using static System.FormattableString;

namespace Innovare.Survey.OwnBarometers;

/// <summary>From answers to protected figures, by the same steps as a national round: check, weigh, estimate with the finite population, protect.</summary>
static class OwnEstimates
{
    /// <summary>Fewer answers give no result at all.</summary>
    public const int FewestAnswers = 5;

    const double Quantile = 1.959963984540054;

    /// <summary>The result, or why there is none.</summary>
    public static (OwnResult? Result, IReadOnlyList<Finding> Findings) Of(Response response, ReleasedRound? national)
    {
        var edited = Editing.Check(response);
        var answered = edited.Returns.Count(r => r.Outcome == Outcome.Complete);
        if (answered < FewestAnswers)
            return (null, [new("own-too-few", "answers", Invariant($"{answered} workplaces have answered; {FewestAnswers} are the fewest that figures are made of."), "Remind those who have not answered, or delete the barometer.")]);
        var (weighted, findings) = Weighting.Weigh(edited);
        if (weighted is null)
            return (null, findings);
        var (definition, frame) = (response.Sample.Definition, response.Sample.Frame);
        var head = definition.Round;
        var figures = Protected(weighted).SelectMany(t => Figures(definition, t, answered, national, frame.Workplaces)).ToList();
        return (new(head.Title.Da, head.ReferencePeriod, head.Year, frame.Workplaces.Count, response.Sample.Units.Count, answered,
            national?.Release.Title, national?.Release.IsSynthetic ?? false, [.. figures.Select(f => f.Figure)], Fit: figures.Select(f => f.Fit).OfType<NationalFit>().DefaultIfEmpty().Max()), []);
    }

    static IReadOnlyList<Cube> Protected(Weighted weighted)
    {
        foreach (var plan in OwnDefinition.Plans(weighted.Sample.Definition.Tables))
        {
            var safe = SafeTable.Protect(Drafting.Draft(weighted.Planned(plan), threads: 1));
            if (safe.Findings.Count == 0)
                return [.. safe.Tables.Select(t => t.Cube)];
        }
        return [];
    }

    static IEnumerable<(OwnFigure Figure, NationalFit? Fit)> Figures(RoundDefinition definition, Cube cube, int answered, ReleasedRound? national, IReadOnlyList<Workplace> workplaces)
    {
        var plan = definition.Tables.Tables.First(t => t.Id == cube.Id);
        var groups = cube.Find("subsector") is { } fields ? fields.Values.Select(v => v.Code).ToList() : ["total"];
        foreach (var group in groups)
            foreach (var value in cube.Variables.First(v => v.Code == plan.Variable.Id).Values)
            {
                var cell = (int)cube.IndexOf([.. cube.Variables.Select(v => v.Code == plan.Variable.Id ? v.PositionOf(value.Code) : v.Code == "subsector" ? v.PositionOf(group) : 0)]);
                if (cube.Statuses[cell] is not (CellStatus.Value or CellStatus.Confidential))
                    continue;
                var isShown = cube.Statuses[cell] == CellStatus.Value;
                var own = workplaces.Where(w => group == "total" || FieldsOf(plan, group).Contains(w.Subsector)).ToList();
                var beside = national is null || own.Count == 0 ? null : Standardisation.Of(national, cube.Id, value.Code, own);
                var (share, interval) = (cube.Values[cell], isShown && answered < workplaces.Count ? IntervalOf(cube, cell) : null);
                yield return (new(cube.Id, plan.Title, plan.BaseText, new(value.Name["da"], value.Name["en"]), group == "total" ? null : NameOf(cube, group),
                    isShown ? share : null, interval,
                    beside?.Value, beside is { StandardError: > 0 } b ? Around(b.Value, b.StandardError) : null,
                    isShown && beside is { } n ? Told(share, interval, answered == workplaces.Count, n) : Difference.None), beside?.Fit);
            }
    }

    /// <summary>As the statistics make it: where all who answered say the same, the bound of Korn and Graubard; null when there is none.</summary>
    static Interval? IntervalOf(Cube cube, int cell) =>
        double.IsFinite(cube.Lower![cell]) && double.IsFinite(cube.Upper![cell]) ? new(cube.Lower[cell], cube.Upper[cell]) : null; // a cube of a round has both

    /// <summary>Each side's own reach toward the other, put together: Zou and Donner (2008), Statistics in Medicine 27, 1693-1702. An interval of one's own need not be even on both sides.</summary>
    static Difference Told(double own, Interval? interval, bool isCertain, Standardised national)
    {
        var difference = own - national.Value;
        if (interval is null && !isCertain)
            return Difference.Unsure;
        var mine = interval is null ? 0 : difference > 0 ? own - interval.Lower : interval.Upper - own;
        var reach = Math.Sqrt((mine * mine) + (Quantile * national.StandardError * Quantile * national.StandardError));
        return Math.Abs(difference) <= Math.Max(reach, 0.5) ? Difference.Unsure : difference > 0 ? Difference.Higher : Difference.Lower;
    }

    static Interval Around(double value, double error) => new(Math.Max(0, value - (Quantile * error)), Math.Min(100, value + (Quantile * error)));

    static Text NameOf(Cube cube, string group) => cube.Find("subsector")!.Values.First(v => v.Code == group).Name is var name ? new(name["da"], name["en"]) : throw new InvalidOperationException(); // the group is one of its values

    /// <summary>The fields of a group: itself, or those that were merged into it.</summary>
    static HashSet<string> FieldsOf(TableDefinition plan, string group)
    {
        var fields = new HashSet<string>(StringComparer.Ordinal) { group };
        for (var grown = true; grown;)
        {
            grown = false;
            foreach (var merge in plan.Protection.Merges.Where(m => m.Variable == "subsector" && fields.Contains(m.Into)))
                foreach (var part in merge.Values)
                    grown |= fields.Add(part);
        }
        return fields;
    }
}
