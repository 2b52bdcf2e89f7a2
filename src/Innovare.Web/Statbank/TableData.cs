using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Statbank.Formats;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Innovare.Web.Statbank;

/// <summary>The data of a table for programs in every format there is, and the chart of it. Open to every site, revalidated by ETag.</summary>
static class TableData
{
    static readonly UTF8Encoding PlainUtf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The formats a table can be had in, in the order they are offered.</summary>
    public static IReadOnlyList<TableFormat> Formats { get; } =
    [
        new("Excel", "xlsx", HasLanguages: true),
        new("CSV", "csv", HasLanguages: true),
        new("JSON-stat 2", "json"),
        new("JSON-stat 1", "jsonstat1"),
        new("PX", "px"),
        new("SDMX-CSV", "sdmx"),
        new("HTML", "html", HasLanguages: true),
    ];

    public static Text NameOf(Language language) => language == Language.Danish ? StatbankTexts.InDanish : StatbankTexts.InEnglish;

    public static IResult Get(HttpContext http, TableShelf shelf, string id, string format) => Answer(http, shelf, id, choice =>
    {
        var language = http.ReaderLanguage().Code();
        var name = choice.Table.Id;
        var grid = new GridOptions(language) { HasTitle = true, HasUncertainty = true, Labels = choice.Options.ShowsCodes ? Presentation.CodeAndText : Presentation.Text };
        return format switch
        {
            "csv" => new("text/csv; charset=utf-8", CsvFile(choice.Cut(), http), $"{name}.{language}.csv"),
            "json" => new("application/json", Bytes(stream => JsonStat2.Write(choice.Cut(), stream, language))),
            "jsonstat1" => new("application/json", Bytes(stream => JsonStat1.Write(choice.Cut(), stream, new(language))), name + ".json-stat1.json"),
            "px" => new("application/octet-stream", Bytes(PlainUtf8, writer => Px.Write(choice.Cut(), writer)), name + ".px"),
            "sdmx" => new("application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8", Bytes(PlainUtf8, writer => CsvSdmx.Write(choice.Cut(), writer, "INNOVARE")), name + ".sdmx.csv"),
            "html" => new("text/html; charset=utf-8", Bytes(PlainUtf8, writer => HtmlTable.Write(choice.Cut(), writer, grid)), $"{name}.{language}.html"),
            "xlsx" => Workbook(choice.Cut(), grid) is { } workbook ? new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook, $"{name}.{language}.xlsx") : null,
            _ => null,
        };
    });

    public static IResult Chart(HttpContext http, TableShelf shelf, string id) => Answer(http, shelf, id, choice =>
        new("application/json", JsonSerializer.SerializeToUtf8Bytes(TableChart.Of(choice.Cut(), http.ReaderLanguage(), choice.Options.Chart)?.Spec)));

    static IResult Answer(HttpContext http, TableShelf shelf, string id, Func<TableChoice, File?> write)
    {
        http.Response.Headers.AccessControlAllowOrigin = "*"; // open data
        if (AsOf.Wrong(http.Request, shelf.AsOf is not null) is { } wrong)
            return Refuse(http, wrong, new { asOf = http.Request.Query[AsOf.Key].ToString() });
        if (shelf.Find(id) is not { } table)
            return Refuse(http, Problems.TableUnknown, new { nearest = shelf.Near(id, http.ReaderLanguage()).Select(t => t.Id) });
        var choice = TableChoice.Read(table, http.Request.Query);
        if (choice.Faults.Count > 0)
            return Refuse(http, Problems.SelectionUnknown, new { faults = choice.Faults });
        return write(choice) is { } file ? Send(http, file) : Refuse(http, Problems.FormatUnknown, new { formats = Formats.Select(f => f.Ending) });
    }

    static IResult Send(HttpContext http, File file)
    {
        http.Response.Headers.CacheControl = "public, max-age=0, must-revalidate";
        var hash = Convert.ToHexStringLower(SHA256.HashData(file.Content))[..32];
        return Results.Bytes(file.Content, file.Type, file.Name, entityTag: new EntityTagHeaderValue($"\"{hash}\""));
    }

    // The body every refusal has, and below it what helps a program to ask again.
    static IResult Refuse(HttpContext http, Problem problem, object help)
    {
        var language = http.ReaderLanguage();
        return Results.Json(new
        {
            type = "urn:innovare:problem:" + problem.Code,
            title = problem.What[language],
            status = problem.Status,
            detail = $"{problem.Why[language]} {problem.ToDo[language]}",
            code = problem.Code,
            help,
        }, contentType: "application/problem+json", statusCode: problem.Status);
    }

    // Excel in Danish needs the byte order mark to see that æ is one letter; programs that read English do not want it.
    static byte[] CsvFile(Cube view, HttpContext http)
    {
        var language = http.ReaderLanguage();
        return Bytes(new UTF8Encoding(encoderShouldEmitUTF8Identifier: language == Language.Danish),
            writer => Csv.Write(view, writer, language.Code(), http.Request.Query[TableOptions.CodesKey] == TableOptions.On));
    }

    // A sheet of Excel has its bounds; a larger table has other formats.
    static byte[]? Workbook(Cube view, GridOptions options) => Xlsx.Fits(view, options) ? Bytes(stream => Xlsx.Write(view, stream, options)) : null;

    static byte[] Bytes(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }

    static byte[] Bytes(Encoding encoding, Action<TextWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream, encoding, leaveOpen: true))
            write(writer);
        return stream.ToArray();
    }

    sealed record File(string Type, byte[] Content, string? Name = null);
}

/// <summary>A format a table can be had in.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Ending">Of its address.</param>
/// <param name="HasLanguages">Texts and numbers differ by language.</param>
public sealed record TableFormat(string Name, string Ending, bool HasLanguages = false);
