using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Estimation;

/// <summary>The confidence intervals of a share.</summary>
public static class ShareIntervals
{
    /// <summary>The interval around a share whose standard error is known from elsewhere: replicates, or a publication.</summary>
    /// <param name="method">How the interval is made.</param>
    /// <param name="share">The share, in 0..1.</param>
    /// <param name="standardError">Its standard error, 0 or more.</param>
    /// <param name="respondents">Respondents in the base, at least 1.</param>
    /// <param name="degreesOfFreedom">Degrees of freedom of the standard error.</param>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <returns>The interval; null where no spread was seen or no degree of freedom is left, which proves nothing.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    /// <remarks>R survey's <c>svyciprop</c>; see <see cref="IntervalMethod"/> for the sources.</remarks>
    public static (double Lower, double Upper)? Around(
        IntervalMethod method, double share, double standardError, int respondents, int degreesOfFreedom, double level = 0.95)
    {
        if (!(share >= 0 && share <= 1)) throw new ArgumentOutOfRangeException(nameof(share), share, "Must lie in 0..1.");
        Doors.FiniteNotNegative([standardError], nameof(standardError));
        ArgumentOutOfRangeException.ThrowIfLessThan(respondents, 1);
        Doors.OpenUnit(level, nameof(level));
        if (degreesOfFreedom < 1 || respondents < 2 || standardError <= 0 || share <= 0 || share >= 1) return null;
        var upper = (1 + level) / 2;
        return Ends(
            method, share, standardError, respondents, upper,
            StudentT.Quantile(upper, degreesOfFreedom), StudentT.Quantile(upper, respondents - 1));
    }

    internal static Estimate Of(IntervalMethod method, SurveyDesign design, Base found, Estimate draft, Variance variance)
    {
        if (Intervals.Settled(found, draft, variance) is { } settled) return settled;
        if (draft.DegreesOfFreedom < 1)
            return draft with { Lower = 0, Upper = 1, State = EstimateState.TooFewDegreesOfFreedom };
        if (variance.Value is 0)
        {
            var (lowest, highest) = Intervals.KornGraubard(design, found, draft);
            return draft with { Lower = lowest, Upper = highest, State = EstimateState.Boundary };
        }
        var (low, high) = Ends(method, design, found, draft);
        return draft with { Lower = low, Upper = high };
    }

    /// <summary>Clopper and Pearson's interval for a number of observations that need not be whole.</summary>
    /// <param name="share">In 0..1.</param>
    /// <param name="n">Observations, above 0.</param>
    /// <param name="upper">Where the upper end stands in the distribution, e.g. 0.975.</param>
    internal static (double Low, double High) Exact(double share, double n, double upper)
    {
        var x = share * n;
        var low = x > 0 ? Beta.Quantile(1 - upper, x, n - x + 1) : 0;
        var high = n - x > 1e-9 ? Beta.Quantile(upper, x + 1, n - x) : 1;
        return (low, high);
    }

    static (double Low, double High) Ends(IntervalMethod method, SurveyDesign design, Base found, Estimate draft)
    {
        // A base that is not empty has a value, and a variance, else it was settled.
        var (share, error, upper) = (draft.Value!.Value, draft.StandardError!.Value, (1 + draft.Level) / 2);
        return Ends(
            method, share, error, found.Count, upper,
            design.Quantile(upper, draft.DegreesOfFreedom), design.Quantile(upper, Math.Max(1, found.Count - 1)));
    }

    // t for the degrees of freedom, and for a simple random sample of as many respondents.
    static (double Low, double High) Ends(
        IntervalMethod method, double share, double error, int count, double upper, double t, double simple)
    {
        var effective = share * (1 - share) / (error * error);
        return method switch
        {
            IntervalMethod.Logit => Logit(share, t * error),
            IntervalMethod.Beta => Exact(share, effective * Square(simple / t), upper),
            IntervalMethod.Wilson => Wilson(share, effective, t),
            IntervalMethod.ClopperPearson => Exact(share, count, upper),
            IntervalMethod.ArcSine => ArcSine(share, t * error),
            IntervalMethod.T => (Math.Max(0, share - (t * error)), Math.Min(1, share + (t * error))),
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "Unknown interval."),
        };
    }

    static (double Low, double High) Logit(double share, double reach)
    {
        var (logit, wide) = (Math.Log(share / (1 - share)), reach / (share * (1 - share)));
        return (1 / (1 + Math.Exp(wide - logit)), 1 / (1 + Math.Exp(-wide - logit)));
    }

    // Wilson (1927), JASA 22, 209–212.
    static (double Low, double High) Wilson(double share, double n, double t)
    {
        var square = t * t;
        var middle = (share + (square / (2 * n))) / (1 + (square / n));
        var half = t / (1 + (square / n)) * Math.Sqrt((share * (1 - share) / n) + (square / (4 * n * n)));
        return (Math.Max(0, middle - half), Math.Min(1, middle + half));
    }

    static (double Low, double High) ArcSine(double share, double reach)
    {
        var (angle, wide) = (Math.Asin(Math.Sqrt(share)), reach / (2 * Math.Sqrt(share * (1 - share))));
        return (Square(Math.Sin(Math.Max(0, angle - wide))), Square(Math.Sin(Math.Min(Math.PI / 2, angle + wide))));
    }

    static double Square(double x) => x * x;
}
