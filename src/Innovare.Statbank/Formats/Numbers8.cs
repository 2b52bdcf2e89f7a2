using System.Buffers.Text;
using System.Globalization;

namespace Innovare.Statbank.Formats;

/// <summary>Numbers as UTF-8, fast: most figures have few decimals, and those are whole numbers with a point in them.</summary>
static class Numbers8
{
    /// <summary>Room for any number of <see cref="Shortest"/>.</summary>
    public const int Longest = 32;

    const int MostDecimals = 6;
    const double Exact = 9007199254740991; // 2^53 - 1: whole numbers up to here are themselves

    static readonly double[] Powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

    /// <summary>The shortest text that reads back as the same number.</summary>
    public static int Shortest(double number, Span<byte> to)
    {
        for (var decimals = 0; decimals <= MostDecimals; decimals++)
        {
            var whole = Math.Round(number * Powers[decimals]);
            if (Math.Abs(whole) > Exact)
                break;
            if (whole / Powers[decimals] == number)
                return Pointed((long)whole, decimals, to);
        }
        number.TryFormat(to, out var written, default, CultureInfo.InvariantCulture);
        return written;
    }

    static int Pointed(long whole, int decimals, Span<byte> to)
    {
        var at = 0;
        if (whole < 0)
            (to[at++], whole) = ((byte)'-', -whole);
        var (before, after) = Math.DivRem(whole, (long)Powers[decimals]);
        Utf8Formatter.TryFormat(before, to[at..], out var written);
        at += written;
        if (decimals == 0)
            return at;
        to[at] = (byte)'.';
        for (var i = decimals; i > 0; i--)
            (after, to[at + i]) = (after / 10, (byte)('0' + after % 10));
        return at + decimals + 1;
    }
}
