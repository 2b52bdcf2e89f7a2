using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Estimation;

/// <summary>The one door to a linearised variance: every estimator brings its influence values here.</summary>
/// <param name="Value">The variance; null where single-unit strata make it unmeasurable.</param>
/// <param name="IsKnown">Zero because nothing was left to chance: strata taken whole, or a figure the margins fix.</param>
readonly record struct Variance(double? Value, bool IsKnown)
{
    // A variance this much smaller than its terms is rounding, not spread.
    const double Nothing = 1e-24;

    /// <param name="design">The design.</param>
    /// <param name="influence">What one more unit of weight on each respondent would add to the estimate.</param>
    /// <remarks>Särndal, Swensson and Wretman (1992), eq. 3.7.11 with residuals as in eq. 6.6.4.</remarks>
    public static Variance Of(SurveyDesign design, double[] influence)
    {
        var weighted = Weighted(design, influence);
        var whole = SquaresOf(design, influence);
        var left = Sums.OfProducts(weighted, weighted);
        if (left <= Nothing * whole) return new Variance(0, whole > 0);
        var spread = Spread.Of(design, weighted);
        if (spread is null) return new Variance(null, false);
        var value = Sums.OfProducts(spread, spread);
        return value > Nothing * left ? new Variance(value, false) : new Variance(0, OnlyCertain(design, weighted));
    }

    /// <summary>How several estimates of one design vary together, row by row; null where single-unit strata forbid it.</summary>
    public static double[,]? Matrix(SurveyDesign design, IReadOnlyList<double[]> influences)
    {
        var spreads = new double[influences.Count][];
        for (var a = 0; a < spreads.Length; a++)
        {
            if (Spread.Of(design, Weighted(design, influences[a])) is not { } spread) return null;
            spreads[a] = spread;
        }
        var matrix = new double[spreads.Length, spreads.Length];
        for (var a = 0; a < spreads.Length; a++)
            for (var b = 0; b <= a; b++) matrix[a, b] = matrix[b, a] = Sums.OfProducts(spreads[a], spreads[b]);
        return matrix;
    }

    /// <summary>Weight times what of the influence the calibration margins do not explain.</summary>
    public static double[] Weighted(SurveyDesign design, double[] influence)
    {
        var residuals = design.Projection?.Residuals(influence) ?? influence;
        var weighted = new double[residuals.Length];
        for (var i = 0; i < weighted.Length; i++) weighted[i] = design.UnitWeights[i] * residuals[i];
        return weighted;
    }

    static double SquaresOf(SurveyDesign design, double[] influence)
    {
        var sum = default(RunningSum);
        for (var i = 0; i < influence.Length; i++)
        {
            var term = design.UnitWeights[i] * influence[i];
            sum.Add(term * term);
        }
        return sum.Value;
    }

    static bool OnlyCertain(SurveyDesign design, double[] weighted)
    {
        for (var i = 0; i < weighted.Length; i++)
            if (weighted[i] != 0 && !design.IsCertain(i)) return false;
        return true;
    }
}
