namespace Innovare.Statbank.Formats;

/// <summary>How the state of a cell is written where no number stands.</summary>
public static class Symbols
{
    /// <summary>"..", "x", "." and so on; null for a cell with a value.</summary>
    public static string? Of(CellStatus status) => status switch
    {
        CellStatus.Value => null,
        CellStatus.Missing => "..",
        CellStatus.Confidential => "x",
        CellStatus.NotPublished => ".",
        CellStatus.Symbol4 => "....",
        CellStatus.Symbol5 => ".....",
        CellStatus.Symbol6 => "......",
        CellStatus.Nil => "-",
        CellStatus.Mixed => "*",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a cell status."),
    };

    /// <summary>The same in the table's own words; null for a cell with a value.</summary>
    public static string? Of(Cube cube, CellStatus status, string language)
    {
        ArgumentNullException.ThrowIfNull(cube);
        return cube.SymbolWords.TryGetValue(status, out var words) ? words[language] : Of(status);
    }

    /// <summary>The state a sign stands for in that table: its own words first.</summary>
    public static CellStatus Read(Cube cube, string? symbol)
    {
        ArgumentNullException.ThrowIfNull(cube);
        foreach (var (status, words) in cube.SymbolWords)
            if (words.Languages.Any(l => words[l] == symbol))
                return status;
        return Read(symbol);
    }

    /// <summary>The state a symbol stands for; what we do not know is missing ("c" and ":" are Eurostat's x and ..).</summary>
    public static CellStatus Read(string? symbol) => symbol switch
    {
        "x" or "c" => CellStatus.Confidential,
        "." => CellStatus.NotPublished,
        "...." => CellStatus.Symbol4,
        "....." => CellStatus.Symbol5,
        "......" => CellStatus.Symbol6,
        "-" => CellStatus.Nil,
        "*" => CellStatus.Mixed,
        _ => CellStatus.Missing,
    };
}
