using System.CommandLine;
using System.Globalization;
using Innovare.Platform.Database;
using Innovare.Survey.Design;
using Innovare.Survey.Design.Reading;
using Innovare.Survey.Field;

namespace Innovare.Cli.Commands;

/// <summary><c>innovare field test|responses FOLDER</c>: answering in the web.</summary>
static class FieldCommands
{
    public static Command Of(Terminal terminal) => new("field", "Opens questionnaires for answering and brings the answers home.") { Test(terminal), Bring(terminal) };

    static Argument<string> Folder() => new("FOLDER") { Description = "Folder of a round or of a questionnaire, e.g. rounds/demo-2023." };

    static Command Test(Terminal terminal)
    {
        var folder = Folder();
        var count = new Option<int>("--count") { Description = "How many respondents.", DefaultValueFactory = _ => 3 };
        var days = new Option<int>("--days") { Description = "How many days the questionnaire is open.", DefaultValueFactory = _ => 30 };
        var command = new Command("test", "Opens a questionnaire to made-up respondents and writes the link and the code of each.") { folder, count, days };
        command.SetAction(parsed => With(terminal, parsed.GetRequiredValue(folder), (form, name) =>
        {
            var closes = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(parsed.GetValue(days));
            foreach (var key in TestField.Open(Stores.Of(terminal.Settings), TimeProvider.System, form, name, parsed.GetValue(count), closes))
                terminal.Output.WriteLine($"/svar/l/{key.Link}   {key.Code}");
        }));
        return command;
    }

    static Command Bring(Terminal terminal)
    {
        var folder = Folder();
        var isTest = new Option<bool>("--test") { Description = "The answers of test mode." };
        var to = new Option<string>("--out") { Description = "File to write.", DefaultValueFactory = _ => "responses.csv" };
        var command = new Command("responses", "Writes responses.csv of what was answered in the web.") { folder, isTest, to };
        command.SetAction(parsed => With(terminal, parsed.GetRequiredValue(folder), (form, name) =>
        {
            var csv = new AnswerBook(Stores.Of(terminal.Settings), TimeProvider.System).ResponsesCsv(parsed.GetValue(isTest) ? name + "-test" : name, form);
            File.WriteAllText(parsed.GetRequiredValue(to), csv);
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{csv.AsSpan().Count('\n') - 1} respondents in {parsed.GetValue(to)}"));
        }));
        return command;
    }

    static int With(Terminal terminal, string folder, Action<Form, string> use)
    {
        var reading = QuestionnaireFile.Read(folder);
        if (reading.Form is not { } form)
            return terminal.Refuse(reading.Findings);
        use(form, Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))));
        return Exit.Done;
    }
}
