using System.Globalization;
using System.CommandLine;
using Innovare.PublicSector;
using Innovare.Survey.Design.Reading;

namespace Innovare.Cli.Commands;

/// <summary><c>innovare schema</c>: writes the JSON Schemas of a round's files.</summary>
static class SchemaCommand
{
    public static Command Of(Terminal terminal)
    {
        var check = new Option<bool>("--check") { Description = "Write nothing; say which schemas are stale." };
        var to = new Option<string?>("--out") { Description = "Folder to write to; default: rounds/schema." };
        var command = new Command("schema", "Writes the JSON Schemas of a round's files.") { check, to };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(to) ?? Path.Combine(terminal.Settings.HomeFolder, "rounds", "schema");
            return parsed.GetValue(check) ? Check(terminal, folder) : Write(terminal, folder);
        });
        return command;
    }

    static int Check(Terminal terminal, string folder)
    {
        var stale = Schemas.All.Where(s => !File.Exists(Path.Combine(folder, s.Key)) || File.ReadAllText(Path.Combine(folder, s.Key)) != s.Value)
            .Select(s => new Finding("schema-stale", Path.Combine(folder, s.Key), "The schema is not what the program makes.", "Run innovare schema.")).ToList();
        if (stale.Count > 0)
            return terminal.Refuse(stale);
        terminal.Output.WriteLine("Every schema is up to date.");
        return Exit.Done;
    }

    static int Write(Terminal terminal, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, schema) in Schemas.All)
            File.WriteAllText(Path.Combine(folder, name), schema);
        terminal.Output.WriteLine($"{Schemas.All.Count.ToString(CultureInfo.InvariantCulture)} schemas in {folder}");
        return Exit.Done;
    }
}
