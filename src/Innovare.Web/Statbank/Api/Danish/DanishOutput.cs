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
        new("JSONSTAT", "application/json; charset=utf-8", "json", static (cube, stream, request) => JsonStat2.Write(cube, stream, new JsonStatOptions(request.Language) { IsComplete = false })),
        new("PX", "application/octet-stream", "px", static (cube, stream, _) => Text(stream, writer => Px.Write(cube, writer))),
    ];

    public static DanishOutput? Find(string name) => Array.Find(All, o => string.Equals(o.Name, name, StringComparison.OrdinalIgnoreCase));

    static void Text(Stream stream, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        write(writer);
    }
}
