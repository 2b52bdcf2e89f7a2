using System.Globalization;

namespace Innovare.Statbank.Selections;

/// <summary>Lists and calls as they are written in addresses.</summary>
static class CodeList
{
    /// <summary>The items between commas; an item that itself holds a comma stands in square brackets.</summary>
    /// <returns>The items, or null when a bracket is never closed.</returns>
    public static IReadOnlyList<string>? Split(string list)
    {
        var items = new List<string>();
        for (var at = 0; at <= list.Length;)
        {
            if (at < list.Length && list[at] == '[')
            {
                var end = Close(list, at);
                if (end < 0)
                    return null;
                items.Add(list[(at + 1)..end].Trim());
                at = end + 2;
            }
            else
            {
                var comma = list.IndexOf(',', at);
                var end = comma < 0 ? list.Length : comma;
                items.Add(list[at..end].Trim());
                at = end + 1;
            }
        }
        return items;
    }

    /// <summary>The arguments of <c>name(a,b)</c>, or null when the text is no such call.</summary>
    public static string[]? Arguments(string text, string name) =>
        text.Length > name.Length + 1 && text[^1] == ')' && text[name.Length] == '(' && text.StartsWith(name, StringComparison.OrdinalIgnoreCase)
            ? text[(name.Length + 1)..^1].Split(',', StringSplitOptions.TrimEntries)
            : null;

    /// <summary>A whole number without sign.</summary>
    public static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // The bracket that ends an item is followed by a comma or by nothing: codes may hold brackets of their own.
    static int Close(string list, int open)
    {
        for (var end = list.IndexOf(']', open); end >= 0; end = list.IndexOf(']', end + 1))
            if (end == list.Length - 1 || list[end + 1] == ',')
                return end;
        return -1;
    }
}
