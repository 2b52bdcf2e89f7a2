using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Estimation;

/// <summary>The values of a base in rising order with the weights below them: what quantiles are read from.</summary>
/// <remarks>Rules 4–9 see equal values one by one, in the order given, as R survey's do; rules 1–3 do not look at that order.</remarks>
sealed class SortedValues
{
    readonly double[] _values, _weights, _cumulated;

    public SortedValues(ReadOnlySpan<double> weights, ReadOnlySpan<double> values, ReadOnlySpan<bool> inBase)
    {
        var kept = new List<(double Value, double Weight)>();
        for (var i = 0; i < values.Length; i++)
            if (inBase[i] && weights[i] > 0) kept.Add((values[i], weights[i]));
        kept = [.. kept.OrderBy(k => k.Value)];
        _values = [.. kept.Select(k => k.Value)];
        _weights = [.. kept.Select(k => k.Weight)];
        _cumulated = new double[kept.Count];
        var sum = default(RunningSum);
        for (var k = 0; k < _cumulated.Length; k++)
        {
            sum.Add(_weights[k]);
            _cumulated[k] = sum.Value;
        }
    }

    public bool IsEmpty => _values.Length == 0;

    double Total => _cumulated[^1];

    /// <param name="p">In 0..1; the base must hold someone.</param>
    /// <param name="rule">How.</param>
    public double Quantile(double p, QuantileRule rule)
    {
        if (_values.Length == 1) return _values[0];
        return rule switch
        {
            QuantileRule.Inverse => Step(p, (low, _, _) => _values[low]),
            QuantileRule.InverseAveraged => Step(p, (low, high, _) => (_values[low] + _values[high]) / 2),
            QuantileRule.Nearest => Step(p, (low, high, rank) => _values[rank % 2 == 0 ? low : high]),
            QuantileRule.Linear => Line(p, k => _cumulated[k] / Total),
            QuantileRule.Midpoint => Line(p, k => (_cumulated[k] - (_weights[k] / 2)) / Total),
            QuantileRule.Weibull => Line(p, k => _cumulated[k] / (Total + _weights[^1])),
            QuantileRule.Mode => Line(p, k => Below(k) / _cumulated[^2]),
            QuantileRule.MedianUnbiased => Line(p, k => ((Below(k) / 3) + (_cumulated[k] * 2 / 3)) / (Total + (_weights[^1] / 3))),
            QuantileRule.NormalUnbiased => Line(p, k => ((Below(k) * 3 / 8) + (_cumulated[k] * 5 / 8)) / (Total + (_weights[^1] / 4))),
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "Unknown rule."),
        };
    }

    double Below(int k) => k == 0 ? 0 : _cumulated[k - 1];

    // Sums of weights that should equal p exactly may miss it by rounding.
    double Step(double p, Func<int, int, int, double> tied)
    {
        const double Rounding = 1e-12;
        var last = _values.Length - 1;
        var k = 0;
        while (k < last && _cumulated[k] < p * Total * (1 - Rounding)) k++;
        var isTied = k < last && Math.Abs(_cumulated[k] - (p * Total)) <= Rounding * Total;
        return isTied && _values[k + 1] > _values[k] ? tied(k, k + 1, Rank(k)) : _values[k];
    }

    // Number of distinct values up to and including the k-th, counted from 1.
    int Rank(int k)
    {
        var rank = 1;
        for (var i = 1; i <= k; i++)
            if (_values[i] > _values[i - 1]) rank++;
        return rank;
    }

    double Line(double p, Func<int, double> point)
    {
        if (p <= point(0)) return _values[0];
        var (low, high) = (0, _values.Length - 1);
        if (p >= point(high)) return _values[high];
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (point(middle) <= p) low = middle;
            else high = middle;
        }
        var (from, to) = (point(low), point(high));
        return _values[low] + ((p - from) / (to - from) * (_values[high] - _values[low]));
    }
}
