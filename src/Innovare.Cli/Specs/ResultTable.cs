using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Innovare.PublicSector;
using Innovare.Survey.Design;

namespace Innovare.Cli.Specs;

/// <summary>What a command answers: rows under named columns, numbers with as many digits (at most 17) as give them back exactly, empty where there is none.</summary>
/// <param name="Columns">Names in order.</param>
/// <param name="Rows">Cells: text, int, double or null.</param>
/// <param name="Notes">What a reader must know beside, for the terminal.</param>
sealed record ResultTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows, IReadOnlyList<string> Notes)
{
    static readonly JsonSerializerOptions s_indented = new(SpecFile.Options) { WriteIndented = true };

    public string ToCsv() => Csv.Write(Columns, Rows.Select(r => r.Select(Text)));

    public string ToJson() => new JsonArray([.. Rows.Select(row => (JsonNode)new JsonObject(
        Columns.Zip(row, (c, cell) => KeyValuePair.Create(c, (JsonNode?)Node(cell)))))]).ToJsonString(s_indented) + "\n";

    static string Text(object? cell) => cell switch
    {
        null => "",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };

    static JsonValue? Node(object? cell) => cell switch
    {
        null => null,
        double number => JsonValue.Create(number),
        int number => JsonValue.Create(number),
        _ => JsonValue.Create(cell.ToString()),
    };
}

/// <summary>An answer, or why there is none.</summary>
sealed record SpecResult(ResultTable? Table, IReadOnlyList<Finding> Findings);
