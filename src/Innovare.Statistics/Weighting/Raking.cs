using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Weighting;

/// <summary>Raking: weights are scaled margin by margin until every known total is met.</summary>
public static class Raking
{
    /// <summary>Rakes weights to categorical margins by iterative proportional fitting; to numeric ones by Newton's method.</summary>
    /// <param name="margins">The margins; each names a category for every weight. Their grand totals must agree.</param>
    /// <param name="weights">Weight of each respondent before raking, 0 or more.</param>
    /// <param name="tolerance">Largest relative distance to a total that counts as met, above 0.</param>
    /// <param name="mostIterations">Passes over all margins before it is called off, at least 1.</param>
    /// <returns>
    /// The calibration. Not converged when margins contradict each other, when a category with a positive total has no
    /// respondent, or when one with total 0 has some; the worst category is then named and nothing is thrown.
    /// </returns>
    /// <exception cref="ArgumentException">A margin does not fit the weights, or a weight is below zero.</exception>
    /// <remarks>
    /// Deming and Stephan (1940), Annals of Mathematical Statistics 11, 427–444; the solution is the multiplicative
    /// calibration estimator of Deville and Särndal (1992), JASA 87, 376–382.
    /// </remarks>
    public static Calibration To(
        IReadOnlyList<Margin> margins, ReadOnlySpan<double> weights, double tolerance = 1e-10, int mostIterations = 1000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostIterations, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tolerance);
        Doors.FiniteNotNegative(weights, nameof(weights));
        foreach (var margin in margins) Doors.SameLength(weights.Length, margin.CategoryOfUnit.Length, nameof(margins));
        if (margins.Any(m => m.Values is not null)) return Calibration.To(margins, weights, CalibrationDistance.Raking, tolerance, mostIterations);

        var raked = weights.ToArray();
        if (Unreachable(margins, raked) is { } refusal) return refusal;
        var (gap, worst) = Worst(margins, raked);
        var iterations = 0;
        while (gap > tolerance && iterations < mostIterations)
        {
            foreach (var margin in margins) Scale(margin, raked);
            (gap, worst) = Worst(margins, raked);
            iterations++;
        }
        return new Calibration(raked, gap <= tolerance, iterations, worst, gap);
    }

    static Calibration? Unreachable(IReadOnlyList<Margin> margins, double[] weights)
    {
        foreach (var margin in margins)
        {
            var sums = Sums(margin, weights);
            for (var c = 0; c < sums.Length; c++)
                if (sums[c] > 0 != margin.Totals[c] > 0)
                    return new Calibration(weights, false, 0, margin.Say(c), Gap(sums[c], margin.Totals[c]));
        }
        return null;
    }

    static void Scale(Margin margin, double[] weights)
    {
        var factors = Sums(margin, weights);
        for (var c = 0; c < factors.Length; c++) factors[c] = factors[c] > 0 ? margin.Totals[c] / factors[c] : 1;
        for (var i = 0; i < weights.Length; i++) weights[i] *= factors[margin.CategoryOfUnit[i]];
    }

    static (double Gap, string? Category) Worst(IReadOnlyList<Margin> margins, double[] weights)
    {
        (double Gap, string? Category) worst = (0, null);
        foreach (var margin in margins)
        {
            var sums = Sums(margin, weights);
            for (var c = 0; c < sums.Length; c++)
                if (Gap(sums[c], margin.Totals[c]) is var gap && gap > worst.Gap) worst = (gap, margin.Say(c));
        }
        return worst;
    }

    static double Gap(double sum, double total) => total > 0 ? Math.Abs(sum - total) / total : sum > 0 ? 1 : 0;

    static double[] Sums(Margin margin, double[] weights)
    {
        var sums = new RunningSum[margin.Totals.Count];
        for (var i = 0; i < weights.Length; i++) sums[margin.CategoryOfUnit[i]].Add(weights[i]);
        return Array.ConvertAll(sums, s => s.Value);
    }
}
