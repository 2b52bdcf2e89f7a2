using Innovare.Statistics.Numbers;
using Innovare.Statistics.Weighting;

namespace Innovare.Statistics.Replicates;

/// <summary>Any statistics of any weights, with variances from replicates: the whole chain is run again for each.</summary>
public static class ReplicateEstimates
{
    // So many sets of weights are in memory at a time, for each thread.
    const int Block = 32;

    /// <summary>Estimates from the whole sample and from every replicate.</summary>
    /// <param name="plan">The replicates.</param>
    /// <param name="weights">Weight of each respondent, before calibration if there is one; finite, 0 or more.</param>
    /// <param name="results">How many numbers the statistic gives.</param>
    /// <param name="statistic">Works the numbers out from weights; NaN for one that has no value. Called from several threads.</param>
    /// <param name="calibrate">Calibrates a set of weights anew; null for none. Called from several threads.</param>
    /// <param name="threads">How many threads may work; the numbers are the same for any, to the last bit.</param>
    /// <exception cref="ArgumentException">Lengths differ, a weight is below zero, or a count is out of range.</exception>
    /// <remarks>Wolter (2007), Introduction to Variance Estimation, 2nd ed., chapters 3 to 5.</remarks>
    public static ReplicateResult Of(
        ReplicatePlan plan,
        ReadOnlySpan<double> weights,
        int results,
        Statistic statistic,
        Func<double[], Calibration>? calibrate = null,
        int threads = 1)
    {
        Doors.SameLength(plan.Units, weights.Length, nameof(weights));
        Doors.FiniteNotNegative(weights, nameof(weights));
        ArgumentOutOfRangeException.ThrowIfLessThan(results, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        var run = new Run(plan, weights.ToArray(), results, statistic, calibrate);
        var whole = run.Whole();
        var blocks = (plan.Count + Block - 1) / Block;
        Parallel.For(0, blocks, new ParallelOptions { MaxDegreeOfParallelism = threads }, b => run.Replicates(b * Block));
        return new ReplicateResult(plan, whole, run.Estimates, run.Refusals);
    }

    sealed class Run(ReplicatePlan plan, double[] weights, int results, Statistic statistic, Func<double[], Calibration>? calibrate)
    {
        /// <summary>Replicate by replicate the estimates; NaN where there is none.</summary>
        public double[] Estimates { get; } = new double[plan.Count * results];

        /// <summary>For each replicate the margin its calibration failed at, or null; the last place is the whole sample's.</summary>
        public string?[] Refusals { get; } = new string?[plan.Count + 1];

        public double[] Whole()
        {
            var values = new double[results];
            One((double[])weights.Clone(), plan.Count, values);
            return values;
        }

        public void Replicates(int first)
        {
            var count = Math.Min(Block, plan.Count - first);
            var factors = new double[plan.Psus * count];
            plan.Fill(first, count, count, factors);
            for (var r = 0; r < count; r++)
            {
                var own = new double[weights.Length];
                for (var i = 0; i < own.Length; i++) own[i] = weights[i] * factors[(plan.PsuOfUnit[i] * count) + r];
                One(own, first + r, Estimates.AsSpan((first + r) * results, results));
            }
        }

        void One(double[] own, int place, Span<double> values)
        {
            if (calibrate is not null)
            {
                var calibration = calibrate(own);
                own = calibration.Weights;
                if (!calibration.Converged) Refusals[place] = calibration.WorstMargin ?? "calibration";
            }
            statistic(own, values);
        }
    }
}

/// <summary>Works numbers out from the weights of all respondents.</summary>
/// <param name="weights">Weight of each respondent.</param>
/// <param name="results">To be filled; NaN for a number that has no value.</param>
public delegate void Statistic(ReadOnlySpan<double> weights, Span<double> results);
