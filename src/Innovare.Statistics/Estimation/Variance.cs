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
        var residuals = design.Projection?.Residuals(influence) ?? influence;
        var weighted = new double[residuals.Length];
        for (var i = 0; i < weighted.Length; i++) weighted[i] = design.UnitWeights[i] * residuals[i];
        var whole = SquaresOf(design, influence);
        var left = Sums.OfProducts(weighted, weighted);
        if (left <= Nothing * whole) return new Variance(0, whole > 0);
        var value = Between(design, weighted);
        return value > Nothing * left || value is null
            ? new Variance(value, false)
            : new Variance(0, OnlyCertain(design, weighted));
    }

    static double? Between(SurveyDesign design, double[] weighted)
    {
        var strata = design.Strata;
        if (strata.SingleUnits.Count > 0 && design.Policy == SingleUnitStrata.Refuse) return null;
        var means = Means(strata, weighted);
        if (design.Policy == SingleUnitStrata.Adjust) Recentre(strata, weighted, means);
        var squares = new RunningSum[means.Length];
        for (var i = 0; i < weighted.Length; i++)
        {
            var distance = weighted[i] - means[strata.OfUnit[i]];
            squares[strata.OfUnit[i]].Add(distance * distance);
        }
        var variance = default(RunningSum);
        for (var h = 0; h < squares.Length; h++) variance.Add(Factor(strata, h) * squares[h].Value);
        return variance.Value * Inflation(design);
    }

    static double Factor(Stratification strata, int h) =>
        strata.Remaining[h] * (strata.Counts[h] > 1 ? strata.Counts[h] / (strata.Counts[h] - 1.0) : 1);

    static double[] Means(Stratification strata, double[] weighted)
    {
        var sums = new RunningSum[strata.Counts.Length];
        for (var i = 0; i < weighted.Length; i++) sums[strata.OfUnit[i]].Add(weighted[i]);
        var means = new double[sums.Length];
        for (var h = 0; h < means.Length; h++) means[h] = strata.Counts[h] > 0 ? sums[h].Value / strata.Counts[h] : 0;
        return means;
    }

    static void Recentre(Stratification strata, double[] weighted, double[] means)
    {
        var grand = Sums.Of(weighted) / weighted.Length;
        for (var h = 0; h < means.Length; h++)
            if (strata.Counts[h] == 1) means[h] = grand;
    }

    static double Inflation(SurveyDesign design)
    {
        var single = design.Strata.SingleUnits.Count;
        if (design.Policy != SingleUnitStrata.Average || single == 0) return 1;
        var all = design.Strata.Counts.Count(n => n > 0);
        return all > single ? (double)all / (all - single) : 1;
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
            if (weighted[i] != 0 && !design.Strata.IsCertain(i)) return false;
        return true;
    }
}
