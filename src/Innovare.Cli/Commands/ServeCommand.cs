using System.CommandLine;
using Innovare.Platform;
using Innovare.Platform.Database;
using Innovare.Survey.Rounds;
using Innovare.Web;

namespace Innovare.Cli.Commands;

/// <summary><c>innovare serve</c>: fills the data folder on the first start, then serves the web until stopped.</summary>
sealed class ServeCommand
{
    readonly Terminal _terminal;

    public ServeCommand(Terminal terminal)
    {
        _terminal = terminal;
        var data = new Option<string?>("--data") { Description = "Folder for everything that changes (INNOVARE_DATA)." };
        var urls = new Option<string?>("--urls") { Description = "Addresses to serve on (INNOVARE_URLS)." };
        var faces = new Option<string?>("--faces") { Description = "Which of public, workplace, respond and backoffice to serve, parted by commas; all when left out (INNOVARE_FACES)." };
        Command = new Command("serve", "Serves the web.") { data, urls, faces };
        Command.SetAction((parsed, stop) => Serve(terminal.Settings with
        {
            DataFolder = parsed.GetValue(data) is { } folder ? Path.GetFullPath(folder) : terminal.Settings.DataFolder,
            Urls = parsed.GetValue(urls) ?? terminal.Settings.Urls,
            Faces = parsed.GetValue(faces) ?? terminal.Settings.Faces,
        }, stop));
    }

    public Command Command { get; }

    public async Task<int> Serve(Settings settings, CancellationToken stop)
    {
        Server.Check(settings); // before a minute is spent on the demonstration
        if (NotWritable(settings.DataFolder) is { } why)
        {
            await _terminal.Error.WriteLineAsync(why);
            return Exit.Refused;
        }
        if (settings.ShowsDemonstration && !settings.IsProduction)
        {
            var findings = Demonstration.Fill(Path.Combine(settings.HomeFolder, "rounds"), Stores.Of(settings), Environment.ProcessorCount, _terminal.Output.WriteLine);
            if (findings.Count > 0)
                return _terminal.Refuse(findings);
        }
        await Server.Run(settings, _terminal.Output, stop);
        return Exit.Done;
    }

    static string? NotWritable(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, ".writable");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return null;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return $"The data folder {folder} cannot be written to: choose another with INNOVARE_DATA, or change its rights.";
        }
    }
}
