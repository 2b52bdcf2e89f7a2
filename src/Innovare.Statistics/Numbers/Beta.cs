namespace Innovare.Statistics.Numbers;

/// <summary>The beta distribution: the ground under Student's t and under exact intervals of a share.</summary>
public static class Beta
{
    /// <summary>The probability of a value at or below <paramref name="x"/>: the regularised incomplete beta function.</summary>
    /// <param name="x">In 0..1.</param>
    /// <param name="a">First shape, above 0.</param>
    /// <param name="b">Second shape, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
    /// <remarks>Continued fraction by Lentz's method: Press et al. (2007), Numerical Recipes, section 6.4.</remarks>
    public static double Cumulative(double x, double a, double b)
    {
        if (!(x >= 0 && x <= 1)) throw new ArgumentOutOfRangeException(nameof(x), x, "Must lie in 0..1.");
        Positive(a, nameof(a));
        Positive(b, nameof(b));
        if (x is 0 or 1) return x;
        return x < (a + 1) / (a + b + 2) ? Lower(x, a, b) : 1 - Lower(1 - x, b, a);
    }

    /// <summary>The value below which a share <paramref name="probability"/> of the distribution lies.</summary>
    /// <param name="probability">Strictly between 0 and 1.</param>
    /// <param name="a">First shape, above 0.</param>
    /// <param name="b">Second shape, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
    public static double Quantile(double probability, double a, double b)
    {
        Doors.OpenUnit(probability, nameof(probability));
        return Roots.Between(0, 1, x => Cumulative(x, a, b) - probability);
    }

    static void Positive(double value, string name)
    {
        if (!(value > 0 && double.IsFinite(value))) throw new ArgumentOutOfRangeException(name, value, "Must be above 0.");
    }

    static double Lower(double x, double a, double b)
    {
        var front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Math.Log(x)) + (b * double.LogP1(-x)));
        return front * Fraction(x, a, b) / a;
    }

    static double Fraction(double x, double a, double b)
    {
        const double tiny = 1e-300;
        var c = 1.0;
        var d = 1 / Away(1 - ((a + b) * x / (a + 1)), tiny);
        var fraction = d;
        for (var m = 1; m <= 10_000; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / Away(1 + (even * d), tiny);
            c = Away(1 + (even / c), tiny);
            fraction *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / Away(1 + (odd * d), tiny);
            c = Away(1 + (odd / c), tiny);
            fraction *= d * c;
            if (Math.Abs((d * c) - 1) < 1e-16) break;
        }
        return fraction;
    }

    static double Away(double value, double tiny) => Math.Abs(value) < tiny ? tiny : value;

    // Lanczos with g = 607/128: Godfrey (2001); about 15 digits for arguments above 0.
    internal static double LogGamma(double x)
    {
        var series = 0.99999999999999709182;
        for (var i = 0; i < Lanczos.Length; i++) series += Lanczos[i] / (x + i + 1);
        var t = x + 5.24218750000000000;
        return ((x + 0.5) * Math.Log(t)) - t + Math.Log(2.5066282746310005 * series / x);
    }

    static ReadOnlySpan<double> Lanczos => [57.1562356658629235, -59.5979603554754912, 14.1360979747417471,
        -0.491913816097620199, .339946499848118887e-4, .465236289270485756e-4, -.983744753048795646e-4,
        .158088703224912494e-3, -.210264441724104883e-3, .217439618115212643e-3, -.164318106536763890e-3,
        .844182239838527433e-4, -.261908384015814087e-4, .368991826595316234e-5];
}
