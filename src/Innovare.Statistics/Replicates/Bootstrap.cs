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
        Plan(seed, replicates, PsuStrata.Of(stratumOfUnit, psuOfUnit, populationPsus).WithoutSingles(nameof(stratumOfUnit)));

    /// <summary>The bootstrap that ignores the finite population: too large a variance where much of a stratum was drawn.</summary>
    /// <param name="seed">Any number; the same seed gives the same replicates whatever the threads or blocks.</param>
    /// <param name="replicates">How many, at least 2.</param>
    /// <param name="stratumOfUnit">Stratum (0, 1, …) of each respondent.</param>
    /// <param name="psuOfUnit">PSU of each respondent within its stratum; empty when each is its own.</param>
    /// <returns>Factors m · n_h/(n_h − 1), as R survey's <c>subbootstrap</c>.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or a stratum has a single PSU.</exception>
    /// <remarks>Rao and Wu (1988), Journal of the American Statistical Association 83, 231–241.</remarks>
    public static ReplicatePlan RaoWuWithoutCorrection(
        long seed, int replicates, ReadOnlySpan<int> stratumOfUnit, ReadOnlySpan<int> psuOfUnit = default) =>
        Plan(seed, replicates, PsuStrata.Of(stratumOfUnit, psuOfUnit, []).WithoutSingles(nameof(stratumOfUnit)));

    static ReplicatePlan Plan(long seed, int replicates, PsuStrata psus)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 2);
        var scales = Enumerable.Repeat(1.0, replicates).ToArray();
        var degrees = Math.Min(replicates - 1, psus.DegreesOfFreedom);
        var factors = new Draws(seed, psus);
        return new ReplicatePlan(psus.OfUnit, factors, 1.0 / (replicates - 1), scales, degrees, ReplicateCentre.Estimate);
    }

    sealed class Draws(long seed, PsuStrata psus) : Factors(psus.Count)
    {
        // Replicate by replicate, each from its own seed, so that a block holds what it holds wherever it is made.
        public override void Fill(int first, int count, int stride, Span<double> factors)
        {
            var times = new int[Psus];
            for (var r = 0; r < count; r++)
            {
                Array.Clear(times);
                var random = new SeededRandom(unchecked((long)Bits.Mix((ulong)seed ^ Bits.Mix((ulong)(first + r + 1)))));
                for (var h = 0; h < psus.Psus.Length; h++) Draw(random, h, times, factors[r..], stride);
            }
        }

        void Draw(SeededRandom random, int stratum, int[] times, Span<double> factors, int stride)
        {
            var own = psus.Psus[stratum];
            for (var draw = 1; draw < own.Length; draw++) times[own[Below(random, own.Length)]]++;
            var spread = own.Length > 1 ? Math.Sqrt(psus.Remaining[stratum]) : 0;
            var each = spread * own.Length / (own.Length - 1.0);
            foreach (var psu in own) factors[psu * stride] = spread > 0 ? 1 - spread + (each * times[psu]) : 1;
        }

        // Lemire (2019), ACM TOMACS 29(1): a multiplication in place of the division; the bias, bound/2⁶⁴, is beyond seeing.
        static int Below(SeededRandom random, int bound) => (int)Math.BigMul(random.NextBits(), (ulong)bound, out _);
    }
}
