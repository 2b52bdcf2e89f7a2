using System.CommandLine;
using System.Globalization;
using Innovare.Statbank.Folders;
using Innovare.Web;

namespace Innovare.Cli.Commands;

/// <summary><c>innovare statbank …</c>: a folder of PX files is a statbank.</summary>
static class StatbankCommands
{
    public static Command Of(Terminal terminal) => new("statbank", "A folder of PX files as a statbank.") { CheckOf(terminal), ServeOf(terminal) };

    static Command CheckOf(Terminal terminal)
    {
        var folder = new Argument<string>("FOLDER") { Description = "Folder with PX files; sub-folders are read too." };
        var strict = new Option<bool>("--strict") { Description = "Warnings count as errors." };
        var check = new Command("check", "Checks the PX files of a folder: file, line, keyword, what is wrong and how to mend it. Ends with 2 when a table cannot be read.") { folder, strict };
        check.SetAction(parsed => Check(terminal, parsed.GetRequiredValue(folder), parsed.GetValue(strict)));
        return check;
    }

    static Command ServeOf(Terminal terminal)
    {
        var folder = new Argument<string>("FOLDER") { Description = "Folder with PX files; sub-folders are read too." };
        var urls = new Option<string?>("--urls") { Description = "Addresses to serve on (INNOVARE_URLS)." };
        var serve = new Command("serve", "Serves the tables of a folder: pages to choose and read, and the three APIs. Nothing else of the house is needed.") { folder, urls };
        serve.SetAction((parsed, stop) => Serve(terminal, parsed.GetRequiredValue(folder), parsed.GetValue(urls), stop));
        return serve;
    }

    static async Task<int> Serve(Terminal terminal, string folder, string? urls, CancellationToken stop)
    {
        var settings = terminal.Settings with { TablesFolder = Path.GetFullPath(folder), ShowsDemonstration = false, Urls = urls ?? terminal.Settings.Urls };
        if (!Directory.Exists(settings.TablesFolder))
        {
            await terminal.Error.WriteLineAsync($"There is no folder {settings.TablesFolder}: name one that holds PX files.");
            return Exit.Refused;
        }
        Server.Check(settings);
        await Server.Run(settings, terminal.Output, stop);
        return Exit.Done;
    }

    static int Check(Terminal terminal, string folder, bool isStrict)
    {
        var tables = PxFolder.Open(folder).Now().Tables;
        var errors = 0;
        var warnings = 0;
        foreach (var table in tables)
            foreach (var finding in table.Findings)
            {
                terminal.Output.WriteLine($"{table.Path}:{finding}");
                _ = finding.IsFatal ? errors++ : warnings++;
            }
        var broken = tables.Count(t => t.Cube is null);
        terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tables.Count} files: {tables.Count - broken} tables can be read, {broken} cannot. {errors} errors, {warnings} warnings."));
        return broken > 0 || (isStrict && warnings > 0) ? Exit.Refused : Exit.Done;
    }
}
