namespace Innovare.Cli.Specs;

/// <summary>What <c>innovare select</c> is told. Each name is a column of the frame.</summary>
/// <param name="Frame">CSV file with one row a unit; relative to the specification.</param>
/// <param name="Key">Column with the unit's lasting identifier.</param>
/// <param name="Strata">Columns crossed into strata, their values joined by a space; none for one stratum.</param>
/// <param name="Sizes">How many in each stratum.</param>
/// <param name="Seed">Seed of the permanent random numbers; the same in rounds that are to be coordinated. Secret in a real survey.</param>
/// <param name="RandomNumber">Column with permanent random numbers, in place of a seed.</param>
/// <param name="Method">How units are drawn.</param>
/// <param name="SizeMeasure">Column the inclusion probabilities are proportional to; needed by all methods but simple.</param>
/// <param name="Order">Numeric column that orders the units (systematic).</param>
/// <param name="Start">Where on the circle the earlier round began, 0..1.</param>
/// <param name="Replaced">Share of the earlier sample to replace: 0 keeps all that can stay, 1 avoids them (simple).</param>
/// <param name="Panels">Number of panels every unit is put in one of; 0 for none.</param>
sealed record SelectSpec(
    string Frame,
    string Key,
    SizesSpec Sizes,
    IReadOnlyList<string>? Strata = null,
    long? Seed = null,
    string? RandomNumber = null,
    SelectionMethod Method = SelectionMethod.Simple,
    string? SizeMeasure = null,
    string? Order = null,
    double Start = 0,
    double Replaced = 0,
    int Panels = 0);

/// <summary>How many in each stratum: a file such as <c>innovare allocate</c> writes, or one number spread in proportion.</summary>
/// <param name="File">CSV file with one row a stratum.</param>
/// <param name="Stratum">Its column of strata.</param>
/// <param name="SampleSize">Its column of sample sizes.</param>
/// <param name="Total">Units to draw in all, where there is no file.</param>
sealed record SizesSpec(string? File = null, string Stratum = "stratum", string SampleSize = "sampleSize", int? Total = null);

/// <summary>The methods.</summary>
enum SelectionMethod
{
    Simple,
    Poisson,
    SequentialPoisson,
    Pareto,
    Systematic,
}
