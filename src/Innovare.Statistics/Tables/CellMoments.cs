using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Innovare.Statistics.Replicates;

namespace Innovare.Statistics.Tables;

/// <summary>
/// All figures of a question from one walk over the cells: a variance of residuals is a quadratic form in the answer and
/// the margins, so each answer of a cell adds a handful of sums to the domains it is in and residuals are never made.
/// </summary>
/// <remarks>
/// With Q(s, t) = Σ_h c_h (Σ_psu s t − S_h T_h / n_h) and e = y − x'B, Q(e, e) = Q(y, y) − 2 B·Q(y, x) + B'Q(x, x) B. What
/// cancels beyond <see cref="Cancelled"/> of its terms is asked of <see cref="CellResiduals"/>, figure by figure.
/// </remarks>
sealed class CellMoments
{
    // Sixteen digits less the four that may cancel leave twelve, of the nine that are promised.
    const double Cancelled = 1e-4;

    readonly Cells _cells;
    readonly StratumTerms _terms;
    readonly ClassProjection _projection;
    readonly CellResiduals _residuals;
    readonly double[] _factors;
    readonly int _columns;
    readonly double[] _coefficients;
    readonly double[] _products;
    readonly double[] _base;
    double[] _rows = [];
    FigureSums[] _sums = [];
    Tally _tally;

    public CellMoments(Cells cells, PsuStrata psus, double[] factors)
    {
        (_cells, _factors, _tally) = (cells, factors, cells.Everyone);
        _projection = ClassProjection.Of(cells);
        _residuals = new CellResiduals(cells, psus, factors, _projection);
        _terms = new StratumTerms(cells, psus, factors, _projection);
        _columns = _projection.Columns;
        (_coefficients, _products, _base) = (new double[_columns], new double[_columns], new double[_columns]);
    }

    // A row: the answer's Σ z of the PSU or stratum under way and Σ c z², then for each column of the margins Σ w x and Q(y, x).
    int Width => 2 * (_columns + 1);

    /// <summary>Turns to a question and walks over its cells.</summary>
    public void Take(Tally tally)
    {
        _tally = tally;
        var figures = _cells.Domains.Count * tally.Values;
        if (_sums.Length < figures) (_rows, _sums) = (new double[figures * Width], new FigureSums[figures]);
        Array.Clear(_rows);
        Array.Clear(_sums);
        var order = _terms.Order;
        for (int i = 0, stratum = 0, psu = 0; i < order.Length; i++)
        {
            if (_cells.Keys.Psu is null) AddCell(order[i]);
            else AddPart(order[i]);
            if (_cells.Keys.Psu is { } psus && (i + 1 == order.Length || psus[order[i + 1]] != psus[order[i]]))
            {
                foreach (var c in order.AsSpan(psu, i + 1 - psu)) EndPsu(c);
                psu = i + 1;
            }
            if (i + 1 < order.Length && _cells.Keys.Stratum[order[i + 1]] == _cells.Keys.Stratum[order[i]]) continue;
            foreach (var c in order.AsSpan(stratum, i + 1 - stratum)) EndStratum(c);
            stratum = i + 1;
        }
        for (var f = 0; f < figures; f++) Regress(f);
    }

    /// <summary>Respondents in a domain with any answer.</summary>
    public int Base(int domain)
    {
        var count = 0;
        foreach (var sums in Of(domain)) count += sums.Count;
        return count;
    }

    /// <summary>Respondents in a domain with an answer.</summary>
    public int Respondents(int answer, int domain) => Of(domain)[answer].Count;

