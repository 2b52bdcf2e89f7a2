using Innovare.Statistics.Estimation;

namespace Innovare.Cli.Specs;

/// <summary>What <c>innovare estimate</c> is told.</summary>
/// <param name="Data">CSV file with one row a respondent; relative to the specification.</param>
/// <param name="Design">How the respondents came to be.</param>
/// <param name="Requests">What to estimate.</param>
/// <param name="Calibration">Known totals the weights are calibrated to, or null.</param>
/// <param name="Variance">How variances are found; null is linearised.</param>
/// <param name="Level">Confidence level.</param>
sealed record EstimateSpec(
    string Data,
    DesignSpec Design,
    IReadOnlyList<RequestSpec> Requests,
    CalibrationSpec? Calibration = null,
    VarianceSpec? Variance = null,
    double Level = 0.95);

/// <summary>The design. Each name is a column of the data.</summary>
/// <param name="Weight">Units of the population a respondent stands for.</param>
/// <param name="Strata">Columns crossed into strata; none for one stratum.</param>
/// <param name="Cluster">Primary sampling unit; null where respondents themselves were drawn.</param>
/// <param name="PopulationSize">Units (or clusters) of the population in the stratum; null for drawing with replacement.</param>
/// <param name="ClusterSize">Units of the population in the cluster, where only some were drawn (second stage); needs PopulationSize.</param>
/// <param name="SingleUnits">What to do with strata of one unit.</param>
sealed record DesignSpec(
    string? Weight = null,
    IReadOnlyList<string>? Strata = null,
    string? Cluster = null,
    string? PopulationSize = null,
    string? ClusterSize = null,
    SingleUnitStrata SingleUnits = SingleUnitStrata.Refuse);

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
/// <param name="Replicates">How many, for the bootstraps.</param>
/// <param name="Seed">Seed of the bootstraps.</param>
/// <param name="Threads">Threads to work with; the numbers are the same.</param>
sealed record VarianceSpec(VarianceMethod Method, int Replicates = 1000, long Seed = 1, int Threads = 1);

/// <summary>The methods.</summary>
enum VarianceMethod
{
    Linearised,
    Jackknife,
    Bootstrap,
    BootstrapWithoutCorrection,
}

/// <summary>One figure, or one for each group.</summary>
/// <param name="Statistic">Which figure.</param>
/// <param name="Of">The column; for a count or share without <paramref name="In"/> every value gets a row.</param>
/// <param name="In">Values that count as having the property (share and count).</param>
/// <param name="Over">Denominator column of a ratio.</param>
/// <param name="Probability">Of a quantile.</param>
/// <param name="By">Columns whose crossing makes groups.</param>
/// <param name="Interval">How the interval of a share is made.</param>
sealed record RequestSpec(
    StatisticKind Statistic,
    string Of,
    IReadOnlyList<string>? In = null,
    string? Over = null,
    double Probability = 0.5,
    IReadOnlyList<string>? By = null,
    IntervalMethod Interval = IntervalMethod.Logit);

/// <summary>The figures.</summary>
enum StatisticKind
{
    Total,
    Mean,
    Share,
    Count,
    Ratio,
    Quantile,
}
