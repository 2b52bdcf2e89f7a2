using System.Diagnostics.Metrics;
using System.Globalization;
using Innovare.Platform.Database;

namespace Innovare.Platform.Mail;

/// <summary>Empties every outbox through every door the operator has opened.</summary>
public static class PostOffice
{
    static readonly Meter Meter = new("Innovare.Mail");

    static readonly Counter<long> Letters = Meter.CreateCounter<long>("innovare.letters", description: "Attempts to send a letter, by the state it came to.");

    /// <summary>Sends what is due.</summary>
    /// <param name="settings">Names the mail server and the folder for Digital Post.</param>
    /// <param name="outboxes">Stores whose shape holds <see cref="Outbox.Tables"/>.</param>
    /// <param name="time">Clock.</param>
    /// <param name="stop">The letter in hand is seen through.</param>
    /// <returns>One line an outbox and door that sent something, e.g. <c>platform: 3 sent by Smtp</c>.</returns>
    /// <exception cref="InvalidDataException">The mail server is not named as it should be.</exception>
    public static async Task<IReadOnlyList<string>> Round(Settings settings, IEnumerable<Store> outboxes, TimeProvider time, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(outboxes);
        var doors = new List<IMailDoor> { new DigitalPostFolder(Path.Combine(settings.DataFolder, DigitalPostFolder.Name)) };
        if (SmtpServer.Of(settings) is { } server)
            doors.Add(new SmtpDoor(server));
        var lines = new List<string>();
        foreach (var (store, door) in outboxes.SelectMany(store => doors.Select(door => (store, door))))
            foreach (var (state, count) in await new Postman(store, time).Round(door, stop))
            {
                var word = state.ToString().ToLowerInvariant();
                Letters.Add(count, new("state", word), new("channel", door.Channel.ToString()));
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"{store.Name}: {count} {word} by {door.Channel}"));
            }
        return lines;
    }
}
