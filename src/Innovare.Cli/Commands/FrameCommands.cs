using System.CommandLine;
using System.Globalization;
using Innovare.Survey.Design.Frames;
using Innovare.Survey.Design.Reading;

namespace Innovare.Cli.Commands;

/// <summary><c>innovare frame import MAPPING FILE</c>: a register extract becomes frame.csv.</summary>
static class FrameCommands
{
    public static Command Of(Terminal terminal)
    {
        var mapping = new Argument<string>("MAPPING") { Description = "JSON file that says what the columns and codes mean." };
        var file = new Argument<string>("FILE") { Description = "The register extract." };
        var to = new Option<string>("--out") { Description = "File to write.", DefaultValueFactory = _ => "frame.csv" };
        var accept = new Option<bool>("--accept-frame-errors") { Description = "Write the good rows although others have findings." };
        var import = new Command("import", "Makes frame.csv of a register extract.") { mapping, file, to, accept };
        import.SetAction(parsed => Import(terminal, parsed.GetRequiredValue(mapping), parsed.GetRequiredValue(file), parsed.GetRequiredValue(to), parsed.GetValue(accept)));
        return new("frame", "Makes frames.") { import };
    }

    static int Import(Terminal terminal, string mappingFile, string file, string to, bool accept)
    {
        var reading = FrameMappingFile.Read(mappingFile);
        if (reading.Mapping is not { } mapping)
            return terminal.Refuse(reading.Findings);
        var imported = FrameImport.Read(file, mapping);
        if (imported.Findings.Count > 0 && !accept)
            return terminal.Refuse(imported.Findings);
        File.WriteAllText(to, FrameFile.Write(imported.Frame));
        terminal.List(imported.Findings);
        foreach (var kind in imported.Findings.CountBy(f => f.Code))
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind.Value} rows left out: {kind.Key}"));
        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{imported.Frame.Workplaces.Count} workplaces in {to}"));
        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Left out: {imported.OutsideSectors} outside the public sector, {imported.TooSmall} too small, {imported.UserFinanced} financed by users"));
        return Exit.Done;
    }
}
