using Innovare.Statistics.Replicates;

namespace Innovare.Statistics.Tables;

/// <summary>What a block of replicates adds to the variances: for each figure three sums for its share and three for its units.</summary>
/// <param name="Sums">For each (answer, domain): share then units, each Σ d, Σ s·d, Σ s·d².</param>
/// <param name="Lost">For each (question, domain): replicates in which nobody of the base was left.</param>
sealed record BlockMoments(double[] Sums, int[] Lost)
{
    public static BlockMoments Of(Cells cells, ReplicatePlan plan, int start, BlockTotals totals, WholeTotals whole)
    {
        var domains = cells.Domains.Count;
        var first = TableEstimates.FirstOf(cells);
        var moments = new BlockMoments(new double[first[^1] * domains * 6], new int[cells.Answers.Length * domains]);
        var (scales, uses) = Scales(plan, start);
        Span<double> size = stackalloc double[Lanes.Count];
        Span<double> share = stackalloc double[Lanes.Count];
        for (var q = 0; q < cells.Answers.Length; q++)
            for (var d = 0; d < domains; d++)
            {
                size.Clear();
                for (var a = first[q]; a < first[q + 1]; a++) Lanes.Add(BlockTotals.Row(totals.Totals, (a * domains) + d), size);
                for (var r = 0; r < Lanes.Count; r++)
                    if (uses[r] > 0 && !(size[r] > 0)) moments.Lost[(q * domains) + d]++;
                var all = whole.BaseOf(first[q], first[q + 1], d);
                for (var a = first[q]; a < first[q + 1]; a++)
                {
                    var place = (a * domains) + d;
                    var units = whole.Totals[place];
                    var row = BlockTotals.Row(totals.Totals, place);
                    Lanes.Divide(row, size, share);
                    Lanes.Moments(share, all > 0 ? units / all : 0, scales, uses, moments.Sums.AsSpan(place * 6, 3));
                    Lanes.Moments(row, units, scales, uses, moments.Sums.AsSpan((place * 6) + 3, 3));
                }
            }
        return moments;
    }

    // Lanes past the last replicate, and replicates of scale 0, are multiplied by 0.
    static (double[] Scales, double[] Uses) Scales(ReplicatePlan plan, int start)
    {
        var (scales, uses) = (new double[Lanes.Count], new double[Lanes.Count]);
        for (var r = 0; r < Lanes.Count && start + r < plan.Count; r++)
        {
            scales[r] = plan.ReplicateScales[start + r];
            uses[r] = scales[r] > 0 ? 1 : 0;
        }
        return (scales, uses);
    }
}
