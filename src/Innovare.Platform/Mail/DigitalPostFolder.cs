using System.Text.Encodings.Web;
using System.Text.Json;
using Innovare.PublicSector;

namespace Innovare.Platform.Mail;

/// <summary>
/// Lays letters for Digital Post in a folder, one JSON file each, for the authority's own sending system to fetch.
/// A file has the letter's id as its name, so a letter laid twice is there once.
/// </summary>
public sealed class DigitalPostFolder(string folder) : IMailDoor
{
    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Its name in the data folder.</summary>
    public const string Name = "digital-post";

    public Channel Channel => Channel.DigitalPost;

    public async Task<Handover> Send(OutgoingLetter letter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var (words, file) = (letter.Letter, Path.Combine(folder, letter.Id + ".json"));
        var content = JsonSerializer.Serialize(new { letter.Id, words.Recipient, Language = words.Language is Language.English ? "en" : "da", words.Subject, Text = words.Body, Html = LetterHtml.Of(words) }, Options);
        try
        {
            Directory.CreateDirectory(folder);
            await using (var stream = new FileStream(file + ".part", FileMode.Create))
            {
                await using var writer = new StreamWriter(stream);
                await writer.WriteAsync(content.AsMemory(), cancellation);
                await writer.FlushAsync(cancellation);
                stream.Flush(flushToDisk: true);
            }
            File.Move(file + ".part", file, overwrite: true);
            return new Handover.Accepted();
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return new Handover.NobodyThere(trouble.Message);
        }
    }
}
