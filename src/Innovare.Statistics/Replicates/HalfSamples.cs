using static System.FormattableString;

namespace Innovare.Statistics.Replicates;

/// <summary>Balanced half-samples for two PSUs in every stratum, and Fay's milder form of them.</summary>
public static class HalfSamples
{
    /// <summary>BRR, or Fay's method where the PSU that is left out keeps part of its weight.</summary>
    /// <param name="stratumOfUnit">Stratum (0, 1, …) of each respondent.</param>
    /// <param name="psuOfUnit">PSU of each respondent within its stratum; empty when each is its own. Two in every stratum.</param>
    /// <param name="fay">Fay's ρ in 0..1, 1 excluded: factors 2 − ρ and ρ. 0 gives balanced repeated replication.</param>
    /// <param name="centre">What deviations are measured from.</param>
    /// <exception cref="ArgumentException">A stratum has not exactly two PSUs, or ρ is out of range.</exception>
    /// <remarks>
    /// McCarthy (1969); Judkins (1990), Journal of Official Statistics 6, 223–239. Fully balanced: as many replicates as
    /// the smallest Hadamard matrix we can make with more columns than strata. Scale 1/(R(1 − ρ)²); no correction.
    /// </remarks>
    public static ReplicatePlan Balanced(
        ReadOnlySpan<int> stratumOfUnit,
        ReadOnlySpan<int> psuOfUnit = default,
        double fay = 0,
        ReplicateCentre centre = ReplicateCentre.Estimate)
    {
        if (!(fay >= 0 && fay < 1)) throw new ArgumentOutOfRangeException(nameof(fay), fay, "Must lie in 0..1, 1 excluded.");
        var psus = PsuStrata.Of(stratumOfUnit, psuOfUnit, []);
        for (var h = 0; h < psus.Psus.Length; h++)
            if (psus.Psus[h].Length is not (0 or 2))
                throw new ArgumentException(Invariant($"Stratum {h} has {psus.Psus[h].Length} PSUs, not 2."), nameof(stratumOfUnit));
        var signs = Hadamard.OfAtLeast(psus.Psus.Length + 1);
        var scale = 1 / (signs.Order * (1 - fay) * (1 - fay));
        var scales = Enumerable.Repeat(1.0, signs.Order).ToArray();
        return new ReplicatePlan(psus.OfUnit, new Halves(psus, signs, fay), scale, scales, psus.DegreesOfFreedom, centre);
    }

    sealed class Halves(PsuStrata psus, Hadamard signs, double fay) : Factors(psus.Count)
    {
        public override void Fill(int first, int count, int stride, Span<double> factors)
        {
            for (var h = 0; h < psus.Psus.Length; h++)
                for (var k = 0; k < psus.Psus[h].Length; k++)
                    for (var r = 0; r < count; r++)
                        factors[(psus.Psus[h][k] * stride) + r] = signs[h + 1, first + r] == (k == 0) ? 2 - fay : fay;
        }
    }
}

/// <summary>A square of signs whose rows are orthogonal; the first row is all plus.</summary>
/// <remarks>Sylvester's doubling of Paley's first construction: orders 2^k · (q + 1) with q a prime of the form 4m + 3.</remarks>
sealed class Hadamard
{
    readonly bool[] _plus;

    Hadamard(int order, bool[] plus)
    {
        Order = order;
        _plus = plus;
    }

    public int Order { get; }

    public bool this[int row, int column] => _plus[(row * Order) + column];

    public static Hadamard OfAtLeast(int order)
    {
        for (var n = Math.Max(2, order); ; n++)
            if (Make(n) is { } found) return found;
    }

    static Hadamard? Make(int order)
    {
        if (order == 1) return new Hadamard(1, [true]);
        if (order % 2 != 0) return null;
        if (order % 4 == 0 && order > 4 && IsPrime(order - 1)) return Paley(order - 1);
        if (Make(order / 2) is not { } half) return null;
        var plus = new bool[order * order];
        for (var i = 0; i < order; i++)
            for (var j = 0; j < order; j++)
                plus[(i * order) + j] = half[i % half.Order, j % half.Order] == !(i >= half.Order && j >= half.Order);
        return new Hadamard(order, plus);
    }

    // Rows of quadratic residues; signs of columns are turned so that the first row is all plus.
    static Hadamard Paley(int q)
    {
        var order = q + 1;
        var isSquare = new bool[q];
        for (var x = 1; x < q; x++) isSquare[(int)((long)x * x % q)] = true;
        var plus = new bool[order * order];
        for (var i = 0; i < order; i++)
            for (var j = 0; j < order; j++)
                plus[(i * order) + j] = i == 0 || (j > 0 && i != j && isSquare[(j - i + q) % q]);
        return new Hadamard(order, plus);
    }

    static bool IsPrime(int n)
    {
        for (var d = 2; d * d <= n; d++)
            if (n % d == 0) return false;
        return n > 1;
    }
}
