using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Weighting;

/// <summary>Weights after calibration to known totals.</summary>
/// <param name="Weights">Units of the population each respondent stands for, in the order given; the starting weights when out of reach.</param>
/// <param name="Converged">Every total is met within the tolerance.</param>
/// <param name="Iterations">Passes made over all margins.</param>
/// <param name="WorstMargin">The category furthest from its total, e.g. <c>region=81</c>; null when all are met exactly.</param>
/// <param name="Gap">Its relative distance to the total.</param>
public sealed record Calibration(double[] Weights, bool Converged, int Iterations, string? WorstMargin, double Gap)
{
    /// <summary>
    /// Bounds that do have a solution, found by widening those given in proportion until one was reached; null when the
    /// calibration converged, had no bounds, or no bounds help.
    /// </summary>
    public WeightBounds? FeasibleBounds { get; init; }

    /// <summary>Calibrates weights: the nearest weights, by a distance, that meet every known total.</summary>
    /// <param name="margins">Categorical and numeric margins for the same respondents in the same order.</param>
    /// <param name="weights">Weight of each respondent before, 0 or more.</param>
    /// <param name="distance">How nearness is measured; it also holds the bounds on g.</param>
    /// <param name="tolerance">Largest relative distance to a total that counts as met, above 0.</param>
    /// <param name="mostIterations">Newton steps before it is called off, at least 1.</param>
    /// <returns>
    /// The calibration. Not converged when margins contradict each other or the bounds are too narrow: the worst margin,
    /// its gap and bounds that would do are then named, and the weights are the nearest found. Nothing is thrown.
    /// </returns>
    /// <exception cref="ArgumentException">A margin does not fit the weights, or a weight is below zero.</exception>
    /// <remarks>
    /// Deville and Särndal (1992), JASA 87, 376–382; Newton's method on the multipliers, each step shortened until the
    /// slope of the (convex) dual has fallen. Redundant categories are left out by the solver, contradictory ones found.
    /// </remarks>
    public static Calibration To(
        IReadOnlyList<Margin> margins,
        ReadOnlySpan<double> weights,
        CalibrationDistance distance,
        double tolerance = 1e-10,
        int mostIterations = 200)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostIterations, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tolerance);
        Doors.FiniteNotNegative(weights, nameof(weights));
        foreach (var margin in margins) Doors.SameLength(weights.Length, margin.CategoryOfUnit.Length, nameof(margins));

        var equations = new CalibrationEquations(margins, weights.ToArray());
        var found = equations.Solve(distance, tolerance, mostIterations);
        return found.Converged || !distance.IsBounded
            ? found
            : found with { FeasibleBounds = Widen(equations, distance, tolerance, mostIterations) };
    }

    // Which bounds would do is a yes-or-no question for every factor of widening, and a wider factor never says no again.
    static WeightBounds? Widen(CalibrationEquations equations, CalibrationDistance given, double tolerance, int mostIterations)
    {
        const double MostFactor = 1024, Fineness = 1.005;
        WeightBounds Wider(double factor) => new(
            Math.Max(0, 1 - ((1 - given.Lower) * factor)), 1 + ((given.Upper - 1) * factor));
        bool Works(double factor) => Wider(factor) is var b
            && equations.Solve(CalibrationDistance.Truncated(b.Lower, b.Upper), tolerance, mostIterations).Converged;
        var high = 2.0;
        while (high <= MostFactor && !Works(high)) high *= 2;
        if (high > MostFactor) return null;
        var low = high / 2;
        while (high / low > Fineness)
        {
            var middle = Math.Sqrt(low * high);
            if (Works(middle)) high = middle;
            else low = middle;
        }
        return Wider(high);
    }
}

/// <summary>Bounds on g, the calibrated weight over the weight before.</summary>
/// <param name="Lower">Smallest g.</param>
/// <param name="Upper">Largest g.</param>
public sealed record WeightBounds(double Lower, double Upper);
