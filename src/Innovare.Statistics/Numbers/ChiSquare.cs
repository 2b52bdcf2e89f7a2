namespace Innovare.Statistics.Numbers;

/// <summary>The chi-square distribution.</summary>
public static class ChiSquare
{
    /// <summary>The probability of a value above <paramref name="x"/>, exact to about 12 digits also far out in the tail.</summary>
    /// <param name="x">0 or more.</param>
    /// <param name="degreesOfFreedom">Above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
    /// <remarks>The incomplete gamma function by series and by continued fraction: Press et al. (2007), Numerical Recipes, section 6.2.</remarks>
    public static double Upper(double x, double degreesOfFreedom)
    {
        if (!(x >= 0)) throw new ArgumentOutOfRangeException(nameof(x), x, "Must be 0 or more.");
        if (!(degreesOfFreedom > 0 && double.IsFinite(degreesOfFreedom)))
            throw new ArgumentOutOfRangeException(nameof(degreesOfFreedom), degreesOfFreedom, "Must be above 0.");
        var (a, half) = (degreesOfFreedom / 2, x / 2);
        if (half == 0) return 1;
        if (double.IsInfinity(half)) return 0;
        var front = Math.Exp((a * Math.Log(half)) - half - Beta.LogGamma(a));
        return half < a + 1 ? 1 - (front * Series(a, half)) : front * Fraction(a, half);
    }

    static double Series(double a, double x)
    {
        var term = 1 / a;
        var sum = term;
        for (var n = 1; n <= MostTerms && term > sum * 1e-17; n++)
        {
            term *= x / (a + n);
            sum += term;
        }
        return sum;
    }

    static double Fraction(double a, double x)
    {
        var b = x + 1 - a;
        var c = 1e300;
        var d = 1 / b;
        var fraction = d;
        for (var n = 1; n <= MostTerms; n++)
        {
            var numerator = n * (a - n);
            b += 2;
            d = 1 / (b + (numerator * d));
            c = b + (numerator / c);
            fraction *= d * c;
            if (Math.Abs((d * c) - 1) < 1e-16) break;
        }
        return fraction;
    }

    const int MostTerms = 100_000;
}
