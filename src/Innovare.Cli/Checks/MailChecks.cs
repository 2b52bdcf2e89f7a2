using System.Net.Sockets;
using Innovare.Platform;
using Innovare.Platform.Mail;
using Innovare.PublicSector;

namespace Innovare.Cli.Checks;

/// <summary>Whether the mail server is there and speaks TLS; no letter is sent and no password is said.</summary>
static class MailChecks
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task<IReadOnlyList<Finding>> Of(Settings settings, CancellationToken stop)
    {
        try
        {
            if (SmtpServer.Of(settings) is { } server)
                return await Greet(server, stop);
            return settings.IsProduction ? [new("doctor-mail-none", "INNOVARE_SMTP", "No mail server is named: letters stay in the house.", "Write it as smtp://user:password@host:587?from=address")] : [];
        }
        catch (InvalidDataException trouble)
        {
            return [new("doctor-mail-setting", "INNOVARE_SMTP", trouble.Message, "")];
        }
    }

    static async Task<IReadOnlyList<Finding>> Greet(SmtpServer server, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(server.Host, server.Port, patience.Token);
            using var reader = new StreamReader(client.GetStream());
            await using var writer = new StreamWriter(client.GetStream()) { AutoFlush = true, NewLine = "\r\n" };
            await Answer(reader, patience.Token);
            await writer.WriteLineAsync($"EHLO {Environment.MachineName}".AsMemory(), patience.Token);
            var offers = await Answer(reader, patience.Token);
            await writer.WriteLineAsync("QUIT".AsMemory(), patience.Token);
            return server.StartTls && !offers.Contains("STARTTLS", StringComparer.OrdinalIgnoreCase)
                ? [new("doctor-mail-plain", server.ToString(), "The mail server does not offer STARTTLS, and no letter is sent in the clear.", "Use another port (587) or another server.")]
                : [];
        }
        catch (Exception trouble) when (trouble is SocketException or IOException or OperationCanceledException)
        {
            return [new("doctor-mail-away", server.ToString(), $"The mail server does not answer: {trouble.Message}", "Check its name and port, and that this machine may reach it.")];
        }
    }

    // "250-STARTTLS" … "250 HELP": the last line has a space
    static async Task<IReadOnlyList<string>> Answer(StreamReader reader, CancellationToken stop)
    {
        const int CodeLength = 4;
        var lines = new List<string>();
        while (await reader.ReadLineAsync(stop) is { Length: >= CodeLength } line)
        {
            lines.Add(line[CodeLength..].Trim());
            if (line[CodeLength - 1] is not '-')
                break;
        }
        return lines;
    }
}
