using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Estimation;

/// <summary>
/// An estimate before its standard error: the value, and what one more unit of weight on each respondent would add to it.
/// From two or more of them come differences, ratios and other combinations, with the right variance.
/// </summary>
/// <remarks>Deville (1999), Survey Methodology 25, 193–203. Immutable; belongs to the design it was made from.</remarks>
public sealed class Linearised
{
    readonly bool[] _inBase;
    readonly Lazy<Variance> _variance;

    Linearised(SurveyDesign design, double? value, double[] influence, bool[] inBase, Base found)
    {
        Design = design;
        Value = value;
        Influence = influence;
        _inBase = inBase;
        Found = found;
        _variance = new(() => Variance.Of(design, influence), LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>The design.</summary>
    public SurveyDesign Design { get; }

    /// <summary>The estimate; null for an empty base.</summary>
    public double? Value { get; }

    /// <summary>Standard error; null for an empty base and where single-unit strata make it unmeasurable.</summary>
    public double? StandardError => Value is not null && Variance.Value is { } v ? Math.Sqrt(v) : null;

    /// <summary>Degrees of freedom of the base.</summary>
    public int DegreesOfFreedom => Found.DegreesOfFreedom;

    internal double[] Influence { get; }

    internal Variance Variance => _variance.Value;

    internal Base Found { get; }

    /// <summary>A statistic of the caller's own.</summary>
    /// <param name="design">The design.</param>
    /// <param name="value">The estimate, finite; null when it cannot be made.</param>
    /// <param name="influence">
    /// Its derivative by the weight of each respondent, finite, 0 outside the base. For a smooth function of totals: the
    /// function's partial derivatives times the variables.
    /// </param>
    /// <param name="inBase">Whether each respondent is in the base.</param>
    /// <exception cref="ArgumentException">A span does not fit the design, or a number is not finite.</exception>
    public static Linearised Of(SurveyDesign design, double? value, ReadOnlySpan<double> influence, ReadOnlySpan<bool> inBase)
    {
        Doors.SameLength(design.Units, influence.Length, nameof(influence));
        Doors.Finite(influence, nameof(influence));
        Doors.Finite([value ?? 0], nameof(value));
        var found = Base.Of(design, inBase);
        return new Linearised(design, found.Count == 0 ? null : value, [.. influence], [.. inBase], found);
    }

    /// <summary>The total of a variable over a base.</summary>
    /// <param name="design">The design.</param>
    /// <param name="values">The variable for each respondent; finite inside the base, unread outside it.</param>
    /// <param name="inBase">Whether each respondent is in the base.</param>
    /// <exception cref="ArgumentException">A span does not fit the design, or a value is not finite.</exception>
    public static Linearised Total(SurveyDesign design, ReadOnlySpan<double> values, ReadOnlySpan<bool> inBase)
    {
        var inside = Inside(design, values, inBase);
        return Of(design, Sums.OfProducts(design.UnitWeights, inside), inside, inBase);
    }

    /// <summary>The mean of a variable in a base; of 0s and 1s, a share.</summary>
    /// <param name="design">The design.</param>
    /// <param name="values">The variable for each respondent; finite inside the base, unread outside it.</param>
    /// <param name="inBase">Whether each respondent is in the base.</param>
    /// <exception cref="ArgumentException">A span does not fit the design, or a value is not finite.</exception>
    public static Linearised Mean(SurveyDesign design, ReadOnlySpan<double> values, ReadOnlySpan<bool> inBase)
    {
        var inside = Inside(design, values, inBase);
        var found = Base.Of(design, inBase);
        if (found.Count == 0) return new Linearised(design, null, new double[inside.Length], [.. inBase], found);
        var mean = Sums.OfProducts(design.UnitWeights, inside) / found.Weight;
        for (var i = 0; i < inside.Length; i++) inside[i] = inBase[i] ? Distance(inside[i], mean) / found.Weight : 0;
        return new Linearised(design, mean, inside, [.. inBase], found);
    }

    /// <summary>The ratio of the totals of two variables in a base.</summary>
    /// <param name="design">The design.</param>
    /// <param name="numerator">The variable above the line.</param>
    /// <param name="denominator">The variable below the line; where its total is 0 there is no value.</param>
    /// <param name="inBase">Whether each respondent is in the base.</param>
    /// <exception cref="ArgumentException">A span does not fit the design, or a value is not finite.</exception>
    public static Linearised Ratio(
        SurveyDesign design, ReadOnlySpan<double> numerator, ReadOnlySpan<double> denominator, ReadOnlySpan<bool> inBase)
    {
        var above = Inside(design, numerator, inBase);
        var below = Inside(design, denominator, inBase);
        var found = Base.Of(design, inBase);
        var total = Sums.OfProducts(design.UnitWeights, below);
        if (found.Count == 0 || total == 0) return new Linearised(design, null, new double[above.Length], [.. inBase], found);
        var ratio = Sums.OfProducts(design.UnitWeights, above) / total;
        for (var i = 0; i < above.Length; i++) above[i] = (above[i] - (ratio * below[i])) / total;
        return new Linearised(design, ratio, above, [.. inBase], found);
    }

    /// <summary>The variance of a variable in the population of a base.</summary>
    /// <param name="design">The design.</param>
    /// <param name="values">The variable for each respondent; finite inside the base, unread outside it.</param>
    /// <param name="inBase">Whether each respondent is in the base; there is no value for fewer than two.</param>
    /// <exception cref="ArgumentException">A span does not fit the design, or a value is not finite.</exception>
    /// <remarks>Mean squared distance from the mean, times n/(n − 1) with n the respondents in the base.</remarks>
    public static Linearised PopulationVariance(SurveyDesign design, ReadOnlySpan<double> values, ReadOnlySpan<bool> inBase)
    {
        var mean = Mean(design, values, inBase);
        var n = (double)mean.Found.Count;
        if (n < 2) return new Linearised(design, null, new double[values.Length], mean._inBase, mean.Found);
        var squares = new double[values.Length];
        for (var i = 0; i < squares.Length; i++)
            squares[i] = inBase[i] ? (values[i] - mean.Value!.Value) * (values[i] - mean.Value.Value) * (n / (n - 1)) : 0; // n ≥ 2: a value
        return Mean(design, squares, inBase);
    }

    /// <summary>A weighted sum of estimates of one design, e.g. 1 and −1 for a difference.</summary>
    /// <param name="coefficients">What each is multiplied by, finite.</param>
    /// <param name="parts">The estimates, at least one, as many as coefficients.</param>
    /// <returns>No value when a part has none. Its base is that of all parts together.</returns>
    /// <exception cref="ArgumentException">The numbers differ, a coefficient is not finite, or the designs differ.</exception>
    public static Linearised Combination(ReadOnlySpan<double> coefficients, params IReadOnlyList<Linearised> parts)
    {
        Doors.SameLength(coefficients.Length, parts.Count, nameof(parts));
        ArgumentOutOfRangeException.ThrowIfZero(parts.Count, nameof(parts));
        Doors.Finite(coefficients, nameof(coefficients));
        SameDesign(parts);
        var design = parts[0].Design;
        double? value = 0;
        var influence = new double[design.Units];
        var inBase = new bool[design.Units];
        for (var p = 0; p < parts.Count; p++)
        {
            value += coefficients[p] * parts[p].Value;
            for (var i = 0; i < influence.Length; i++)
            {
                influence[i] += coefficients[p] * parts[p].Influence[i];
                inBase[i] |= parts[p]._inBase[i];
            }
        }
        return new Linearised(design, value, influence, inBase, Base.Of(design, inBase));
    }

    /// <summary>How estimates of one design vary together.</summary>
    /// <param name="parts">The estimates, at least one.</param>
    /// <returns>Covariance of each pair, row by row; null where single-unit strata make it unmeasurable.</returns>
    /// <exception cref="ArgumentException">The designs differ.</exception>
    public static double[,]? Covariance(params IReadOnlyList<Linearised> parts)
    {
        ArgumentOutOfRangeException.ThrowIfZero(parts.Count, nameof(parts));
        SameDesign(parts);
        return Variance.Matrix(parts[0].Design, [.. parts.Select(p => p.Influence)]);
    }

    static void SameDesign(IReadOnlyList<Linearised> parts)
    {
        foreach (var part in parts)
            if (part.Design != parts[0].Design) throw new ArgumentException("The estimates come from different designs.", nameof(parts));
    }

    // Values that are all equal differ from their mean by rounding only; that is no spread.
    static double Distance(double value, double mean) =>
        Math.Abs(value - mean) <= 1e-14 * Math.Abs(mean) ? 0 : value - mean;

    static double[] Inside(SurveyDesign design, ReadOnlySpan<double> values, ReadOnlySpan<bool> inBase)
    {
        Doors.SameLength(design.Units, values.Length, nameof(values));
        Doors.SameLength(design.Units, inBase.Length, nameof(inBase));
        var inside = new double[values.Length];
        for (var i = 0; i < inside.Length; i++) inside[i] = inBase[i] ? values[i] : 0;
        Doors.Finite(inside, nameof(values));
        return inside;
    }
}
