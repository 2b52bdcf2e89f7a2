namespace Innovare.Statistics.Numbers;

/// <summary>Student's t distribution, also for degrees of freedom that are not whole.</summary>
public static class StudentT
{
    /// <summary>The probability of a value at or below <paramref name="t"/>.</summary>
    /// <param name="t">Any number but NaN.</param>
    /// <param name="degreesOfFreedom">Above 0; positive infinity gives the normal distribution.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
    /// <remarks>Through the incomplete beta function: Abramowitz and Stegun (1964), 26.7.1.</remarks>
    public static double Cumulative(double t, double degreesOfFreedom)
    {
        if (double.IsNaN(t)) throw new ArgumentOutOfRangeException(nameof(t), t, "Must be a number.");
        Check(degreesOfFreedom);
        if (degreesOfFreedom > NormalFrom) return Normal.Cumulative(t);
        var tail = UpperTail(Math.Abs(t), degreesOfFreedom);
        return t > 0 ? 1 - tail : tail;
    }

    /// <summary>The value below which a share <paramref name="probability"/> of the distribution lies.</summary>
    /// <param name="probability">Strictly between 0 and 1.</param>
    /// <param name="degreesOfFreedom">Above 0; positive infinity gives the normal distribution.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
    public static double Quantile(double probability, double degreesOfFreedom)
    {
        Doors.OpenUnit(probability, nameof(probability));
        Check(degreesOfFreedom);
        if (degreesOfFreedom > NormalFrom) return Normal.Quantile(probability);
        if (probability == 0.5) return 0;
        var tail = Math.Min(probability, 1 - probability);
        var high = 1.0;
        while (UpperTail(high, degreesOfFreedom) > tail && high < 1e300) high *= 2;
        var t = Roots.Between(0, high, x => tail - UpperTail(x, degreesOfFreedom));
        return probability < 0.5 ? -t : t;
    }

    // Beyond this the two distributions agree to more digits than the fraction for t keeps.
    const double NormalFrom = 1e9;

    static double UpperTail(double t, double df) => t * t < df
        ? 0.5 - (Beta.Cumulative(t * t / (df + (t * t)), 0.5, df / 2) / 2)
        : Beta.Cumulative(df / (df + (t * t)), df / 2, 0.5) / 2;

    static void Check(double degreesOfFreedom)
    {
        if (!(degreesOfFreedom > 0))
            throw new ArgumentOutOfRangeException(nameof(degreesOfFreedom), degreesOfFreedom, "Must be above 0.");
    }
}
