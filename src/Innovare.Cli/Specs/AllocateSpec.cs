namespace Innovare.Cli.Specs;

/// <summary>What <c>innovare allocate</c> is told. Each name is a column of the file of strata.</summary>
/// <param name="Strata">CSV file with one row a stratum; relative to the specification.</param>
/// <param name="Stratum">Column that names the stratum.</param>
/// <param name="PopulationSize">Units of the frame in the stratum.</param>
/// <param name="Rule">How the sample is spread.</param>
/// <param name="SampleSize">Units to draw; needed by every rule but bethel, where it replaces "as many as the targets ask for".</param>
/// <param name="SizeMeasure">Mean size of a unit (proportional).</param>
/// <param name="Exponent">Power of the size measure (proportional) or of the stratum's total (power).</param>
/// <param name="Mean">Mean of the variable (power).</param>
/// <param name="StandardDeviation">Its standard deviation (neyman, power).</param>
/// <param name="Cost">Cost of a unit (bethel).</param>
/// <param name="Minimum">Fewest drawn in a stratum.</param>
/// <param name="TakeAll">Strata with at most this many units are taken whole.</param>
/// <param name="Targets">What is to be precise (bethel).</param>
sealed record AllocateSpec(
    string Strata,
    string Stratum,
    string PopulationSize,
    AllocationRule Rule,
    int? SampleSize = null,
    string? SizeMeasure = null,
    double? Exponent = null,
    string? Mean = null,
    string? StandardDeviation = null,
    string? Cost = null,
    int Minimum = 0,
    int TakeAll = 0,
    IReadOnlyList<TargetSpec>? Targets = null);

/// <summary>The rules.</summary>
enum AllocationRule
{
    Proportional,
    Neyman,
    Power,
    Bethel,
}

/// <summary>A total that is to be precise.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Mean">Column of its mean in each stratum.</param>
/// <param name="StandardDeviation">Column of its standard deviation.</param>
/// <param name="CoefficientOfVariation">Largest standard error over total.</param>
/// <param name="Domain">Column that divides the strata into domains, each of which must be so precise; null for the whole.</param>
sealed record TargetSpec(string Name, string Mean, string StandardDeviation, double CoefficientOfVariation, string? Domain = null);
