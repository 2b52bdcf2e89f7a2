using Innovare.Statistics.Numbers;
using static System.FormattableString;

namespace Innovare.Statistics.Sampling;

/// <summary>The cheapest sample that is precise enough for several variables and domains at once.</summary>
/// <param name="SampleSizes">Units to draw, in stratum order.</param>
/// <param name="Exact">The optimum before rounding.</param>
/// <param name="Precision">What the whole-number sizes give for each target, in the targets' order.</param>
/// <param name="Relaxation">What the targets' bounds were multiplied by to meet a given sample size; 1 where none was given.</param>
/// <param name="Problem">Null when the allocation was possible; else why not, and the sizes are all 0.</param>
public sealed record MultivariateAllocation(
    IReadOnlyList<int> SampleSizes,
    IReadOnlyList<double> Exact,
    IReadOnlyList<AchievedPrecision> Precision,
    double Relaxation,
    string? Problem)
{
    /// <summary>The smallest (or cheapest) sample that keeps every target's coefficient of variation.</summary>
    /// <param name="populationSizes">Units of the frame in each stratum, 1 or more.</param>
    /// <param name="targets">What is to be precise, and how.</param>
    /// <param name="costs">Cost of a unit in each stratum, above 0; empty where all cost alike.</param>
    /// <param name="minimum">Fewest drawn in a stratum (all of it, where it holds fewer).</param>
    /// <param name="takeAll">Strata with at most this many units are taken whole.</param>
    /// <param name="sampleSize">
    /// Null to meet the targets, each size rounded up. A number to draw exactly so many: all bounds are then relaxed or
    /// tightened by one common factor, and the sizes are rounded by largest remainder.
    /// </param>
    /// <exception cref="ArgumentException">Lengths differ, there is no target, or a number is out of range.</exception>
    /// <remarks>
    /// Bethel (1989), Survey Methodology 15, 47–57, solved by the iteration of Chromy (1987); the sizes are cut to their
    /// bounds inside the iteration, so that they stay the optimum.
    /// </remarks>
    public static MultivariateAllocation Of(
        ReadOnlySpan<int> populationSizes,
        IReadOnlyList<PrecisionTarget> targets,
        ReadOnlySpan<double> costs = default,
        int minimum = 0,
        int takeAll = 0,
        int? sampleSize = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minimum);
        if (targets.Count == 0) throw new ArgumentException("There is no target.", nameof(targets));
        var problem = new PrecisionProblem(populationSizes, targets, costs, minimum, takeAll);
        if (sampleSize is { } size && problem.WhyNot(size) is { } why) return new(new int[populationSizes.Length], [], [], 1, why);
        var (exact, factor) = sampleSize is { } total ? problem.SolveFor(total) : (problem.Solve(1), 1);
        var whole = sampleSize is { } sum ? WholeNumbers.Round(exact, sum, problem.Highest) : problem.RoundUp(exact);
        return new(whole, exact, problem.Precision(whole), factor, null);
    }
}

/// <summary>A total that is to be precise: of one variable, over all strata or over those of a domain.</summary>
public sealed record PrecisionTarget
{
    /// <summary>States a target.</summary>
    /// <param name="name">What it is called in results, e.g. <c>employees, municipal</c>.</param>
    /// <param name="coefficientOfVariation">Largest standard error over total, above 0.</param>
    /// <param name="means">Mean of the variable in each stratum; copied.</param>
    /// <param name="standardDeviations">Its standard deviation in each stratum, 0 or more; copied.</param>
    /// <param name="inDomain">Whether each stratum belongs to the domain; empty for all.</param>
    /// <exception cref="ArgumentException">Lengths differ or a number is out of range.</exception>
    public PrecisionTarget(
        string name,
        double coefficientOfVariation,
        ReadOnlySpan<double> means,
        ReadOnlySpan<double> standardDeviations,
        ReadOnlySpan<bool> inDomain = default)
    {
        if (!(coefficientOfVariation > 0) || !double.IsFinite(coefficientOfVariation))
            throw new ArgumentOutOfRangeException(nameof(coefficientOfVariation), coefficientOfVariation, Invariant($"{name}: must be above 0."));
        Doors.Finite(means, nameof(means));
        Doors.SameLength(means.Length, standardDeviations.Length, nameof(standardDeviations));
        Doors.FiniteNotNegative(standardDeviations, nameof(standardDeviations));
        if (!inDomain.IsEmpty) Doors.SameLength(means.Length, inDomain.Length, nameof(inDomain));
        (Name, CoefficientOfVariation) = (name, coefficientOfVariation);
        Means = means.ToArray();
        StandardDeviations = standardDeviations.ToArray();
        InDomain = inDomain.ToArray();
    }

    /// <summary>What it is called in results.</summary>
    public string Name { get; }

    /// <summary>Largest standard error over total.</summary>
    public double CoefficientOfVariation { get; }

    internal double[] Means { get; }

    internal double[] StandardDeviations { get; }

    internal bool[] InDomain { get; }

    internal bool Holds(int stratum) => InDomain.Length == 0 || InDomain[stratum];
}

/// <summary>How precise a target comes out.</summary>
/// <param name="Name">The target.</param>
/// <param name="CoefficientOfVariation">Standard error over total with the sizes given; infinite where a stratum with spread gets nobody.</param>
/// <param name="Bound">The target's own bound.</param>
public sealed record AchievedPrecision(string Name, double CoefficientOfVariation, double Bound);
