using Innovare.Statistics.Numbers;

namespace Innovare.Statistics.Tables;

/// <summary>A variable that puts each respondent at one of its values, or at none: a question, or a breakdown of a table.</summary>
public sealed class Classification
{
    /// <summary>States a classification.</summary>
    /// <param name="name">What it is called in results.</param>
    /// <param name="valueOfUnit">Value (0, 1, …) of each respondent; −1 for none: not asked, not answered, outside. Copied.</param>
    /// <param name="values">How many values there are, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is unknown.</exception>
    public Classification(string name, ReadOnlySpan<int> valueOfUnit, int values)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(values, 1);
        var shifted = valueOfUnit.ToArray();
        for (var i = 0; i < shifted.Length; i++) shifted[i]++;
        Doors.Indices(shifted, values + 1, nameof(valueOfUnit));
        (Name, Values, ValueOfUnit) = (name, values, [.. valueOfUnit]);
    }

    /// <summary>What it is called in results.</summary>
    public string Name { get; }

    /// <summary>How many values there are.</summary>
    public int Values { get; }

    internal int[] ValueOfUnit { get; }
}
