using Innovare.Statistics.Numbers;
using Innovare.Statistics.Weighting;

namespace Innovare.Statistics.Estimation;

/// <summary>The regression on the calibration margins, factored once for all estimates of a design.</summary>
sealed class Projection
{
    readonly int[][] _columns;
    readonly double[] _designWeights;
    readonly SymmetricSystem _system;

    Projection(int[][] columns, double[] designWeights, SymmetricSystem system)
    {
        _columns = columns;
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
        return new Projection(columns, designWeights, SymmetricSystem.Factor(CrossProducts(columns, designWeights, size), size));
    }

    /// <summary>What of the influence values the margins do not explain.</summary>
    public double[] Residuals(double[] influence)
    {
        var coefficients = new double[_system.Size];
        foreach (var column in _columns)
            for (var i = 0; i < influence.Length; i++) coefficients[column[i]] += _designWeights[i] * influence[i];
        _system.Solve(coefficients);
        var residuals = (double[])influence.Clone();
        foreach (var column in _columns)
            for (var i = 0; i < residuals.Length; i++) residuals[i] -= coefficients[column[i]];
        return residuals;
    }

    // Each unit has a single 1 in every margin, so the products are sums of weights over pairs of categories.
    static double[] CrossProducts(int[][] columns, double[] weights, int size)
    {
        var products = new double[size * size];
        foreach (var left in columns)
            foreach (var right in columns)
                for (var i = 0; i < weights.Length; i++) products[(left[i] * size) + right[i]] += weights[i];
        return products;
    }
}
