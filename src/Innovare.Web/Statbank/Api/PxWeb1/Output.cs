using System.Text;
using Innovare.Statbank;
using Innovare.Statbank.Formats;

namespace Innovare.Web.Statbank.Api.PxWeb1;

/// <summary>A format of PxWebApi 1.</summary>
/// <param name="Name">As in <c>response.format</c>.</param>
/// <param name="Type">Content type.</param>
/// <param name="Ending">Of the file's name.</param>
/// <param name="Write">Table, stream, language.</param>
sealed record Output(string Name, string Type, string Ending, Action<Cube, Stream, string> Write)
{
    public const string Usual = "px";

    public static readonly Output[] All =
    [
        new(Usual, "application/octet-stream", "px", static (cube, stream, _) => Text(stream, writer => Px.Write(cube, writer))),
        new("csv", "text/csv; charset=utf-8", "csv", static (cube, stream, language) => Text(stream, writer => CsvGrid.WriteWide(cube, writer, new(language) { Labels = Presentation.Text }))),
        new("csv2", "text/csv; charset=utf-8", "csv", static (cube, stream, language) => Text(stream, writer => CsvGrid.WriteLong(cube, writer, new(language) { Labels = Presentation.Text }))),
        new("csv3", "text/csv; charset=utf-8", "csv", static (cube, stream, language) => Text(stream, writer => CsvGrid.WriteLong(cube, writer, new(language) { Labels = Presentation.Code }))),
        new("json", "application/json; charset=utf-8", "json", JsonPx.Write),
        new("json-stat", "application/json; charset=utf-8", "json", static (cube, stream, language) => JsonStat1.Write(cube, stream, new JsonStatOptions(language) { IsComplete = false })),
        new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", static (cube, stream, language) => Xlsx.Write(cube, stream, new(language) { Labels = Presentation.Text, HasTitle = true })),
        new("json-stat2", "application/json; charset=utf-8", "json", static (cube, stream, language) => JsonStat2.Write(cube, stream, new JsonStatOptions(language) { IsComplete = false })),
        new("sdmx", "text/xml; charset=utf-8", "xml", static (cube, stream, language) => SdmxMl.WriteGeneric(cube, stream, language, SdmxStyle.PxWeb)),
    ];

    public static Output? Find(string name) => Array.Find(All, o => string.Equals(o.Name, name, StringComparison.OrdinalIgnoreCase));

    static void Text(Stream stream, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        write(writer);
    }
}