    /// <summary>The number of units in a domain with an answer and its share of the base, with their variances; null where there is none.</summary>
    public (double Units, double? Share, double? UnitsVariance, double? ShareVariance) Figure(int answer, int domain)
    {
        var own = Of(domain)[answer];
        var size = 0.0;
        foreach (var sums in Of(domain)) size += sums.Total;
        var share = size > 0 ? own.Total / size : (double?)null;
        if (!_residuals.Measurable) return (own.Total, share, null, null);
        if (own.Count == 0) return (0, share, 0, share);
        var ofUnits = own.Own - own.Between - (2 * own.Cross) + own.Fitted;
        if (!(ofUnits > Cancelled * (own.Own + own.Size))) return Exactly(answer, domain);
        if (share is not { } p) return (own.Total, null, ofUnits, null);
        if (own.Count == Base(domain)) return (own.Total, p, ofUnits, 0);
        return OfShare(answer, domain, p) is { } spread
            ? (own.Total, p, ofUnits, spread / (size * size))
            : Exactly(answer, domain);
    }

    ReadOnlySpan<FigureSums> Of(int domain) => _sums.AsSpan(domain * _tally.Values, _tally.Values);

    (double Units, double? Share, double? UnitsVariance, double? ShareVariance) Exactly(int answer, int domain)
    {
        _residuals.Take(_tally, domain);
        return _residuals.Figure(answer);
    }

    // Every PSU is one respondent, so squares add up cell by cell.
    void AddCell(int cell)
    {
        var (g, c) = (_factors[_cells.Keys.Class[cell]], _terms.Multiplier(cell));
        for (var a = 0; a < _tally.Values; a++)
        {
            var place = _tally.Place(cell, a);
            if (_tally.Count[place] == 0) continue;
            var (sum, squares) = (_tally.Sum[place], c * g * g * _tally.Squares[place]);
            Add(cell, a, Vector128.Create(g * sum, squares), Vector128.Create(sum, squares));
        }
    }

    // Part of a PSU: squares wait until the PSU is whole.
    void AddPart(int cell)
    {
        var g = _factors[_cells.Keys.Class[cell]];
        for (var a = 0; a < _tally.Values; a++)
        {
            var place = _tally.Place(cell, a);
            if (_tally.Count[place] == 0) continue;
            var sum = _tally.Sum[place];
            Add(cell, a, Vector128.Create(g * sum, 0), Vector128.Create(sum, 0));
        }
    }

    void Add(int cell, int answer, Vector128<double> head, Vector128<double> each)
    {
        var columns = _projection.ColumnsOf(_cells.Keys.Class[cell]);
        var values = _projection.ValuesOf(_cells.Keys.Class[cell]);
        var count = _tally.Count[_tally.Place(cell, answer)];
        foreach (var d in _cells.DomainsOfCell[cell])
        {
            var figure = (d * _tally.Values) + answer;
            _sums[figure].Count += count;
            var row = MemoryMarshal.Cast<double, Vector128<double>>(_rows.AsSpan(figure * Width, Width));
            row[0] += head;
            for (var m = 0; m < columns.Length; m++) row[columns[m] + 1] += each * values[m];
        }
    }

    // Called for every cell of a PSU; whichever comes first finds the domain's sums and leaves zeros.
    void EndPsu(int cell)
    {
        var c = _terms.Multiplier(cell);
        var (columns, values) = _terms.OfPsu(cell);
        foreach (var d in _cells.DomainsOfCell[cell])
        {
            var first = d * _tally.Values;
            var all = 0.0;
            for (var a = 0; a < _tally.Values; a++) all += _rows[(first + a) * Width];
            for (var a = 0; a < _tally.Values; a++)
            {
                var row = _rows.AsSpan((first + a) * Width, Width);
                var z = row[0];
                if (z == 0) continue;
                row[0] = 0;
                row[1] += c * z * z;
                ref var sums = ref _sums[first + a];
                sums.InStratum += z;
                sums.WithBase += c * z * all;
                for (var k = 0; k < columns.Count; k++) row[(2 * columns[k]) + 3] += c * z * values[k];
            }
        }
    }

