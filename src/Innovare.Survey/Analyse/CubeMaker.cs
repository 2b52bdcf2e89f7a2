using System.Globalization;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Survey.Design;

namespace Innovare.Survey.Analyse;

/// <summary>Puts the published cells of a table into a cube, rounded, with the state of every cell.</summary>
sealed class CubeMaker
{
    readonly DraftTable _draft;
    readonly IReadOnlyList<Layout> _layouts;
    readonly List<Variable> _variables = [];
    readonly double[] _values;
    readonly CellStatus[] _statuses;
    readonly double[] _errors;
    readonly double[] _lower;
    readonly double[] _upper;
    readonly int[] _counts;

    CubeMaker(DraftTable draft, IReadOnlyList<Layout> layouts)
    {
        (_draft, _layouts) = (draft, layouts);
        foreach (var axis in draft.Breakdowns)
            _variables.Add(new(axis.Id, Label(axis.Name), [new("total", Label(axis.Total!)), .. Published(axis)], Elimination: "total")); // breakdowns have totals
        _variables.Add(new(draft.Variable.Id, Label(draft.Variable.Name), [.. Published(draft.Variable)]));
        _variables.Add(new("time", Statbank.Label.Of("År", "Year"), [new(Year(draft), Statbank.Label.Same(Year(draft)))], VariableRole.Time));
        var cells = _variables.Aggregate(1, (product, v) => product * v.Values.Count);
        _values = Filled(cells, double.NaN);
        _statuses = Filled(cells, CellStatus.NotPublished);
        _errors = Filled(cells, double.NaN);
        _lower = Filled(cells, double.NaN);
        _upper = Filled(cells, double.NaN);
        _counts = Filled(cells, -1);
    }

    public static Cube Of(DraftTable draft, IReadOnlyList<Layout> layouts, Func<Crossing, int[], bool> isWithheld)
    {
        var maker = new CubeMaker(draft, layouts);
        foreach (var layout in layouts)
            foreach (var at in layout.Cells())
                maker.Put(layout.Crossing, at, isWithheld(layout.Crossing, at));
        return maker.Cube();
    }

    void Put(Crossing crossing, int[] at, bool isWithheld)
    {
        var codes = crossing.Axes.Select((axis, a) => (axis.Id, axis.Values[at[a]].Code)).ToDictionary(p => p.Id, p => p.Code, StringComparer.Ordinal);
        var index = 0;
        foreach (var variable in _variables)
            index = (index * variable.Values.Count) + (codes.TryGetValue(variable.Code, out var code) ? variable.PositionOf(code) : 0);
        var cell = crossing.Cells[crossing.IndexOf(at)];
        _statuses[index] = cell.Base == 0 || cell.Estimate?.Value is null ? CellStatus.Missing : isWithheld ? CellStatus.Confidential : CellStatus.Value;
        if (_statuses[index] != CellStatus.Value)
            return;
        var rounding = Rounding.Of(_draft.Plan.Measure, IsTotalOrLevel(crossing));
        var estimate = cell.Estimate!; // a missing one is no value
        _values[index] = rounding.Value(estimate.Value);
        _errors[index] = rounding.Error(estimate.StandardError);
        _lower[index] = rounding.Value(estimate.Lower);
        _upper[index] = rounding.Value(estimate.Upper);
        var step = _draft.Plan.Protection.RoundCountsTo;
        _counts[index] = (int)Math.Round((double)cell.Base / step, MidpointRounding.AwayFromZero) * step;
    }

    Cube Cube()
    {
        var plan = _draft.Plan;
        var round = _draft.Round.Round;
        return new()
        {
            Id = plan.Id,
            Title = Label(plan.Title),
            Unit = plan.Measure == Measure.Share
                ? Statbank.Label.Of("Pct. af " + plan.BaseText.Da, "Per cent of " + plan.BaseText.En)
                : Statbank.Label.Of("Anslået antal arbejdssteder", "Estimated number of workplaces"),
            Source = Label(round.Title),
            Decimals = 0,
            DataDecimals = 2, // total and levels; everything below them is rounded to whole per cent
            IsSynthetic = round.Synthetic,
            Variables = _variables,
            Values = _values,
            Statuses = _statuses,
            StandardErrors = _errors,
            Lower = _lower,
            Upper = _upper,
            Counts = _counts,
            Notes = [.. plan.Notes.Select(Label), .. Written()],
        };
    }

