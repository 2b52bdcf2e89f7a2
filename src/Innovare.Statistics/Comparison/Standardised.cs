using Innovare.Statistics.Estimation;
using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Comparison;

/// <summary>The mean or share one group would have with another group's composition: a comparison of like with like.</summary>
/// <param name="Mean">The standardised mean; null when a class below is missing.</param>
/// <param name="MissingClasses">Classes the composition needs and the group has nobody in: they must be merged first.</param>
/// <remarks>Direct standardisation: Σ composition · class mean. Korn and Graubard (1999), Analysis of Health Surveys, section 3.6.</remarks>
public sealed record Standardised(Linearised? Mean, IReadOnlyList<int> MissingClasses)
{
    /// <summary>With a composition that is known.</summary>
    /// <param name="design">The design.</param>
    /// <param name="values">The variable for each respondent; 0s and 1s for a share.</param>
    /// <param name="inGroup">Whether each respondent is in the group.</param>
    /// <param name="classOfUnit">Class (0, 1, …) of each respondent.</param>
    /// <param name="composition">Share or number of each class in the composition wanted, 0 or more, not all 0.</param>
    /// <exception cref="ArgumentException">A span does not fit the design, a number is out of range, or the composition is empty.</exception>
    public static Standardised To(
        SurveyDesign design,
        ReadOnlySpan<double> values,
        ReadOnlySpan<bool> inGroup,
        ReadOnlySpan<int> classOfUnit,
        ReadOnlySpan<double> composition)
    {
        Doors.FiniteNotNegative(composition, nameof(composition));
        var whole = Sums.Of(composition);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(whole, nameof(composition));
        var (means, missing) = ClassMeans(design, values, inGroup, classOfUnit, composition);
        if (missing.Count > 0) return new Standardised(null, missing);
        double[] shares = [.. means.Select(m => m.Share / whole)];
        return new Standardised(Linearised.Combination(shares, [.. means.Select(m => m.Mean)]), []);
    }

    /// <summary>With the composition of another group in the same sample, whose uncertainty is counted in.</summary>
    /// <param name="design">The design.</param>
    /// <param name="values">The variable for each respondent; 0s and 1s for a share.</param>
    /// <param name="inGroup">Whether each respondent is in the group.</param>
    /// <param name="classOfUnit">Class (0, 1, …) of each respondent.</param>
    /// <param name="inReference">Whether each respondent is in the group whose composition is used; it must hold someone.</param>
    /// <exception cref="ArgumentException">A span does not fit the design, or the reference group is empty.</exception>
    public static Standardised ToGroup(
        SurveyDesign design,
        ReadOnlySpan<double> values,
        ReadOnlySpan<bool> inGroup,
        ReadOnlySpan<int> classOfUnit,
        ReadOnlySpan<bool> inReference)
    {
        Doors.SameLength(design.Units, classOfUnit.Length, nameof(classOfUnit));
        var classes = 0;
        foreach (var c in classOfUnit) classes = Math.Max(classes, c + 1);
        var shares = new Linearised[classes];
        for (var c = 0; c < classes; c++) shares[c] = Linearised.Mean(design, Ones(classOfUnit, c), inReference);
        if (classes == 0 || shares[0].Value is null) throw new ArgumentException("The reference group is empty.", nameof(inReference));
        double[] composition = [.. shares.Select(s => s.Value!.Value)]; // one group: all have a value or none has
        var (means, missing) = ClassMeans(design, values, inGroup, classOfUnit, composition);
        if (missing.Count > 0) return new Standardised(null, missing);
        // Σ P·m moves with each class mean by P and with each share by the mean.
        Linearised[] parts = [.. means.Select(m => m.Mean), .. means.Select(m => shares[m.Class])];
        double[] coefficients = [.. means.Select(m => m.Share), .. means.Select(m => m.Mean.Value!.Value)]; // none is missing
        var both = Linearised.Combination(coefficients, parts);
        var mean = means.Sum(m => m.Share * m.Mean.Value!.Value);
        return new Standardised(Linearised.Of(design, mean, both.Influence, Union(inGroup, inReference)), []);
    }

    static (List<(int Class, double Share, Linearised Mean)> Means, List<int> Missing) ClassMeans(
        SurveyDesign design,
        ReadOnlySpan<double> values,
        ReadOnlySpan<bool> inGroup,
        ReadOnlySpan<int> classOfUnit,
        ReadOnlySpan<double> composition)
    {
        Doors.SameLength(design.Units, inGroup.Length, nameof(inGroup));
        Doors.SameLength(design.Units, classOfUnit.Length, nameof(classOfUnit));
        Doors.Indices(classOfUnit, composition.Length, nameof(classOfUnit));
        var (means, missing) = (new List<(int, double, Linearised)>(), new List<int>());
        for (var c = 0; c < composition.Length; c++)
        {
            if (composition[c] <= 0) continue;
            var inClass = new bool[inGroup.Length];
            for (var i = 0; i < inClass.Length; i++) inClass[i] = inGroup[i] && classOfUnit[i] == c;
            var mean = Linearised.Mean(design, values, inClass);
            if (mean.Value is null) missing.Add(c);
            else means.Add((c, composition[c], mean));
        }
        return (means, missing);
    }

    static double[] Ones(ReadOnlySpan<int> classOfUnit, int wanted)
    {
        var ones = new double[classOfUnit.Length];
        for (var i = 0; i < ones.Length; i++) ones[i] = classOfUnit[i] == wanted ? 1 : 0;
        return ones;
    }

    static bool[] Union(ReadOnlySpan<bool> left, ReadOnlySpan<bool> right)
    {
        var both = new bool[left.Length];
        for (var i = 0; i < both.Length; i++) both[i] = left[i] || right[i];
        return both;
    }
}
