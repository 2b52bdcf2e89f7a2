namespace Innovare.Statistics.Replicates;

/// <summary>Replicates that leave out one PSU at a time.</summary>
/// <remarks>Wolter (2007), Introduction to Variance Estimation, 2nd ed., sections 4.3 and 4.5.</remarks>
public static class Jackknife
{
    /// <summary>JK1: the unstratified jackknife, a replicate for each PSU.</summary>
    /// <param name="psuOfUnit">PSU of each respondent, any numbers; respondents of equal number belong together.</param>
    /// <param name="populationPsus">PSUs in the population, for the finite population correction; null for none.</param>
    /// <param name="centre">What deviations are measured from.</param>
    /// <exception cref="ArgumentException">There are fewer than two PSUs, or more than the population holds.</exception>
    public static ReplicatePlan Unstratified(
        ReadOnlySpan<int> psuOfUnit, double? populationPsus = null, ReplicateCentre centre = ReplicateCentre.Estimate)
    {
        var psus = PsuStrata.Of(new int[psuOfUnit.Length], psuOfUnit, populationPsus is { } n ? [n] : []).WithoutSingles(nameof(psuOfUnit));
        if (psus.Count < 2) throw new ArgumentException("A jackknife needs at least two PSUs.", nameof(psuOfUnit));
        var scale = (psus.Count - 1.0) / psus.Count * psus.Remaining[0];
        var scales = Enumerable.Repeat(1.0, psus.Count).ToArray();
        return new ReplicatePlan(psus.OfUnit, new LeaveOneOut(psus), scale, scales, psus.DegreesOfFreedom, centre);
    }

    /// <summary>JKn: the stratified jackknife, a replicate for each PSU, with (n_h − 1)/n_h · (1 − f_h) as its scale.</summary>
    /// <param name="stratumOfUnit">Stratum (0, 1, …) of each respondent.</param>
    /// <param name="psuOfUnit">PSU of each respondent within its stratum; empty when each is its own.</param>
    /// <param name="populationPsus">PSUs of the population in each stratum, for the correction; empty for none.</param>
    /// <param name="centre">What deviations are measured from.</param>
    /// <exception cref="ArgumentException">Lengths differ, or a stratum not taken whole has a single PSU.</exception>
    public static ReplicatePlan Stratified(
        ReadOnlySpan<int> stratumOfUnit,
        ReadOnlySpan<int> psuOfUnit = default,
        ReadOnlySpan<double> populationPsus = default,
        ReplicateCentre centre = ReplicateCentre.Estimate)
    {
        var psus = PsuStrata.Of(stratumOfUnit, psuOfUnit, populationPsus).WithoutSingles(nameof(stratumOfUnit));
        var scales = Array.ConvertAll(
            psus.StratumOfPsu, h => psus.Remaining[h] * (psus.Psus[h].Length - 1.0) / psus.Psus[h].Length);
        return new ReplicatePlan(psus.OfUnit, new LeaveOneOut(psus), 1, scales, psus.DegreesOfFreedom, centre);
    }

    sealed class LeaveOneOut(PsuStrata psus) : Factors(psus.Count)
    {
        public override void Fill(int first, int count, int stride, Span<double> factors)
        {
            factors[..(Psus * stride)].Fill(1);
            for (var r = 0; r < count; r++)
            {
                var left = first + r;
                var others = psus.Psus[psus.StratumOfPsu[left]];
                // A stratum taken whole may have one PSU; its scale is 0, but its factor must be a number.
                if (others.Length == 1) continue;
                foreach (var psu in others) factors[(psu * stride) + r] = others.Length / (others.Length - 1.0);
                factors[(left * stride) + r] = 0;
            }
        }
    }
}
