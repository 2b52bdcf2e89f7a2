using System.CommandLine;
using System.Globalization;
using Innovare.Platform.Accounts;
using Innovare.Platform.Database;
using Innovare.Platform.Mail;

namespace Innovare.Cli.Commands;

/// <summary><c>innovare mail …</c>: the post office of the house.</summary>
static class MailCommands
{
    static readonly IReadOnlyList<StoreShape> Writers = [PlatformStore.Shape];

    public static Command Of(Terminal terminal)
    {
        var send = new Command("send", "Sends what lies in the outboxes and is due: run it each minute.");
        send.SetAction((_, stop) => Send(terminal, stop));
        var file = new Argument<string>("FILE") { Description = "A mail that came back, as the mail server has it; - for standard input." };
        var bounce = new Command("bounce", "Records a delivery report: its recipient gets no more letters.") { file };
        bounce.SetAction(parsed => Bounce(terminal, parsed.GetRequiredValue(file)));
        return new("mail", "Sends letters and takes bounces.") { send, bounce };
    }

    static async Task<int> Send(Terminal terminal, CancellationToken stop)
    {
        var doors = new List<IMailDoor> { new DigitalPostFolder(Path.Combine(terminal.Settings.DataFolder, "digital-post")) };
        if (SmtpServer.Of(terminal.Settings) is { } server)
            doors.Add(new SmtpDoor(server));
        foreach (var shape in Writers)
            foreach (var door in doors)
                foreach (var (state, count) in await new Postman(Stores.Of(terminal.Settings).Open(shape), TimeProvider.System).Round(door, stop))
                    await terminal.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{shape.Name}: {count} {state.ToString().ToLowerInvariant()} by {door.Channel}"));
        return Exit.Done;
    }

    static int Bounce(Terminal terminal, string file)
    {
        var report = BounceReport.Read(file == "-" ? Console.In.ReadToEnd() : File.ReadAllText(file));
        foreach (var shape in report is null ? [] : Writers)
        {
            using var connection = Stores.Of(terminal.Settings).Open(shape).Connect();
            using var transaction = connection.BeginTransaction();
            var isOurs = Outbox.Bounce(transaction, TimeProvider.System, report!); // no report, no writers
            transaction.Commit();
            if (isOurs)
            {
                terminal.Output.WriteLine($"Letter {report!.LetterId} bounced with {report.Status}.");
                return Exit.Done;
            }
        }
        terminal.Error.WriteLine("This is no delivery report on a letter of ours; nothing was recorded.");
        return Exit.Refused;
    }
}
