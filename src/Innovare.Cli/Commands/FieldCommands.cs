using System.CommandLine;
using System.Globalization;
using Innovare.Platform.Database;
using Innovare.PublicSector;
using Innovare.Survey.Collect.Answering;
using Innovare.Survey.Design;
using Innovare.Survey.Design.Reading;
using Innovare.Survey.Field;
using Innovare.Survey.Rounds;
using Innovare.Web;

namespace Innovare.Cli.Commands;

/// <summary><c>innovare field open|test|responses FOLDER</c>: answering in the web.</summary>
static class FieldCommands
{
    public static Command Of(Terminal terminal) => new("field", "Opens questionnaires for answering and brings the answers home.") { Open(terminal), Test(terminal), Bring(terminal) };

    static Argument<string> Folder() => new("FOLDER") { Description = "Folder of a round or of a questionnaire, e.g. rounds/demo-2023." };

    static Command Open(Terminal terminal)
    {
        var round = RoundCommands.RoundArgument();
        var data = new Option<string?>("--data") { Description = "Folder with frame.csv; default: the round's input folder in the data folder." };
        var opens = new Option<DateOnly?>("--opens") { Description = "First day, e.g. 2026-04-24; default: the round's own." };
        var closes = new Option<DateOnly?>("--closes") { Description = "Last day of answering; default: the round's own." };
        var command = new Command("open", "Puts the drawn sample in the field: everybody gets a link and a code. Contacts and letters follow in the backoffice. Can be repeated.") { round, data, opens, closes };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(round);
            var home = RoundCommands.HomeOf(terminal, Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))));
            var drawn = RoundSample.Draw(new(folder, parsed.GetValue(data) ?? Path.Combine(home, "input"), Path.Combine(home, "output")));
            if (drawn.Sample is not { } sample)
                return terminal.Refuse(drawn.Findings);
            var head = sample.Definition.Round;
            var (first, last) = (parsed.GetValue(opens) ?? head.CollectionStarts, parsed.GetValue(closes) ?? head.CollectionEnds);
            if (last <= first || last < FieldTables.Today(TimeProvider.System))
                return terminal.Refuse([new("field-dates", "--closes", $"The last day, {last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, is over or not after the first.", "Name the days with --opens and --closes.")]);
            var asked = new FieldPeriods(Stores.Of(terminal.Settings), TimeProvider.System).Open(FieldOpening.Of(sample, first, last, MinutesOf(sample.Definition)), Acts.Operator);
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{asked} workplaces asked, {sample.Units.Count} in all, until {last:yyyy-MM-dd}. Bring in their mail addresses at {Addresses.FieldList.In(Language.English, sample.Definition.Name)}"));
            return Exit.Done;
        });
        return command;
    }

    // half of those who answer are through in so many minutes, by the model
    static int MinutesOf(RoundDefinition definition)
    {
        const int Respondents = 51;
        return (int)Math.Ceiling(RouteMinutes.OfRandom(Form.Of(definition), Respondents, 1, Language.Danish)[Respondents / 2]);
    }

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
            var round = parsed.GetValue(isTest) ? name + "-test" : name;
            terminal.NoteAnswers(round);
            var csv = new AnswerBook(Stores.Of(terminal.Settings), TimeProvider.System).ResponsesCsv(round, form);
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
