using System.Globalization;
using Innovare.PublicSector;

namespace Innovare.Survey.Disseminate;

/// <summary>Numbers as a phase report shows them to readers: counts rounded so that nobody can be singled out.</summary>
static class PhaseWords
{
    static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");
    static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>A count to the nearest five.</summary>
    public static double Safe(double count) => Math.Round(count / 5, MidpointRounding.AwayFromZero) * 5;

    /// <summary>A count of workplaces, rounded: "14.295" and "14,295".</summary>
    public static Text Count(double count) => Number(Safe(count), 0);

    /// <summary>A number as it is.</summary>
    public static Text Number(double value, int decimals) => new(
        value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Danish),
        value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), English));

    /// <summary>Whole per cent: "36 pct." and "36 per cent".</summary>
    public static Text Percent(double share) => new(
        Math.Round(100 * share, MidpointRounding.AwayFromZero).ToString("N0", Danish) + " pct.",
        Math.Round(100 * share, MidpointRounding.AwayFromZero).ToString("N0", English) + " per cent");

    /// <summary>Whole per cent as a number for a chart.</summary>
    public static double PercentValue(double share) => Math.Round(100 * share, MidpointRounding.AwayFromZero);

    /// <summary>One sentence in both languages with numbers put in.</summary>
    public static Text Say(string da, string en, params Text[] numbers) => new(
        string.Format(Danish, da, [.. numbers.Select(n => (object)n.Da)]),
        string.Format(English, en, [.. numbers.Select(n => (object)n.En)]));

    /// <summary>A named number.</summary>
    public static PhaseFact Fact(string da, string en, Text value) => new(new(da, en), value);
}
