using Innovare.Statistics.Numbers;
using Innovare.Statistics.Replicates;

namespace Innovare.Statistics.Tables;

/// <summary>
/// Figures of one question in one domain after another, with variances. In a cell only three kinds of respondents differ:
/// those with the answer, those with another, those with none; each kind has one residual. Slow, and right to the last
/// digit where a variance is next to nothing.
/// </summary>
sealed class CellResiduals
{
    // A variance this much smaller than its terms is rounding, not spread: the margins fix the figure.
    const double Nothing = 1e-24;

    readonly Cells _cells;
    readonly PsuStrata _psus;
    readonly double[] _factors;
    readonly ClassProjection _projection;
    readonly bool[][] _inDomain;
    readonly bool _clustered;
    readonly double[] _fitted;
    readonly double[] _fittedBase;
    readonly double[] _fittedAnswer;
    readonly double[] _sum;
    readonly double[] _squares;
    readonly double[] _ofPsu;
    Tally _tally;
    bool[] _inside;
    double _base;

    public CellResiduals(Cells cells, PsuStrata psus, double[] factors, ClassProjection projection)
    {
        (_cells, _psus, _factors, _projection) = (cells, psus, factors, projection);
        _clustered = cells.Keys.Psu is not null;
        (_fitted, _fittedBase, _fittedAnswer) = (new double[cells.Classes], new double[cells.Classes], new double[cells.Classes]);
        (_sum, _squares) = (new double[psus.Psus.Length], new double[psus.Psus.Length]);
        _ofPsu = _clustered ? new double[psus.Count] : [];
        _inDomain = [.. cells.Domains.Select((_, d) => cells.DomainsOfCell.Select(own => own.Contains(d)).ToArray())];
        Measurable = !psus.Psus.Where((p, h) => p.Length == 1 && psus.Remaining[h] > 0).Any();
        (_tally, _inside) = (cells.Everyone, _inDomain[0]);
    }

    /// <summary>No stratum has a single PSU that stands for more than itself.</summary>
    public bool Measurable { get; }

    /// <summary>Turns to a question and a domain.</summary>
    public void Take(Tally tally, int domain)
    {
        (_tally, _inside) = (tally, _inDomain[domain]);
        _base = Fit(-1, _fittedBase);
    }

    /// <summary>The number of units with an answer and its share of the base, with their variances; null where there is none.</summary>
    public (double Units, double? Share, double? UnitsVariance, double? ShareVariance) Figure(int answer)
    {
        var units = Fit(answer, _fittedAnswer);
        var share = _base > 0 ? units / _base : (double?)null;
        _fittedAnswer.CopyTo(_fitted, 0);
        var ofUnits = Variance(answer, 1, 0);
        if (share is not { } p) return (units, null, ofUnits, null);
        // The influence of a share is (answer − p · base) / Σw, and the regression on the margins is linear in it.
        for (var k = 0; k < _fitted.Length; k++) _fitted[k] = (_fittedAnswer[k] - (p * _fittedBase[k])) / _base;
        return (units, p, ofUnits, Variance(answer, (1 - p) / _base, -p / _base));
    }

    // What the margins explain of having the answer (−1: any answer) and being in the domain; the calibrated total of it.
    double Fit(int answer, double[] fitted)
    {
        Array.Clear(fitted);
        var total = default(RunningSum);
        for (var c = 0; c < _inside.Length; c++)
        {
            if (!_inside[c]) continue;
            var sum = answer < 0 ? _tally.AnySum[c] : _tally.Sum[_tally.Place(c, answer)];
            fitted[_cells.Keys.Class[c]] += sum;
            total.Add(_factors[_cells.Keys.Class[c]] * sum);
        }
        _projection.Fit(fitted);
        return total.Value;
    }

    double Variance(int answer, double with, double without)
    {
        Array.Clear(_sum);
        Array.Clear(_squares);
        Array.Clear(_ofPsu);
        var before = 0.0;
        for (var c = 0; c < _inside.Length; c++)
            before += _clustered ? AddPsus(answer, c, with, without) : AddCell(answer, c, with, without);
        if (_clustered) SumPsus();
        var left = 0.0;
        foreach (var squares in _squares) left += squares;
        return left <= Nothing * before ? 0 : Between();
    }

    double Between()
    {
        var variance = 0.0;
        for (var h = 0; h < _sum.Length; h++)
        {
            var n = _psus.Psus[h].Length;
            if (n < 2) continue;
            var spread = _squares[h] - (_sum[h] * _sum[h] / n);
            // What cancels to its last digits is no spread: all residuals of the stratum are alike.
            if (spread > 1e-14 * _squares[h]) variance += _psus.Remaining[h] * n / (n - 1.0) * spread;
        }
        return variance;
    }

    // Returns the squared terms before the regression, to tell rounding from spread.
    double AddCell(int answer, int cell, double with, double without)
    {
        var (k, h) = (_cells.Keys.Class[cell], _cells.Keys.Stratum[cell]);
        var (factor, fitted, everyone) = (_factors[k], _fitted[k], _cells.Everyone.Place(cell, 0));
        var none = -fitted * factor;
        var (sum, squares) = (_cells.Everyone.Sum[everyone], _cells.Everyone.Squares[everyone]);
        if (!_inside[cell])
        {
            _sum[h] += none * sum;
            _squares[h] += none * none * squares;
            return 0;
        }
        var place = _tally.Place(cell, answer);
        var (own, ownSquares) = (_tally.Sum[place], _tally.Squares[place]);
        var (other, otherSquares) = (_tally.AnySum[cell] - own, _tally.AnySquares[cell] - ownSquares);
        var (one, two) = ((with - fitted) * factor, (without - fitted) * factor);
        _sum[h] += (one * own) + (two * other) + (none * (sum - own - other));
        _squares[h] += (one * one * ownSquares) + (two * two * otherSquares) + (none * none * (squares - ownSquares - otherSquares));
        return factor * factor * ((with * with * ownSquares) + (without * without * otherSquares));
    }

    // With several respondents to a PSU it is the PSU's sum that is squared.
    double AddPsus(int answer, int cell, double with, double without)
    {
        var (k, h, psu) = (_cells.Keys.Class[cell], _cells.Keys.Stratum[cell], _cells.Keys.Psu![cell]); // clustered: PSUs are known
        var before = 0.0;
        for (var a = 0; a <= _tally.Values; a++)
        {
            var place = _tally.Place(cell, a);
            var influence = !_inside[cell] || a == _tally.Values ? 0 : a == answer ? with : without;
            var residual = (influence - _fitted[k]) * _factors[k];
            before += influence * influence * _factors[k] * _factors[k] * _tally.Squares[place];
            _sum[h] += residual * _tally.Sum[place];
            _ofPsu[psu] += residual * _tally.Sum[place];
        }
        return before;
    }

    void SumPsus()
    {
        for (var p = 0; p < _ofPsu.Length; p++) _squares[_psus.StratumOfPsu[p]] += _ofPsu[p] * _ofPsu[p];
    }
}
