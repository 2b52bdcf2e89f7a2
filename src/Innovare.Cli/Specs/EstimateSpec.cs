using Innovare.Statistics.Estimation;
using Innovare.Statistics.Replicates;

namespace Innovare.Cli.Specs;

/// <summary>What <c>innovare estimate</c> is told.</summary>
/// <param name="Data">CSV file with one row a respondent; relative to the specification.</param>
/// <param name="Design">How the respondents came to be.</param>
/// <param name="Requests">What to estimate.</param>
/// <param name="Calibration">Known totals the weights are calibrated to, or null.</param>
/// <param name="Variance">How variances are found; null is linearised.</param>
/// <param name="Level">Confidence level; tests are made at 1 less this.</param>
/// <param name="Earlier">An earlier round that changes are measured from, or null.</param>
sealed record EstimateSpec(
    string Data,
    DesignSpec Design,
    IReadOnlyList<RequestSpec> Requests,
    CalibrationSpec? Calibration = null,
    VarianceSpec? Variance = null,
    double Level = 0.95,
    EarlierSpec? Earlier = null);

/// <summary>An earlier round. Both designs need a key, so that the overlap of the samples is seen.</summary>
/// <param name="Data">CSV file with one row a respondent; columns that are asked for have the same names as in the later round.</param>
/// <param name="Design">How the respondents came to be.</param>
/// <param name="Calibration">Known totals the weights are calibrated to, or null.</param>
/// <param name="KeptApart">The samples were drawn to avoid each other, from the same strata.</param>
sealed record EarlierSpec(string Data, DesignSpec Design, CalibrationSpec? Calibration = null, bool KeptApart = false);

/// <summary>The design. Each name is a column of the data.</summary>
/// <param name="Weight">Units of the population a respondent stands for.</param>
/// <param name="Strata">Columns crossed into strata; none for one stratum.</param>
/// <param name="Cluster">Primary sampling unit; null where respondents themselves were drawn.</param>
/// <param name="PopulationSize">Units (or clusters) of the population in the stratum; null for drawing with replacement.</param>
/// <param name="ClusterSize">Units of the population in the cluster, where only some were drawn (second stage); needs PopulationSize.</param>
/// <param name="SingleUnits">What to do with strata of one unit.</param>
/// <param name="Key">What a respondent (or its cluster, where those were drawn) is known by in every round.</param>
sealed record DesignSpec(
    string? Weight = null,
    IReadOnlyList<string>? Strata = null,
    string? Cluster = null,
    string? PopulationSize = null,
    string? ClusterSize = null,
    SingleUnitStrata SingleUnits = SingleUnitStrata.Refuse,
    string? Key = null);

/// <summary>Calibration.</summary>
/// <param name="Margins">The known totals.</param>
/// <param name="Distance">How nearness is measured.</param>
/// <param name="Lower">Smallest g for logit and truncated.</param>
/// <param name="Upper">Largest g for logit and truncated.</param>
/// <param name="Tolerance">Largest relative gap that counts as met.</param>
sealed record CalibrationSpec(
    IReadOnlyList<MarginSpec> Margins,
    DistanceKind Distance = DistanceKind.Raking,
    double Lower = 0.1,
    double Upper = 10,
    double Tolerance = 1e-12);

/// <summary>A margin: a category's totals, or one total of a numeric column.</summary>
/// <param name="Of">Columns; more than one are crossed, their values joined by a space.</param>
/// <param name="Totals">Population total of each value.</param>
/// <param name="Total">Population total of the one, numeric, column.</param>
sealed record MarginSpec(IReadOnlyList<string> Of, IReadOnlyDictionary<string, double>? Totals = null, double? Total = null);

/// <summary>The distances of calibration.</summary>
enum DistanceKind
{
    Linear,
    Raking,
    Logit,
    Truncated,
}

