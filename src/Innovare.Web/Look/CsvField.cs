namespace Innovare.Web.Look;

/// <summary>A field of a table that a spreadsheet opens.</summary>
static class CsvField
{
    static readonly char[] FormulaStarts = ['=', '+', '-', '@', '\t', '\r'];

    /// <summary>The field as text: what a spreadsheet would run as a formula gets an apostrophe in front.</summary>
    public static string Text(string text, char separator)
    {
        var safe = text.Length > 0 && Array.IndexOf(FormulaStarts, text[0]) >= 0 ? "'" + text : text;
        return safe.AsSpan().IndexOfAny([separator, '"', '\n', '\r']) < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
