using System.CommandLine;

namespace Innovare.Cli.Commands;

/// <summary><c>innovare sbom</c>: what the program is made of, for whoever looks for known faults in it.</summary>
static class SbomCommand
{
    public static Command Of(Terminal terminal)
    {
        var project = new Option<string?>("--project") { Description = "Folder of the sources with their lock files; default: where content/ and rounds/ stand." };
        var to = new Option<string?>("--out") { Description = "File to write; default: standard output." };
        var command = new Command("sbom", "Writes the software bill of materials (CycloneDX 1.6, JSON).") { project, to };
        command.SetAction(parsed =>
        {
            var bill = Sbom.Of(parsed.GetValue(project) ?? terminal.Settings.HomeFolder);
            if (parsed.GetValue(to) is { } file)
                File.WriteAllText(file, bill);
            else
                terminal.Output.Write(bill);
            return Exit.Done;
        });
        return command;
    }
}
