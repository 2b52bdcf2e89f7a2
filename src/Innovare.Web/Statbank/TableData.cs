using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Innovare.PublicSector;
using Innovare.Statbank;
using Innovare.Statbank.Formats;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Innovare.Web.Statbank;

/// <summary>The data of a table for programs: CSV, JSON-stat 2, PX, and the chart of it. Open to every site, revalidated by ETag.</summary>
static class TableData
{
    /// <summary>Key that asks for codes instead of texts in CSV.</summary>
    public const string CodesKey = "codes";

    const string On = "1";

    public static IResult Get(HttpContext http, TableShelf shelf, string id, string format) => Answer(http, shelf, id, choice => format switch
    {
        "csv" => new("text/csv; charset=utf-8", CsvFile(choice.Cut(), http), $"{choice.Table.Id}.{http.ReaderLanguage().Code()}.csv"),
        "json" => new("application/json", JsonStat(choice.Cut(), http)),
        "px" => new("application/octet-stream", PxFile(choice.Cut()), choice.Table.Id + ".px"),
        _ => null,
    });

    public static IResult Chart(HttpContext http, TableShelf shelf, string id) => Answer(http, shelf, id, choice =>
        new("application/json", JsonSerializer.SerializeToUtf8Bytes(TableChart.Of(choice.Cut(), http.ReaderLanguage())?.Spec)));

    static IResult Answer(HttpContext http, TableShelf shelf, string id, Func<TableChoice, File?> write)
    {
        http.Response.Headers.AccessControlAllowOrigin = "*"; // open data
        if (shelf.Find(id) is not { } table)
            return Refuse(http, Problems.TableUnknown, new { nearest = shelf.Near(id, http.ReaderLanguage()).Select(t => t.Id) });
        var choice = TableChoice.Read(table, http.Request.Query);
        if (choice.Faults.Count > 0)
            return Refuse(http, Problems.SelectionUnknown, new { faults = choice.Faults });
        return write(choice) is { } file ? Send(http, file) : Refuse(http, Problems.FormatUnknown, new { formats = (string[])["csv", "json", "px"] });
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
            writer => Csv.Write(view, writer, language.Code(), http.Request.Query[CodesKey] == On));
    }

    static byte[] PxFile(Cube view) => Bytes(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), writer => Px.Write(view, writer));

    static byte[] JsonStat(Cube view, HttpContext http)
    {
        using var stream = new MemoryStream();
        JsonStat2.Write(view, stream, http.ReaderLanguage().Code());
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
