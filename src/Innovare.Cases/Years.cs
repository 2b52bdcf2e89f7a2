using System.Globalization;

namespace Innovare.Cases;

/// <summary>A year or a span of years, both ends included. Written <c>2016</c> or <c>2013-2015</c>.</summary>
public sealed record Years(int From, int To)
{
    /// <summary>The years of that text, or null when it is not one year or two in order.</summary>
    public static Years? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var ends = text.Split('-');
        if (ends.Length > 2 || Year(ends[0]) is not { } from || Year(ends[^1]) is not { } to || from > to) return null;
        return new Years(from, to);
    }

    public override string ToString() => From == To
        ? From.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{From}-{To}");

    static int? Year(string text) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
