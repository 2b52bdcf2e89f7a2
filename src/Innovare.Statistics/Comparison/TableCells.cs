using Innovare.Statistics.Estimation;
using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Comparison;

/// <summary>The cells of a two-way table that can hold someone, with their influence values.</summary>
sealed class TableCells
{
    readonly SurveyDesign _design;
    readonly bool[] _inBase;
    readonly int[] _row, _column;
    readonly double[,] _shares;
    readonly double[] _rowShares, _columnShares;
    readonly Linearised? _first;

    public TableCells(
        SurveyDesign design, ReadOnlySpan<int> rowOfUnit, ReadOnlySpan<int> columnOfUnit, double[,] totals, ReadOnlySpan<bool> inBase)
    {
        _design = design;
        _inBase = [.. inBase];
        var (rows, columns) = (Used(totals, 0), Used(totals, 1));
        (_row, _column) = (new int[inBase.Length], new int[inBase.Length]);
        for (var i = 0; i < inBase.Length; i++)
            (_row[i], _column[i]) = inBase[i] ? (Array.IndexOf(rows, rowOfUnit[i]), Array.IndexOf(columns, columnOfUnit[i])) : (-1, -1);
        var all = totals.Cast<double>().Sum();
        _shares = new double[rows.Length, columns.Length];
        (_rowShares, _columnShares) = (new double[rows.Length], new double[columns.Length]);
        for (var r = 0; r < rows.Length; r++)
            for (var c = 0; c < columns.Length; c++)
            {
                _shares[r, c] = totals[rows[r], columns[c]] / all;
                _rowShares[r] += _shares[r, c];
                _columnShares[c] += _shares[r, c];
            }
        if (rows.Length > 0) _first = Cell(0, 0);
    }

    int Rows => _rowShares.Length;

    int Columns => _columnShares.Length;

    int Interactions => (Rows - 1) * (Columns - 1);

    public TwoWayTable Test(double[,] totals)
    {
        TwoWayTable Untested(EstimateState state, double? pearson = null) =>
            new(totals, _first?.Found.Count ?? 0, pearson, null, null, null, null, state);
        if (_first is null) return Untested(EstimateState.EmptyBase);
        if (Rows < 2 || Columns < 2) return Untested(EstimateState.Boundary);
        var (n, df) = (_first.Found.Count, _first.DegreesOfFreedom);
        var pearson = Pearson(n);
        if (df < 1) return Untested(EstimateState.TooFewDegreesOfFreedom, pearson);
        if (ShareCovariance() is not { } covariance) return Untested(EstimateState.SingleUnitStratum, pearson);
        var (trace, squares) = DesignEffects(covariance, n);
        var (wald, adjusted) = Wald(df);
        // Without any variance (all strata taken whole) there is no sample to test with.
        if (trace <= 0) return Untested(EstimateState.Exact, pearson);
        var numerator = trace * trace / squares;
        var (f, mean) = (pearson / trace, trace / Interactions);
        return new TwoWayTable(
            totals,
            n,
            pearson,
            new TestResult(f, numerator, numerator * df, FisherF.Upper(f, numerator, numerator * df)),
            new TestResult(pearson, Interactions, null, ChiSquare.Upper(pearson / mean, Interactions)),
            wald,
            adjusted,
            EstimateState.Measured);
    }

    static int[] Used(double[,] totals, int dimension) =>
        [.. Enumerable.Range(0, totals.GetLength(dimension)).Where(k =>
            Enumerable.Range(0, totals.GetLength(1 - dimension)).Any(o => (dimension == 0 ? totals[k, o] : totals[o, k]) > 0))];

    double Pearson(int n)
    {
        var sum = default(RunningSum);
        for (var r = 0; r < Rows; r++)
            for (var c = 0; c < Columns; c++)
            {
                var expected = _rowShares[r] * _columnShares[c];
                sum.Add((_shares[r, c] - expected) * (_shares[r, c] - expected) / expected);
            }
        return n * sum.Value;
    }

    Linearised Cell(int row, int column)
    {
        var values = new double[_inBase.Length];
        for (var i = 0; i < values.Length; i++) values[i] = _row[i] == row && _column[i] == column ? 1 : 0;
        return Linearised.Mean(_design, values, _inBase);
    }

