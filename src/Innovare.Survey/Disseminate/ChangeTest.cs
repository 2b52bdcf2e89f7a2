using Innovare.Statbank;
using Innovare.Statistics.Estimation;

namespace Innovare.Survey.Disseminate;

/// <summary>Whether a table's figure has changed between two years: the difference a reader can see, tested with what the samples have in common.</summary>
/// <remarks>
/// Where the answers of a round are not there its sample is taken as independent. Samples overlap, and overlap makes the
/// true standard error of the difference smaller, so the test then finds too little rather than too much.
/// </remarks>
static class ChangeTest
{
    public static Change Between(Cube cube, int earlier, int later, OverlappingRounds? rounds)
    {
        var known = rounds?.Of(cube, earlier, later);
        return Change.Between(
            Published(cube, earlier, known?.DegreesOfFreedom), Published(cube, later, known?.DegreesOfFreedom), covariance: known?.Covariance ?? 0);
    }

    /// <summary>
    /// Whether two figures of one round differ. With the round's answers how they vary together is worked out; without them
    /// it is not known, as it is not published, and is taken as bad as it can be.
    /// </summary>
    public static Change Within(Cube cube, int from, int to, OverlappingRounds? rounds)
    {
        var known = rounds?.Of(cube, from, to);
        return Change.Between(
            Published(cube, from, known?.DegreesOfFreedom), Published(cube, to, known?.DegreesOfFreedom),
            covariance: known?.Covariance ?? -(cube.StandardErrors?[from] ?? 0) * (cube.StandardErrors?[to] ?? 0));
    }

    // Without the answers degrees of freedom are not known; half the answers is fewer than any stratification of ours leaves.
    static Estimate Published(Cube cube, int cell, int? degreesOfFreedom)
    {
        var answers = cube.Counts?[cell] ?? 0;
        var error = cube.StandardErrors?[cell] ?? double.NaN;
        return double.IsFinite(error)
            ? new(cube.Values[cell], error, cube.Lower?[cell], cube.Upper?[cell], answers, answers, null, degreesOfFreedom ?? Math.Max(1, answers / 2), 0.95, EstimateState.Measured)
            : new(cube.Values[cell], null, null, null, answers, answers, null, 0, 0.95, EstimateState.SingleUnitStratum);
    }
}
