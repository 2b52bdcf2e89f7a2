using System.Collections.Concurrent;
using Innovare.Statistics.Numbers;
using Innovare.Statistics.Weighting;
using static System.FormattableString;

namespace Innovare.Statistics.Estimation;

/// <summary>What an estimator must know of how the respondents came to be: strata, weights, populations, calibration.</summary>
/// <remarks>Immutable, and safe for use by several threads. All spans given to an estimator follow the design's unit order.</remarks>
public sealed class SurveyDesign
{
    readonly ConcurrentDictionary<(double Probability, double Df), double> _quantiles = new();

    SurveyDesign(
        Stratification strata, Stratification? within, double[] weights, Projection? projection, SingleUnitStrata singleUnits)
    {
        Strata = strata;
        Within = within;
        UnitWeights = weights;
        Projection = projection;
        Policy = singleUnits;
        SingleUnitStrataFound = within is null ? strata.SingleUnits : [.. strata.SingleUnits, .. within.SingleUnits];
    }

    /// <summary>Number of respondents.</summary>
    public int Units => UnitWeights.Length;

    /// <summary>Units of the population each respondent stands for.</summary>
    public IReadOnlyList<double> Weights => UnitWeights;

    /// <summary>Respondents, or the clusters they were drawn in, less strata that have any.</summary>
    public int DegreesOfFreedom => Strata.DegreesOfFreedom;

    /// <summary>
    /// Strata where one unit stands for more than itself, so that its variance cannot be measured. When any are named
    /// here and no rule for them was given, every estimate is without a standard error and says so in its state.
    /// </summary>
    public IReadOnlyList<string> SingleUnitStrataFound { get; }

    /// <summary>The weights were calibrated, and variances are those of the residuals.</summary>
    public bool IsCalibrated => Projection is not null;

    internal Stratification Strata { get; }

    /// <summary>The second stage, or null.</summary>
    internal Stratification? Within { get; }

    internal double[] UnitWeights { get; }

    internal Projection? Projection { get; }

    internal bool IsCertain(int unit) => Strata.IsCertain(unit) && (Within?.IsCertain(unit) ?? true);

    internal SingleUnitStrata Policy { get; }

    /// <summary>A stratified simple random sample of units.</summary>
    /// <param name="stratumOfUnit">Stratum (0, 1, …) of each respondent.</param>
    /// <param name="weights">Units of the population each respondent stands for, 0 or more.</param>
    /// <param name="populationSizes">
    /// Units of the population in each stratum, for the finite population correction 1 − n_h/N_h with n_h the
    /// respondents; empty for none (sampling with replacement).
    /// </param>
    /// <param name="stratumNames">Names for messages; null to use the numbers.</param>
    /// <param name="singleUnits">What to do with strata of one unit; nothing is done unless said.</param>
    /// <exception cref="ArgumentException">Lengths differ, a weight is below zero, or a stratum has more respondents than units.</exception>
    public static SurveyDesign Stratified(
        ReadOnlySpan<int> stratumOfUnit,
        ReadOnlySpan<double> weights,
        ReadOnlySpan<int> populationSizes,
        IReadOnlyList<string>? stratumNames = null,
        SingleUnitStrata singleUnits = SingleUnitStrata.Refuse)
    {
        var sizes = new double[populationSizes.Length];
        for (var h = 0; h < sizes.Length; h++) sizes[h] = populationSizes[h];
        return Stratified(stratumOfUnit, weights, sizes, stratumNames, singleUnits);
    }

    // Populations that are not whole numbers occur where they are themselves estimated.
    internal static SurveyDesign Stratified(
        ReadOnlySpan<int> stratumOfUnit,
        ReadOnlySpan<double> weights,
        double[] populationSizes,
        IReadOnlyList<string>? stratumNames,
        SingleUnitStrata singleUnits)
    {
        return Of(new SamplingStage(stratumOfUnit, [], populationSizes, stratumNames), weights, null, singleUnits);
    }

    /// <summary>A sample of clusters, or of units within sampled clusters.</summary>
    /// <param name="first">The first stage: the strata and the clusters (primary sampling units) drawn in them.</param>
    /// <param name="weights">Units of the population each respondent stands for, 0 or more.</param>
    /// <param name="second">
    /// The second stage, each of whose strata lies inside one cluster of the first; null when clusters were taken whole
    /// or the first stage has no population sizes, since the first stage then holds all of the variance.
    /// </param>
    /// <param name="singleUnits">What to do with strata of one cluster; nothing is done unless said.</param>
    /// <exception cref="ArgumentException">
    /// Lengths differ, a weight is below zero, a cluster lies in two strata, a second stratum in two clusters, or more
    /// was drawn than there is.
    /// </exception>
    /// <remarks>Särndal, Swensson and Wretman (1992), results 4.2.1 and 4.3.1.</remarks>
    public static SurveyDesign Of(
        SamplingStage first,
        ReadOnlySpan<double> weights,
        SamplingStage? second = null,
        SingleUnitStrata singleUnits = SingleUnitStrata.Refuse)
    {
        Doors.SameLength(first.StratumOfUnit.Length, weights.Length, nameof(weights));
        Doors.FiniteNotNegative(weights, nameof(weights));
        if (second is not null) SamplingStage.MustNest(first, second);
        var within = second is null || first.PopulationSizes.Length == 0 ? null : Stratification.Of(second);
        return new SurveyDesign(Stratification.Of(first), within, [.. weights], null, singleUnits);
    }

    /// <summary>The same design with calibrated weights: variances are those of the residuals from the margins.</summary>
    /// <param name="margins">The margins that were calibrated to, for the same respondents in the same order.</param>
    /// <param name="calibration">The calibration made from this design's weights; must have converged.</param>
    /// <exception cref="ArgumentException">The calibration did not converge, or does not fit this design.</exception>
    /// <remarks>Deville and Särndal (1992), JASA 87, eq. 3.4: g-weighted residuals of the regression with design weights.</remarks>
    public SurveyDesign Calibrated(IReadOnlyList<Margin> margins, Calibration calibration)
    {
        if (!calibration.Converged)
            throw new ArgumentException(
                Invariant($"The calibration is {calibration.Gap} away from its total in {calibration.WorstMargin}."),
                nameof(calibration));
        Doors.SameLength(Units, calibration.Weights.Length, nameof(calibration));
        foreach (var margin in margins) Doors.SameLength(Units, margin.CategoryOfUnit.Length, nameof(margins));
        return new SurveyDesign(Strata, Within, [.. calibration.Weights], Projection.On(margins, UnitWeights), Policy);
    }

    // The same few quantiles are asked for by thousands of cells.
    internal double Quantile(double probability, double df) =>
        _quantiles.GetOrAdd((probability, df), key => StudentT.Quantile(key.Probability, key.Df));
}

/// <summary>What to do with a stratum in which a single unit, or cluster, stands for more than itself.</summary>
public enum SingleUnitStrata
{
    /// <summary>Nothing: estimates come without a standard error and say why.</summary>
    Refuse,

    /// <summary>The stratum adds nothing to the variance. Too small unless the unit truly is there with certainty.</summary>
    Certainty,

    /// <summary>The unit is centred at the mean of all weighted influence values (R survey's "adjust"). On the safe side.</summary>
    Adjust,

    /// <summary>The stratum gets the mean variance of the other strata (R survey's "average").</summary>
    Average,

    /// <summary>The stratum is passed over when variances are added up: the same number as <see cref="Certainty"/>, for another reason.</summary>
    Remove,
}
