using System.Text;
using Innovare.Statbank;
using Innovare.Statbank.Formats;

namespace Innovare.Web.Statbank.Api.PxWeb2;

/// <summary>A format that data are had in.</summary>
/// <param name="Name">As in <c>outputFormat=</c>.</param>
/// <param name="Type">Content type.</param>
/// <param name="Ending">Of the file's name.</param>
/// <param name="Params">Which of <c>outputFormatParams</c> it takes.</param>
/// <param name="Write">Table, stream, language, params.</param>
sealed record Output(string Name, string Type, string Ending, IReadOnlyList<string> Params, Action<Cube, Stream, string, IReadOnlySet<string>> Write)
{
    public const string Usual = "json-stat2";

    static readonly string[] Layout = ["UseCodes", "UseTexts", "UseCodesAndTexts", "IncludeTitle"];

    /// <summary>Every param there is.</summary>
    public static readonly string[] AllParams = [.. Layout, "SeparatorTab", "SeparatorSpace", "SeparatorSemicolon"];

    public static readonly Output[] All =
    [
        new(Usual, "application/json; charset=utf-8", "json", [], static (cube, stream, language, _) => JsonStat2.Write(cube, stream, new JsonStatOptions(language) { IsComplete = false })),
        new("csv", "text/csv; charset=utf-8", "csv", AllParams, Csv),
        new("px", "application/octet-stream", "px", [], static (cube, stream, _, _) => Text(stream, writer => Px.Write(cube, writer))),
        new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", Layout, static (cube, stream, language, asked) => Xlsx.Write(cube, stream, Grid(language, asked))),
        new("html", "text/html; charset=utf-8", "html", Layout, static (cube, stream, language, asked) => Text(stream, writer => HtmlTable.Write(cube, writer, Grid(language, asked)))),
        new("parquet", "application/vnd.apache.parquet", "parquet", [], static (cube, stream, language, _) => Parquet.Write(cube, stream, language)),
        new("json-px", "application/json; charset=utf-8", "json", [], static (cube, stream, language, _) => JsonPx.Write(cube, stream, language)),
    ];

    public static Output? Find(string name) => Array.Find(All, o => string.Equals(o.Name, name, StringComparison.OrdinalIgnoreCase));

    // The title is a line of its own, without the empty line that other programs of that family set after it.
    static void Csv(Cube cube, Stream stream, string language, IReadOnlySet<string> asked) => Text(stream, writer =>
    {
        var grid = Grid(language, asked);
        if (grid.HasTitle)
            writer.Write($"\"{Synthetic.Title(cube, language).Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n");
        CsvGrid.WriteWide(cube, writer, grid with { HasTitle = false });
    });

    // Of several that exclude each other the reference server takes the last of its own list; clients send what they always sent.
    static GridOptions Grid(string language, IReadOnlySet<string> asked) => new(language)
    {
        Labels = asked.Contains("UseCodesAndTexts") ? Presentation.CodeAndText : asked.Contains("UseTexts") ? Presentation.Text : Presentation.Code,
        Joiner = " - ",
        HasTitle = asked.Contains("IncludeTitle"),
        Separator = asked.Contains("SeparatorTab") ? '\t' : asked.Contains("SeparatorSpace") ? ' ' : asked.Contains("SeparatorSemicolon") ? ';' : ',',
    };

    static void Text(Stream stream, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        write(writer);
    }
}
