using Innovare.Statistics.Numbers;
using Innovare.Statistics.Replicates;

namespace Innovare.Statistics.Tables;

/// <summary>The variance of a figure whose influence is one number for those with the answer, another for the rest of the base.</summary>
sealed class CellResiduals
{
    // A variance this much smaller than its terms is rounding, not spread: the margins fix the figure.
    const double Nothing = 1e-24;

    readonly Cells _cells;
    readonly PsuStrata _psus;
    readonly double[] _factors;
    readonly int[][] _columns;
    readonly SymmetricSystem _system;
    readonly bool[][] _inDomain;
    readonly bool _clustered;
    readonly double[] _fitted;
    readonly double[] _right;
    readonly double[] _sum;
    readonly double[] _squares;
    readonly double[] _ofPsu;

    public CellResiduals(Cells cells, PsuStrata psus, double[] factors)
    {
        (_cells, _psus, _factors) = (cells, psus, factors);
        _columns = Columns(cells, out var size);
        _system = SymmetricSystem.Factor(CrossProducts(cells, _columns, size), size);
        _clustered = psus.Count < psus.OfUnit.Length;
        (_fitted, _right) = (new double[cells.Classes], new double[size]);
        (_sum, _squares) = (new double[psus.Psus.Length], new double[psus.Psus.Length]);
        _ofPsu = _clustered ? new double[psus.Count] : [];
        _inDomain = [.. cells.Domains.Select((_, d) => cells.DomainsOfCell.Select(own => own.Contains(d)).ToArray())];
        IsMeasurable = !psus.Psus.Where((p, h) => p.Length == 1 && psus.Remaining[h] > 0).Any();
    }

    bool IsMeasurable { get; }

    /// <summary>Calibrated number of units with the answer, and in the base.</summary>
    public (double Units, double Base) Totals(Tally tally, int answer, int domain)
    {
        RunningSum units = default, size = default;
        for (var c = 0; c < _cells.Count; c++)
        {
            if (!_inDomain[domain][c]) continue;
            var factor = _factors[_cells.Keys.Class[c]];
            for (var a = 0; a < tally.Values; a++) size.Add(factor * tally.Sum[tally.Place(c, a)]);
            units.Add(factor * tally.Sum[tally.Place(c, answer)]);
        }
        return (units.Value, size.Value);
    }

    /// <param name="tally">The question.</param>
    /// <param name="answer">The answer the figure is about.</param>
    /// <param name="domain">The domain.</param>
    /// <param name="with">Influence of a respondent of the domain with the answer.</param>
    /// <param name="without">Influence of one with another answer.</param>
    public double? Variance(Tally tally, int answer, int domain, double with, double without)
    {
        if (!IsMeasurable) return null;
        var inside = _inDomain[domain];
        Fit(tally, answer, inside, with, without);
        Array.Clear(_sum);
        Array.Clear(_squares);
        Array.Clear(_ofPsu);
        var before = default(RunningSum);
        for (var c = 0; c < _cells.Count; c++) before.Add(AddCell(tally, answer, inside[c], c, with, without));
        if (_clustered) SumPsus();
        var left = Sums.Of(_squares);
        return left <= Nothing * before.Value ? 0 : Between();
    }

    double Between()
    {
        var variance = default(RunningSum);
        for (var h = 0; h < _sum.Length; h++)
        {
            var n = _psus.Psus[h].Length;
            if (n < 2) continue;
            var spread = _squares[h] - (_sum[h] * _sum[h] / n);
            // What cancels to its last digits is no spread: all residuals of the stratum are alike.
            if (spread > 1e-14 * _squares[h]) variance.Add(_psus.Remaining[h] * n / (n - 1.0) * spread);
        }
        return variance.Value;
    }

    // The regression on the margins, with the weights before calibration.
    void Fit(Tally tally, int answer, bool[] inside, double with, double without)
    {
        if (_columns.Length == 0) return;
        Array.Clear(_right);
        for (var c = 0; c < inside.Length; c++)
        {
            if (!inside[c]) continue;
            var total = 0.0;
            for (var a = 0; a < tally.Values; a++) total += tally.Sum[tally.Place(c, a)] * (a == answer ? with : without);
            foreach (var column in _columns) _right[column[_cells.Keys.Class[c]]] += total;
        }
        _system.Solve(_right);
        Array.Clear(_fitted);
        foreach (var column in _columns)
            for (var k = 0; k < _fitted.Length; k++) _fitted[k] += _right[column[k]];
    }

    // Returns the squared terms before the regression, to tell rounding from spread.
    double AddCell(Tally tally, int answer, bool inside, int cell, double with, double without)
    {
        var (k, h) = (_cells.Keys.Class[cell], _cells.Keys.Stratum[cell]);
        var (factor, before) = (_factors[k], 0.0);
        if (!inside && !_clustered)
        {
            var alone = -_fitted[k] * factor;
            _sum[h] += alone * _cells.Everyone.Sum[cell * 2];
            _squares[h] += alone * alone * _cells.Everyone.Squares[cell * 2];
            return 0;
        }
        for (var a = 0; a <= tally.Values; a++)
        {
            var place = tally.Place(cell, a);
            var influence = !inside || a == tally.Values ? 0 : a == answer ? with : without;
            var residual = (influence - _fitted[k]) * factor;
            before += influence * influence * factor * factor * tally.Squares[place];
            if (_clustered) AddPsus(tally, place, residual);
            _sum[h] += residual * tally.Sum[place];
            _squares[h] += residual * residual * tally.Squares[place];
        }
        return before;
    }

    void AddPsus(Tally tally, int place, double residual)
    {
        for (var e = tally.Start[place]; e < tally.Start[place + 1]; e++) _ofPsu[tally.Psu[e]] += residual * tally.Weight[e];
    }

    // With several respondents to a PSU it is the PSU's sum that is squared.
    void SumPsus()
    {
        Array.Clear(_squares);
        for (var p = 0; p < _ofPsu.Length; p++) _squares[_psus.StratumOfPsu[p]] += _ofPsu[p] * _ofPsu[p];
    }

    static int[][] Columns(Cells cells, out int size)
    {
        var columns = new int[cells.ClassMargins.Length][];
        size = 0;
        for (var m = 0; m < columns.Length; m++)
        {
            var first = size;
            columns[m] = Array.ConvertAll(cells.ClassMargins[m].CategoryOfUnit, c => first + c);
            size += cells.ClassMargins[m].Totals.Count;
        }
        return columns;
    }

    static double[] CrossProducts(Cells cells, int[][] columns, int size)
    {
        var products = new double[size * size];
        for (var c = 0; c < cells.Count; c++)
        {
            var (k, weight) = (cells.Keys.Class[c], cells.Everyone.Sum[cells.Everyone.Place(c, 0)]);
            foreach (var left in columns)
                foreach (var right in columns) products[(left[k] * size) + right[k]] += weight;
        }
        return products;
    }
}