/// <summary>How variances are found.</summary>
/// <param name="Method">Linearised, or which replicates.</param>
/// <param name="Replicates">How many, for the bootstraps and successiveDifferences.</param>
/// <param name="Seed">Seed of the bootstraps.</param>
/// <param name="Threads">Threads to work with; the numbers are the same.</param>
/// <param name="Rho">Fay's ρ, for fay.</param>
/// <param name="Order">Numeric column with the order the sample was drawn in, for successiveDifferences.</param>
/// <param name="Weights">Columns of replicate weights, for given; a name that ends with * stands for all that begin so.</param>
/// <param name="Scale">What the sum of squared deviations is multiplied by, for given.</param>
/// <param name="Scales">For given, a scale of its own for each replicate, or null.</param>
/// <param name="DegreesOfFreedom">For given; null for replicates − 1.</param>
/// <param name="Centre">What deviations are measured from.</param>
sealed record VarianceSpec(
    VarianceMethod Method,
    int Replicates = 1000,
    long Seed = 1,
    int Threads = 1,
    double Rho = 0.5,
    string? Order = null,
    IReadOnlyList<string>? Weights = null,
    double? Scale = null,
    IReadOnlyList<double>? Scales = null,
    int? DegreesOfFreedom = null,
    ReplicateCentre Centre = ReplicateCentre.Estimate);

/// <summary>The methods.</summary>
enum VarianceMethod
{
    Linearised,

    /// <summary>JK1: strata are not looked at.</summary>
    UnstratifiedJackknife,

    /// <summary>JKn.</summary>
    Jackknife,

    /// <summary>BRR.</summary>
    HalfSamples,

    Fay,

    /// <summary>SDR.</summary>
    SuccessiveDifferences,

    /// <summary>With the finite population correction, of both stages where there are two.</summary>
    Bootstrap,

    BootstrapWithoutCorrection,

    /// <summary>Replicate weights that came with the data.</summary>
    Given,
}

/// <summary>One figure, or one for each group; and what groups or rounds are compared.</summary>
/// <param name="Statistic">Which figure.</param>
/// <param name="Of">The column; for a count or share without <paramref name="In"/> every value gets a row.</param>
/// <param name="In">Values that count as having the property (share, count, standardised, logistic).</param>
/// <param name="Over">Denominator column of a ratio.</param>
/// <param name="Probability">Of a quantile.</param>
/// <param name="By">Columns whose crossing makes groups.</param>
/// <param name="Interval">How the interval of a share is made.</param>
/// <param name="Against">A group that the others are compared with: each gets a row with its difference from it.</param>
/// <param name="Change">Each figure gets a row with its change since the earlier round.</param>
/// <param name="Margin">What still counts as unchanged, stated beforehand: differences and changes are then tested for equivalence.</param>
/// <param name="With">The second column of a twoWay table.</param>
/// <param name="Predictors">Of a logistic or linear regression.</param>
/// <param name="Classes">Columns whose crossing makes the classes of a standardised comparison.</param>
/// <param name="To">The group whose composition the others are given (standardised).</param>
sealed record RequestSpec(
    StatisticKind Statistic,
    string Of,
    IReadOnlyList<string>? In = null,
    string? Over = null,
    double Probability = 0.5,
    IReadOnlyList<string>? By = null,
    IntervalMethod Interval = IntervalMethod.Logit,
    string? Against = null,
    bool Change = false,
    double? Margin = null,
    string? With = null,
    IReadOnlyList<PredictorSpec>? Predictors = null,
    IReadOnlyList<string>? Classes = null,
    string? To = null);

/// <summary>A predictor of a regression.</summary>
/// <param name="Of">The column.</param>
/// <param name="Numeric">Its numbers are used as they are; else each value but one is a term.</param>
/// <param name="Reference">The value that is no term; null for the first.</param>
sealed record PredictorSpec(string Of, bool Numeric = false, string? Reference = null);

/// <summary>The figures.</summary>
enum StatisticKind
{
    Total,
    Mean,
    Share,
    Count,
    Ratio,
    Quantile,

    /// <summary>Tests of whether two questions hang together: Rao and Scott's, and Wald's.</summary>
    TwoWay,

    /// <summary>Logistic regression.</summary>
    Logistic,

    /// <summary>Linear regression.</summary>
    Linear,

    /// <summary>The mean, or share, each group would have with another group's composition.</summary>
    Standardised,
}
