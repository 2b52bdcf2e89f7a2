using System.Globalization;
using Innovare.Statbank;
using Innovare.Statistics.Estimation;

namespace Innovare.Survey.Disseminate;

/// <summary>How one language writes figures and changes in running text.</summary>
sealed record FigureWords(CultureInfo Culture, string NotComparable, string NoChange, string Rise, string Fall, string To)
{
    public static FigureWords Danish { get; } = new(
        CultureInfo.GetCultureInfo("da-DK"), "kan ikke sammenlignes", "ingen sikker ændring", "en stigning på {0} procentpoint", "et fald på {0} procentpoint", " til ");

    public static FigureWords English { get; } = new(
        CultureInfo.GetCultureInfo("en-GB"), "cannot be compared", "no certain change", "a rise of {0} percentage points", "a fall of {0} percentage points", " to ");

    /// <summary>A published figure in one of the formats a reference can ask for.</summary>
    public string Write(Cube cube, int cell, string format) => format switch
    {
        "percent1" => Number(cube.Values[cell], "N1"),
        "interval" => Number(cube.Lower?[cell] ?? double.NaN, "N0") + To + Number(cube.Upper?[cell] ?? double.NaN, "N0"),
        _ => Number(cube.Values[cell], "N0"),
    };

    /// <summary>The words a change has earned.</summary>
    public string Write(Change change) => change is { IsSignificant: true, Difference: { } difference }
        ? string.Format(Culture, difference > 0 ? Rise : Fall, Number(Math.Abs(difference), "N1"))
        : NoChange;

    string Number(double value, string format) =>
        Math.Round(value, format == "N1" ? 1 : 0, MidpointRounding.AwayFromZero).ToString(format, Culture);
}
