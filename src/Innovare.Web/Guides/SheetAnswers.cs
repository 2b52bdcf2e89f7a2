using System.Globalization;
using Innovare.PublicSector;

namespace Innovare.Web.Guides;

/// <summary>What was written in a sheet: a field under its id, a cell of a table under <c>field.row.column</c>, a guess under <c>field.low</c>.</summary>
/// <param name="values">By name; empty fields may be left out.</param>
public sealed class SheetAnswers(IReadOnlyDictionary<string, string> values)
{
    /// <summary>A longer text is cut: nobody can read it, and the page would not print.</summary>
    public const int MostCharacters = 10_000;

    /// <summary>Rows a table is drawn with beyond those that are written in.</summary>
    public const int SpareRows = 3;

    /// <summary>More rows than a page can hold.</summary>
    public const int MostRows = 100;

    /// <summary>Nothing is written anywhere.</summary>
    public bool IsEmpty => values.Count == 0;

    /// <summary>By name.</summary>
    public IReadOnlyDictionary<string, string> Values => values;

    /// <summary>The text of a field, or an empty one.</summary>
    public string this[string name] => values.GetValueOrDefault(name) ?? "";

    /// <summary>A cell of a table.</summary>
    public string this[string field, int row, string column] => this[Cell(field, row, column)];

    /// <summary>Name of a cell.</summary>
    public static string Cell(string field, int row, string column) => string.Create(CultureInfo.InvariantCulture, $"{field}.{row}.{column}");

    /// <summary>Rows of a table that hold something, in order.</summary>
    public IReadOnlyList<int> Rows(TemplateField table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Rows(table.Id);
    }

    /// <inheritdoc cref="Rows(TemplateField)" />
    public IReadOnlyList<int> Rows(string table) =>
    [
        .. values.Keys.Where(k => k.StartsWith(table + ".", StringComparison.Ordinal))
            .Select(k => k.Split('.'))
            .Where(k => k.Length == 3)
            .Select(k => int.TryParse(k[1], NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : -1)
            .Where(row => row >= 0)
            .Distinct()
            .Order(),
    ];

    /// <summary>A number as people write it, with point or comma; null when there is none.</summary>
    public double? Number(string name)
    {
        var written = this[name].Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal).Replace("kr.", "", StringComparison.OrdinalIgnoreCase).TrimEnd('%');
        // 1.250.000 and 1.250,5 are Danish; 1,250.5 is English; a lone separator before three digits sets thousands apart
        var last = written.LastIndexOfAny(['.', ',']);
        if (last >= 0)
        {
            var isDecimal = written.IndexOf(written[last], StringComparison.Ordinal) == last && (written.Length - last - 1 != 3 || written.AsSpan(0, last).ContainsAny('.', ',') || written.StartsWith('0'));
            var whole = (isDecimal ? written[..last] : written).Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
            written = isDecimal ? $"{whole}.{written[(last + 1)..]}" : whole;
        }
        return double.TryParse(written, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e15 ? number : null;
    }

    /// <summary>A mark from 1 to 5, or 0 when there is none.</summary>
    public int Mark(string table, int row, string column) =>
        int.TryParse(this[table, row, column], NumberStyles.None, CultureInfo.InvariantCulture, out var mark) && mark is >= 1 and <= 5 ? mark : 0;

    /// <summary>What a form sent in: only fields of the template, without blanks at the ends, none that are empty.</summary>
    public static SheetAnswers From(IReadOnlyList<TemplateField> template, Func<string, string?> sent)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(sent);
        var kept = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in template.SelectMany(Names))
            if (sent(name)?.ReplaceLineEndings("\n").Trim() is { Length: > 0 } words)
                kept[name] = words.Length > MostCharacters ? words[..MostCharacters] : words;
        return new(kept);
    }

    /// <summary>Names of everything that can be written in a field.</summary>
    static IEnumerable<string> Names(TemplateField field) => field.Kind switch
    {
        "table" => from row in Enumerable.Range(0, MostRows) from column in field.Columns select Cell(field.Id, row, column.Id),
        "low-likely-high" => [field.Id + ".low", field.Id + ".likely", field.Id + ".high"],
        _ => [field.Id],
    };

    /// <summary>A number as a reader of both languages sees it.</summary>
    internal static Text Written(double number, int decimals = 0)
    {
        var format = "N" + decimals.ToString(CultureInfo.InvariantCulture);
        return new(number.ToString(format, Language.Danish.Culture()), number.ToString(format, Language.English.Culture()));
    }
}
