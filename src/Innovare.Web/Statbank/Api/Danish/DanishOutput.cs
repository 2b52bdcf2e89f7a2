using System.Text;
using Innovare.Statbank;
using Innovare.Statbank.Formats;

namespace Innovare.Web.Statbank.Api.Danish;

/// <summary>A format of StatBank Denmark's API.</summary>
/// <param name="Name">As in the address.</param>
/// <param name="Type">Content type.</param>
/// <param name="Ending">Of the file's name.</param>
/// <param name="Write">Writes a table.</param>
/// <param name="IsStreaming">No limit of cells, every variable chosen, nothing calculated.</param>
sealed record DanishOutput(string Name, string Type, string Ending, Action<Cube, Stream, DanishRequest> Write, bool IsStreaming = false)
{
    public static readonly DanishOutput[] All =
    [
        new("JSONSTAT", "application/json; charset=utf-8", "json", static (cube, stream, request) => JsonStat1.Write(cube, stream, new JsonStatOptions(request.Language) { IsComplete = false })),
        new("CSV", "text/csv; charset=utf-8", "csv", Csv),
        new("BULK", "text/csv; charset=utf-8", "csv", static (cube, stream, request) => Text(stream, writer => CsvStatbank.Write(cube, writer, Grid(request))), IsStreaming: true), // for programs: without the mark
        new("DSTML", "text/xml; charset=utf-8", "xml", static (cube, stream, request) => Dstml.Write(cube, stream, request.Language)),
        new("SDMXCOMPACT", "text/xml; charset=utf-8", "xml", static (cube, stream, request) => SdmxMl.WriteCompact(cube, stream, request.Language, SdmxStyle.StatbankDenmark), IsStreaming: true),
        new("SDMXGENERIC", "text/xml; charset=utf-8", "xml", static (cube, stream, request) => SdmxMl.WriteGeneric(cube, stream, request.Language, SdmxStyle.StatbankDenmark), IsStreaming: true),
        new("XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", static (cube, stream, request) => Xlsx.Write(cube, stream, Grid(request) with { HasTitle = true })),
        new("PX", "application/octet-stream", "px", static (cube, stream, _) => Text(stream, writer => Px.Write(cube, writer))),
        new("HTML", "text/html; charset=utf-8", "html", Html),
        new("HTML5", "text/html; charset=utf-8", "html", Html),
        new("HTML5INCLNOTES", "text/html; charset=utf-8", "html", Html),
    ];

    public static DanishOutput? Find(string name) => Array.Find(All, o => string.Equals(o.Name, name, StringComparison.OrdinalIgnoreCase));

    static void Html(Cube cube, Stream stream, DanishRequest request) => Text(stream, writer => HtmlTable.Write(cube, writer, Grid(request) with { HasTitle = true }));

    // Default is texts; the separator is a semicolon unless another is asked for.
    static GridOptions Grid(DanishRequest request) => new(request.Language)
    {
        Labels = request["valuePresentation"]?.ToUpperInvariant() switch
        {
            "CODE" => Presentation.Code,
            "CODEANDVALUE" => Presentation.CodeAndText,
            "VALUEANDCODE" => Presentation.TextAndCode,
            _ => Presentation.Text,
        },
        Separator = request["delimiter"]?.ToUpperInvariant() switch
        {
            "TAB" => '\t',
            "COMMA" => ',',
            "SPACE" => ' ',
            "PIPE" => '|',
            _ => ';',
        },
    };

    // As there: with a byte order mark, by which Excel knows the Danish letters.
    static void Csv(Cube cube, Stream stream, DanishRequest request) => Text(stream, writer => CsvStatbank.Write(cube, writer, Grid(request)), hasMark: true);

    static void Text(Stream stream, Action<TextWriter> write, bool hasMark = false)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: hasMark), leaveOpen: true);
        write(writer);
    }
}
