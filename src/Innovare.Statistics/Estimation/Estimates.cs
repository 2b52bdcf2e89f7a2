using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Estimation;

/// <summary>Shares, means, ratios, counts and totals from a survey, each with its uncertainty.</summary>
/// <remarks>
/// A domain is a mask: respondents outside it keep their place in the design, so its size is uncertain too, as it must
/// be (Särndal, Swensson and Wretman 1992, section 5.8). Nothing here is ever NaN; see <see cref="EstimateState"/>.
/// </remarks>
public static class Estimates
{
    /// <summary>The share of a base that has a property, with its interval.</summary>
    /// <param name="design">The design.</param>
    /// <param name="has">Whether each respondent has the property; read only inside the base.</param>
    /// <param name="inBase">Whether each respondent is in the base: in the domain, asked, and with a valid answer.</param>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <param name="interval">How the interval is made.</param>
    /// <returns>A share in 0..1.</returns>
    /// <exception cref="ArgumentException">A mask does not fit the design, or the level is out of range.</exception>
    /// <remarks>Variance: Särndal et al. (1992), result 5.6.2.</remarks>
    public static Estimate Share(
        SurveyDesign design,
        ReadOnlySpan<bool> has,
        ReadOnlySpan<bool> inBase,
        double level = 0.95,
        IntervalMethod interval = IntervalMethod.Logit)
    {
        Doors.SameLength(design.Units, has.Length, nameof(has));
        var values = new double[has.Length];
        for (var i = 0; i < values.Length; i++) values[i] = has[i] ? 1 : 0;
        return OfMean(design, values, inBase, level, (d, b, e, v) => ShareIntervals.Of(interval, d, b, e, v));
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
        OfMean(design, values, inBase, level, Intervals.OfNumber);

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
        var ratio = Linearised.Ratio(design, numerator, denominator, inBase);
        return Finish(ratio, numerator, inBase, null, level, Intervals.OfNumber);
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
        OfTotal(design, values, inBase, level, Intervals.OfNumber);

    /// <summary>Any linearised estimate, with a t interval.</summary>
    /// <param name="statistic">The value with its influence, e.g. a difference, or the caller's own.</param>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <returns>No design effect is given; the numerator counts the whole base.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is out of range.</exception>
    public static Estimate Of(Linearised statistic, double level = 0.95)
    {
        Doors.OpenUnit(level, nameof(level));
        return Finish(statistic, statistic.Found.Count, null, level, Intervals.OfNumber);
    }

    static Estimate OfMean(SurveyDesign design, ReadOnlySpan<double> values, ReadOnlySpan<bool> inBase, double level, Interval interval)
    {
        Doors.OpenUnit(level, nameof(level));
        var mean = Linearised.Mean(design, values, inBase);
        var simple = mean.Value is { } m ? SimpleRandom.OfMean(design, values, inBase, m, mean.Found) : null;
        return Finish(mean, values, inBase, simple, level, interval);
    }

    static Estimate OfTotal(SurveyDesign design, ReadOnlySpan<double> values, ReadOnlySpan<bool> inBase, double level, Interval interval)
    {
        Doors.OpenUnit(level, nameof(level));
        var total = Linearised.Total(design, values, inBase);
        return Finish(total, values, inBase, SimpleRandom.OfTotal(design, total.Influence), level, interval);
    }

    static Estimate Finish(
        Linearised found, ReadOnlySpan<double> values, ReadOnlySpan<bool> inBase, SimpleRandom? simple, double level, Interval interval)
    {
        var numerator = 0;
        for (var i = 0; i < values.Length; i++)
            if (inBase[i] && values[i] != 0) numerator++;
        return Finish(found, numerator, simple, level, interval);
    }

    static Estimate Finish(Linearised found, int numerator, SimpleRandom? simple, double level, Interval interval)
    {
        if (found.Value is not { } value) return Empty(level);
        var variance = found.Variance;
        var draft = new Estimate(
            value,
            variance.Value is { } v ? Math.Sqrt(v) : null,
            null,
            null,
            found.Found.Count,
            numerator,
            variance.Value / simple?.WithoutReplacement,
            found.DegreesOfFreedom,
            level,
            variance.Value is null ? EstimateState.SingleUnitStratum : EstimateState.Measured)
        {
            DesignEffectWithReplacement = variance.Value / simple?.WithReplacement,
        };
        return interval(found.Design, found.Found, draft, variance);
    }

    static Estimate Empty(double level) => new(null, null, null, null, 0, 0, null, 0, level, EstimateState.EmptyBase);
}
