using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Innovare.PublicSector;
using Innovare.Survey.Collect.Answering;
using Innovare.Survey.Design;
using Innovare.Survey.Design.Describing;
using Innovare.Survey.Design.Reading;
using Innovare.Survey.Design.XlsForms;

namespace Innovare.Cli.Commands;

/// <summary><c>innovare questionnaire check|minutes|print|describe|import FOLDER</c>: one that stands alone, or that of a round.</summary>
static class QuestionnaireCommands
{
    public static Command Of(Terminal terminal) => new("questionnaire", "Checks, times, prints, describes and brings in questionnaires.") { Check(terminal), Minutes(terminal), Print(terminal), Describe(terminal), Import(terminal) };

    static Argument<string> Folder() => new("FOLDER") { Description = "Folder of a round or of a questionnaire, e.g. questionnaires/strategy-2023." };

    static Command Check(Terminal terminal)
    {
        var folder = Folder();
        var command = new Command("check", "Checks a questionnaire and names everything wrong with it.") { folder };
        command.SetAction(parsed => With(terminal, parsed.GetRequiredValue(folder), form =>
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{form.Questionnaire.Id} {form.Questionnaire.Version}: no findings. {form.Questions.Count} questions, {form.Variables.Count} variables, definition {form.Hash[..12]}."))));
        return command;
    }

    static Command Minutes(Terminal terminal)
    {
        const int Respondents = 1000;
        var folder = Folder();
        var command = new Command("minutes", "Says how long a questionnaire takes, by a model of reading and answering: 1,000 respondents who answer at random.") { folder };
        command.SetAction(parsed => With(terminal, parsed.GetRequiredValue(folder), form =>
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                var minutes = RouteMinutes.OfRandom(form, Respondents, 1, language);
                terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{language}: median {minutes[Respondents / 2]:0.0} minutes, from {minutes[0]:0.0} to {minutes[^1]:0.0}."));
            }
        }));
        return command;
    }

    static Command Print(Terminal terminal)
    {
        var folder = Folder();
        var english = new Option<bool>("--english") { Description = "In English; default: Danish." };
        var to = new Option<string>("--out") { Description = "File to write.", DefaultValueFactory = _ => "questionnaire.html" };
        var command = new Command("print", "Writes the blank questionnaire as a page for paper.") { folder, english, to };
        command.SetAction(parsed => With(terminal, parsed.GetRequiredValue(folder), form =>
        {
            File.WriteAllText(parsed.GetRequiredValue(to), PaperForm.Html(form, parsed.GetValue(english) ? Language.English : Language.Danish));
            terminal.Output.WriteLine($"{form.Questionnaire.Id} {form.Questionnaire.Version} in {parsed.GetValue(to)}");
        }));
        return command;
    }

    static Command Describe(Terminal terminal)
    {
        var folder = Folder();
        var to = new Option<string>("--out") { Description = "Folder to write to.", DefaultValueFactory = _ => "." };
        var command = new Command("describe", "Writes what goes with responses.csv: codebook.csv, responses.sps (SPSS, in English), responses.da.sps, ddi.xml.") { folder, to };
        command.SetAction(parsed => With(terminal, parsed.GetRequiredValue(folder), form =>
        {
            var target = Directory.CreateDirectory(parsed.GetRequiredValue(to)).FullName;
            File.WriteAllText(Path.Combine(target, "codebook.csv"), Documents.CodebookCsv(form));
            File.WriteAllText(Path.Combine(target, "responses.sps"), Documents.SpssSyntax(form, Language.English));
            File.WriteAllText(Path.Combine(target, "responses.da.sps"), Documents.SpssSyntax(form, Language.Danish));
            File.WriteAllText(Path.Combine(target, "ddi.xml"), Documents.Ddi(form));
            terminal.Output.WriteLine($"{form.Questionnaire.Id} {form.Questionnaire.Version} described in {target}");
        }));
        return command;
    }

    static Command Import(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "An XLSForm: an Excel workbook with the sheets survey, choices and settings." };
        var year = new Option<int>("--year") { Description = "The year the questionnaire stands under.", Required = true };
        var about = new Option<string?>("--period") { Description = "What it asks about, e.g. 2025-2026; default: the year." };
        var to = new Option<string>("--out") { Description = "Folder to write questionnaire.json to.", DefaultValueFactory = _ => "." };
        var command = new Command("import", "Brings in a questionnaire from an XLSForm and lists, row by row, everything that was not understood.") { file, year, about, to };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            using var stream = File.OpenRead(path);
            var period = parsed.GetValue(about) ?? parsed.GetValue(year).ToString(CultureInfo.InvariantCulture);
            var reading = XlsForm.Read(stream, Path.GetFileName(path), new(parsed.GetValue(year), period));
            if (reading.Questionnaire is not { } questionnaire)
                return terminal.Refuse(reading.Findings);
            var target = Path.Combine(Directory.CreateDirectory(parsed.GetRequiredValue(to)).FullName, "questionnaire.json");
            if (File.Exists(target))
                return terminal.Refuse([new("import-in-the-way", target, "There is a questionnaire already.", "Name another folder with --out.")]);
            File.WriteAllText(target, JsonSerializer.Serialize(questionnaire, DesignJson.Options) + "\n");
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{questionnaire.Questions.Count()} questions in {target}"));
            Finding[] left = [.. reading.Findings, .. QuestionnaireFile.Read(Path.GetDirectoryName(target)!).Findings]; // it stands in a folder
            return left.Length > 0 ? terminal.Refuse(left) : Exit.Done;
        });
        return command;
    }

    static int With(Terminal terminal, string folder, Action<Form> use)
    {
        var reading = QuestionnaireFile.Read(folder);
        if (reading.Form is not { } form)
            return terminal.Refuse(reading.Findings);
        use(form);
        return Exit.Done;
    }
}
