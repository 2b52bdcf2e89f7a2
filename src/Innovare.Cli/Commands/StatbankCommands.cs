using System.CommandLine;
using System.Globalization;
using Innovare.Statbank.Folders;

namespace Innovare.Cli.Commands;

/// <summary><c>innovare statbank …</c>: a folder of PX files is a statbank.</summary>
static class StatbankCommands
{
    public static Command Of(Terminal terminal) => new("statbank", "A folder of PX files as a statbank.") { CheckOf(terminal) };

    static Command CheckOf(Terminal terminal)
    {
        var folder = new Argument<string>("FOLDER") { Description = "Folder with PX files; sub-folders are read too." };
        var strict = new Option<bool>("--strict") { Description = "Warnings count as errors." };
        var check = new Command("check", "Checks the PX files of a folder: file, line, keyword, what is wrong and how to mend it. Ends with 2 when a table cannot be read.") { folder, strict };
        check.SetAction(parsed => Check(terminal, parsed.GetRequiredValue(folder), parsed.GetValue(strict)));
        return check;
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