    void EndStratum(int cell)
    {
        var k = _terms.PerPsu(cell);
        var means = _terms.OfStratum(cell);
        foreach (var d in _cells.DomainsOfCell[cell])
        {
            var first = d * _tally.Values;
            var all = 0.0;
            for (var a = 0; a < _tally.Values; a++) all += _rows[(first + a) * Width] + _sums[first + a].InStratum;
            for (var a = 0; a < _tally.Values; a++)
            {
                var row = _rows.AsSpan((first + a) * Width, Width);
                ref var sums = ref _sums[first + a];
                var own = row[0] + sums.InStratum;
                if (own == 0) continue;
                (row[0], sums.InStratum) = (0, 0);
                sums.Total += own;
                sums.Between += k * own * own;
                sums.BetweenBase += k * own * all;
                for (var x = 0; x < means.Length; x++) row[(2 * x) + 3] -= own * means[x];
            }
        }
    }

    // Turns Σ w x y into the coefficients B; keeps B·Q(y, x) and B'Q(x, x)B.
    void Regress(int figure)
    {
        var row = _rows.AsSpan(figure * Width, Width);
        ref var sums = ref _sums[figure];
        sums.Own = row[1];
        if (_cells.Keys.Psu is null) sums.WithBase = sums.Own;
        for (var x = 0; x < _columns; x++) _coefficients[x] = row[(2 * x) + 2];
        _projection.Solve(_coefficients);
        for (var x = 0; x < _columns; x++)
        {
            row[(2 * x) + 2] = _coefficients[x];
            sums.Cross += _coefficients[x] * row[(2 * x) + 3];
        }
        _terms.Times(_coefficients, _products);
        (sums.Fitted, sums.Size) = (StratumTerms.Dot(_coefficients, _products), _terms.Size(_coefficients));
    }

    // Q of the residuals of answer − p · base, all of it linear in the two; null where too much of it cancels.
    double? OfShare(int answer, int domain, double p)
    {
        var own = Of(domain)[answer];
        var (inBase, between) = (0.0, 0.0);
        foreach (var sums in Of(domain)) (inBase, between) = (inBase + sums.WithBase, between + sums.BetweenBase);
        var spread = own.Own - own.Between - (2 * p * (own.WithBase - own.BetweenBase)) + (p * p * (inBase - between));
        var first = domain * _tally.Values * Width;
        var row = _rows.AsSpan(first + (answer * Width), Width);
        for (var x = 0; x < _columns; x++)
        {
            var (coefficient, product) = (0.0, 0.0);
            for (var at = first + (2 * x); at < first + (_tally.Values * Width); at += Width)
            {
                coefficient += _rows[at + 2];
                product += _rows[at + 3];
            }
            _base[x] = coefficient;
            _coefficients[x] = row[(2 * x) + 2] - (p * coefficient);
            spread -= 2 * _coefficients[x] * (row[(2 * x) + 3] - (p * product));
        }
        _terms.Times(_coefficients, _products);
        spread += StratumTerms.Dot(_coefficients, _products);
        return spread > Cancelled * (own.Own + own.Size + (p * p * (inBase + _terms.Size(_base)))) ? spread : null;
    }
}

/// <summary>The sums of one figure: of its own answer y and of y beside the base b, the answers of the domain together.</summary>
/// <param name="Count">Respondents.</param>
/// <param name="InStratum">Σ z over the whole PSUs of the stratum under way.</param>
/// <param name="Total">Σ z.</param>
/// <param name="Own">Σ c y y over PSUs.</param>
/// <param name="Between">Σ c/n Y Y over strata.</param>
/// <param name="WithBase">Σ c y b over PSUs.</param>
/// <param name="BetweenBase">Σ c/n Y B over strata.</param>
/// <param name="Cross">Coefficients times Q(y, x).</param>
/// <param name="Fitted">Q of the fitted values.</param>
/// <param name="Size">What rounding of the fitted values is measured by.</param>
[StructLayout(LayoutKind.Auto)]
record struct FigureSums(
    int Count, double InStratum, double Total, double Own, double Between, double WithBase, double BetweenBase,
    double Cross, double Fitted, double Size);
