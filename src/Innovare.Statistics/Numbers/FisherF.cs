namespace Innovare.Statistics.Numbers;

/// <summary>The F distribution, also for degrees of freedom that are not whole.</summary>
public static class FisherF
{
    /// <summary>The probability of a value above <paramref name="f"/>.</summary>
    /// <param name="f">0 or more.</param>
    /// <param name="numerator">Degrees of freedom above the line, above 0.</param>
    /// <param name="denominator">Degrees of freedom below the line, above 0; positive infinity for chi-square over its degrees.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
    /// <remarks>Through the incomplete beta function: Abramowitz and Stegun (1964), 26.6.2.</remarks>
    public static double Upper(double f, double numerator, double denominator)
    {
        if (!(f >= 0)) throw new ArgumentOutOfRangeException(nameof(f), f, "Must be 0 or more.");
        if (!(numerator > 0)) throw new ArgumentOutOfRangeException(nameof(numerator), numerator, "Must be above 0.");
        if (!(denominator > 0)) throw new ArgumentOutOfRangeException(nameof(denominator), denominator, "Must be above 0.");
        if (double.IsInfinity(denominator)) return ChiSquare.Upper(f * numerator, numerator);
        return Beta.Cumulative(denominator / (denominator + (numerator * f)), denominator / 2, numerator / 2);
    }
}
