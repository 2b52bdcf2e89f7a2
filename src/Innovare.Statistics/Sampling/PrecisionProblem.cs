using Innovare.Statistics.Numbers;
using static System.FormattableString;

namespace Innovare.Statistics.Sampling;

/// <summary>Minimise Σ c n_h so that Σ a_hj / n_h ≤ bound_j for every target j, with n_h within bounds.</summary>
/// <remarks>a_hj = N_h² S_hj² / (CV_j Y_j)²; the finite population correction adds Σ N_h S_hj² / (CV_j Y_j)² to a bound of 1.</remarks>
sealed class PrecisionProblem
{
    const int MostSteps = 100_000;
    const double Settled = 1e-15;
    const double Faintest = 1e-200; // a target that binds nowhere now must be able to come back

    readonly double[][] _spread;
    readonly double[] _corrections;
    readonly double[] _costs;
    readonly int[] _lowest;
    readonly IReadOnlyList<PrecisionTarget> _targets;

    public PrecisionProblem(
        ReadOnlySpan<int> populationSizes, IReadOnlyList<PrecisionTarget> targets, ReadOnlySpan<double> costs, int minimum, int takeAll)
    {
        if (!costs.IsEmpty) Doors.SameLength(populationSizes.Length, costs.Length, nameof(costs));
        var strata = populationSizes.Length;
        (_targets, Highest, _lowest, _costs) = (targets, populationSizes.ToArray(), new int[strata], new double[strata]);
        for (var h = 0; h < strata; h++)
        {
            if (populationSizes[h] < 1)
                throw new ArgumentOutOfRangeException(nameof(populationSizes), populationSizes[h], Invariant($"Stratum {h} is empty."));
            _lowest[h] = populationSizes[h] <= takeAll ? populationSizes[h] : Math.Min(populationSizes[h], minimum);
            _costs[h] = costs.IsEmpty ? 1 : costs[h];
            if (!(_costs[h] > 0) || !double.IsFinite(_costs[h]))
                throw new ArgumentOutOfRangeException(nameof(costs), _costs[h], Invariant($"Stratum {h}: must be above 0."));
        }
        _spread = [.. targets.Select(Spread)];
        _corrections = [.. _spread.Select(a => a.Select((x, h) => x / Highest[h]).Sum())];
    }

    /// <summary>Units of each stratum.</summary>
    public int[] Highest { get; }

    public string? WhyNot(int sampleSize)
    {
        if (_lowest.Sum(n => (long)n) is var least && least > sampleSize)
            return Invariant($"The minimum in each stratum asks for {least} units, the sample holds {sampleSize}.");
        if (Highest.Sum(n => (long)n) is var most && most < sampleSize)
            return Invariant($"The sample asks for {sampleSize} units, the strata offer {most}.");
        return null;
    }

    /// <summary>The optimum when every bound on a coefficient of variation is multiplied by a factor.</summary>
    public double[] Solve(double factor)
    {
        var multipliers = new double[_spread.Length];
        Array.Fill(multipliers, 1);
        var sizes = Sizes(multipliers);
        for (var step = 0; step < MostSteps; step++)
        {
            for (var j = 0; j < multipliers.Length; j++)
            {
                var used = Used(j, sizes) / ((factor * factor) + _corrections[j]);
                multipliers[j] = Math.Max(Faintest, multipliers[j] * used * used);
            }
            var next = Sizes(multipliers);
            var moved = 0.0;
            for (var h = 0; h < next.Length; h++) moved = Math.Max(moved, Math.Abs(next[h] - sizes[h]) / Highest[h]);
            sizes = next;
            if (moved < Settled) break;
        }
        return sizes;
    }

    /// <summary>The factor on all bounds that makes the optimum as large as asked for.</summary>
    public (double[] Sizes, double Factor) SolveFor(int sampleSize)
    {
        double low = 1, high = 1;
        while (Solve(low).Sum() < sampleSize && low > 1e-6) low /= 2;
        while (Solve(high).Sum() > sampleSize && high < 1e6) high *= 2;
        while (high / low > 1 + 1e-9)
        {
            var middle = Math.Sqrt(low * high);
            if (Solve(middle).Sum() > sampleSize) low = middle;
            else high = middle;
        }
        // What is left to the whole number is shared by the same proportions.
        var sizes = Solve(high);
        var exact = Sampling.Spread.Over(sampleSize, sizes, _lowest, Highest);
        return (exact, high);
    }

    public int[] RoundUp(double[] exact) =>
        [.. exact.Select((n, h) => Math.Clamp((int)Math.Ceiling(n - 1e-9), _lowest[h], Highest[h]))];

    public IReadOnlyList<AchievedPrecision> Precision(int[] sizes) => [.. _targets.Select((target, j) =>
    {
        var used = Used(j, Array.ConvertAll(sizes, n => (double)n)) - _corrections[j];
        return new AchievedPrecision(target.Name, target.CoefficientOfVariation * Math.Sqrt(Math.Max(0, used)), target.CoefficientOfVariation);
    })];

    double Used(int target, double[] sizes)
    {
        var used = default(RunningSum);
        for (var h = 0; h < sizes.Length; h++)
        {
            if (_spread[target][h] <= 0) continue;
            if (sizes[h] <= 0) return double.PositiveInfinity;
            used.Add(_spread[target][h] / sizes[h]);
        }
        return used.Value;
    }

    double[] Sizes(double[] multipliers)
    {
        var sizes = new double[Highest.Length];
        for (var h = 0; h < sizes.Length; h++)
        {
            var sum = 0.0;
            for (var j = 0; j < multipliers.Length; j++) sum += multipliers[j] * _spread[j][h];
            sizes[h] = Math.Clamp(Math.Sqrt(sum / _costs[h]), _lowest[h], Highest[h]);
        }
        return sizes;
    }

    double[] Spread(PrecisionTarget target)
    {
        Doors.SameLength(Highest.Length, target.Means.Length, target.Name);
        var total = 0.0;
        for (var h = 0; h < Highest.Length; h++)
            if (target.Holds(h)) total += Highest[h] * target.Means[h];
        if (total == 0) throw new ArgumentException($"{target.Name}: the total is 0, so it has no coefficient of variation.", nameof(target));
        var spread = new double[Highest.Length];
        for (var h = 0; h < spread.Length; h++)
            if (target.Holds(h)) spread[h] = Math.Pow(Highest[h] * target.StandardDeviations[h] / (target.CoefficientOfVariation * total), 2);
        return spread;
    }
}
