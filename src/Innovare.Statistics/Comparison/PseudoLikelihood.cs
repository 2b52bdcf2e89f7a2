using Innovare.Statistics.Estimation;
using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Comparison;

/// <summary>The weighted score equations of a regression, solved by Newton's method.</summary>
sealed class PseudoLikelihood
{
    const int MostSteps = 50;
    const double Settled = 1e-12; // largest step, in units of the linear predictor, that counts as none

    readonly SurveyDesign _design;
    readonly bool _isLogistic;
    readonly bool[] _inBase;
    readonly double[] _outcome;
    readonly double[][] _rows;
    readonly double[] _coefficients;

    public PseudoLikelihood(
        SurveyDesign design, ReadOnlySpan<double> outcome, IReadOnlyList<double[]> predictors, ReadOnlySpan<bool> inBase, bool isLogistic)
    {
        Doors.SameLength(design.Units, outcome.Length, nameof(outcome));
        Doors.SameLength(design.Units, inBase.Length, nameof(inBase));
        foreach (var predictor in predictors) Doors.SameLength(design.Units, predictor.Length, nameof(predictors));
        (_design, _isLogistic, _inBase) = (design, isLogistic, [.. inBase]);
        _outcome = new double[outcome.Length];
        _rows = new double[outcome.Length][];
        for (var i = 0; i < _rows.Length; i++)
        {
            _outcome[i] = inBase[i] ? outcome[i] : 0;
            _rows[i] = inBase[i] ? [.. predictors.Select(p => p[i])] : new double[predictors.Count];
            Doors.Finite(_rows[i], nameof(predictors));
        }
        Doors.Finite(_outcome, nameof(outcome));
        _coefficients = new double[predictors.Count];
    }

    public Regression Fit()
    {
        var (steps, moved) = (0, double.PositiveInfinity);
        while (moved > Settled && steps < MostSteps)
        {
            moved = Step(Information());
            steps++;
            if (!_isLogistic) moved = 0;
        }
        var information = Information();
        var terms = Terms(information);
        var found = Base.Of(_design, _inBase);
        return new Regression(
            terms,
            [.. Enumerable.Range(0, _coefficients.Length).Where(j => IsRedundant(information, j))],
            found.Count == 0 ? 0 : Math.Max(0, found.DegreesOfFreedom + 1 - information.Rank),
            found.Count > 0 && moved <= Settled && information.Rank > 0 && !HasRunAway(),
            steps);
    }

    double Mean(int unit)
    {
        var sum = Sums.OfProducts(_rows[unit], _coefficients);
        return _isLogistic ? 1 / (1 + Math.Exp(-sum)) : sum;
    }

    double Spread(double mean) => _isLogistic ? mean * (1 - mean) : 1;

    SymmetricSystem Information()
    {
        var size = _coefficients.Length;
        var matrix = new double[size * size];
        for (var i = 0; i < _rows.Length; i++)
        {
            if (!_inBase[i]) continue;
            var weight = _design.Weights[i] * Spread(Mean(i));
            for (var j = 0; j < size; j++)
                for (var k = 0; k <= j; k++) matrix[(j * size) + k] += weight * _rows[i][j] * _rows[i][k];
        }
        return SymmetricSystem.Factor(matrix, size);
    }

    double Step(SymmetricSystem information)
    {
        var score = new RunningSum[_coefficients.Length];
        for (var i = 0; i < _rows.Length; i++)
        {
            if (!_inBase[i]) continue;
            var residual = _design.Weights[i] * (_outcome[i] - Mean(i));
            for (var j = 0; j < score.Length; j++) score[j].Add(residual * _rows[i][j]);
        }
        var step = Array.ConvertAll(score, s => s.Value);
        information.Solve(step);
        for (var j = 0; j < step.Length; j++) _coefficients[j] += step[j];
        return _rows.Max(row => Math.Abs(Sums.OfProducts(row, step)));
    }

    // Influence of a unit on the coefficients: the inverse information times its score.
    Linearised[] Terms(SymmetricSystem information)
    {
        var influence = new double[_coefficients.Length][];
        for (var j = 0; j < influence.Length; j++) influence[j] = new double[_rows.Length];
        for (var i = 0; i < _rows.Length; i++)
        {
            if (!_inBase[i]) continue;
            var residual = _outcome[i] - Mean(i);
            var score = Array.ConvertAll(_rows[i], x => x * residual);
            information.Solve(score);
            for (var j = 0; j < score.Length; j++) influence[j][i] = score[j];
        }
        return [.. influence.Select((u, j) => Linearised.Of(_design, _coefficients[j], u, _inBase))];
    }

    // A right-hand side of one 1 comes back as 0 for an unknown that was left out.
    static bool IsRedundant(SymmetricSystem information, int unknown)
    {
        var unit = new double[information.Size];
        unit[unknown] = 1;
        information.Solve(unit);
        return unit[unknown] == 0;
    }

    // A probability that can no longer be told from 0 or 1: some coefficient is on its way to infinity.
    bool HasRunAway()
    {
        const double Far = 36; // log-odds; 1 − p is then the last bit of 1
        if (!_isLogistic) return false;
        for (var i = 0; i < _rows.Length; i++)
            if (_inBase[i] && _design.Weights[i] > 0 && Math.Abs(Sums.OfProducts(_rows[i], _coefficients)) > Far) return true;
        return false;
    }
}
