using Innovare.Statistics.Numbers;
using Innovare.Statistics.Weighting;

namespace Innovare.Statistics.Representativity;

/// <summary>Mean and variance of fitted propensities, and how uncertain the variance is.</summary>
/// <param name="Mean">Weighted mean.</param>
/// <param name="Variance">Weighted variance, over the population less 1.</param>
/// <param name="Noise">The part of it that the estimation of the coefficients adds.</param>
/// <param name="VarianceOfVariance">Sampling variance of the variance.</param>
/// <param name="Population">Sum of the design weights.</param>
sealed record PropensityMoments(double Mean, double Variance, double Noise, double VarianceOfVariance, double Population)
{
    public static PropensityMoments Of(ResponsePropensity propensity)
    {
        var (rho, d, x) = (propensity.Propensities, propensity.DesignWeights, propensity.Columns);
        var population = Sums.Of(d);
        var mean = Sums.OfProducts(d, rho) / population;
        var squares = default(RunningSum);
        for (var i = 0; i < rho.Length; i++) squares.Add(d[i] * (rho[i] - mean) * (rho[i] - mean));
        var variance = squares.Value / Math.Max(population - 1, 1);
        var covariance = Covariance(propensity);
        var (slopes, centred) = Derivatives(rho, d, x, mean, population);
        var drift = Quadratic(covariance, slopes);
        var turned = Multiply(centred, covariance, x.Length);
        return new PropensityMoments(
            mean, variance, Trace(centred, covariance, x.Length),
            (4 * drift) + (2 * Trace(turned, turned, x.Length)) + OfSampling(rho, d, mean, population), population);
    }

    // Coefficients of a weighted fit: information⁻¹ · (squared weights in the middle) · information⁻¹.
    static double[] Covariance(ResponsePropensity propensity)
    {
        var (rho, d, x) = (propensity.Propensities, propensity.DesignWeights, propensity.Columns);
        var size = x.Length;
        var system = SymmetricSystem.Factor(ResponsePropensity.Information(x, rho, d), size);
        var inverse = new double[size * size];
        for (var c = 0; c < size; c++)
        {
            var column = new double[size];
            column[c] = 1;
            system.Solve(column);
            for (var r = 0; r < size; r++) inverse[(r * size) + c] = column[r];
        }
        var middle = ResponsePropensity.Information(x, rho, Array.ConvertAll(d, w => w * w));
        return Multiply(Multiply(inverse, middle, size), inverse, size);
    }

    // z = ρ(1 − ρ)x is how a unit's propensity moves with the coefficients.
    // The noise that all propensities share is no spread, so the derivatives are centred.
    static (double[] Slopes, double[] Centred) Derivatives(double[] rho, double[] d, double[][] x, double mean, double population)
    {
        var size = x.Length;
        var slopes = new double[size];
        var centre = new double[size];
        var centred = new double[size * size];
        for (var i = 0; i < rho.Length; i++)
        {
            var weight = d[i] / population;
            var steep = rho[i] * (1 - rho[i]);
            for (var a = 0; a < size; a++)
            {
                if (x[a][i] == 0) continue;
                slopes[a] += weight * (rho[i] - mean) * steep * x[a][i];
                centre[a] += weight * steep * x[a][i];
                for (var b = 0; b < size; b++) centred[(a * size) + b] += weight * steep * steep * x[a][i] * x[b][i];
            }
        }
        for (var a = 0; a < size; a++)
            for (var b = 0; b < size; b++) centred[(a * size) + b] -= centre[a] * centre[b];
        return (slopes, centred);
    }

    static double OfSampling(double[] rho, double[] d, double mean, double population)
    {
        if (rho.Length < 2) return 0;
        var squares = Array.ConvertAll(rho, p => (p - mean) * (p - mean));
        var average = Sums.OfProducts(d, squares) / population;
        var sum = default(RunningSum);
        for (var i = 0; i < squares.Length; i++) sum.Add(d[i] * d[i] * (squares[i] - average) * (squares[i] - average));
        var fraction = Math.Min(1, rho.Length / population);
        return (1 - fraction) * sum.Value / (population * population);
    }

    static double Quadratic(double[] matrix, double[] vector)
    {
        var sum = 0.0;
        for (var a = 0; a < vector.Length; a++)
            for (var b = 0; b < vector.Length; b++) sum += vector[a] * matrix[(a * vector.Length) + b] * vector[b];
        return sum;
    }

    static double Trace(double[] left, double[] right, int size)
    {
        var sum = 0.0;
        for (var a = 0; a < size; a++)
            for (var b = 0; b < size; b++) sum += left[(a * size) + b] * right[(b * size) + a];
        return sum;
    }

    static double[] Multiply(double[] left, double[] right, int size)
    {
        var product = new double[size * size];
        for (var a = 0; a < size; a++)
            for (var k = 0; k < size; k++)
                for (var b = 0; b < size; b++) product[(a * size) + b] += left[(a * size) + k] * right[(k * size) + b];
        return product;
    }
}
