using System.CommandLine;
using System.Globalization;
using Innovare.Cli.Specs;
using Innovare.PublicSector;
using Innovare.Survey.Design.Reading;

namespace Innovare.Cli.Commands;

/// <summary><c>innovare schema</c>: writes the JSON Schemas of a round's files and of specifications.</summary>
static class SchemaCommand
{
    public static Command Of(Terminal terminal)
    {
        var check = new Option<bool>("--check") { Description = "Write nothing; say which schemas are stale." };
        var to = new Option<string?>("--out") { Description = "Folder to write to; default: rounds/schema, and docs/specs for those of specifications." };
        var command = new Command("schema", "Writes the JSON Schemas of a round's files and of specifications.") { check, to };
        command.SetAction(parsed =>
        {
            var files = Files(terminal, parsed.GetValue(to)).ToList();
            return parsed.GetValue(check) ? Check(terminal, files) : Write(terminal, files);
        });
        return command;
    }

    static IEnumerable<(string Path, string Schema)> Files(Terminal terminal, string? to)
    {
        var (rounds, specs) = (to ?? Path.Combine(terminal.Settings.HomeFolder, "rounds", "schema"), to ?? Path.Combine(terminal.Settings.HomeFolder, "docs", "specs"));
        return Schemas.All.Select(s => (Path.Combine(rounds, s.Key), s.Value)).Concat(SpecFile.SchemaFiles.Select(s => (Path.Combine(specs, s.Key), s.Value)));
    }

    static int Check(Terminal terminal, List<(string Path, string Schema)> files)
    {
        var stale = files.Where(f => !File.Exists(f.Path) || File.ReadAllText(f.Path) != f.Schema)
            .Select(f => new Finding("schema-stale", f.Path, "The schema is not what the program makes.", "Run innovare schema.")).ToList();
        if (stale.Count > 0)
            return terminal.Refuse(stale);
        terminal.Output.WriteLine("Every schema is up to date.");
        return Exit.Done;
    }

    static int Write(Terminal terminal, List<(string Path, string Schema)> files)
    {
        foreach (var (path, schema) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? ".");
            File.WriteAllText(path, schema);
        }
        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files.Count} schemas in {string.Join(" and ", files.Select(f => Path.GetDirectoryName(f.Path)).Distinct(StringComparer.Ordinal))}"));
        return Exit.Done;
    }
}
