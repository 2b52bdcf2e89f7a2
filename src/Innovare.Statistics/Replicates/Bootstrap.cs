using Innovare.Statistics.Estimation;
using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Replicates;

/// <summary>Rao and Wu's rescaled bootstrap: in each stratum n_h − 1 of its n_h PSUs are drawn with replacement.</summary>
public static class Bootstrap
{
    /// <summary>The bootstrap with the finite population correction in the factors.</summary>
    /// <param name="seed">Any number; the same seed gives the same replicates whatever the threads or blocks.</param>
    /// <param name="replicates">How many, at least 2.</param>
    /// <param name="stratumOfUnit">Stratum (0, 1, …) of each respondent.</param>
    /// <param name="populationPsus">PSUs of the population in each stratum; a stratum taken whole keeps its weights.</param>
    /// <param name="psuOfUnit">PSU of each respondent within its stratum; empty when each is its own.</param>
    /// <returns>Factors 1 + √(1 − f_h) · (m · n_h/(n_h − 1) − 1), m the times a PSU was drawn; never below 0.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or a stratum not taken whole has a single PSU.</exception>
    /// <remarks>
    /// Rao, Wu and Yue (1992), Survey Methodology 18, 209–217; Beaumont and Patak (2012), International Statistical
    /// Review 80, 127–148. Variance scale 1/(R − 1) around the estimate.
    /// </remarks>
    public static ReplicatePlan RaoWuYueBeaumont(
        long seed,
        int replicates,
        ReadOnlySpan<int> stratumOfUnit,
        ReadOnlySpan<double> populationPsus,
        ReadOnlySpan<int> psuOfUnit = default) =>
        OneStage(seed, replicates, PsuStrata.Of(stratumOfUnit, psuOfUnit, populationPsus).WithoutSingles(nameof(stratumOfUnit)));

    /// <summary>The bootstrap of a sample in two stages, with the finite population correction of both in the factors.</summary>
    /// <param name="seed">Any number; the same seed gives the same replicates whatever the threads or blocks.</param>
    /// <param name="replicates">How many, at least 2.</param>
    /// <param name="first">The first stage: strata and the clusters drawn in them. Without population sizes it holds all of the variance.</param>
    /// <param name="second">The second stage, with population sizes, each of whose strata lies inside one cluster of the first.</param>
    /// <returns>
    /// The factor of <see cref="RaoWuYueBeaumont(long, int, ReadOnlySpan{int}, ReadOnlySpan{double}, ReadOnlySpan{int})"/> at
    /// the first stage, f, times 1 + √(f₁/(2 − f₁)) · (f − 1) of the second; never below 0.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// Lengths differ, a second stratum lies in two clusters, or a stratum not taken whole has a single unit at its stage.
    /// </exception>
    /// <remarks>Beaumont and Émond (2022), Stats 5(2), 339–357, eq. 21 with the second stage's factors shrunk by f₁/(2 − f₁).</remarks>
    public static ReplicatePlan RaoWuYueBeaumont(long seed, int replicates, SamplingStage first, SamplingStage second)
    {
        SamplingStage.MustNest(first, second);
        var clusters = PsuStrata.Of(first.StratumOfUnit, first.ClusterOfUnit, first.PopulationSizes).WithoutSingles(nameof(first));
        var units = PsuStrata.Of(second.StratumOfUnit, second.ClusterOfUnit, second.PopulationSizes);
        var shrink = new double[units.Psus.Length];
        var clusterOfUnit = new int[units.Count];
        for (var i = 0; i < first.StratumOfUnit.Length; i++)
        {
            var drawn = first.PopulationSizes.Length == 0 ? 0 : 1 - clusters.Remaining[first.StratumOfUnit[i]];
            shrink[second.StratumOfUnit[i]] = Math.Sqrt(drawn / (2 - drawn));
            clusterOfUnit[units.OfUnit[i]] = clusters.OfUnit[i];
        }
        if (first.PopulationSizes.Length > 0) units.WithoutSingles(nameof(second));
        return Plan(replicates, clusters.DegreesOfFreedom, units.OfUnit, new TwoStageDraws(seed, clusters, units, clusterOfUnit, shrink));
    }

