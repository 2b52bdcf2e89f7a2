namespace Innovare.Statistics.Numbers;

/// <summary>The standard normal distribution.</summary>
public static class Normal
{
    /// <summary>The probability of a value at or below <paramref name="x"/>.</summary>
    /// <param name="x">Any number but NaN.</param>
    /// <returns>A probability in 0..1, to about 1e-15.</returns>
    /// <remarks>Hart (1968) as given by West, G. (2005), "Better approximations to cumulative normal functions".</remarks>
    public static double Cumulative(double x)
    {
        if (double.IsNaN(x)) throw new ArgumentOutOfRangeException(nameof(x), x, "Must be a number.");
        var tail = UpperTail(Math.Abs(x));
        return x > 0 ? 1 - tail : tail;
    }

    /// <summary>The value below which a share <paramref name="probability"/> of the distribution lies.</summary>
    /// <param name="probability">Strictly between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not strictly between 0 and 1.</exception>
    /// <remarks>Wichura, M. J. (1988), algorithm AS 241 (PPND16), Applied Statistics 37, 477–484.</remarks>
    public static double Quantile(double probability)
    {
        Doors.OpenUnit(probability, nameof(probability));
        var q = probability - 0.5;
        if (Math.Abs(q) <= 0.425)
        {
            var r = 0.180625 - (q * q);
            return q * Polynomial(r, CentreTop) / Polynomial(r, CentreBottom);
        }
        var depth = Math.Sqrt(-Math.Log(q < 0 ? probability : 1 - probability));
        var x = depth <= 5
            ? Polynomial(depth - 1.6, MiddleTop) / Polynomial(depth - 1.6, MiddleBottom)
            : Polynomial(depth - 5, FarTop) / Polynomial(depth - 5, FarBottom);
        return q < 0 ? -x : x;
    }

    static double UpperTail(double x)
    {
        if (x > 37) return 0;
        var density = Math.Exp(-x * x / 2);
        if (x < 7.07106781186547) return density * Polynomial(x, TailTop) / Polynomial(x, TailBottom);
        return density / (x + (1 / (x + (2 / (x + (3 / (x + (4 / (x + 0.65))))))))) / 2.506628274631;
    }

    static double Polynomial(double x, ReadOnlySpan<double> coefficients)
    {
        var value = 0.0;
        for (var i = coefficients.Length - 1; i >= 0; i--) value = (value * x) + coefficients[i];
        return value;
    }

    static ReadOnlySpan<double> TailTop => [220.206867912376, 221.213596169931, 112.079291497871, 33.912866078383,
        6.37396220353165, 0.700383064443688, 3.52624965998911E-02];

    static ReadOnlySpan<double> TailBottom => [440.413735824752, 793.826512519948, 637.333633378831, 296.564248779674,
        86.7807322029461, 16.064177579207, 1.75566716318264, 8.83883476483184E-02];

    static ReadOnlySpan<double> CentreTop => [3.3871328727963666080, 1.3314166789178437745e+2, 1.9715909503065514427e+3,
        1.3731693765509461125e+4, 4.5921953931549871457e+4, 6.7265770927008700853e+4, 3.3430575583588128105e+4,
        2.5090809287301226727e+3];

    static ReadOnlySpan<double> CentreBottom => [1.0, 4.2313330701600911252e+1, 6.8718700749205790830e+2,
        5.3941960214247511077e+3, 2.1213794301586595867e+4, 3.9307895800092710610e+4, 2.8729085735721942674e+4,
        5.2264952788528545610e+3];

    static ReadOnlySpan<double> MiddleTop => [1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550,
        3.64784832476320460504, 1.27045825245236838258, 2.41780725177450611770e-1, 2.27238449892691845833e-2,
        7.74545014278341407640e-4];

    static ReadOnlySpan<double> MiddleBottom => [1.0, 2.05319162663775882187, 1.67638483018380384940,
        6.89767334985100004550e-1, 1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4,
        1.05075007164441684324e-9];

    static ReadOnlySpan<double> FarTop => [6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580,
        2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5,
        2.01033439929228813265e-7];

    static ReadOnlySpan<double> FarBottom => [1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1,
        1.48753612908506148525e-2, 7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
        2.04426310338993978564e-15];
}
