using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Weighting;

/// <summary>How likely each sampled unit is to answer, by a logistic regression on what is known of all.</summary>
/// <param name="Propensities">For each sampled unit, strictly between 0 and 1.</param>
/// <param name="Coefficients">Log odds by name; <c>(intercept)</c> first, a redundant one is 0.</param>
/// <param name="Converged">The fitted sums equal the observed ones.</param>
/// <param name="Problem">Null when usable; else the category where nobody or everybody answered, or that it did not converge.</param>
public sealed record ResponsePropensity(
    double[] Propensities, IReadOnlyList<(string Name, double Value)> Coefficients, bool Converged, string? Problem)
{
    const int MostSteps = 60;
    const double Settled = 1e-11; // relative fall of the deviance
    const double Separated = 1e-6; // a propensity this near 0 or 1 is no longer an estimate

    internal double[][] Columns { get; init; } = [];

    internal double[] DesignWeights { get; init; } = [];

    /// <summary>Fits the propensities by weighted maximum likelihood.</summary>
    /// <param name="predictors">Variables known of every sampled unit; an intercept is added.</param>
    /// <param name="responded">Whether each sampled unit answered.</param>
    /// <param name="designWeights">Design weight of each sampled unit, above 0.</param>
    /// <exception cref="ArgumentException">Lengths differ, nobody was sampled, or a weight is not above 0.</exception>
    /// <remarks>Särndal and Lundström (2005), Estimation in Surveys with Nonresponse, section 6; iteratively weighted least squares.</remarks>
    public static ResponsePropensity Fit(
        IReadOnlyList<Predictor> predictors, ReadOnlySpan<bool> responded, ReadOnlySpan<double> designWeights)
    {
        Doors.SameLength(responded.Length, designWeights.Length, nameof(designWeights));
        Doors.FiniteNotNegative(designWeights, nameof(designWeights));
        if (responded.IsEmpty) throw new ArgumentException("Nobody was sampled.", nameof(responded));
        foreach (var weight in designWeights)
            if (weight <= 0) throw new ArgumentOutOfRangeException(nameof(designWeights), weight, "Must be above 0.");
        foreach (var predictor in predictors) Doors.SameLength(responded.Length, predictor.Units, predictor.Name);

        var ones = new double[responded.Length];
        Array.Fill(ones, 1);
        (string Name, double[] Values)[] columns = [("(intercept)", ones), .. predictors.SelectMany(p => p.Columns())];
        return Fit(columns, responded, designWeights.ToArray());
    }

    /// <summary>Design weights divided by the propensity where a unit answered, 0 where it did not.</summary>
    public double[] Weights(ReadOnlySpan<bool> responded)
    {
        Doors.SameLength(Propensities.Length, responded.Length, nameof(responded));
        var weights = new double[Propensities.Length];
        for (var i = 0; i < weights.Length; i++) weights[i] = responded[i] ? DesignWeights[i] / Propensities[i] : 0;
        return weights;
    }

    /// <summary>Classes of like propensity and like size, for <see cref="ResponseGroups"/>: steadier than dividing by the propensity.</summary>
    /// <param name="count">Number of classes, at least 1; equal propensities are never parted, so there may be fewer in use.</param>
    /// <returns>Class (0 = least likely to answer) of each sampled unit.</returns>
    /// <remarks>Little (1986), International Statistical Review 54, 139–157.</remarks>
    public int[] Classes(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var sorted = Propensities.Order().ToArray();
        var classes = new int[sorted.Length];
        for (var i = 0; i < classes.Length; i++)
        {
            // The rank is the number of units that are less likely, the same for all that are alike.
            var rank = Below(sorted, Propensities[i]);
            classes[i] = (int)((long)rank * count / sorted.Length);
        }
        return classes;
    }

    static ResponsePropensity Fit((string Name, double[] Values)[] columns, ReadOnlySpan<bool> responded, double[] weights)
    {
        double[][] x = [.. columns.Select(c => c.Values)];
        var coefficients = new double[x.Length];
        var fitted = Fitted(x, coefficients);
        var deviance = Deviance(fitted, responded, weights);
        var converged = false;
        for (var step = 0; step < MostSteps && !converged; step++)
        {
            var move = Score(x, fitted, responded, weights);
            SymmetricSystem.Factor(Information(x, fitted, weights), x.Length).Solve(move);
            for (var c = 0; c < move.Length; c++) coefficients[c] += move[c];
            fitted = Fitted(x, coefficients);
            var next = Deviance(fitted, responded, weights);
            converged = Math.Abs(next - deviance) <= Settled * (Math.Abs(next) + 0.1);
            deviance = next;
        }
        return new ResponsePropensity(
            fitted, [.. columns.Zip(coefficients, (c, b) => (c.Name, b))], converged, Trouble(columns, fitted, converged))
        { Columns = x, DesignWeights = weights };
    }

    /// <summary>Σ w ρ(1 − ρ) x x', row by row.</summary>
    internal static double[] Information(double[][] x, double[] fitted, double[] weights)
    {
        var size = x.Length;
        var products = new double[size * size];
        for (var i = 0; i < fitted.Length; i++)
        {
            var weight = weights[i] * fitted[i] * (1 - fitted[i]);
            for (var a = 0; a < size; a++)
                for (var b = 0; b <= a && x[a][i] != 0; b++) products[(a * size) + b] += weight * x[a][i] * x[b][i];
        }
        for (var a = 0; a < size; a++)
            for (var b = a + 1; b < size; b++) products[(a * size) + b] = products[(b * size) + a];
        return products;
    }

    static double[] Score(double[][] x, double[] fitted, ReadOnlySpan<bool> responded, double[] weights)
    {
        var score = new RunningSum[x.Length];
        for (var i = 0; i < fitted.Length; i++)
        {
            var residual = weights[i] * ((responded[i] ? 1 : 0) - fitted[i]);
            for (var c = 0; c < x.Length; c++) score[c].Add(residual * x[c][i]);
        }
        return Array.ConvertAll(score, s => s.Value);
    }

    static double[] Fitted(double[][] x, double[] coefficients)
    {
        var fitted = new double[x[0].Length];
        for (var i = 0; i < fitted.Length; i++)
        {
            var u = 0.0;
            for (var c = 0; c < x.Length; c++) u += coefficients[c] * x[c][i];
            fitted[i] = 1 / (1 + Math.Exp(-Math.Clamp(u, -30, 30)));
        }
        return fitted;
    }

    static double Deviance(double[] fitted, ReadOnlySpan<bool> responded, double[] weights)
    {
        var sum = default(RunningSum);
        for (var i = 0; i < fitted.Length; i++) sum.Add(-2 * weights[i] * Math.Log(responded[i] ? fitted[i] : 1 - fitted[i]));
        return sum.Value;
    }

    static string? Trouble((string Name, double[] Values)[] columns, double[] fitted, bool converged)
    {
        var extreme = Array.FindIndex(fitted, p => p is < Separated or > 1 - Separated);
        if (extreme < 0) return converged ? null : "The propensities did not settle.";
        var name = columns.Skip(1).Where(c => c.Values[extreme] != 0).Select(c => c.Name).DefaultIfEmpty(columns[0].Name);
        return $"{(fitted[extreme] < 0.5 ? "Nobody" : "Everybody")} answered where {string.Join(", ", name)}.";
    }

    static int Below(double[] sorted, double value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] < value) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
