using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Weighting;

/// <summary>The equations of a calibration: Σ d g(x'λ) x = totals, solved for the multipliers λ.</summary>
/// <remarks>Every unit has one entry a margin, so a row of x is kept as (column, value) pairs, margin by margin.</remarks>
sealed class CalibrationEquations
{
    // Keeps a step possible where all units of a category stand at a bound and the slope there is 0.
    const double Ridge = 1e-9;
    const double MostHalvings = 40;

    readonly IReadOnlyList<Margin> _margins;
    readonly double[] _weights;
    readonly int[] _first;
    readonly double[] _totals;
    readonly double[] _scales;

    public CalibrationEquations(IReadOnlyList<Margin> margins, double[] weights)
    {
        _margins = margins;
        _weights = weights;
        _first = new int[margins.Count];
        for (var m = 1; m < _first.Length; m++) _first[m] = _first[m - 1] + margins[m - 1].Totals.Count;
        _totals = [.. margins.SelectMany(m => m.Totals)];
        _scales = Scales();
    }

    public Calibration Solve(CalibrationDistance distance, double tolerance, int mostIterations)
    {
        var multipliers = new double[_totals.Length];
        var now = At(multipliers, distance);
        var iterations = 0;
        while (Worst(now.Sums).Gap > tolerance && iterations < mostIterations)
        {
            var step = Step(now);
            if (Along(multipliers, step, now, distance) is not { } next) break;
            now = next;
            iterations++;
        }
        var (gap, worst) = Worst(now.Sums);
        return new Calibration(now.Weights, gap <= tolerance, iterations, worst, gap);
    }

    double[] Step(Point now)
    {
        var size = _totals.Length;
        var products = new double[size * size];
        for (var i = 0; i < _weights.Length; i++)
        {
            var slope = _weights[i] * (now.Slopes[i] + Ridge);
            for (var a = 0; a < _first.Length; a++)
            {
                var (row, left) = Entry(a, i);
                for (var b = 0; b < _first.Length; b++)
                {
                    var (column, right) = Entry(b, i);
                    products[(row * size) + column] += slope * left * right;
                }
            }
        }
        var step = new double[size];
        for (var c = 0; c < size; c++) step[c] = _totals[c] - now.Sums[c];
        SymmetricSystem.Factor(products, size).Solve(step);
        return step;
    }

    // The dual is convex, so along a step its slope rises from below zero; the step is cut until the slope has shrunk.
    Point? Along(double[] multipliers, double[] step, Point now, CalibrationDistance distance)
    {
        var slope = SlopeAlong(step, now);
        if (!(slope < 0)) return null;
        var length = 1.0;
        for (var halving = 0; halving < MostHalvings; halving++, length /= 2)
        {
            var tried = new double[multipliers.Length];
            for (var c = 0; c < tried.Length; c++) tried[c] = multipliers[c] + (length * step[c]);
            var next = At(tried, distance);
            if (!(SlopeAlong(step, next) <= -slope * 0.9)) continue;
            tried.CopyTo(multipliers, 0);
            return next;
        }
        return null;
    }

    double SlopeAlong(double[] step, Point point)
    {
        var slope = default(RunningSum);
        for (var c = 0; c < step.Length; c++) slope.Add((point.Sums[c] - _totals[c]) * step[c]);
        return slope.Value;
    }

    Point At(double[] multipliers, CalibrationDistance distance)
    {
        var weights = new double[_weights.Length];
        var slopes = new double[weights.Length];
        var sums = new RunningSum[multipliers.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            var u = 0.0;
            for (var m = 0; m < _first.Length; m++)
            {
                var (column, value) = Entry(m, i);
                u += value * multipliers[column];
            }
            (var g, slopes[i]) = distance.At(u);
            weights[i] = _weights[i] * g;
            for (var m = 0; m < _first.Length; m++)
            {
                var (column, value) = Entry(m, i);
                sums[column].Add(weights[i] * value);
            }
        }
        return new Point(weights, slopes, Array.ConvertAll(sums, s => s.Value));
    }

    (double Gap, string? Category) Worst(double[] sums)
    {
        (double Gap, string? Category) worst = (0, null);
        for (var m = 0; m < _margins.Count; m++)
            for (var c = 0; c < _margins[m].Totals.Count; c++)
            {
                var gap = Math.Abs(sums[_first[m] + c] - _totals[_first[m] + c]) / _scales[_first[m] + c];
                if (gap > worst.Gap || double.IsNaN(gap)) worst = (double.IsNaN(gap) ? double.MaxValue : gap, _margins[m].Say(c));
            }
        return worst;
    }

    // A gap is relative to its total; where that is 0, to what the weights sum to now, and to 1 where that is 0 too.
    double[] Scales()
    {
        var scales = new double[_totals.Length];
        for (var m = 0; m < _first.Length; m++)
            for (var i = 0; i < _weights.Length; i++)
            {
                var (column, value) = Entry(m, i);
                scales[column] += _weights[i] * Math.Abs(value);
            }
        for (var c = 0; c < scales.Length; c++)
            scales[c] = Math.Abs(_totals[c]) is > 0 and var total ? total : scales[c] > 0 ? scales[c] : 1;
        return scales;
    }

    (int Column, double Value) Entry(int margin, int unit) =>
        (_first[margin] + _margins[margin].CategoryOfUnit[unit], _margins[margin].ValueOf(unit));

    readonly record struct Point(double[] Weights, double[] Slopes, double[] Sums);
}
