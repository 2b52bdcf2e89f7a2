using System.Runtime.InteropServices;

namespace Innovare.Statistics.Numbers;

/// <summary>Sums that keep the digits a plain loop loses when many numbers, or numbers of mixed sign, are added.</summary>
public static class Sums
{
    /// <summary>The sum of the values, with one rounding error in all rather than one a term.</summary>
    /// <param name="values">Finite numbers, in any order; the order moves the result by at most one unit in the last place or so.</param>
    /// <returns>The sum; 0 for an empty span.</returns>
    /// <remarks>Neumaier, A. (1974), Zeitschrift für Angewandte Mathematik und Mechanik 54, 39–51.</remarks>
    public static double Of(ReadOnlySpan<double> values)
    {
        var sum = default(RunningSum);
        foreach (var value in values) sum.Add(value);
        return sum.Value;
    }

    /// <summary>The sum of pairwise products, compensated.</summary>
    /// <param name="left">Finite numbers.</param>
    /// <param name="right">Finite numbers, as many as <paramref name="left"/>.</param>
    /// <returns>Σ left·right; 0 for empty spans.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static double OfProducts(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        Doors.SameLength(left.Length, right.Length, nameof(right));
        var sum = default(RunningSum);
        for (var i = 0; i < left.Length; i++) sum.Add(left[i] * right[i]);
        return sum.Value;
    }
}

/// <summary>A compensated sum under way; <c>default</c> is an empty sum.</summary>
[StructLayout(LayoutKind.Auto)]
struct RunningSum
{
    double _sum, _lost;

    public readonly double Value => _sum + _lost;

    public void Add(double value)
    {
        var next = _sum + value;
        _lost += Math.Abs(_sum) >= Math.Abs(value) ? _sum - next + value : value - next + _sum;
        _sum = next;
    }
}
