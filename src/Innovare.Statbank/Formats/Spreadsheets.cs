using System.Globalization;

namespace Innovare.Statbank.Formats;

/// <summary>What spreadsheets do to texts, and how not to let them.</summary>
static class Spreadsheets
{
    /// <summary>A spreadsheet runs a text that begins with one of these signs, so it gets an apostrophe in front; a plain number ("-2") is harmless and stays.</summary>
    public static string Harmless(string text)
    {
        var runs = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
        var isNumber = text is "-" || double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
        return runs && !isNumber ? "'" + text : text;
    }
}
