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
        new("csv", "text/csv; charset=utf-8", "csv", AllParams, static (cube, stream, language, _) => Text(stream, writer => Csv.Write(cube, writer, language))),
        new("px", "application/octet-stream", "px", [], static (cube, stream, _, _) => Text(stream, writer => Px.Write(cube, writer))),
    ];

    public static Output? Find(string name) => Array.Find(All, o => string.Equals(o.Name, name, StringComparison.OrdinalIgnoreCase));

    static void Text(Stream stream, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        write(writer);
    }
}
