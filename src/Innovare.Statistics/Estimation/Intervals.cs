namespace Innovare.Statistics.Estimation;

/// <summary>The confidence interval of each kind of estimate.</summary>
static class Intervals
{
    /// <summary>Value ± t · standard error.</summary>
    public static Estimate OfNumber(SurveyDesign design, Base found, Estimate draft, Variance variance)
    {
        if (Settled(found, draft, variance) is { } settled) return settled;
        if (draft.DegreesOfFreedom < 1) return draft with { State = EstimateState.TooFewDegreesOfFreedom };
        if (variance.Value is 0) return draft with { State = EstimateState.Boundary };
        var reach = Reach(design, draft);
        return draft with { Lower = draft.Value - reach, Upper = draft.Value + reach };
    }

    /// <summary>As for any number, but never below 0; and where nobody was seen, the upper end of the share's interval.</summary>
    public static Estimate OfCount(SurveyDesign design, Base found, Estimate draft, Variance variance)
    {
        var finished = OfNumber(design, found, draft, variance);
        if (finished.State != EstimateState.Boundary) return finished with { Lower = finished.Lower is < 0 ? 0 : finished.Lower };
        var (low, high) = KornGraubard(design, found, draft with { Value = draft.Value / found.Weight });
        return finished with { Lower = low * found.Weight, Upper = high * found.Weight };
    }

    /// <summary>The estimate when there is nothing to make an interval from, or no need of one; else null.</summary>
    public static Estimate? Settled(Base found, Estimate draft, Variance variance) =>
        variance.Value is null ? draft
        : variance.IsKnown || (variance.Value is 0 && found.IsCertain)
            ? draft with { Lower = draft.Value, Upper = draft.Value, State = EstimateState.Exact }
            : null;

    /// <summary>t · standard error.</summary>
    public static double Reach(SurveyDesign design, Estimate draft) =>
        design.Quantile((1 + draft.Level) / 2, draft.DegreesOfFreedom) * (draft.StandardError ?? 0);

    // Korn and Graubard (1998), Survey Methodology 24, 193–201, with Kish's factor for the design effect, which cannot
    // be measured where nothing varies. Without uncertainty about the share this is Clopper and Pearson's interval.
    public static (double Low, double High) KornGraubard(SurveyDesign design, Base found, Estimate draft)
    {
        if (draft.DegreesOfFreedom < 1) return (0, 1);
        var upper = (1 + draft.Level) / 2;
        var ratio = design.Quantile(upper, found.Count - 1) / design.Quantile(upper, draft.DegreesOfFreedom);
        return ShareIntervals.Exact(Math.Clamp(draft.Value ?? 0, 0, 1), Math.Min(found.Count, found.EffectiveCount * ratio * ratio), upper);
    }
}

/// <summary>Finishes an estimate: puts the interval and the state on a value with a standard error.</summary>
delegate Estimate Interval(SurveyDesign design, Base found, Estimate draft, Variance variance);
