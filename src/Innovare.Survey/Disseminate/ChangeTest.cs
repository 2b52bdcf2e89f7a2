using Innovare.Statbank;
using Innovare.Statistics.Estimation;

namespace Innovare.Survey.Disseminate;

/// <summary>Whether a table's figure has changed between two years, judged by what the table itself publishes.</summary>
/// <remarks>
/// The samples are taken as independent. They overlap, and overlap makes the true standard error of the difference
/// smaller, so this finds too little rather than too much.
/// </remarks>
static class ChangeTest
{
    public static Change Between(Cube cube, int earlier, int later) => Change.Between(Published(cube, earlier), Published(cube, later));

    // degrees of freedom are not published; half the answers is fewer than any stratification of ours leaves
    static Estimate Published(Cube cube, int cell)
    {
        var answers = cube.Counts?[cell] ?? 0;
        var error = cube.StandardErrors?[cell] ?? double.NaN;
        return double.IsFinite(error)
            ? new(cube.Values[cell], error, cube.Lower?[cell], cube.Upper?[cell], answers, answers, null, Math.Max(1, answers / 2), 0.95, EstimateState.Measured)
            : new(cube.Values[cell], null, null, null, answers, answers, null, 0, 0.95, EstimateState.SingleUnitStratum);
    }
}
