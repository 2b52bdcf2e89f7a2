using System.Collections.Concurrent;
using Innovare.Statistics.Numbers;
using Innovare.Statistics.Replicates;
using Innovare.Statistics.Weighting;

namespace Innovare.Statistics.Tables;

/// <summary>Tables with standard errors from replicates, every replicate calibrated anew.</summary>
/// <remarks>
/// Replicates come and go in blocks of 64: neither their weights nor their estimates are kept. Each block is summed by
/// itself and blocks are added in order, so any number of threads gives the same bits. docs/performance.md has the times.
/// </remarks>
public static class ReplicateTables
{
    /// <summary>Every question by every breakdown; weights are calibrated to the margins of the microdata in every replicate.</summary>
    /// <param name="plan">The replicates, for the same respondents in the same order.</param>
    /// <param name="data">The microdata.</param>
    /// <param name="tolerance">Largest relative distance to a margin's total that counts as met, above 0.</param>
    /// <param name="threads">How many threads may work, at least 1.</param>
    /// <exception cref="ArgumentException">The plan is for other respondents, or a number is out of range.</exception>
    public static TableEstimates Of(ReplicatePlan plan, Microdata data, double tolerance = 1e-12, int threads = 1)
    {
        Doors.SameLength(data.Units, plan.Units, nameof(plan));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tolerance);
        if (data.HasNumericMargins) return RowByRow(plan, data, w => data.Calibrate(w, tolerance), threads);
        var cells = Cells.Of(data, plan.PsuOfUnit, byClass: true);
        return Run(plan, cells, new ClassWeights(plan, cells, tolerance), threads);
    }

    /// <summary>The same from cells that another engine has summed up by PSU.</summary>
    /// <param name="plan">The replicates, made from the stratum and PSU of each cell in the same order.</param>
    /// <param name="sums">The cells.</param>
    /// <param name="tolerance">Largest relative distance to a margin's total that counts as met, above 0.</param>
    /// <param name="threads">How many threads may work, at least 1.</param>
    /// <exception cref="ArgumentException">The plan is for other cells, the cells have no PSUs, or a number is out of range.</exception>
    public static TableEstimates Of(ReplicatePlan plan, CellSums sums, double tolerance = 1e-12, int threads = 1)
    {
        Doors.SameLength(sums.Count, plan.Units, nameof(plan));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tolerance);
        if (sums.PsuOfCell.Length == 0) throw new ArgumentException("Replicates move PSUs: sum the cells by PSU.", nameof(sums));
        var cells = Cells.Of(sums, plan.PsuOfUnit);
        return Run(plan, cells, new ClassWeights(plan, cells, tolerance), threads);
    }

    /// <summary>The same with a calibration of one's own that needs each respondent.</summary>
    /// <param name="plan">The replicates, for the same respondents in the same order.</param>
    /// <param name="data">The microdata; its margins are not used.</param>
    /// <param name="calibrate">Calibrates a set of weights, one for each respondent. Called from several threads.</param>
    /// <param name="threads">How many threads may work, at least 1.</param>
    /// <exception cref="ArgumentException">The plan is for other respondents.</exception>
    public static TableEstimates RowByRow(
        ReplicatePlan plan, Microdata data, Func<double[], Calibration> calibrate, int threads = 1)
    {
        Doors.SameLength(data.Units, plan.Units, nameof(plan));
        var cells = Cells.Of(data, [.. Enumerable.Range(0, data.Units)], byClass: false);
        return Run(plan, cells, new RowWeights(plan, data.Weights, calibrate), threads);
    }

    static TableEstimates Run(ReplicatePlan plan, Cells cells, BlockWeights weights, int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        // A block's factors must fit one array: some 33 million PSUs.
        ArgumentOutOfRangeException.ThrowIfGreaterThan(cells.Psus, Array.MaxLength / Lanes.Count, nameof(cells));
        var totals = new BlockTotals(cells);
        weights.Whole(totals);
        totals.Add();
        var whole = totals.FirstLane();
        var spare = new ConcurrentBag<BlockTotals> { totals };
        var blocks = (plan.Count + Lanes.Count - 1) / Lanes.Count;
        var sums = new BlockMoments[blocks];
        Parallel.For(0, blocks, new ParallelOptions { MaxDegreeOfParallelism = threads }, b =>
        {
            var own = spare.TryTake(out var taken) ? taken : new BlockTotals(cells);
            var first = b * Lanes.Count;
            weights.Replicates(first, Math.Min(Lanes.Count, plan.Count - first), own);
            own.Add();
            sums[b] = BlockMoments.Of(cells, plan, first, own, whole);
            spare.Add(own);
        });
        return Finish(plan, cells, whole, sums, weights);
    }

    static TableEstimates Finish(ReplicatePlan plan, Cells cells, WholeTotals whole, BlockMoments[] blocks, BlockWeights weights)
    {
        var first = TableEstimates.FirstOf(cells);
        var domains = cells.Domains.Count;
        var figures = new TableCell[first[^1] * domains];
        var known = weights.Uncalibrated == 0;
        var active = plan.ReplicateScales.Count(s => s > 0);
        for (var q = 0; q < cells.Answers.Length; q++)
        {
            var counts = RespondentCounts.Of(cells, cells.Answers[q]);
            for (var d = 0; d < domains; d++)
            {
                var lost = blocks.Sum(b => b.Lost[(q * domains) + d]);
                for (var a = first[q]; a < first[q + 1]; a++)
                {
                    var place = (a * domains) + d;
                    var size = whole.BaseOf(first[q], first[q + 1], d);
                    var units = whole.Totals[place];
                    figures[place] = new TableCell(
                        size > 0 ? units / size : null,
                        known && size > 0 && lost == 0 ? Error(plan, active, blocks, place, 0) : null,
                        units,
                        known ? Error(plan, active, blocks, place, 1) : null,
                        counts.Base[d],
                        counts.Answer[((a - first[q]) * domains) + d]);
                }
            }
        }
        return new TableEstimates(cells, figures, plan.DegreesOfFreedom, weights.Uncalibrated, weights.WorstMargin);
    }

    static double Error(ReplicatePlan plan, int active, BlockMoments[] blocks, int place, int which)
    {
        RunningSum plain = default, scaled = default, squares = default, scales = default;
        foreach (var block in blocks)
        {
            var at = ((place * 2) + which) * 3;
            plain.Add(block.Sums[at]);
            scaled.Add(block.Sums[at + 1]);
            squares.Add(block.Sums[at + 2]);
        }
        foreach (var scale in plan.ReplicateScales) scales.Add(scale);
        // Deviations are from the whole sample's figure; Σ s (d − m)² brings them to the replicates' mean.
        var mean = plan.Centre == ReplicateCentre.Mean ? plain.Value / Math.Max(1, active) : 0;
        var spread = squares.Value - (2 * mean * scaled.Value) + (mean * mean * scales.Value);
        return Math.Sqrt(plan.Scale * Math.Max(0, spread));
    }
}

/// <summary>Respondents of one question in every domain.</summary>
sealed record RespondentCounts(int[] Base, int[] Answer)
{
    public static RespondentCounts Of(Cells cells, Tally tally)
    {
        var (inBase, answer) = (new int[cells.Domains.Count], new int[cells.Domains.Count * tally.Values]);
        for (var c = 0; c < cells.Count; c++)
            foreach (var d in cells.DomainsOfCell[c])
                for (var a = 0; a < tally.Values; a++)
                {
                    inBase[d] += tally.Count[tally.Place(c, a)];
                    answer[(a * cells.Domains.Count) + d] += tally.Count[tally.Place(c, a)];
                }
        return new RespondentCounts(inBase, answer);
    }
}
