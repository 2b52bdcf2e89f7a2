using Innovare.Statistics.Estimation;

namespace Innovare.Statistics.Comparison;

/// <summary>A regression on survey data: coefficients whose variances are those of the design.</summary>
/// <param name="Terms">One linearised coefficient for each predictor, in their order; 0 with no variance for a predictor the earlier ones explain.</param>
/// <param name="Redundant">Predictors (0, 1, …) that the earlier ones explain.</param>
/// <param name="DegreesOfFreedom">Degrees of freedom of the base, plus 1, less the predictors that are not redundant; at least 0.</param>
/// <param name="Converged">
/// The coefficients no longer move. False when a predictor parts the outcomes completely, so that a coefficient runs to
/// infinity, and for an empty base.
/// </param>
/// <param name="Iterations">Steps taken.</param>
public sealed record Regression(
    IReadOnlyList<Linearised> Terms, IReadOnlyList<int> Redundant, int DegreesOfFreedom, bool Converged, int Iterations)
{
    /// <summary>Logistic regression: the log-odds of an outcome as a sum of predictors.</summary>
    /// <param name="design">The design.</param>
    /// <param name="outcome">0..1 for each respondent in the base, usually 0 or 1.</param>
    /// <param name="predictors">The predictors, each with one finite number a respondent; a column of 1s for the intercept is the caller's to give.</param>
    /// <param name="inBase">Whether each respondent is in the base; nothing is read outside it.</param>
    /// <exception cref="ArgumentException">A length differs, or a number is not finite or outside 0..1.</exception>
    /// <remarks>Pseudo-likelihood with linearised variance: Binder (1983), International Statistical Review 51, 279–292.</remarks>
    public static Regression Logistic(
        SurveyDesign design, ReadOnlySpan<double> outcome, IReadOnlyList<double[]> predictors, ReadOnlySpan<bool> inBase)
    {
        for (var i = 0; i < Math.Min(outcome.Length, inBase.Length); i++)
            if (inBase[i] && !(outcome[i] >= 0 && outcome[i] <= 1))
                throw new ArgumentOutOfRangeException(nameof(outcome), outcome[i], "Must lie in 0..1.");
        return new PseudoLikelihood(design, outcome, predictors, inBase, isLogistic: true).Fit();
    }

    /// <summary>Linear regression: the mean of an outcome as a sum of predictors.</summary>
    /// <param name="design">The design.</param>
    /// <param name="outcome">A finite number for each respondent in the base.</param>
    /// <param name="predictors">The predictors, each with one finite number a respondent; a column of 1s for the intercept is the caller's to give.</param>
    /// <param name="inBase">Whether each respondent is in the base; nothing is read outside it.</param>
    /// <exception cref="ArgumentException">A length differs, or a number is not finite.</exception>
    /// <remarks>Särndal, Swensson and Wretman (1992), section 5.10.</remarks>
    public static Regression Linear(
        SurveyDesign design, ReadOnlySpan<double> outcome, IReadOnlyList<double[]> predictors, ReadOnlySpan<bool> inBase) =>
        new PseudoLikelihood(design, outcome, predictors, inBase, isLogistic: false).Fit();
}
