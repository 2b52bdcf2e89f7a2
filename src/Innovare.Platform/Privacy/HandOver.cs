using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Innovare.Platform.Privacy;

/// <summary>What the archives take: one file a class and day in <c>hand-over/</c>, for the authority's own delivery.</summary>
static class HandOver
{
    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(string dataFolder, DataClass said, IEnumerable<Holding> holdings, DateTimeOffset now)
    {
        var folder = Directory.CreateDirectory(Path.Combine(dataFolder, "hand-over"));
        var file = Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"{said.Code}-{now:yyyyMMddTHHmmssfff}.json"));
        using var stream = new FileStream(file, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite });
        JsonSerializer.Serialize(stream, new { said.Code, said.Name, said.Purpose, HandedOverAt = now, Holdings = holdings }, Options);
        stream.Flush(flushToDisk: true);
    }
}
