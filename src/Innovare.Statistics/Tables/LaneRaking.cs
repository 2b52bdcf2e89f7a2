using Innovare.Statistics.Weighting;

namespace Innovare.Statistics.Tables;

/// <summary>Raking of 64 replicates side by side, from their sums of weights by class; the same passes as <see cref="Raking"/>.</summary>
sealed class LaneRaking(IReadOnlyList<Margin> margins, int classes, double tolerance)
{
    const int MostIterations = 1000;

    readonly double[] _sums = new double[margins.Max(m => m.Totals.Count) * Lanes.Count];
    readonly double[] _gaps = new double[Lanes.Count];

    /// <summary>Rakes; a lane that has met its totals is left as it is, so what stands beside it does not matter.</summary>
    /// <param name="raked">For each class a row of weights, replaced by raked ones.</param>
    /// <returns>For each lane whether every total is met. Those that are not must be raked alone to learn why.</returns>
    public bool[] Rake(double[] raked)
    {
        var (met, moving) = (new bool[Lanes.Count], new bool[Lanes.Count]);
        for (var iteration = 0; iteration <= MostIterations; iteration++)
        {
            Gaps(raked);
            for (var r = 0; r < met.Length; r++)
            {
                met[r] |= _gaps[r] <= tolerance;
                moving[r] = !met[r] && double.IsFinite(_gaps[r]);
            }
            if (!moving.Contains(true)) break;
            foreach (var margin in margins) Scale(margin, raked, moving);
        }
        return met;
    }

    void Gaps(double[] raked)
    {
        Array.Clear(_gaps);
        foreach (var margin in margins)
        {
            Sum(margin, raked);
            for (var c = 0; c < margin.Totals.Count; c++)
            {
                var total = margin.Totals[c];
                var sums = BlockTotals.Row(_sums, c);
                // A category that is empty on one side only can never be met.
                for (var r = 0; r < _gaps.Length; r++)
                {
                    var gap = sums[r] > 0 != total > 0 ? double.PositiveInfinity : total > 0 ? Math.Abs(sums[r] - total) / total : 0;
                    if (gap > _gaps[r]) _gaps[r] = gap;
                }
            }
        }
    }

    void Scale(Margin margin, double[] raked, bool[] moving)
    {
        Sum(margin, raked);
        for (var c = 0; c < margin.Totals.Count; c++)
        {
            var sums = BlockTotals.Row(_sums, c);
            for (var r = 0; r < sums.Length; r++) sums[r] = moving[r] && sums[r] > 0 ? margin.Totals[c] / sums[r] : 1;
        }
        for (var k = 0; k < classes; k++) Lanes.Multiply(BlockTotals.Row(_sums, margin.CategoryOfUnit[k]), BlockTotals.Row(raked, k));
    }

    void Sum(Margin margin, double[] raked)
    {
        _sums.AsSpan(0, margin.Totals.Count * Lanes.Count).Clear();
        for (var k = 0; k < classes; k++) Lanes.Add(BlockTotals.Row(raked, k), BlockTotals.Row(_sums, margin.CategoryOfUnit[k]));
    }
}
