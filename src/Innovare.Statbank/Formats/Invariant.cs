using System.Globalization;

namespace Innovare.Statbank.Formats;

/// <summary>Numbers as files write them, the same on every machine.</summary>
static class Invariant
{
    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Shortest text that reads back as the same number; "" for no number.</summary>
    public static string Text(double number) => double.IsFinite(number) ? number.ToString(CultureInfo.InvariantCulture) : "";

    /// <summary>With that many decimals, half away from zero; "" for no number.</summary>
    public static string Text(double number, int decimals) => double.IsFinite(number)
        ? Math.Round(number, decimals, MidpointRounding.AwayFromZero).ToString("F" + Text(decimals), CultureInfo.InvariantCulture)
        : "";
}