    double[,]? ShareCovariance()
    {
        var cells = new Linearised[Rows * Columns];
        for (var r = 0; r < Rows; r++)
            for (var c = 0; c < Columns; c++) cells[(r * Columns) + c] = r + c == 0 ? _first! : Cell(r, c); // made with the first row
        return Linearised.Covariance(cells);
    }

    // Trace of the generalised design effects and of their square: of (C'D⁻¹C/n)⁻¹ (C'D⁻¹VD⁻¹C), C the interaction contrasts.
    (double Trace, double Squares) DesignEffects(double[,] covariance, int n)
    {
        var contrasts = Contrasts();
        var size = Interactions;
        var (denominator, numerator) = (new double[size * size], new double[size * size]);
        for (var a = 0; a < size; a++)
            for (var b = 0; b < size; b++)
                for (var k = 0; k < Rows * Columns; k++)
                {
                    if (contrasts[a][k] == 0) continue;
                    denominator[(a * size) + b] += contrasts[a][k] * contrasts[b][k] * Share(k) / n;
                    for (var l = 0; l < Rows * Columns; l++)
                        numerator[(a * size) + b] += contrasts[a][k] * covariance[k, l] * contrasts[b][l];
                }
        return Traces(SymmetricSystem.Factor(denominator, size), numerator);
    }

    double Share(int cell) => _shares[cell / Columns, cell % Columns];

    // Each contrast, divided by the cell's share: +1 at (r, c) and at the last cell, −1 at the ends of its row and column.
    double[][] Contrasts()
    {
        var contrasts = new double[Interactions][];
        for (var a = 0; a < contrasts.Length; a++)
        {
            var (row, column) = (a / (Columns - 1), a % (Columns - 1));
            contrasts[a] = new double[Rows * Columns];
            foreach (var (r, c, sign) in new[] { (row, column, 1), (Rows - 1, Columns - 1, 1), (row, Columns - 1, -1), (Rows - 1, column, -1) })
                contrasts[a][(r * Columns) + c] = _shares[r, c] > 0 ? sign / _shares[r, c] : 0;
        }
        return contrasts;
    }

    static (double Trace, double Squares) Traces(SymmetricSystem denominator, double[] numerator)
    {
        var size = denominator.Size;
        var effects = new double[size][];
        for (var a = 0; a < size; a++)
        {
            effects[a] = [.. numerator.AsSpan(a * size, size)];
            denominator.Solve(effects[a]);
        }
        var (trace, squares) = (0.0, 0.0);
        for (var a = 0; a < size; a++)
        {
            trace += effects[a][a];
            for (var b = 0; b < size; b++) squares += effects[a][b] * effects[b][a];
        }
        return (trace, squares);
    }

    (TestResult? Wald, TestResult? Adjusted) Wald(int df)
    {
        var residuals = new Linearised[Interactions];
        for (var a = 0; a < residuals.Length; a++) residuals[a] = Residual(a / (Columns - 1), a % (Columns - 1));
        if (Linearised.Covariance(residuals) is not { } covariance) return (null, null);
        var system = SymmetricSystem.Factor([.. covariance.Cast<double>()], Interactions);
        if (system.Rank < Interactions) return (null, null);
        var values = Array.ConvertAll(residuals, r => r.Value!.Value); // the base holds someone
        var solved = (double[])values.Clone();
        system.Solve(solved);
        var statistic = Sums.OfProducts(values, solved);
        return (FTest(statistic / Interactions, df), FTest(statistic / Interactions * (df - Interactions + 1) / df, df - Interactions + 1));
    }

    TestResult? FTest(double statistic, int df) =>
        df < 1 ? null : new TestResult(statistic, Interactions, df, FisherF.Upper(statistic, Interactions, df));

    // How far a cell's total is from what row and column alone would give: N_rc − N_r N_c / N.
    Linearised Residual(int row, int column)
    {
        var (inRow, inColumn) = (_rowShares[row], _columnShares[column]);
        var influence = new double[_inBase.Length];
        for (var i = 0; i < influence.Length; i++)
        {
            if (!_inBase[i]) continue;
            var (r, c) = (_row[i] == row ? 1 : 0, _column[i] == column ? 1 : 0);
            influence[i] = (r * c) - (r * inColumn) - (c * inRow) + (inRow * inColumn);
        }
        var value = _first!.Found.Weight * (_shares[row, column] - (inRow * inColumn)); // the base holds someone
        return Linearised.Of(_design, value, influence, _inBase);
    }
}
