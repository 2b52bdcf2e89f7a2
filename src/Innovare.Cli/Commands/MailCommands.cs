using System.CommandLine;
using System.Globalization;
using Innovare.Platform.Audit;
using Innovare.Platform.Database;
using Innovare.Platform.Mail;
using Innovare.PublicSector;
using Innovare.Web;

namespace Innovare.Cli.Commands;

/// <summary><c>innovare mail …</c>: the post office of the house.</summary>
static class MailCommands
{
    public static Command Of(Terminal terminal)
    {
        var send = new Command("send", "Sends what lies in the outboxes and is due; the server does so by itself.");
        send.SetAction((_, stop) => Send(terminal, stop));
        var file = new Argument<string>("FILE") { Description = "A mail that came back, as the mail server has it; - for standard input." };
        var bounce = new Command("bounce", "Records a delivery report: its recipient gets no more letters.") { file };
        bounce.SetAction(parsed => Bounce(terminal, parsed.GetRequiredValue(file)));
        return new("mail", "Sends letters and takes bounces.") { send, bounce, Preview(terminal), Status(terminal) };
    }

    static Command Status(Terminal terminal)
    {
        var status = new Command("status", "Counts the letters of each outbox by state, those that wait too long and those that may have gone twice.");
        status.SetAction(_ => Count(terminal));
        return status;
    }

    static int Count(Terminal terminal)
    {
        foreach (var shape in HouseStores.WithLetters.Where(Stores.Of(terminal.Settings).Has))
        {
            var count = Outbox.Count(Stores.Of(terminal.Settings).Open(shape), TimeProvider.System.GetUtcNow() - TimeSpan.FromHours(1));
            foreach (var (state, letters) in count.States.OrderBy(s => s.Key))
                terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{shape.Name}: {letters} {state.ToString().ToLowerInvariant()}"));
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{shape.Name}: {count.Overdue} due for more than an hour, {count.Doubtful} that may have gone twice"));
        }
        return Exit.Done;
    }

    static Command Preview(Terminal terminal)
    {
        var template = new Argument<string>("TEMPLATE") { Description = "Folder and name: NAME.da.txt and NAME.en.txt are read." };
        var words = new Option<string[]>("--words") { Description = "The words that are filled in.", AllowMultipleArgumentsPerToken = true };
        var preview = new Command("preview", "Checks a letter and shows it in both languages before anybody is written to.") { template, words };
        preview.SetAction(parsed => Show(terminal, Path.GetFullPath(parsed.GetRequiredValue(template)), parsed.GetValue(words) ?? []));
        return preview;
    }

    static int Show(Terminal terminal, string path, IReadOnlyList<string> words)
    {
        var (template, findings) = LetterTemplate.Read(Path.GetDirectoryName(path) ?? "", Path.GetFileName(path), words);
        if (template is null)
            return terminal.Refuse(findings);
        foreach (var letter in new[] { template.Preview(Language.Danish), template.Preview(Language.English) })
            terminal.Output.WriteLine($"{letter.Subject}\n\n{letter.Body}\n");
        return Exit.Done;
    }

    static async Task<int> Send(Terminal terminal, CancellationToken stop)
    {
        var stores = Stores.Of(terminal.Settings);
        foreach (var line in await PostOffice.Round(terminal.Settings, HouseStores.WithLetters.Where(stores.Has).Select(stores.Open), TimeProvider.System, stop))
            await terminal.Output.WriteLineAsync(line);
        return Exit.Done;
    }

    static int Bounce(Terminal terminal, string file)
    {
        var report = BounceReport.Read(file == "-" ? Console.In.ReadToEnd() : File.ReadAllText(file));
        foreach (var shape in report is null ? [] : HouseStores.WithLetters.Where(Stores.Of(terminal.Settings).Has))
        {
            using var connection = Stores.Of(terminal.Settings).Open(shape).Connect();
            using var transaction = connection.BeginTransaction();
            var isOurs = Outbox.Bounce(transaction, TimeProvider.System, report!); // no report, no writers
            transaction.Commit();
            if (isOurs)
            {
                terminal.Note(AuditAct.Change, "letter/" + report!.LetterId);
                terminal.Output.WriteLine($"Letter {report!.LetterId} bounced with {report.Status}.");
                return Exit.Done;
            }
        }
        terminal.Error.WriteLine("This is no delivery report on a letter of ours; nothing was recorded.");
        return Exit.Refused;
    }
}
