using System.Numerics;
using Innovare.Statistics.Replicates;

namespace Innovare.Statistics.Tables;

/// <summary>
/// What of a variance depends on the design and the margins only: c_h, the margins' sums by PSU and stratum, and Q(x, x).
/// </summary>
sealed class StratumTerms
{
    readonly Cells _cells;
    readonly ClassProjection _projection;
    readonly int _columns;
    readonly double[] _multiplier;
    readonly double[] _perPsu;
    readonly double[] _ofStratum;
    readonly double[] _products;
    readonly double[] _squares;
    readonly int[] _firstOfPsu;
    readonly int[] _columnOfPsu = [];
    readonly double[] _valueOfPsu = [];

    public StratumTerms(Cells cells, PsuStrata psus, double[] factors, ClassProjection projection)
    {
        (_cells, _projection, _columns) = (cells, projection, projection.Columns);
        Order = InOrder(cells.Keys);
        var sizes = Array.ConvertAll(psus.Psus, p => p.Length);
        _multiplier = [.. sizes.Select((n, h) => n < 2 ? 0 : psus.Remaining[h] * n / (n - 1.0))];
        _perPsu = [.. sizes.Select((n, h) => n < 2 ? 0 : _multiplier[h] / n)];
        _ofStratum = new double[sizes.Length * _columns];
        (_products, _squares, _firstOfPsu) = (new double[_columns * _columns], new double[_columns], []);
        AddStrata(factors);
        if (cells.Keys.Psu is { } psuOfCell)
        {
            (_firstOfPsu, _columnOfPsu, _valueOfPsu) = Parts(psuOfCell, psus.Count, factors);
            for (var p = 0; p < psus.Count; p++) AddPsu(psus.StratumOfPsu[p], p);
        }
        else
        {
            AddCells(factors);
        }
        for (var x = 0; x < _columns; x++) _squares[x] = projection.Margins * _products[(x * _columns) + x];
        for (var h = 0; h < sizes.Length; h++) Centre(h);
    }

    /// <summary>The cells in order of strata, and of PSUs where these hold several respondents.</summary>
    public int[] Order { get; }

    /// <summary>c_h = (1 − f_h) n_h/(n_h − 1).</summary>
    public double Multiplier(int cell) => _multiplier[_cells.Keys.Stratum[cell]];

    /// <summary>c_h / n_h.</summary>
    public double PerPsu(int cell) => _perPsu[_cells.Keys.Stratum[cell]];

    /// <summary>c_h / n_h · X_h, X_h = Σ w g x.</summary>
    public ReadOnlySpan<double> OfStratum(int cell) => _ofStratum.AsSpan(_cells.Keys.Stratum[cell] * _columns, _columns);

    /// <summary>The columns of the margins that the cell's PSU has entries in, and Σ w g x of each.</summary>
    public (ArraySegment<int> Columns, ArraySegment<double> Sums) OfPsu(int cell)
    {
        var psu = _cells.Keys.Psu![cell]; // asked only where cells lie within PSUs
        var (first, count) = (_firstOfPsu[psu], _firstOfPsu[psu + 1] - _firstOfPsu[psu]);
        return (new ArraySegment<int>(_columnOfPsu, first, count), new ArraySegment<double>(_valueOfPsu, first, count));
    }

    /// <summary>target = Q(x, x) · coefficients.</summary>
    public void Times(ReadOnlySpan<double> coefficients, Span<double> target)
    {
        for (var x = 0; x < _columns; x++) target[x] = Dot(_products.AsSpan(x * _columns, _columns), coefficients);
    }

    /// <summary>How large the squared fitted values may be before strata are centred: what rounding is measured by.</summary>
    public double Size(ReadOnlySpan<double> coefficients)
    {
        var size = 0.0;
        for (var x = 0; x < _columns; x++) size += _squares[x] * coefficients[x] * coefficients[x];
        return size;
    }

    public static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var sums = Vector<double>.Zero;
        var i = 0;
        for (; i <= left.Length - Vector<double>.Count; i += Vector<double>.Count)
            sums += new Vector<double>(left[i..]) * new Vector<double>(right[i..]);
        var sum = Vector.Sum(sums);
        for (; i < left.Length; i++) sum += left[i] * right[i];
        return sum;
    }

    void AddStrata(double[] factors)
    {
        for (var c = 0; c < _cells.Count; c++)
        {
            var (k, first) = (_cells.Keys.Class[c], _cells.Keys.Stratum[c] * _columns);
            var weight = factors[k] * _cells.Everyone.Sum[_cells.Everyone.Place(c, 0)];
            for (var m = 0; m < _projection.Margins; m++)
                _ofStratum[first + _projection.ColumnsOf(k)[m]] += weight * _projection.ValuesOf(k)[m];
        }
    }

    void AddCells(double[] factors)
    {
        for (var c = 0; c < _cells.Count; c++)
        {
            var k = _cells.Keys.Class[c];
            AddProducts(
                Multiplier(c) * factors[k] * factors[k] * _cells.Everyone.Squares[_cells.Everyone.Place(c, 0)],
                _projection.ColumnsOf(k), _projection.ValuesOf(k));
        }
    }

    void AddPsu(int stratum, int psu)
    {
        var (first, count) = (_firstOfPsu[psu], _firstOfPsu[psu + 1] - _firstOfPsu[psu]);
        AddProducts(_multiplier[stratum], _columnOfPsu.AsSpan(first, count), _valueOfPsu.AsSpan(first, count));
    }

    void AddProducts(double multiplier, ReadOnlySpan<int> columns, ReadOnlySpan<double> values)
    {
        for (var l = 0; l < columns.Length; l++)
            for (var r = 0; r < columns.Length; r++)
                _products[(columns[l] * _columns) + columns[r]] += multiplier * values[l] * values[r];
    }

    // A PSU meets few of the categories; only those are kept.
    (int[] First, int[] Columns, double[] Sums) Parts(int[] psuOfCell, int psus, double[] factors)
    {
        var (first, columns, sums) = (new int[psus + 1], new List<int>(), new List<double>());
        var dense = new double[_columns];
        foreach (var own in Order.GroupBy(c => psuOfCell[c]).OrderBy(g => g.Key))
        {
            Array.Clear(dense);
            foreach (var c in own)
            {
                var k = _cells.Keys.Class[c];
                var weight = factors[k] * _cells.Everyone.Sum[_cells.Everyone.Place(c, 0)];
                for (var m = 0; m < _projection.Margins; m++) dense[_projection.ColumnsOf(k)[m]] += weight * _projection.ValuesOf(k)[m];
            }
            for (var x = 0; x < dense.Length; x++)
            {
                if (dense[x] == 0) continue;
                columns.Add(x);
                sums.Add(dense[x]);
            }
            first[own.Key + 1] = columns.Count;
        }
        return (first, [.. columns], [.. sums]);
    }

    void Centre(int stratum)
    {
        var sums = _ofStratum.AsSpan(stratum * _columns, _columns);
        for (var l = 0; l < _columns; l++)
            for (var r = 0; r < _columns; r++) _products[(l * _columns) + r] -= _perPsu[stratum] * sums[l] * sums[r];
        foreach (ref var sum in sums) sum *= _perPsu[stratum];
    }

    static int[] InOrder(CellKeys keys)
    {
        int[] order = [.. Enumerable.Range(0, keys.Stratum.Length)];
        var places = Array.ConvertAll(order, c => (keys.Stratum[c], keys.Psu?[c] ?? 0));
        Array.Sort(places, order);
        return order;
    }
}
