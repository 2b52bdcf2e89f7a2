using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Estimation;

/// <summary>The confidence interval of each kind of estimate.</summary>
static class Intervals
{
    /// <summary>Value ± t · standard error.</summary>
    public static Estimate OfNumber(SurveyDesign design, Base found, Estimate draft, Variance variance)
    {
        if (Settled(found, draft, variance) is { } settled) return settled;
        if (variance.Value is 0) return draft with { State = EstimateState.Boundary };
        if (draft.DegreesOfFreedom < 1) return draft with { State = EstimateState.TooFewDegreesOfFreedom };
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

    /// <summary>Symmetric on the logit scale, so it stays inside 0..1.</summary>
    public static Estimate OfShare(SurveyDesign design, Base found, Estimate draft, Variance variance)
    {
        if (Settled(found, draft, variance) is { } settled) return settled;
        if (draft.DegreesOfFreedom < 1)
            return draft with { Lower = 0, Upper = 1, State = EstimateState.TooFewDegreesOfFreedom };
        if (variance.Value is 0)
        {
            var (low, high) = KornGraubard(design, found, draft);
            return draft with { Lower = low, Upper = high, State = EstimateState.Boundary };
        }
        var share = draft.Value!.Value; // a base that is not empty has a value
        var logit = Math.Log(share / (1 - share));
        var reach = Reach(design, draft) / (share * (1 - share));
        return draft with { Lower = 1 / (1 + Math.Exp(reach - logit)), Upper = 1 / (1 + Math.Exp(-reach - logit)) };
    }

    static Estimate? Settled(Base found, Estimate draft, Variance variance) =>
        variance.Value is null ? draft
        : variance.IsKnown || (variance.Value is 0 && found.IsCertain)
            ? draft with { Lower = draft.Value, Upper = draft.Value, State = EstimateState.Exact }
            : null;

    static double Reach(SurveyDesign design, Estimate draft) =>
        design.Quantile((1 + draft.Level) / 2, draft.DegreesOfFreedom) * (draft.StandardError ?? 0);

    // Korn and Graubard (1998), Survey Methodology 24, 193–201, with Kish's factor for the design effect, which cannot
    // be measured where nothing varies. Without uncertainty about the share this is Clopper and Pearson's interval.
    static (double Low, double High) KornGraubard(SurveyDesign design, Base found, Estimate draft)
    {
        if (draft.DegreesOfFreedom < 1) return (0, 1);
        var upper = (1 + draft.Level) / 2;
        var ratio = design.Quantile(upper, found.Count - 1) / design.Quantile(upper, draft.DegreesOfFreedom);
        var n = Math.Min(found.Count, found.EffectiveCount * ratio * ratio);
        var x = Math.Clamp(draft.Value ?? 0, 0, 1) * n;
        var low = x > 0 ? Beta.Quantile(1 - upper, x, n - x + 1) : 0;
        var high = n - x > 1e-9 ? Beta.Quantile(upper, x + 1, n - x) : 1;
        return (low, high);
    }
}

/// <summary>Finishes an estimate: puts the interval and the state on a value with a standard error.</summary>
delegate Estimate Interval(SurveyDesign design, Base found, Estimate draft, Variance variance);
