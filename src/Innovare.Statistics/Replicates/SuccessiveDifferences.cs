namespace Innovare.Statistics.Replicates;

/// <summary>Successive difference replication: for systematic samples, neighbours in the list are compared.</summary>
public static class SuccessiveDifferences
{
    /// <summary>Replicates for a sample in the order it was drawn.</summary>
    /// <param name="orderOfUnit">Place of each respondent in the sorted list it was drawn from; any numbers, no two alike.</param>
    /// <param name="replicates">How many at least; the next Hadamard order is used. More than respondents makes it exact.</param>
    /// <param name="populationSize">Units in the population, for the finite population correction; null for none.</param>
    /// <returns>Factors 1 + √(1 − f) · 2^(−3/2) · (a − b), with a and b signs of two rows of a Hadamard matrix; scale 4/R.</returns>
    /// <exception cref="ArgumentException">Fewer than two respondents, two at one place, or more than the population holds.</exception>
    /// <remarks>
    /// Fay and Train (1995), ASA Proceedings of the Section on Government Statistics; Ash (2014), Survey Methodology 40,
    /// 47–59. Rows are given in closed loops, so the last of a loop is compared with its first.
    /// </remarks>
    public static ReplicatePlan InOrder(ReadOnlySpan<int> orderOfUnit, int replicates, double? populationSize = null)
    {
        var units = orderOfUnit.Length;
        if (units < 2) throw new ArgumentException("At least two respondents are needed.", nameof(orderOfUnit));
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 4);
        if (populationSize is { } size && !(size >= units))
            throw new ArgumentOutOfRangeException(nameof(populationSize), size, "Smaller than the sample.");
        var sorted = Enumerable.Range(0, units).ToArray();
        Array.Sort(orderOfUnit.ToArray(), sorted);
        for (var i = 1; i < units; i++)
            if (orderOfUnit[sorted[i]] == orderOfUnit[sorted[i - 1]])
                throw new ArgumentException(FormattableString.Invariant($"Two respondents stand at {orderOfUnit[sorted[i]]}."), nameof(orderOfUnit));
        var signs = Hadamard.OfAtLeast(replicates);
        var reach = Math.Sqrt(populationSize is { } n ? 1 - (units / n) : 1) / Math.Sqrt(8);
        var scales = Enumerable.Repeat(1.0, signs.Order).ToArray();
        var degrees = Math.Min(signs.Order, units) - 1;
        return new ReplicatePlan(
            [.. Enumerable.Range(0, units)], new Pairs(sorted, signs, reach), 4.0 / signs.Order, scales, degrees, ReplicateCentre.Estimate);
    }

    sealed class Pairs(int[] sorted, Hadamard signs, double reach) : Factors(sorted.Length)
    {
        readonly (int First, int Second)[] _rows = Rows(sorted.Length, signs.Order - 1);

        public override void Fill(int first, int count, int stride, Span<double> factors)
        {
            for (var i = 0; i < sorted.Length; i++)
                for (var r = 0; r < count; r++)
                    factors[(sorted[i] * stride) + r] = 1 + (reach * (Sign(_rows[i].First, first + r) - Sign(_rows[i].Second, first + r)));
        }

        int Sign(int row, int column) => signs[row, column] ? 1 : -1;

        // Loops of near equal length, none longer than the rows there are; loop after loop starts at a later row.
        static (int First, int Second)[] Rows(int units, int rows)
        {
            var loops = (units + rows - 1) / rows;
            var pairs = new (int, int)[units];
            for (var loop = 0; loop < loops; loop++)
            {
                var (from, to) = ((int)((long)units * loop / loops), (int)((long)units * (loop + 1) / loops));
                for (var i = from; i < to; i++)
                {
                    var next = i + 1 < to ? i + 1 : from;
                    pairs[i] = (Row(i - from, loop, rows), Row(next - from, loop, rows));
                }
            }
            return pairs;
        }

        // Row 0 is all plus and would tell nothing; a later loop takes the rows in longer steps.
        static int Row(int place, int loop, int rows)
        {
            var step = loop + 1;
            while (Gcd(step, rows) > 1) step++;
            return 1 + (int)((long)place * step % rows);
        }

        static int Gcd(int a, int b) => b == 0 ? a : Gcd(b, a % b);
    }
}
