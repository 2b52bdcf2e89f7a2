using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Weighting;

/// <summary>A categorical margin: each respondent stands in one category, and the population total of each is known.</summary>
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

    /// <summary>What the margin is called in results.</summary>
    public string Name { get; }

    /// <summary>Population total of each category.</summary>
    public IReadOnlyList<double> Totals { get; }

    internal int[] CategoryOfUnit { get; }

    internal IReadOnlyList<string>? Labels { get; }

    internal string Say(int category) => Labels is null
        ? FormattableString.Invariant($"{Name}={category}")
        : $"{Name}={Labels[category]}";
}
