using System.CommandLine;
using System.Globalization;
using Innovare.PublicSector;
using Innovare.Survey.Design;
using Innovare.Survey.Design.Reading;

namespace Innovare.Cli.Commands;

/// <summary><c>innovare content check</c>: every reference in every release text names a cell its round makes.</summary>
static class ContentCommands
{
    public static Command Of(Terminal terminal)
    {
        var rounds = new Option<string?>("--rounds") { Description = "Folder with the rounds; default: rounds." };
        var check = new Command("check", "Checks the references in release texts.") { rounds };
        check.SetAction(parsed => Check(terminal, parsed.GetValue(rounds) ?? Path.Combine(terminal.Settings.HomeFolder, "rounds")));
        return new("content", "Checks content.") { check };
    }

    static int Check(Terminal terminal, string rounds)
    {
        var findings = new List<Finding>();
        var references = 0;
        foreach (var folder in Directory.GetDirectories(rounds).Where(f => File.Exists(Path.Combine(f, "round.json"))).Order(StringComparer.Ordinal))
        {
            var reading = RoundFolder.Read(folder);
            findings.AddRange(reading.Findings.Where(f => f.Code.StartsWith("release-", StringComparison.Ordinal)).Select(f => f with { Where = $"{Path.GetFileName(folder)}/{f.Where}" }));
            references += reading.Definition is { Release: var text } ? CellReference.In(text.Da).Count() + CellReference.In(text.En).Count() : 0;
        }
        if (findings.Count > 0)
            return terminal.Refuse(findings);
        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{references} references, each to a cell."));
        return Exit.Done;
    }
}
