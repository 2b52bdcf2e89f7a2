using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Innovare.Cases.Store;

namespace Innovare.Cli.Commands;

/// <summary><c>innovare case import FILE</c>: many cases at once, all of them or none.</summary>
static class CaseCommands
{
    static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static Command Of(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "Cases as JSON (a list of case files) or CSV." };
        var check = new Option<bool>("--check") { Description = "Only say what is wrong." };
        var import = new Command("import", "Takes cases into content/cases when every one of them is sound.") { file, check };
        import.SetAction(parsed => Import(terminal, parsed.GetRequiredValue(file), parsed.GetValue(check)));
        return new("case", "Keeps the cases of the library.") { import };
    }

    static int Import(Terminal terminal, string file, bool isCheck)
    {
        var folder = Path.Combine(terminal.Settings.HomeFolder, "content", "cases");
        var known = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).ToHashSet() : [];
        var (cases, findings) = CaseImport.Read(Path.GetFileName(file), File.ReadAllText(file), known);
        if (findings.Count > 0)
            return terminal.Refuse(findings);
        foreach (var one in isCheck ? [] : cases)
            File.WriteAllText(Path.Combine(folder, $"{one.Case.Slug}.json"), one.File.ToJsonString(Json) + "\n");
        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cases.Count} cases are sound{(isCheck ? "; nothing was written." : $" and stand in {folder}.")}"));
        return Exit.Done;
    }
}
