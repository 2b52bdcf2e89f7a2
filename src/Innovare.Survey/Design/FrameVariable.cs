using System.Globalization;
using static System.FormattableString;

namespace Innovare.Survey.Design;

/// <summary>What the frame knows of a workplace by name: the variables of strata, response groups, margins and breakdowns.</summary>
public static class FrameVariable
{
    /// <summary>Names that strata, margins, breakdowns and rules may use.</summary>
    public static IReadOnlyList<string> Names { get; } = ["level", "subsector", "size", "region", "municipality", "industry"];

    /// <summary>The workplace's code in that variable, or null when there is no such variable.</summary>
    public static string? Of(Workplace workplace, string name, IReadOnlyList<int> sizeClasses) => name switch
    {
        "level" => workplace.Level,
        "subsector" => workplace.Subsector,
        "size" => SizeClass(workplace.Employees, sizeClasses),
        "region" => workplace.Region,
        "municipality" => workplace.Municipality,
        "industry" => workplace.Industry,
        "employees" => workplace.Employees.ToString(CultureInfo.InvariantCulture),
        "name" => workplace.Name,
        _ => null,
    };

    /// <summary>Codes of the employee classes with those lower bounds: 3, 10, 100 give "3-9", "10-99", "100+".</summary>
    public static IReadOnlyList<string> SizeClasses(IReadOnlyList<int> lowerBounds) =>
        [.. lowerBounds.Select((from, i) => i + 1 < lowerBounds.Count
            ? Invariant($"{from}-{lowerBounds[i + 1] - 1}")
            : Invariant($"{from}+"))];

    /// <summary>The class that many employees fall in; below the lowest bound it is the lowest class.</summary>
    public static string SizeClass(int employees, IReadOnlyList<int> lowerBounds)
    {
        var at = lowerBounds.Count - 1;
        while (at > 0 && employees < lowerBounds[at])
            at--;
        return SizeClasses(lowerBounds)[at];
    }

    /// <summary>What to sort the codes of a crossing by: size classes stand by size, "10-19" before "100+", the rest by letters.</summary>
    public static string SortKey(string crossing, IReadOnlyList<int> sizeClasses)
    {
        var classes = SizeClasses(sizeClasses).ToList();
        return string.Join('|', crossing.Split('|').Select(code => classes.IndexOf(code) is >= 0 and var at ? Invariant($"{at:00}") : code));
    }
}
