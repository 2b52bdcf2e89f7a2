using Innovare.Statistics.Replicates;
using Innovare.Statistics.Weighting;

namespace Innovare.Statistics.Tables;

/// <summary>Tables with linearised standard errors, from cells: the numbers of the estimators row by row, for thousands of figures at once.</summary>
public static class TaylorTables
{
    /// <summary>Every question by every breakdown; weights are calibrated to the margins of the microdata, if it has any.</summary>
    /// <param name="data">The microdata.</param>
    /// <param name="populationPsus">PSUs of the population in each stratum, for the correction 1 − n_h/N_h; empty for none.</param>
    /// <param name="tolerance">Largest relative distance to a margin's total that counts as met, above 0.</param>
    /// <returns>
    /// The tables. A stratum with a single PSU that stands for more than itself leaves every figure without standard
    /// error, as the estimators do when no rule is given.
    /// </returns>
    /// <exception cref="ArgumentException">The populations do not fit the strata, or a number is out of range.</exception>
    /// <remarks>
    /// Särndal, Swensson and Wretman (1992), eq. 3.7.11 and 6.6.4, with the residuals from the margins of Deville and
    /// Särndal (1992). Respondents of one cell and one answer share their residual, so Σ w and Σ w² are enough.
    /// </remarks>
    public static TableEstimates Of(Microdata data, ReadOnlySpan<double> populationPsus = default, double tolerance = 1e-12)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tolerance);
        var psus = PsuStrata.Of(data.StratumOfUnit, data.PsuOfUnit, populationPsus);
        return Of(Cells.Of(data, psus.OfUnit, byClass: true, byPsu: psus.Count < data.Units), psus, tolerance);
    }

    /// <summary>The same from cells that another engine has summed up.</summary>
    /// <param name="sums">The cells.</param>
    /// <param name="populationPsus">PSUs of the population in each stratum, for the correction 1 − n_h/N_h; empty for none.</param>
    /// <param name="tolerance">Largest relative distance to a margin's total that counts as met, above 0.</param>
    /// <exception cref="ArgumentException">The populations do not fit the strata, or a number is out of range.</exception>
    public static TableEstimates Of(CellSums sums, ReadOnlySpan<double> populationPsus = default, double tolerance = 1e-12)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tolerance);
        var psus = sums.PsuOfCell.Length > 0
            ? PsuStrata.Of(sums.StratumOfCell, sums.PsuOfCell, populationPsus)
            : PsuStrata.OfCounts(sums.StratumOfCell, sums.Everyone.Counts, populationPsus);
        return Of(Cells.Of(sums, psus.OfUnit), psus, tolerance);
    }

    static TableEstimates Of(Cells cells, PsuStrata psus, double tolerance)
    {
        var calibration = Calibrate(cells, tolerance);
        var moments = new CellMoments(cells, psus, calibration.Factors);
        var figures = new TableCell[TableEstimates.FirstOf(cells)[^1] * cells.Domains.Count];
        var next = 0;
        var known = calibration.Result is null or { Converged: true };
        for (var q = 0; q < cells.Values.Length; q++) next = Question(cells, moments, cells.AnswersTo(q), known, figures, next);
        return new TableEstimates(
            cells, figures, psus.DegreesOfFreedom, known ? 0 : 1, known ? null : calibration.Result?.WorstMargin);
    }

    static int Question(Cells cells, CellMoments moments, Tally tally, bool known, TableCell[] figures, int next)
    {
        moments.Take(tally);
        var domains = cells.Domains.Count;
        for (var d = 0; d < domains; d++)
            for (var a = 0; a < tally.Values; a++)
            {
                var (units, share, unitsVariance, shareVariance) = moments.Figure(a, d);
                figures[next + (a * domains) + d] = new TableCell(
                    share,
                    known ? Root(shareVariance) : null,
                    units,
                    known ? Root(unitsVariance) : null,
                    moments.Base(d),
                    moments.Respondents(a, d));
            }
        return next + (tally.Values * domains);
    }

    static double? Root(double? variance) => variance is { } v ? Math.Sqrt(v) : null;

    static (double[] Factors, Calibration? Result) Calibrate(Cells cells, double tolerance)
    {
        var factors = new double[cells.Classes];
        Array.Fill(factors, 1);
        if (cells.ClassMargins.Length == 0) return (factors, null);
        var sums = new double[cells.Classes];
        for (var c = 0; c < cells.Count; c++) sums[cells.Keys.Class[c]] += cells.Everyone.Sum[cells.Everyone.Place(c, 0)];
        var result = cells.Calibrate(sums, tolerance);
        for (var k = 0; k < factors.Length; k++) factors[k] = sums[k] > 0 ? result.Weights[k] / sums[k] : 1;
        return (factors, result);
    }
}
