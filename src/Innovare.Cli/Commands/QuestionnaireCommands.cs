using System.CommandLine;
using System.Globalization;
using Innovare.PublicSector;
using Innovare.Statistics.Numbers;
using Innovare.Survey.Collect.Answering;
using Innovare.Survey.Design;
using Innovare.Survey.Design.Reading;

namespace Innovare.Cli.Commands;

/// <summary><c>innovare questionnaire check FOLDER</c>: one that stands alone, or that of a round.</summary>
static class QuestionnaireCommands
{
    public static Command Of(Terminal terminal) => new("questionnaire", "Checks, times and prints questionnaires.") { Check(terminal), Minutes(terminal) };

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
                var minutes = RouteMinutes.OfRandom(form, Respondents, new SeededRandom(1), language);
                terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{language}: median {minutes[Respondents / 2]:0.0} minutes, from {minutes[0]:0.0} to {minutes[^1]:0.0}."));
            }
        }));
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
