using Innovare.Statistics.Numbers;
using static System.FormattableString;

namespace Innovare.Statistics.Tables;

/// <summary>The answers to a question, summed cell by cell.</summary>
public sealed class CellQuestion
{
    /// <summary>States a question.</summary>
    /// <param name="name">What it is called in results.</param>
    /// <param name="values">How many answers there are, at least 1.</param>
    /// <param name="counts">Respondents with each answer, cell by cell: the answers of the first cell, then of the second …; copied.</param>
    /// <param name="sums">Σ weight · scale of the same; copied.</param>
    /// <param name="squares">Σ (weight · scale)² of the same, where each respondent is a PSU; else empty. Copied.</param>
    /// <exception cref="ArgumentException">Lengths differ, or do not part into cells.</exception>
    public CellQuestion(
        string name, int values, ReadOnlySpan<long> counts, ReadOnlySpan<long> sums, ReadOnlySpan<Int128> squares = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(values, 1);
        if (counts.Length % values != 0) throw new ArgumentException(Invariant($"{counts.Length} counts do not part into cells of {values}."), nameof(counts));
        Doors.SameLength(counts.Length, sums.Length, nameof(sums));
        if (squares.Length > 0) Doors.SameLength(counts.Length, squares.Length, nameof(squares));
        (Name, Values, Counts, Sums, Squares) = (name, values, [.. counts], [.. sums], [.. squares]);
    }

    /// <summary>What it is called in results.</summary>
    public string Name { get; }

    /// <summary>How many answers there are.</summary>
    public int Values { get; }

    internal long[] Counts { get; }

    internal long[] Sums { get; }

    internal Int128[] Squares { get; }

    internal IEnumerable<CellFault> Faults(bool needsSquares)
    {
        if (needsSquares && Squares.Length == 0 && Counts.Length > 0)
            yield return new(CellFaultKind.WithoutSquares, null, $"{Name}: without PSUs the squares are needed.");
        for (var p = 0; p < Counts.Length; p++)
        {
            var (n, sum) = (Counts[p], Sums[p]);
            if (n < 0 || sum < 0)
                yield return new(CellFaultKind.Negative, p / Values, Invariant($"{Name}: {n} respondents with a weight of {sum}."));
            else if (n == 0 != (sum == 0) || (needsSquares && Squares.Length > 0 && !CanBeSquares(n, sum, Squares[p])))
                yield return new(CellFaultKind.Inconsistent, p / Values, Invariant($"{Name}: {n} respondents, a weight of {sum}{(needsSquares && Squares.Length > 0 ? Invariant($", squares of {Squares[p]}") : "")}."));
        }
    }

    internal IEnumerable<CellFault> Beyond(CellQuestion everyone)
    {
        for (var c = 0; c < everyone.Counts.Length; c++)
        {
            var (n, sum) = ((Int128)0, (Int128)0);
            for (var p = c * Values; p < (c + 1) * Values; p++) (n, sum) = (n + Counts[p], sum + Sums[p]);
            if (n > everyone.Counts[c] || sum > everyone.Sums[c])
                yield return new(CellFaultKind.Inconsistent, c, Invariant($"{Name}: {n} answers with a weight of {sum} among {everyone.Counts[c]} respondents with {everyone.Sums[c]}."));
        }
    }

    // Equal weights give the smallest sum of squares, (Σw)²/n; one respondent with everything the largest.
    static bool CanBeSquares(long count, long sum, Int128 squares) =>
        squares <= (Int128)sum * sum && (double)squares >= (double)sum * sum / Math.Max(1, count) * (1 - 1e-9);
}
