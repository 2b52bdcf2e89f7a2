using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Estimation;

/// <summary>Shares, means, ratios, counts and totals from a survey, each with its uncertainty.</summary>
/// <remarks>
/// A domain is a mask: respondents outside it keep their place in the design, so its size is uncertain too, as it must
/// be (Särndal, Swensson and Wretman 1992, section 5.8). Nothing here is ever NaN; see <see cref="EstimateState"/>.
/// </remarks>
public static class Estimates
{
    /// <summary>The share of a base that has a property, with a logit interval.</summary>
    /// <param name="design">The design.</param>
    /// <param name="has">Whether each respondent has the property; read only inside the base.</param>
    /// <param name="inBase">Whether each respondent is in the base: in the domain, asked, and with a valid answer.</param>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <returns>A share in 0..1.</returns>
    /// <exception cref="ArgumentException">A mask does not fit the design, or the level is out of range.</exception>
    /// <remarks>Variance: Särndal et al. (1992), result 5.6.2. Interval: logit with t, as R survey's svyciprop "xlogit".</remarks>
    public static Estimate Share(SurveyDesign design, ReadOnlySpan<bool> has, ReadOnlySpan<bool> inBase, double level = 0.95)
    {
        Doors.SameLength(design.Units, has.Length, nameof(has));
        var values = new double[has.Length];
        for (var i = 0; i < values.Length; i++) values[i] = has[i] ? 1 : 0;
        return OfMean(design, values, inBase, level, Intervals.OfShare);
    }

    /// <summary>The shares of one base that have each of several properties.</summary>
    /// <param name="design">The design.</param>
    /// <param name="properties">For each property, whether each respondent has it.</param>
    /// <param name="inBase">Whether each respondent is in the base.</param>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <returns>As many estimates as properties, in their order.</returns>
    /// <exception cref="ArgumentException">A mask does not fit the design, or the level is out of range.</exception>
    public static IReadOnlyList<Estimate> Shares(
        SurveyDesign design, IReadOnlyList<bool[]> properties, ReadOnlySpan<bool> inBase, double level = 0.95)
    {
        var shares = new Estimate[properties.Count];
        for (var p = 0; p < shares.Length; p++) shares[p] = Share(design, properties[p], inBase, level);
        return shares;
    }

    /// <summary>The mean of a variable in a base, with a t interval.</summary>
    /// <param name="design">The design.</param>
    /// <param name="values">The variable for each respondent; finite inside the base, unread outside it.</param>
    /// <param name="inBase">Whether each respondent is in the base.</param>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <exception cref="ArgumentException">A span does not fit the design, a value is not finite, or the level is out of range.</exception>
    /// <remarks>Särndal et al. (1992), result 5.6.2: a mean is a ratio of two estimated totals.</remarks>
    public static Estimate Mean(SurveyDesign design, ReadOnlySpan<double> values, ReadOnlySpan<bool> inBase, double level = 0.95) =>
        OfMean(design, Inside(design, values, inBase), inBase, level, Intervals.OfNumber);

    /// <summary>The ratio of the totals of two variables in a base, with a t interval.</summary>
    /// <param name="design">The design.</param>
    /// <param name="numerator">The variable above the line.</param>
    /// <param name="denominator">The variable below the line; its total must not be 0, else the base counts as empty.</param>
    /// <param name="inBase">Whether each respondent is in the base.</param>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <exception cref="ArgumentException">A span does not fit the design, a value is not finite, or the level is out of range.</exception>
    /// <remarks>Särndal et al. (1992), result 5.6.2. No design effect is given.</remarks>
    public static Estimate Ratio(
        SurveyDesign design,
        ReadOnlySpan<double> numerator,
        ReadOnlySpan<double> denominator,
        ReadOnlySpan<bool> inBase,
        double level = 0.95)
    {
        Doors.OpenUnit(level, nameof(level));
        var below = Inside(design, denominator, inBase);
        var above = Inside(design, numerator, inBase);
        var total = Sums.OfProducts(design.UnitWeights, below);
        var found = Base.Of(design, inBase);
        if (found.Count == 0 || total == 0) return Empty(level);
        var ratio = Sums.OfProducts(design.UnitWeights, above) / total;
        var influence = new double[above.Length];
        for (var i = 0; i < influence.Length; i++) influence[i] = (above[i] - (ratio * below[i])) / total;
        var variance = Variance.Of(design, influence);
        return Intervals.OfNumber(design, found, Draft(ratio, variance, found, above, null, level), variance);
    }

