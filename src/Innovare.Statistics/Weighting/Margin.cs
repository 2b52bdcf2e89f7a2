using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Weighting;

/// <summary>
/// A margin: each respondent stands in one category, and the population total of each category is known, as a number of
/// units or, for a numeric margin, as the total of a variable.
/// </summary>
public sealed record Margin
{
    /// <summary>States a margin.</summary>
    /// <param name="name">What the margin is called in results, e.g. <c>region</c>.</param>
    /// <param name="categoryOfUnit">Category (0, 1, …) of each respondent; copied.</param>
    /// <param name="totals">Known population total of each category, 0 or more; copied.</param>
    /// <param name="labels">Codes of the categories for messages; null to use their numbers.</param>
    /// <exception cref="ArgumentException">A category is unknown, a total is below zero, or the labels do not fit.</exception>
    public Margin(string name, ReadOnlySpan<int> categoryOfUnit, ReadOnlySpan<double> totals, IReadOnlyList<string>? labels = null)
    {
        Doors.Indices(categoryOfUnit, totals.Length, nameof(categoryOfUnit));
        Doors.FiniteNotNegative(totals, nameof(totals));
        if (labels is not null) Doors.SameLength(totals.Length, labels.Count, nameof(labels));
        Name = name;
        CategoryOfUnit = [.. categoryOfUnit];
        Totals = [.. totals];
        Labels = labels;
    }

    Margin(string name, double[] values, double total)
    {
        Name = name;
        CategoryOfUnit = new int[values.Length];
        Totals = [total];
        Values = values;
    }

    /// <summary>States a numeric margin: the population total of a variable is known.</summary>
    /// <param name="name">What the margin is called in results, e.g. <c>employees</c>.</param>
    /// <param name="values">The variable for each respondent, finite; copied.</param>
    /// <param name="total">Its known population total, finite.</param>
    /// <exception cref="ArgumentException">A number is not finite.</exception>
    public static Margin Numeric(string name, ReadOnlySpan<double> values, double total)
    {
        Doors.Finite(values, nameof(values));
        Doors.Finite([total], nameof(total));
        return new Margin(name, values.ToArray(), total);
    }

    /// <summary>What the margin is called in results.</summary>
    public string Name { get; }

    /// <summary>Population total of each category.</summary>
    public IReadOnlyList<double> Totals { get; }

    internal int[] CategoryOfUnit { get; }

    /// <summary>The variable of a numeric margin; null where units are counted.</summary>
    internal double[]? Values { get; }

    internal IReadOnlyList<string>? Labels { get; }

    /// <summary>The same margin with calibration classes in place of respondents.</summary>
    internal Margin OfClasses(int[] firstUnitOfClass) => Values is { } values
        ? new Margin(Name, Array.ConvertAll(firstUnitOfClass, i => values[i]), Totals[0])
        : new Margin(Name, Array.ConvertAll(firstUnitOfClass, i => CategoryOfUnit[i]), [.. Totals], Labels);

    /// <summary>What the unit counts for in its category.</summary>
    internal double ValueOf(int unit) => Values is null ? 1 : Values[unit];

    internal string Say(int category) => Values is not null ? Name : Labels is null
        ? FormattableString.Invariant($"{Name}={category}")
        : $"{Name}={Labels[category]}";
}
