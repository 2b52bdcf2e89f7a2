using Innovare.Statistics.Estimation;
using Innovare.Statistics.Numbers;
using Innovare.Survey.Design;
using Innovare.Survey.Process;

namespace Innovare.Survey.Analyse;

/// <summary>Estimates every cell of every table of the plan. GSBPM 6.1.</summary>
public static class Drafting
{
    /// <summary>The tables in the order of the plan. The number of threads changes the time it takes and nothing else.</summary>
    public static IReadOnlyList<DraftTable> Draft(Weighted weighted, int threads)
    {
        ArgumentNullException.ThrowIfNull(weighted);
        var basis = new Basis(weighted, threads);
        var both = weighted.FollowUp is { } followUp ? new Basis(followUp, threads) : basis;
        return [.. weighted.Sample.Definition.Tables.Tables.Select(t => (weighted.For(t) == weighted ? basis : both).Draft(t))];
    }

    /// <summary>The answers that tables rest on, read once.</summary>
    sealed class Basis
    {
        readonly Weighted _weighted;
        readonly AxisMaker _maker;
        readonly CellEstimator _estimator;
        readonly List<Axis> _breakdowns;

        public Basis(Weighted weighted, int threads)
        {
            (_weighted, _maker, _estimator) = (weighted, new(weighted), new(weighted.Design, threads, weighted.Respondents));
            _breakdowns = [.. weighted.Sample.Definition.Tables.Breakdowns.Select(_maker.Breakdown)];
        }

        public DraftTable Draft(TableDefinition plan)
        {
            Axis Merged(Axis axis) => axis.With(plan.Protection.Merges.Where(m => m.Variable == axis.Id));
            var used = _breakdowns.Where(b => plan.By.Any(by => by.Contains(b.Id, StringComparer.Ordinal))).Select(Merged).ToList();
            var variable = Merged(_maker.Variable(plan.Variable));
            var inBase = _maker.Base(plan.Base);
            var crossings = plan.By.Select(by => _estimator.Estimate(plan.Measure, inBase, [.. used.Where(a => by.Contains(a.Id, StringComparer.Ordinal)), variable]));
            return new DraftTable(_weighted.Sample.Definition, plan, inBase, used, variable, [.. crossings], _weighted.HasTelephone);
        }
    }
}

/// <summary>Estimates the cells of one crossing, several at a time.</summary>
sealed class CellEstimator
{
    readonly SurveyDesign _design;
    readonly ParallelOptions _threads;
    readonly UInt128[] _prints;

    /// <summary>Takes what cells rest on.</summary>
    /// <param name="design">The respondents.</param>
    /// <param name="threads">Threads to work with.</param>
    /// <param name="places">Each respondent's place among all who were asked: the same workplace in tables that rest on different answers; null = all answered.</param>
    public CellEstimator(SurveyDesign design, int threads, IReadOnlyList<int>? places = null)
    {
        _design = design;
        _threads = new ParallelOptions { MaxDegreeOfParallelism = threads };
        var random = new SeededRandom(1);
        places ??= [.. Enumerable.Range(0, design.Units)];
        UInt128[] prints = [.. Enumerable.Range(0, places.Count == 0 ? 0 : places.Max() + 1).Select(_ => new UInt128(random.NextBits(), random.NextBits()))];
        _prints = [.. places.Select(p => prints[p])];
    }

    public Crossing Estimate(Measure measure, bool[] inBase, IReadOnlyList<Axis> axes)
    {
        var crossing = new Crossing(axes, new DraftCell[axes.Aggregate(1, (cells, axis) => cells * axis.Values.Count)]);
        // a cell is written by one thread, at its own place: the order of work never shows
        Parallel.For(0, crossing.Cells.Length, _threads, cell => crossing.Cells[cell] = Estimate(measure, inBase, axes, crossing.PositionsOf(cell)));
        return crossing;
    }

    DraftCell Estimate(Measure measure, bool[] inBase, IReadOnlyList<Axis> axes, int[] at)
    {
        var category = axes[^1].Values[at[^1]];
        var domain = inBase.AsSpan().ToArray();
        for (var a = 0; a < axes.Count - 1; a++)
            for (var i = 0; i < domain.Length; i++)
                domain[i] &= axes[a].Values[at[a]].Holds[i];

        var (inNumerator, who, count) = (0, UInt128.Zero, 0);
        for (var i = 0; i < domain.Length; i++)
        {
            count += domain[i] ? 1 : 0;
            if (!domain[i] || !category.Holds[i])
                continue;
            inNumerator++;
            who ^= _prints[i];
        }
        return new(category.IsAsked ? Of(measure, category.Holds, domain) : null, count, inNumerator, who);
    }

    Estimate Of(Measure measure, bool[] has, bool[] domain) => measure == Measure.Share
        ? Estimates.Share(_design, has, domain)
        : Estimates.Count(_design, has, domain);
}