    /// <summary>The estimated number of units in the population that are in a base and have a property, with a t interval.</summary>
    /// <param name="design">The design.</param>
    /// <param name="has">Whether each respondent has the property; read only inside the base.</param>
    /// <param name="inBase">Whether each respondent is in the base.</param>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <returns>A number of units; the interval never goes below 0.</returns>
    /// <exception cref="ArgumentException">A mask does not fit the design, or the level is out of range.</exception>
    public static Estimate Count(SurveyDesign design, ReadOnlySpan<bool> has, ReadOnlySpan<bool> inBase, double level = 0.95)
    {
        Doors.SameLength(design.Units, has.Length, nameof(has));
        Doors.SameLength(design.Units, inBase.Length, nameof(inBase));
        var values = new double[has.Length];
        for (var i = 0; i < values.Length; i++) values[i] = has[i] && inBase[i] ? 1 : 0;
        return OfTotal(design, values, inBase, level, Intervals.OfCount);
    }

    /// <summary>The estimated total of a variable over a base, with a t interval.</summary>
    /// <param name="design">The design.</param>
    /// <param name="values">The variable for each respondent; finite inside the base, unread outside it.</param>
    /// <param name="inBase">Whether each respondent is in the base.</param>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <exception cref="ArgumentException">A span does not fit the design, a value is not finite, or the level is out of range.</exception>
    /// <remarks>Särndal et al. (1992), eq. 3.7.11.</remarks>
    public static Estimate Total(SurveyDesign design, ReadOnlySpan<double> values, ReadOnlySpan<bool> inBase, double level = 0.95) =>
        OfTotal(design, Inside(design, values, inBase), inBase, level, Intervals.OfNumber);

    static Estimate OfMean(SurveyDesign design, double[] values, ReadOnlySpan<bool> inBase, double level, Interval interval)
    {
        Doors.OpenUnit(level, nameof(level));
        var found = Base.Of(design, inBase);
        if (found.Count == 0) return Empty(level);
        for (var i = 0; i < values.Length; i++) values[i] = inBase[i] ? values[i] : 0;
        var mean = Sums.OfProducts(design.UnitWeights, values) / found.Weight;
        var influence = new double[values.Length];
        for (var i = 0; i < values.Length; i++) influence[i] = inBase[i] ? Distance(values[i], mean) / found.Weight : 0;
        var variance = Variance.Of(design, influence);
        var simple = SimpleRandom.OfMean(design, values, inBase, mean, found);
        return interval(design, found, Draft(mean, variance, found, values, simple, level), variance);
    }

    // Values that are all equal differ from their mean by rounding only; that is no spread.
    static double Distance(double value, double mean) =>
        Math.Abs(value - mean) <= 1e-14 * Math.Abs(mean) ? 0 : value - mean;

    static Estimate OfTotal(SurveyDesign design, double[] values, ReadOnlySpan<bool> inBase, double level, Interval interval)
    {
        Doors.OpenUnit(level, nameof(level));
        var found = Base.Of(design, inBase);
        if (found.Count == 0) return Empty(level);
        var variance = Variance.Of(design, values);
        var total = Sums.OfProducts(design.UnitWeights, values);
        return interval(design, found, Draft(total, variance, found, values, SimpleRandom.OfTotal(design, values), level), variance);
    }

    static Estimate Draft(double value, Variance variance, Base found, double[] values, double? simple, double level) => new(
        value,
        variance.Value is { } v ? Math.Sqrt(v) : null,
        null,
        null,
        found.Count,
        values.Count(y => y != 0),
        variance.Value / simple,
        found.DegreesOfFreedom,
        level,
        variance.Value is null ? EstimateState.SingleUnitStratum : EstimateState.Measured);

    static Estimate Empty(double level) => new(null, null, null, null, 0, 0, null, 0, level, EstimateState.EmptyBase);

    static double[] Inside(SurveyDesign design, ReadOnlySpan<double> values, ReadOnlySpan<bool> inBase)
    {
        Doors.SameLength(design.Units, values.Length, nameof(values));
        Doors.SameLength(design.Units, inBase.Length, nameof(inBase));
        var inside = new double[values.Length];
        for (var i = 0; i < inside.Length; i++) inside[i] = inBase[i] ? values[i] : 0;
        Doors.Finite(inside, nameof(values));
        return inside;
    }
}