    IEnumerable<Label> Written()
    {
        var step = _draft.Plan.Protection.RoundCountsTo.ToString(CultureInfo.InvariantCulture);
        yield return Statbank.Label.Of(
            $"Vægtede tal fra en stikprøve. Intervallet er et 95 pct. konfidensinterval. n er antallet af svar bag basis, afrundet til nærmeste {step}.",
            $"Weighted figures from a sample. The interval is a 95 per cent confidence interval. n is the number of answers behind the base, rounded to the nearest {step}.");
        if (_draft.HasTelephone)
            yield return Statbank.Label.Of(
                "Et tilfældigt udvalg af dem, der ikke svarede, er ringet op og har svaret på det, tabellen bygger på. Deres svar vejer for alle, der ikke selv svarede. Stikprøveusikkerheden er regnet til den sikre side.",
                "A random part of those who did not answer was called and answered what the table rests on. Their answers stand for all who did not answer by themselves. The sampling uncertainty is on the safe side.");
        if (_statuses.Contains(CellStatus.Confidential))
            yield return Statbank.Label.Of(
                "x: Tallet vises ikke, så ingen kan genkende et arbejdssteds svar.",
                "x: The figure is withheld so that nobody can recognise a workplace's answer.");
        if (_layouts.Any(l => l.Merged.Count > 0))
            yield return Statbank.Label.Of(
                "Nogle grupper er lagt sammen, fordi der var for få svar i dem hver for sig.",
                "Some groups are put together because each had too few answers.");
    }

    /// <summary>Values that stand in some crossing, a merged value after the last of its parts.</summary>
    IEnumerable<Value> Published(Axis axis)
    {
        var used = _layouts.SelectMany(l => l.Crossing.Axes.Zip(l.Chosen).Where(p => ReferenceEquals(p.First, axis)).SelectMany(p => p.Second)).ToHashSet();
        return Enumerable.Range(0, axis.Values.Count).Where(used.Contains)
            .OrderBy(v => LastPart(axis, v)).ThenBy(v => v)
            .Select(v => new Value(axis.Values[v].Code, Label(axis.Values[v].Name)));
    }

    static int LastPart(Axis axis, int value) => axis.Values[value].Parts is { Count: > 0 } parts ? parts.Max(p => LastPart(axis, p)) : value;

    static bool IsTotalOrLevel(Crossing crossing) => crossing.Axes.Count == 1 || (crossing.Axes.Count == 2 && crossing.Axes[0].Id == "level");

    static Label Label(Text text) => Statbank.Label.Of(text.Da, text.En);

    static string Year(DraftTable draft) => draft.Round.Round.Year.ToString(CultureInfo.InvariantCulture);

    static T[] Filled<T>(int length, T value)
    {
        var filled = new T[length];
        Array.Fill(filled, value);
        return filled;
    }
}

/// <summary>How much of an estimate is kept: whole per cent below the levels of government; numbers of workplaces in tens.</summary>
/// <remarks>Totals and levels are shown as whole per cent too, but keep two decimals so that rounding them is right.</remarks>
sealed record Rounding(double Factor, double Step, double ErrorStep)
{
    public static Rounding Of(Measure measure, bool isTotalOrLevel) => measure == Measure.Workplaces
        ? new(1, 10, 1)
        : isTotalOrLevel ? new(100, 0.01, 0.01) : new(100, 1, 0.1);

    public double Value(double? value) => Round(value, Step);

    public double Error(double? value) => Round(value, ErrorStep);

    // dividing by the whole number of steps keeps 82.7 as 82.7
    double Round(double? value, double step) => value is not { } v
        ? double.NaN
        : step >= 1
            ? Math.Round(v * Factor / step, MidpointRounding.AwayFromZero) * step
            : Math.Round(v * Factor * Math.Round(1 / step), MidpointRounding.AwayFromZero) / Math.Round(1 / step);
}
