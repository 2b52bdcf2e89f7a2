using static System.FormattableString;

namespace Innovare.Statistics.Replicates;

/// <summary>
/// How a sample is disturbed again and again to see how much an estimate moves: a factor for every primary sampling unit
/// (PSU) in every replicate, made when asked for and never kept, and how squared deviations add up to a variance.
/// </summary>
/// <remarks>
/// Immutable, and safe for use by several threads. V = scale · Σ_r scale_r · (θ_r − centre)². Wolter (2007), Introduction
/// to Variance Estimation, 2nd ed.; the scales are those of R survey's <c>as.svrepdesign</c>.
/// </remarks>
public sealed class ReplicatePlan
{
    readonly Factors _factors;

    internal ReplicatePlan(
        int[] psuOfUnit, Factors factors, double scale, double[] scales, int degreesOfFreedom, ReplicateCentre centre)
    {
        PsuOfUnit = psuOfUnit;
        _factors = factors;
        Scale = scale;
        ReplicateScales = scales;
        DegreesOfFreedom = degreesOfFreedom;
        Centre = centre;
    }

    /// <summary>Number of replicates.</summary>
    public int Count => ReplicateScales.Length;

    /// <summary>Number of respondents.</summary>
    public int Units => PsuOfUnit.Length;

    /// <summary>What the sum over replicates is multiplied by.</summary>
    public double Scale { get; }

    /// <summary>What each replicate's squared deviation is multiplied by; 0 leaves a replicate out.</summary>
    public IReadOnlyList<double> Scales => ReplicateScales;

    /// <summary>Degrees of freedom of a variance over the whole sample.</summary>
    public int DegreesOfFreedom { get; }

    /// <summary>What deviations are measured from.</summary>
    public ReplicateCentre Centre { get; init; }

    internal int[] PsuOfUnit { get; }

    internal double[] ReplicateScales { get; }

    internal int Psus => _factors.Psus;

    /// <summary>The factors of one replicate, one for each respondent.</summary>
    /// <param name="replicate">0..<see cref="Count"/> − 1.</param>
    /// <returns>What the weight of each respondent is multiplied by in the replicate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such replicate.</exception>
    public double[] FactorsOf(int replicate)
    {
        if (replicate < 0 || replicate >= Count)
            throw new ArgumentOutOfRangeException(nameof(replicate), replicate, Invariant($"There are {Count} replicates."));
        var ofPsu = new double[Psus];
        Fill(replicate, 1, 1, ofPsu);
        return Array.ConvertAll(PsuOfUnit, psu => ofPsu[psu]);
    }

    /// <summary>Writes the factors of a block of replicates: a row of the length stride for each PSU, a column for each replicate.</summary>
    internal void Fill(int first, int count, int stride, Span<double> factors) => _factors.Fill(first, count, stride, factors);
}

/// <summary>What replicate estimates are compared with.</summary>
public enum ReplicateCentre
{
    /// <summary>The estimate from the whole sample: the variance holds the squared bias too (R survey's <c>mse=TRUE</c>).</summary>
    Estimate,

    /// <summary>The plain mean of the replicate estimates (R survey's default).</summary>
    Mean,
}

/// <summary>Where the factors come from: the same numbers whichever block they are asked for in.</summary>
abstract class Factors(int psus)
{
    public int Psus { get; } = psus;

    public abstract void Fill(int first, int count, int stride, Span<double> factors);
}
