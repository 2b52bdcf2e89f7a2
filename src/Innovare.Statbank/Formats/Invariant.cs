using System.Globalization;

namespace Innovare.Statbank.Formats;

/// <summary>Numbers as files write them, the same on every machine.</summary>
static class Invariant
{
    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>With at most that many decimals, half away from zero, no trailing zeros; "" for no number.</summary>
    public static string AtMost(double number, int decimals) => double.IsFinite(number)
        ? Math.Round(number, decimals, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture)
        : "";

    /// <summary>With exactly that many decimals, half away from zero; "" for no number.</summary>
    public static string Text(double number, int decimals) => double.IsFinite(number)
        ? Math.Round(number, decimals, MidpointRounding.AwayFromZero).ToString("F" + Text(decimals), CultureInfo.InvariantCulture)
        : "";
}