    /// <summary>The bootstrap that ignores the finite population: too large a variance where much of a stratum was drawn.</summary>
    /// <param name="seed">Any number; the same seed gives the same replicates whatever the threads or blocks.</param>
    /// <param name="replicates">How many, at least 2.</param>
    /// <param name="stratumOfUnit">Stratum (0, 1, …) of each respondent.</param>
    /// <param name="psuOfUnit">PSU of each respondent within its stratum; empty when each is its own.</param>
    /// <returns>Factors m · n_h/(n_h − 1), as R survey's <c>subbootstrap</c>.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or a stratum has a single PSU.</exception>
    /// <remarks>A sample in two stages needs no more: without correction the first stage holds all of the variance. Rao and Wu (1988), Journal of the American Statistical Association 83, 231–241.</remarks>
    public static ReplicatePlan RaoWuWithoutCorrection(
        long seed, int replicates, ReadOnlySpan<int> stratumOfUnit, ReadOnlySpan<int> psuOfUnit = default) =>
        OneStage(seed, replicates, PsuStrata.Of(stratumOfUnit, psuOfUnit, []).WithoutSingles(nameof(stratumOfUnit)));

    static ReplicatePlan OneStage(long seed, int replicates, PsuStrata psus) =>
        Plan(replicates, psus.DegreesOfFreedom, psus.OfUnit, new Draws(seed, psus));

    static ReplicatePlan Plan(int replicates, int degreesOfFreedom, int[] psuOfUnit, Factors factors)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 2);
        var scales = Enumerable.Repeat(1.0, replicates).ToArray();
        var degrees = Math.Min(replicates - 1, degreesOfFreedom);
        return new ReplicatePlan(psuOfUnit, factors, 1.0 / (replicates - 1), scales, degrees, ReplicateCentre.Estimate);
    }

    // Replicate by replicate, each from its own seed, so that a block holds what it holds wherever it is made.
    static SeededRandom RandomOf(long seed, int replicate) => new(unchecked((long)Bits.Mix((ulong)seed ^ Bits.Mix((ulong)(replicate + 1)))));

    static void Draw(SeededRandom random, PsuStrata psus, int[] times, Span<double> factors, int stride)
    {
        Array.Clear(times);
        for (var h = 0; h < psus.Psus.Length; h++)
        {
            var own = psus.Psus[h];
            for (var draw = 1; draw < own.Length; draw++) times[own[Below(random, own.Length)]]++;
            var spread = own.Length > 1 ? Math.Sqrt(psus.Remaining[h]) : 0;
            var each = spread * own.Length / (own.Length - 1.0);
            foreach (var psu in own) factors[psu * stride] = spread > 0 ? 1 - spread + (each * times[psu]) : 1;
        }
    }

    // Lemire (2019), ACM TOMACS 29(1): a multiplication in place of the division; the bias, bound/2⁶⁴, is beyond seeing.
    static int Below(SeededRandom random, int bound) => (int)Math.BigMul(random.NextBits(), (ulong)bound, out _);

    sealed class Draws(long seed, PsuStrata psus) : Factors(psus.Count)
    {
        public override void Fill(int first, int count, int stride, Span<double> factors)
        {
            var times = new int[Psus];
            for (var r = 0; r < count; r++) Draw(RandomOf(seed, first + r), psus, times, factors[r..], stride);
        }
    }

    sealed class TwoStageDraws(long seed, PsuStrata clusters, PsuStrata units, int[] clusterOfUnit, double[] shrink) : Factors(units.Count)
    {
        public override void Fill(int first, int count, int stride, Span<double> factors)
        {
            var (ofCluster, ofUnit) = (new double[clusters.Count], new double[units.Count]);
            var (times, timesInside) = (new int[clusters.Count], new int[units.Count]);
            for (var r = 0; r < count; r++)
            {
                var random = RandomOf(seed, first + r);
                Draw(random, clusters, times, ofCluster, 1);
                Draw(random, units, timesInside, ofUnit, 1);
                for (var u = 0; u < ofUnit.Length; u++)
                    factors[(u * stride) + r] = ofCluster[clusterOfUnit[u]] * (1 + (shrink[units.StratumOfPsu[u]] * (ofUnit[u] - 1)));
            }
        }
    }
}
