using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Estimation;

/// <summary>Quantiles of a variable in a base, with Woodruff's interval.</summary>
public static class Quantiles
{
    /// <summary>The value below which a share of the base lies, e.g. the median for 0.5.</summary>
    /// <param name="design">The design.</param>
    /// <param name="values">The variable for each respondent; finite inside the base, unread outside it.</param>
    /// <param name="probability">The share, strictly between 0 and 1.</param>
    /// <param name="inBase">Whether each respondent is in the base.</param>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <param name="interval">How the interval of the share at or below the quantile is made before it is turned into values.</param>
    /// <param name="rule">Which definition of a quantile.</param>
    /// <returns>
    /// In the unit of the variable. The standard error is the interval's width over 2t. An end of a
    /// <see cref="IntervalMethod.T"/> interval is null where its share lies outside 0..1; then so is the standard error.
    /// </returns>
    /// <exception cref="ArgumentException">A span does not fit the design, a value is not finite, or a share is out of range.</exception>
    /// <remarks>Woodruff (1952), JASA 47, 635–646; Francisco and Fuller (1991), Annals of Statistics 19, 454–469.</remarks>
    public static Estimate Of(
        SurveyDesign design,
        ReadOnlySpan<double> values,
        double probability,
        ReadOnlySpan<bool> inBase,
        double level = 0.95,
        IntervalMethod interval = IntervalMethod.Logit,
        QuantileRule rule = QuantileRule.Inverse)
    {
        Doors.OpenUnit(probability, nameof(probability));
        Doors.OpenUnit(level, nameof(level));
        var atOrBelow = Linearised.Mean(design, values, inBase);
        if (atOrBelow.Value is null) return Estimates.Of(atOrBelow, level);
        var sorted = new SortedValues(design.UnitWeights, values, inBase);
        var quantile = sorted.Quantile(probability, rule);
        var share = Estimates.Share(design, AtMost(values, quantile), inBase, level, interval);
        return Turn(design, share, sorted, quantile, interval, rule);
    }

    /// <summary>The quantile alone, under any weights: what replicates ask for again and again.</summary>
    /// <param name="weights">Weight of each respondent; those of 0 or less are passed over.</param>
    /// <param name="values">The variable for each respondent; finite inside the base, unread outside it.</param>
    /// <param name="probability">The share, strictly between 0 and 1.</param>
    /// <param name="inBase">Whether each respondent is in the base.</param>
    /// <param name="rule">Which definition of a quantile.</param>
    /// <returns>In the unit of the variable; null for an empty base.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or the share is out of range.</exception>
    public static double? Value(
        ReadOnlySpan<double> weights,
        ReadOnlySpan<double> values,
        double probability,
        ReadOnlySpan<bool> inBase,
        QuantileRule rule = QuantileRule.Inverse)
    {
        Doors.OpenUnit(probability, nameof(probability));
        Doors.SameLength(weights.Length, values.Length, nameof(values));
        Doors.SameLength(weights.Length, inBase.Length, nameof(inBase));
        var sorted = new SortedValues(weights, values, inBase);
        return sorted.IsEmpty ? null : sorted.Quantile(probability, rule);
    }

    static Estimate Turn(
        SurveyDesign design, Estimate share, SortedValues sorted, double quantile, IntervalMethod interval, QuantileRule rule)
    {
        var (low, high) = (End(share, -1, interval, design), End(share, 1, interval, design));
        var lower = low is { } l ? sorted.Quantile(l, rule) : (double?)null;
        var upper = high is { } u ? sorted.Quantile(u, rule) : (double?)null;
        return share with
        {
            Value = quantile,
            Lower = lower,
            Upper = upper,
            StandardError = share.DegreesOfFreedom < 1
                ? null
                : (upper - lower) / (2 * design.Quantile((1 + share.Level) / 2, share.DegreesOfFreedom)),
            DesignEffect = null,
            DesignEffectWithReplacement = null,
        };
    }

    // A t interval of a share is cut to 0..1, but a share that was cut says nothing of where the quantile's interval ends.
    static double? End(Estimate share, int side, IntervalMethod interval, SurveyDesign design)
    {
        var end = side < 0 ? share.Lower : share.Upper;
        if (interval != IntervalMethod.T || share.State != EstimateState.Measured) return end;
        var uncut = share.Value + (side * Intervals.Reach(design, share));
        return uncut is < 0 or > 1 ? null : end;
    }

    static bool[] AtMost(ReadOnlySpan<double> values, double quantile)
    {
        var has = new bool[values.Length];
        for (var i = 0; i < has.Length; i++) has[i] = values[i] <= quantile;
        return has;
    }
}
