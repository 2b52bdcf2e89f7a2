using System.Globalization;
using Innovare.Statbank;
using Innovare.Statistics.Comparison;
using Innovare.Statistics.Estimation;

namespace Innovare.Survey.Disseminate;

/// <summary>How one language writes figures and changes in running text.</summary>
sealed record FigureWords(CultureInfo Culture, string NotComparable, string NoChange, string Rise, string Fall, string Unchanged, string To)
{
    public static FigureWords Danish { get; } = new(
        CultureInfo.GetCultureInfo("da-DK"), "kan ikke sammenlignes", "ingen sikker ændring", "en stigning på {0} procentpoint", "et fald på {0} procentpoint", "uændret inden for {0} procentpoint", " til ");

    public static FigureWords English { get; } = new(
        CultureInfo.GetCultureInfo("en-GB"), "cannot be compared", "no certain change", "a rise of {0} percentage points", "a fall of {0} percentage points", "unchanged within {0} percentage points", " to ");

    /// <summary>A published figure in one of the formats a reference can ask for.</summary>
    public string Write(Cube cube, int cell, string format) => format switch
    {
        "percent1" => Number(cube.Values[cell], "N1"),
        "interval" => Number(cube.Lower?[cell] ?? double.NaN, "N0") + To + Number(cube.Upper?[cell] ?? double.NaN, "N0"),
        _ => Number(cube.Values[cell], "N0"),
    };

    /// <summary>The words a change has earned. "Unchanged" takes a margin and a test that the change is within it.</summary>
    public string Write(Change change, double? margin) => change switch
    {
        { IsSignificant: true, Difference: { } difference } => string.Format(Culture, difference > 0 ? Rise : Fall, Number(Math.Abs(difference), "N1")),
        _ when margin is { } within && Equivalence.Of(change, within).IsUnchanged => string.Format(Culture, Unchanged, within),
        _ => NoChange,
    };

    /// <summary>Of whom a table speaks, as it stands in a sentence.</summary>
    public string Base(Cube cube) => cube.Unit[Culture.TwoLetterISOLanguageName] is { Length: > 0 } unit ? char.ToLower(unit[0], Culture) + unit[1..] : "";

    /// <summary>How far a change goes, without its direction.</summary>
    public string Points(Change change) => change.Difference is { } difference ? Number(Math.Abs(difference), "N1") : NotComparable;

    string Number(double value, string format) =>
        Math.Round(value, format == "N1" ? 1 : 0, MidpointRounding.AwayFromZero).ToString(format, Culture);
}
