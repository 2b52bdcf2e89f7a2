using Innovare.Statistics.Numbers;
using Innovare.Statistics.Weighting;

namespace Innovare.Statistics.Estimation;

/// <summary>The regression on the calibration margins, factored once for all estimates of a design.</summary>
sealed class Projection
{
    readonly int[][] _columns;
    readonly double[]?[] _values;
    readonly double[] _designWeights;
    readonly SymmetricSystem _system;

    Projection(int[][] columns, double[]?[] values, double[] designWeights, SymmetricSystem system)
    {
        _columns = columns;
        _values = values;
        _designWeights = designWeights;
        _system = system;
    }

    public static Projection On(IReadOnlyList<Margin> margins, double[] designWeights)
    {
        var columns = new int[margins.Count][];
        var size = 0;
        for (var m = 0; m < columns.Length; m++)
        {
            var first = size;
            columns[m] = Array.ConvertAll(margins[m].CategoryOfUnit, c => first + c);
            size += margins[m].Totals.Count;
        }
        double[]?[] values = [.. margins.Select(m => m.Values)];
        return new Projection(
            columns, values, designWeights, SymmetricSystem.Factor(CrossProducts(columns, values, designWeights, size), size));
    }

    /// <summary>What of the influence values the margins do not explain.</summary>
    public double[] Residuals(double[] influence)
    {
        var coefficients = new double[_system.Size];
        for (var m = 0; m < _columns.Length; m++)
            for (var i = 0; i < influence.Length; i++)
                coefficients[_columns[m][i]] += _designWeights[i] * influence[i] * At(_values[m], i);
        _system.Solve(coefficients);
        var residuals = (double[])influence.Clone();
        for (var m = 0; m < _columns.Length; m++)
            for (var i = 0; i < residuals.Length; i++) residuals[i] -= coefficients[_columns[m][i]] * At(_values[m], i);
        return residuals;
    }

    // Each unit has a single entry in every margin, so the products are sums over pairs of categories.
    static double[] CrossProducts(int[][] columns, double[]?[] values, double[] weights, int size)
    {
        var products = new double[size * size];
        for (var l = 0; l < columns.Length; l++)
            for (var r = 0; r < columns.Length; r++)
                for (var i = 0; i < weights.Length; i++)
                    products[(columns[l][i] * size) + columns[r][i]] += weights[i] * At(values[l], i) * At(values[r], i);
        return products;
    }

    static double At(double[]? values, int unit) => values is null ? 1 : values[unit];
}
