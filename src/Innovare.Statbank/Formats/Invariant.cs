using System.Globalization;

namespace Innovare.Statbank.Formats;

/// <summary>Numbers as files write them, the same on every machine.</summary>
static class Invariant
{
    /// <summary>Room for any number written here.</summary>
    public const int LongestNumber = 400;

    // With six decimals still far below 2^53, where whole numbers are themselves.
    const double MostPointed = 1e9;

    static readonly double[] Powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>With at most that many decimals, half away from zero, no trailing zeros; "" for no number.</summary>
    public static string AtMost(double number, int decimals) => double.IsFinite(number)
        ? Math.Round(number, decimals, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture)
        : "";

    /// <summary>With exactly that many decimals, half away from zero; "" for no number.</summary>
    public static string Text(double number, int decimals) => double.IsFinite(number)
        ? Math.Round(number, decimals, MidpointRounding.AwayFromZero).ToString("F" + Text(decimals), CultureInfo.InvariantCulture)
        : "";

    /// <summary>As <see cref="AtMost(double,int)"/>, without exponent, in a buffer of <see cref="LongestNumber"/>.</summary>
    public static ReadOnlySpan<char> AtMost(double number, int decimals, Span<char> buffer)
    {
        number.TryFormat(buffer, out var length, default, CultureInfo.InvariantCulture);
        var shortest = buffer[..length];
        var point = shortest.IndexOf('.');
        // Rounding may move the last bit of a number that has no more decimals than asked for: it is written as it is.
        if (!shortest.Contains('E') && (point < 0 || length - point - 1 <= decimals))
            return shortest;
        var exact = Exactly(number, decimals, buffer);
        return exact.Contains('.') ? exact.TrimEnd('0').TrimEnd('.') : exact;
    }

    /// <summary>As <see cref="Text(double,int)"/>, in a buffer of <see cref="LongestNumber"/>.</summary>
    public static ReadOnlySpan<char> Exactly(double number, int decimals, Span<char> buffer)
    {
        // Nearly every figure: a whole number with a point in it, rounded as Math.Round does.
        if (decimals < Powers.Length && Math.Abs(number) < MostPointed)
            return Pointed((long)Math.Round(number * Powers[decimals], MidpointRounding.AwayFromZero), decimals, buffer);
        Span<char> format = ['F', (char)('0' + decimals / 10), (char)('0' + decimals % 10)];
        Math.Round(number, Math.Min(decimals, 15), MidpointRounding.AwayFromZero).TryFormat(buffer, out var length, format, CultureInfo.InvariantCulture);
        return buffer[..length];
    }

    static ReadOnlySpan<char> Pointed(long whole, int decimals, Span<char> buffer)
    {
        var isNegative = whole < 0;
        var (before, after) = Math.DivRem(Math.Abs(whole), (long)Powers[decimals]);
        if (isNegative)
            buffer[0] = '-';
        before.TryFormat(buffer[(isNegative ? 1 : 0)..], out var length, default, CultureInfo.InvariantCulture);
        length += isNegative ? 1 : 0;
        if (decimals == 0)
            return buffer[..length];
        buffer[length] = '.';
        for (var i = decimals; i > 0; i--)
            (after, buffer[length + i]) = (after / 10, (char)('0' + after % 10));
        return buffer[..(length + decimals + 1)];
    }

    /// <summary>"20260131 08:00", as PX writes a time.</summary>
    public static string Minute(DateTime time) => time.ToString(time.Second == 0 ? "yyyyMMdd HH:mm" : "yyyyMMdd HH:mm:ss", CultureInfo.InvariantCulture);
}
